/** The steps of teaching a page, what is told of them, and the words the page shows meanwhile. */
import type { HelpdeskMap } from '../map'

/** What the agent points at, in this order; the note and the box may be left out. */
export const TEACH_STEPS = ['customer', 'agent', 'note', 'box'] as const
export type TeachStep = (typeof TEACH_STEPS)[number]

/**
 * Why no map comes of what was pointed at, or a part of it is missing. Keys of the interface words `teach.problem.*`.
 * `same-message`: both examples lie in one message. `no-list`: nothing repeats around them. `apart`: they stand in
 * parts of the page that no selector joins. `same-look`: customer and agent look the same. `no-box`: what was picked
 * takes no text. `note-look`: the note looks like any other message. `other-frame`: the place belongs to a frame of
 * another site, which is asked instead.
 */
export const TEACH_PROBLEMS = [
  'same-message',
  'no-list',
  'apart',
  'same-look',
  'no-box',
  'note-look',
  'other-frame',
] as const
export type TeachProblem = (typeof TEACH_PROBLEMS)[number]

/** How far teaching has come. */
export interface TeachState {
  /** The step that the page waits for a pick of; null while it waits for nothing. */
  picking: TeachStep | null
  /** The step that this pick was made for, when this tells of one. */
  just: TeachStep | null
  picked: TeachStep[]
  problem: TeachProblem | null
  /** The map that follows from the picks; null before there are enough. */
  map: HelpdeskMap | null
}

/** What the page shows while it waits for a pick, in the agent's language. */
export interface PickerWords {
  /** What to click. */
  instruction: string
  /** Which keys do the same. */
  keys: string
  cancel: string
  /** Beside what would be taken. */
  label: string
  language: string
  direction: 'ltr' | 'rtl'
}
