/** What suggestions are made from: the moment of a conversation, and what was found for it. */
import type { Article } from '../../knowledge/article'
import type { RuleChoice } from '../compliance/rule-choice'
import type { AgentPromise, Fact, FactField } from '../facts'
import type { Importance } from '../note/missing'
import { conversationValues, type PlaceholderValues, timeValues } from '../placeholders'
import type { Signals } from '../signals'
import { customerZone, isAbroad } from '../times/customer-zone'
import type { Transcript } from '../transcript'
import type { Composition } from './compose'
import { fittingAudience, type ReplyStyle } from './reply-style'

/** An article found for the conversation, best first. `score` is normalised to 0..1. */
export interface ArticleHit {
  article: Article
  score: number
  /** Words of the conversation that matched. */
  words: string[]
  /** Found by the topic that was read: the customer's words alone do not speak for it. */
  byTopic?: true
}

/** A question for a fact the note still lacks, in the customer's language. */
export interface OpenQuestion {
  field: FactField
  question: string
  /** How much the next team is held up without the answer. */
  importance: Importance
}

export interface SuggestInput {
  transcript: Transcript
  signals: Signals
  facts: Fact[]
  promises: AgentPromise[]
  hits: ArticleHit[]
  /** Openings, follow-ups and closings in the customer's language. */
  moments: Article[]
  questions: OpenQuestion[]
  /** Values of `our.*` and `agent.*` placeholders. */
  ours: PlaceholderValues
  style: ReplyStyle
  /** What the agent picked in pick-lists, by name. */
  picks: PlaceholderValues
  now: Date
  /** True while facts, promises and open questions are still being read: only what needs none of them is offered. */
  unread?: true
  /** True to have the best answer alone: somebody waits for it, and the others take their time. */
  bestOnly?: true
  /** Which rule packs hold; absent: the rules of the languages alone. */
  rules?: RuleChoice
}

/** Every value a reply can be filled with in this conversation. */
export function replyValues(
  input: Pick<SuggestInput, 'transcript' | 'facts' | 'ours' | 'now' | 'signals'> & {
    picks?: PlaceholderValues
  },
): PlaceholderValues {
  const zone = customerZone(input.transcript.customer)
  return {
    ...input.picks,
    ...timeValues(input.now, input.signals.language, zone, isAbroad(zone, undefined, input.now)),
    ...conversationValues(input.transcript.customer, input.facts),
    ...input.ours,
  }
}

/** What all replies of one moment are made with. */
export function compositionFor(input: SuggestInput): Composition {
  const { transcript, signals, facts, style, questions } = input
  const question = asksFirst(signals) ? questions[0]?.question : undefined
  return {
    transcript,
    signals,
    facts,
    values: replyValues(input),
    wanted: {
      audience: style.audience ?? fittingAudience(signals),
      channel: style.channel ?? (transcript.channel === 'email' ? 'email' : 'chat'),
    },
    length: style.length,
    off: new Set(style.off),
    taken: new Set(),
    ...(question ? { question } : {}),
  }
}

/** Issues whose answer depends on facts a first message seldom has. */
const ASKS_FIRST = new Set(['technical', 'account', 'payment', 'logistics', 'after-sales'])

/** True when what to answer hangs on facts that are asked for first. */
export function asksFirst({ issues }: Signals): boolean {
  return ASKS_FIRST.has(issues[0]?.kind ?? 'none')
}
