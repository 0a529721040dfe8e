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
import { compileMatcher, isHan, isWordCode, type Match, type Matcher } from '../matching/phrase-matcher'
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

const topicsByName = new Map<string, Topic>()

function topicNamed(name: string): Topic | undefined {
  if (topicsByName.size === 0) {
    for (const { kind: word, ...rest } of TOPICS) {
      const kind = ISSUE_KINDS.find((known) => known === word)
      if (kind) topicsByName.set(rest.topic, { kind, ...rest })
    }
  }
  return topicsByName.get(name)
}

function compile(): Matcher<Meaning> {
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
  return compileMatcher(entries)
}

/** Reads a message; linear in its length, compiles the lexicon at first use. */
export function findIssueClues(text: string, folded?: Folded): IssueClues {
  matcher ??= compile()
  const read = folded ?? foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const topics: IssueClue[] = []
  const shapes = new Set<Shape>()
  const blame = topicNamed('service-quality')
  let negation: Match<Meaning> | undefined
  for (const match of withoutInner(matcher.find(read))) {
    const { topic, shape, weight } = match.payload
    if (shape === 'negation') negation = match
    else if (shape) shapes.add(shape)
    else if (topic) {
      const turned = topic.topic === 'praise' && negation !== undefined && isNear(read.text, negation, match)
      if (!turned) topics.push({ topic, weight, start: match.start, end: match.end })
      else if (blame) {
        topics.push({
          topic: blame,
          weight: WEIGHT.strong,
          start: negation?.start ?? match.start,
          end: match.end,
        })
      }
    }
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

/** A negation turns what stands at most two words, or three Han characters, behind it. */
function isNear(text: string, negation: Match<Meaning>, match: Match<Meaning>): boolean {
  const from = negation.foldedEnd
  if (from > match.foldedStart || match.foldedStart - from > 24) return false
  let words = 0
  let han = 0
  for (let i = from; i < match.foldedStart; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) han++
    else if (isWordCode(code)) {
      if (i === from || !isWordCode(text.charCodeAt(i - 1))) words++
    } else if (code !== 32 && code !== 39) return false
  }
  return words <= 2 && han <= 3
}
