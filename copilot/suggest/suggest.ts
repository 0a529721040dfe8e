/**
 * What to offer the agent now: at most three suggestions, each with its reason, nothing below the threshold.
 *
 * When it is the customer's turn only a follow-up or a closing is offered.
 */
import type { Article, Audience, Moment } from '../../knowledge/article'
import { checkDraft, type Violation } from '../compliance/check-draft'
import type { RuleChoice } from '../compliance/rule-choice'
import { draftContext } from '../draft/review-draft'
import type { Fact, FactField } from '../facts'
import { conversationValues, type PlaceholderValues, timeValues } from '../placeholders'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import { asWritten } from './as-written'
import { composeReply, variantsOf } from './compose'
import type { Suggestion, SuggestionKind } from './suggestion'

/** An article found for the conversation, best first. `score` is normalised to 0..1. */
export interface ArticleHit {
  article: Article
  score: number
  /** Words of the conversation that matched. */
  words: string[]
}

/** A question for a fact the note still lacks, in the customer's language. */
export interface OpenQuestion {
  field: FactField
  question: string
}

export interface SuggestInput {
  transcript: Transcript
  signals: Signals
  facts: Fact[]
  hits: ArticleHit[]
  /** Openings, follow-ups and closings in the customer's language. */
  moments: Article[]
  questions: OpenQuestion[]
  /** Values of `our.*` and `agent.*` placeholders. */
  ours: PlaceholderValues
  /** Wording the agent chose for this conversation. */
  audience: Audience
  now: Date
  /** Which rule packs hold; absent: the rules of the languages alone. */
  rules?: RuleChoice
}

const LIMIT = 3

/** Every value a reply can be filled with in this conversation. */
export function replyValues(
  input: Pick<SuggestInput, 'transcript' | 'facts' | 'ours' | 'now' | 'signals'>,
): PlaceholderValues {
  return {
    ...timeValues(input.now, input.signals.language),
    ...conversationValues(input.transcript.customer, input.facts),
    ...input.ours,
  }
}

/** The compliance rules a reply to this conversation breaks. */
function violationsOf(text: string, { transcript, signals, rules }: SuggestInput): Violation[] {
  return checkDraft(text, draftContext(transcript, signals, rules))
}

const mayBeSent = ({ violations }: Suggestion): boolean => violations.every(({ level }) => level !== 'error')

/** A suggestion from one article, or undefined when it has no reply. Blanks are reported, not hidden. */
export function suggestionFrom(
  article: Article,
  input: SuggestInput,
  why: string[],
  reasons: string[],
): Suggestion | undefined {
  const { transcript, signals, audience } = input
  const reply = composeReply(article, transcript, signals.mood, replyValues(input), audience)
  if (!reply) return undefined
  const kinds: Record<Moment, SuggestionKind> = {
    opening: 'opening',
    answer: reply.withEmpathy ? 'composed' : 'article',
    'follow-up': 'article',
    closing: 'closing',
  }
  const suggestion: Suggestion = {
    id: `article:${article.id}`,
    kind: kinds[article.moment],
    articleIds: [article.id],
    title: article.title,
    text: reply.text,
    blanks: reply.blanks,
    language: article.language,
    why: asWritten(why, transcript),
    reasons,
    violations: violationsOf(reply.text, input),
    variant: reply.variant,
    variants: variantsOf(article),
  }
  if (reply.html) suggestion.html = reply.html
  return suggestion
}

function questionSuggestion(question: OpenQuestion, signals: Signals): Suggestion {
  return {
    id: `question:${question.field}`,
    kind: 'question',
    articleIds: [],
    title: question.question,
    text: question.question,
    blanks: [],
    language: signals.language,
    why: [],
    reasons: ['why.missing'],
    variant: { audience: 'any', channel: 'any' },
    violations: [],
    variants: [],
  }
}

/** True when nothing has been asked yet: a greeting, and no answer of ours. */
function isOpening({ transcript, signals }: SuggestInput): boolean {
  const answered = transcript.messages.some((message) => message.role === 'agent')
  return !answered && signals.issues[0]?.kind === 'none' && signals.mood.kind !== 'satisfaction'
}

function momentsOf(input: SuggestInput, moment: Moment, reason: string): Suggestion[] {
  return input.moments
    .filter((article) => article.moment === moment)
    .map((article) => suggestionFrom(article, input, [], [reason]))
    .filter((suggestion) => suggestion !== undefined)
    .filter((suggestion) => suggestion.blanks.length === 0)
    .filter(mayBeSent)
}

/** Issues whose answer depends on facts a first message seldom has. */
const ASKS_FIRST = new Set(['technical', 'account', 'payment', 'logistics', 'after-sales'])

/**
 * Hits whose articles have what they build on. One that builds on what the customer has told takes the place of
 * the general ones on its topic: who has restarted twice is not asked to restart.
 */
function informed(hits: ArticleHit[], facts: Fact[]): ArticleHit[] {
  const told = new Set(facts.map((fact) => fact.field))
  const usable = hits.filter(({ article }) => (article.buildsOn ?? []).every((field) => told.has(field)))
  const topic = usable[0]?.article.topic
  const better = usable.find(({ article }) => article.buildsOn?.length && article.topic === topic)
  return better ? [better, ...usable.filter(({ article }) => article.topic !== topic)] : usable
}

/** Blanks of a reply from which it is quicker written than filled. */
const MOST_BLANKS = 3

/** The best hits as replies that may go out: filled or with a few blanks, in the customer's language, breaking no rule that matters. */
function answersFrom(input: SuggestInput): Suggestion[] {
  const answers: Suggestion[] = []
  const withBlanks: Suggestion[] = []
  for (const { article, words } of informed(input.hits, input.facts)) {
    // Composing and checking cost more than anything else here; more than are shown are not needed.
    if (answers.length === LIMIT) break
    if (article.visibility !== 'public' || article.moment !== 'answer') continue
    if (article.language !== input.signals.language) continue
    const suggestion = suggestionFrom(article, input, words, [])
    if (!suggestion || !mayBeSent(suggestion)) continue
    if (suggestion.blanks.length === 0) answers.push(suggestion)
    else if (suggestion.blanks.length <= MOST_BLANKS) withBlanks.push(suggestion)
  }
  // One that can go out as it is comes before one that the agent has to fill.
  return [...answers, ...withBlanks].slice(0, LIMIT)
}

/** What to offer now, best first. Pure: the same input gives the same suggestions. */
export function suggest(input: SuggestInput): Suggestion[] {
  const { transcript, signals } = input
  if (!transcript.messages.some((message) => message.role === 'customer')) return []
  if (signals.waitingForCustomer) return momentsOf(input, 'follow-up', 'why.waiting').slice(0, 1)

  const last = signals.lastCustomerMessageId
  const lastMood = last ? signals.messageMoods[last] : undefined
  const pleased = signals.mood.kind === 'satisfaction' && lastMood?.kind === 'satisfaction'
  const answers = answersFrom(input)

  if (pleased) return [...momentsOf(input, 'closing', 'why.pleased'), ...answers].slice(0, 2)
  // A bare greeting finds articles too, but what it wants is a greeting.
  if (isOpening(input)) {
    return [...momentsOf(input, 'opening', 'why.opening').slice(0, 1), ...answers].slice(0, 2)
  }

  const [first, ...others] = answers
  const kind = signals.issues[0]?.kind ?? 'none'
  const question = ASKS_FIRST.has(kind) ? input.questions[0] : undefined
  const offered: Suggestion[] = first ? [first] : []
  if (question) offered.push(questionSuggestion(question, signals))
  return [...offered, ...others].slice(0, LIMIT)
}
