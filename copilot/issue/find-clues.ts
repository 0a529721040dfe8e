/** Finds what a message says about issues: phrases of topics with their weight, and the shapes of the message. */
import {
  PHRASE_WEIGHTS,
  SHAPE_LEXICONS,
  SHAPES,
  type Shape,
  TOPIC_LEXICONS,
  TOPICS,
} from '../../knowledge/signals/issue-data'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { compileMatcher, type Match, type Matcher } from '../matching/phrase-matcher'
import { ISSUE_KINDS, type IssueKind } from '../signals'

/** A topic of the shared list, with the need that usually stands behind it. */
export interface Topic {
  kind: IssueKind
  topic: string
  hiddenNeed?: string
}

interface Meaning {
  topic: Topic | undefined
  shape: Shape | undefined
  weight: number
  /** True for phrases with a gap, which leave the words between to others. */
  gap: boolean
}

export interface IssueClue {
  topic: Topic
  weight: number
  start: number
  end: number
}

export interface IssueClues {
  topics: IssueClue[]
  shapes: Set<Shape>
  /** Length of the folded text without spaces at its ends. */
  length: number
}

const WEIGHT = { strong: 3, plain: 1.6, weak: 0.8 } as const
/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

let matcher: Matcher<Meaning> | undefined

function compile(): Matcher<Meaning> {
  const byName = new Map<string, Topic>()
  for (const { kind: name, ...rest } of TOPICS) {
    const kind = ISSUE_KINDS.find((known) => known === name)
    if (kind) byName.set(rest.topic, { kind, ...rest })
  }
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
      const topic = byName.get(name)
      if (!topic) continue
      for (const weight of PHRASE_WEIGHTS) {
        add(phrases[weight] ?? [], { topic, shape: undefined, weight: WEIGHT[weight] })
      }
    }
  }
  for (const lexicon of SHAPE_LEXICONS) {
    for (const shape of SHAPES) add(lexicon[shape] ?? [], { topic: undefined, shape, weight: 0 })
  }
  return compileMatcher(entries)
}

/** Reads a message; linear in its length, compiles the lexicon at first use. */
export function findIssueClues(text: string, folded?: Folded): IssueClues {
  matcher ??= compile()
  const read = folded ?? foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const topics: IssueClue[] = []
  const shapes = new Set<Shape>()
  for (const match of withoutInner(matcher.find(read))) {
    const { topic, shape, weight } = match.payload
    if (shape) shapes.add(shape)
    else if (topic) topics.push({ topic, weight, start: match.start, end: match.end })
  }
  return { topics, shapes, length: read.text.trim().length }
}

/** Drops what lies inside a longer phrase without a gap ("good" in "no good"); equal phrases all stay. */
function withoutInner(matches: readonly Match<Meaning>[]): Match<Meaning>[] {
  const out: Match<Meaning>[] = []
  let start = -1
  let end = -1
  for (const match of matches) {
    const inner = match.foldedEnd <= end && !(match.foldedStart === start && match.foldedEnd === end)
    if (inner) continue
    out.push(match)
    if (!match.payload.gap && match.foldedEnd > end) {
      start = match.foldedStart
      end = match.foldedEnd
    }
  }
  return out
}
