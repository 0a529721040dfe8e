/** Finds what a message says about issues: phrases of topics with their weight, and the shapes of the message. */
import type { Shape } from '../../knowledge/signals/issue-data'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { isHan, isWordCode, type Match } from '../matching/phrase-matcher'
import { signalMatcher } from '../matching/signal-lexicons'
import { type Meaning, type Topic, topicNamed, WEIGHT } from './issue-phrases'

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

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

const matcher = signalMatcher<Meaning>('issue')

/** Reads a message; linear in its length. */
export function findIssueClues(text: string, folded?: Folded): IssueClues {
  const read = folded ?? foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const topics: IssueClue[] = []
  const shapes = new Set<Shape>()
  const blame = topicNamed('service-quality')
  let negation: Match<Meaning> | undefined
  const matches = withoutInner(matcher.find(read))
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]
    if (!match) continue
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
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]
    if (!match) continue
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
