/** Which kind of issue the wording of a message as a whole leans to, beside the phrases of the lexicon. */
import type { Folded } from '../../knowledge/text/fold'
import { ISSUE_KINDS, type IssueKind, type MoodKind } from '../signals'
import type { Script } from '../wording/features'
import type { Place } from '../wording/message-features'
import { readMessageLeaning } from '../wording/message-model'
import type { IssueClues } from './find-clues'

/** How much the wording counts beside the lexicon's scores. */
const SHARE: Record<Script, number> = { latin: 3.5, han: 3.5, arabic: 3 }

export interface IssueWording {
  /** What to add to the score of each kind, `none` included. */
  lean(kind: IssueKind): number
  /** The places that lean most to a kind, strongest first. */
  places(kind: IssueKind): Place[]
}

/** The names of marks, by what they name: one that is put together anew has to be looked at letter by letter. */
const NAMES = {
  mood: new Map<string, string>(),
  topic: new Map<string, string>(),
  shape: new Map<string, string>(),
}

function markOf(group: keyof typeof NAMES, name: string): string {
  const names = NAMES[group]
  const known = names.get(name)
  if (known !== undefined) return known
  const mark = `#${group} ${name}`
  names.set(name, mark)
  return mark
}

/** What is known of a message, as marks of the model: its mood, the topics it names and its shapes. */
export function marksOfClues({ topics, shapes }: IssueClues, mood?: MoodKind): string[] {
  const out = mood ? [markOf('mood', mood)] : []
  for (let i = 0; i < topics.length; i++) {
    const name = topics[i]?.topic.topic ?? ''
    let before = 0
    while (topics[before]?.topic.topic !== name) before++
    if (before === i) out.push(markOf('topic', name))
  }
  for (const shape of shapes) out.push(markOf('shape', shape))
  return out
}

/** Reads the wording of a message of this mood in which the lexicon has found `clues`. */
export function readIssueWording(folded: Folded, clues: IssueClues, mood?: MoodKind): IssueWording {
  const { script, scores, places } = readMessageLeaning('issue', folded, marksOfClues(clues, mood))
  return {
    lean: (kind) => (scores[ISSUE_KINDS.indexOf(kind)] ?? 0) * SHARE[script],
    places: (kind) => places(ISSUE_KINDS.indexOf(kind)),
  }
}
