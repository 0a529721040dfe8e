/** Reads what a message is about: kinds of issue with topic, the words that say so, and the need behind it. */
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { inOrder } from '../order'
import type { Evidence, Issue, MoodKind } from '../signals'
import type { Place } from '../wording/message-features'
import { findIssueClues, type IssueClue } from './find-clues'
import { weighIssues } from './weigh-issues'
import { readIssueWording } from './wording'

const MOST_EVIDENCE = 4
/** More of a message than this is a pasted document; its start is read. */
const MOST_READ = 20_000
const MOST_ISSUES = 4
/** Words of the wording shown where no phrase speaks. */
const MOST_WORDING = 3
/** A second issue needs this share of the first one's score. */
const SECOND_SHARE = 0.5
/** The score at which a reading is as clear as it gets. */
const CLEAR_SCORE = 5

type Span = Pick<IssueClue, 'start' | 'end' | 'weight'>

/** What the caller knows already about the message. */
export interface IssueHints {
  /** The message's mood: heat without a matter is a complaint. */
  mood?: MoodKind
  /** The text folded already. */
  folded?: Folded
}

/**
 * Issues in one customer message, strongest first; empty when it asks for nothing (greeting, data alone).
 */
export function readIssues(messageId: string, text: string, hints: IssueHints = {}): Issue[] {
  const folded = hints.folded ?? foldWithPositions(text.slice(0, MOST_READ))
  const clues = findIssueClues(text, folded)
  const wording = readIssueWording(folded, clues, hints.mood)
  const weighed = weighIssues(clues, hints.mood, wording)
  const top = weighed[0]?.score ?? 0
  const issues: Issue[] = []
  for (const { kind, topic, score, clues: named } of weighed) {
    if (score < top * SECOND_SHARE || issues.length === MOST_ISSUES) break
    issues.push({
      kind,
      ...(topic ? { topic: topic.topic } : {}),
      confidence: Math.round(Math.min(0.95, 0.35 + (0.6 * score) / CLEAR_SCORE) * 100) / 100,
      evidence:
        named.length > 0
          ? evidenceOf(messageId, text, named)
          : evidenceOf(messageId, text, fromWording(wording.places(kind), folded)),
      ...(topic?.hiddenNeed ? { hiddenNeed: topic.hiddenNeed } : {}),
    })
  }
  return issues
}

/** The places to show when the wording alone names a kind. */
function fromWording(places: readonly Place[], { at }: Folded): Span[] {
  return places.slice(0, MOST_WORDING).map(({ foldedStart, foldedEnd }, rank) => ({
    weight: -rank,
    start: at[foldedStart] ?? 0,
    end: at[foldedEnd] ?? 0,
  }))
}

/** The heaviest words, in the order of the text, without overlaps. */
function evidenceOf(messageId: string, text: string, clues: readonly Span[]): Evidence[] {
  const chosen: Span[] = []
  for (const clue of clues.length > 1 ? inOrder([...clues], heaviestFirst) : clues) {
    if (chosen.length === MOST_EVIDENCE) break
    if (chosen.every((other) => clue.end <= other.start || clue.start >= other.end)) chosen.push(clue)
  }
  return inOrder(chosen, (a, b) => a.start - b.start).map(({ start, end }) => ({
    messageId,
    start,
    end,
    words: text.slice(start, end),
  }))
}

const heaviestFirst = (a: Span, b: Span): number => b.weight - a.weight || b.end - b.start - (a.end - a.start)

export { mergeIssues } from './merge-issues'
