/** The phrases of issues with what each says: its topic and weight, or the shape of the message. */
import {
  PHRASE_WEIGHTS,
  SHAPE_LEXICONS,
  SHAPES,
  type Shape,
  TOPIC_LEXICONS,
  TOPICS,
} from '../../knowledge/signals/issue-data'
import { ISSUE_KINDS, type IssueKind } from '../signals'

/** A topic of the shared list, with the need that usually stands behind it. */
export interface Topic {
  kind: IssueKind
  topic: string
  hiddenNeed?: string
}

export interface Meaning {
  topic: Topic | undefined
  shape: Shape | undefined
  weight: number
  /** True for phrases with a gap, which leave the words between to others. */
  gap: boolean
}

export const WEIGHT = { strong: 3, plain: 1.6, weak: 0.8 } as const

const topicsByName = new Map<string, Topic>()

/** A topic by its name; undefined for one that the list does not have. */
export function topicNamed(name: string): Topic | undefined {
  if (topicsByName.size === 0) {
    for (const { kind: word, ...rest } of TOPICS) {
      const kind = ISSUE_KINDS.find((known) => known === word)
      if (kind) topicsByName.set(rest.topic, { kind, ...rest })
    }
  }
  return topicsByName.get(name)
}

/** All phrases of all languages, for one matcher: messages mix languages. */
export function issueEntries(): { phrase: string; payload: Meaning }[] {
  const entries: { phrase: string; payload: Meaning }[] = []
  const add = (phrases: readonly string[], meaning: Omit<Meaning, 'gap'>): void => {
    const whole = { ...meaning, gap: false }
    const gapped = { ...meaning, gap: true }
    for (const phrase of phrases) {
      entries.push({ phrase, payload: /\.\.\.|…/.test(phrase) ? gapped : whole })
    }
  }
  for (const lexicon of TOPIC_LEXICONS) {
    for (const [name, phrases] of Object.entries(lexicon)) {
      const topic = topicNamed(name)
      if (!topic) continue
      for (const weight of PHRASE_WEIGHTS) {
        add(phrases[weight] ?? [], { topic, shape: undefined, weight: WEIGHT[weight] })
      }
    }
  }
  for (const lexicon of SHAPE_LEXICONS) {
    for (const shape of SHAPES) add(lexicon[shape] ?? [], { topic: undefined, shape, weight: 0 })
  }
  return entries
}
