/**
 * What to offer the agent now: at most three suggestions, each with its reason, nothing below the threshold.
 *
 * When it is the customer's turn only a follow-up or a closing is offered, and only when its moment is there.
 */
import type { Article, Moment } from '../../knowledge/article'
import { empathyLines } from '../../knowledge/replies/empathy'
import { checkDraft, type Violation } from '../compliance/check-draft'
import type { RuleChoice } from '../compliance/rule-choice'
import { draftContext } from '../draft/review-draft'
import type { AgentPromise, Fact, FactField } from '../facts'
import { conversationValues, type PlaceholderValues, timeValues } from '../placeholders'
import type { Signals } from '../signals'
import { customerZone, isAbroad } from '../times/customer-zone'
import type { Transcript } from '../transcript'
import { asWritten } from './as-written'
import {
  type Answer,
  answerOf,
  type ComposedReply,
  type Composition,
  compose,
  empathyFor,
  variantsOf,
} from './compose'
import { compoundAnswer, mattersOf } from './compound'
import { type DueMoment, dueMoments } from './moments'
import { nextStep } from './next-steps'
import { fittingAudience, type ReplyStyle } from './reply-style'
import { rewordReply } from './reword-reply'
import { saidBefore } from './said-before'
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
  /** Which rule packs hold; absent: the rules of the languages alone. */
  rules?: RuleChoice
}

const LIMIT = 3

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
function compositionFor(input: SuggestInput): Composition {
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

/** The compliance rules a reply to this conversation breaks. */
function violationsOf(text: string, { transcript, signals, rules }: SuggestInput): Violation[] {
  return checkDraft(text, draftContext(transcript, signals, rules))
}

const isError = ({ level }: Violation): boolean => level === 'error'
const mayBeSent = ({ violations }: Suggestion): boolean => !violations.some(isError)

/** The customer's own words, said back, may break a rule that the rest keeps: then they are left out. */
function composeKeeping(
  answer: Answer,
  made: Composition,
  input: SuggestInput,
): { reply: ComposedReply; violations: Violation[] } {
  const reply = compose(answer, made)
  const violations = violationsOf(reply.text, input)
  if (!violations.some(isError) || !reply.parts.some(({ part, on }) => part === 'restate' && on))
    return { reply, violations }
  const plain = compose(answer, { ...made, facts: [] })
  const fewer = violationsOf(plain.text, input)
  return fewer.some(isError) ? { reply, violations } : { reply: plain, violations: fewer }
}

function suggestionOf(
  answer: Answer,
  made: Composition,
  input: SuggestInput,
  about: Pick<Suggestion, 'id' | 'articleIds' | 'title' | 'variants' | 'reasons'> & {
    kind?: SuggestionKind
    why: string[]
  },
): Suggestion {
  const { reply, violations } = composeKeeping(answer, made, input)
  if (reply.empathy) made.taken.add(reply.empathy)
  const suggestion: Suggestion = {
    id: about.id,
    kind: about.kind ?? (reply.composed ? 'composed' : 'article'),
    articleIds: about.articleIds,
    title: about.title,
    text: reply.text,
    blanks: reply.blanks,
    choices: reply.choices,
    language: answer.language,
    why: asWritten(about.why, input.transcript),
    reasons: about.reasons,
    violations,
    variant: reply.variant,
    variants: about.variants,
    parts: reply.parts,
    form: { channel: made.wanted.channel === 'email' ? 'email' : 'chat', length: made.length },
  }
  if (reply.html) suggestion.html = reply.html
  return rewordReply(suggestion, made.values, (text) => violationsOf(text, input))
}

const MOMENT_KINDS: Record<Moment, SuggestionKind | undefined> = {
  opening: 'opening',
  answer: undefined,
  'follow-up': 'article',
  closing: 'closing',
}

/** A suggestion from one article, or undefined when it has no reply. Blanks are reported, not hidden. */
export function suggestionFrom(
  article: Article,
  input: SuggestInput,
  why: string[],
  reasons: string[],
  made = compositionFor(input),
): Suggestion | undefined {
  // Greetings and closings are whole as they are.
  const own = article.moment === 'answer' ? made : { ...made, off: new Set<never>(), facts: [] }
  const answer = answerOf(article, own)
  if (!answer) return undefined
  const kind = MOMENT_KINDS[article.moment]
  const suggestion = suggestionOf(
    kind ? { ...answer, selfContained: true, scenario: 'inquiry' } : answer,
    own,
    input,
    {
      id: `article:${article.id}`,
      ...(kind ? { kind } : {}),
      articleIds: [article.id],
      title: article.title,
      why,
      reasons,
      variants: variantsOf(article),
    },
  )
  if (kind) suggestion.parts = []
  return suggestion
}

/** One numbered answer, when the customer told of several matters that each have an article. */
function compoundSuggestion(input: SuggestInput, made: Composition): Suggestion | undefined {
  const { signals, transcript } = input
  const matters = mattersOf(usableHits(input), signals.issues, transcript)
  const answer = compoundAnswer(matters, made)
  if (!answer) return undefined
  const articles = matters.map(({ hit }) => hit.article)
  return suggestionOf(answer, made, input, {
    id: `several:${articles.map(({ id }) => id).join(' ')}`,
    kind: 'composed',
    articleIds: articles.map(({ id }) => id),
    title: articles.map(({ title }) => title).join(' + '),
    why: matters.flatMap(({ hit }) => hit.words),
    reasons: ['why.several'],
    variants: [
      ...new Map(articles.flatMap(variantsOf).map((one) => [`${one.audience} ${one.channel}`, one])).values(),
    ],
  })
}

/** From this level on a bare question sounds cold. */
const UPSET = 2

/** A short text of its own: a question, a step, an offer. To one who is upset it does not come without a word. */
function shortSuggestion(
  about: Pick<Suggestion, 'id' | 'kind' | 'title' | 'text'> & { reason: string },
  input: SuggestInput,
  taken: ReadonlySet<string>,
): Suggestion {
  const { transcript, signals, style } = input
  const quiet = style.off.includes('empathy') || signals.mood.level < UPSET
  const line = quiet
    ? undefined
    : empathyFor(transcript, signals.mood, empathyLines(signals.language), about.id, taken)
  const text = line ? `${line}${signals.language.startsWith('zh') ? '' : ' '}${about.text}` : about.text
  return {
    id: about.id,
    kind: about.kind,
    articleIds: [],
    title: about.title,
    text,
    blanks: [],
    choices: [],
    language: signals.language,
    why: [],
    reasons: [about.reason],
    variant: { audience: 'any', channel: 'any' },
    violations: violationsOf(text, input),
    variants: [],
    parts: [],
  }
}

/** What the moment calls for, as suggestions that may go out as they are. */
function momentSuggestions(input: SuggestInput, made: Composition, due: DueMoment[]): Suggestion[] {
  return due
    .map((one) =>
      one.moment === 'offer'
        ? shortSuggestion(
            { id: 'offer:further', kind: 'closing', title: one.title, text: one.text, reason: one.reason },
            input,
            made.taken,
          )
        : suggestionFrom(one.article, input, [], [one.reason], made),
    )
    .filter((suggestion) => suggestion !== undefined)
    .filter(({ blanks }) => blanks.length === 0)
    .filter(mayBeSent)
}

/** Issues whose answer depends on facts a first message seldom has. */
const ASKS_FIRST = new Set(['technical', 'account', 'payment', 'logistics', 'after-sales'])

function asksFirst({ issues }: Signals): boolean {
  return ASKS_FIRST.has(issues[0]?.kind ?? 'none')
}

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

/** Hits that may go to this customer. */
function usableHits({ hits, facts, signals }: SuggestInput): ArticleHit[] {
  return informed(hits, facts).filter(
    ({ article }) =>
      article.visibility === 'public' && article.moment === 'answer' && article.language === signals.language,
  )
}

/** Blanks of a reply from which it is quicker written than filled. */
const MOST_BLANKS = 3

/** What a shop says about itself is asked of the agent once, in *Our facts*, and not by every reply. */
const isOurs = (name: string): boolean => name.startsWith('our.') || name.startsWith('agent.')

/**
 * The best hits as replies that may go out, one at a time, since composing and checking cost more than anything else
 * here: first those that can go out as they are, then those with a few blanks that the agent fills.
 */
function* answersFrom(input: SuggestInput, made: Composition): Generator<Suggestion, undefined> {
  const withBlanks: Suggestion[] = []
  for (const { article, words } of usableHits(input)) {
    const suggestion = suggestionFrom(article, input, words, [], made)
    if (!suggestion || !mayBeSent(suggestion) || suggestion.blanks.some(isOurs)) continue
    if (suggestion.blanks.length === 0) yield suggestion
    else if (suggestion.blanks.length <= MOST_BLANKS) withBlanks.push(suggestion)
  }
  yield* withBlanks
}

/** The next of what is made one at a time. */
function take<T>(source: Iterator<T, undefined>, most: number): T[] {
  const taken: T[] = []
  while (taken.length < most) {
    const next = source.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

/** A question or a step that helps on, unless the customer has had enough of both. */
function helpers(input: SuggestInput, beside: string, taken: ReadonlySet<string>): Suggestion[] {
  const { signals, transcript, facts, questions } = input
  const out: Suggestion[] = []
  const [question] = questions
  if (question && asksFirst(signals) && !saidBefore(question.question, transcript))
    out.push(
      shortSuggestion(
        {
          id: `question:${question.field}`,
          kind: 'question',
          title: question.question,
          text: question.question,
          reason: 'why.missing',
        },
        input,
        taken,
      ),
    )
  // Who is beside themselves has tried enough.
  if (signals.mood.level < 3 || signals.mood.kind === 'satisfaction') {
    const step = nextStep(signals.issues[0], facts, transcript, signals.language, beside)
    if (step)
      out.push(
        shortSuggestion(
          {
            id: `step:${step.canon}`,
            kind: 'step',
            title: step.text,
            text: step.text,
            reason: 'why.notTried',
          },
          input,
          taken,
        ),
      )
  }
  return out.filter(mayBeSent)
}

/** What to offer now, best first. Pure: the same input gives the same suggestions. */
export function suggest(input: SuggestInput): Suggestion[] {
  const { transcript, signals } = input
  if (!transcript.messages.some((message) => message.role === 'customer')) return []
  const made = compositionFor(input)
  const due = dueMoments(input)
  const moments = momentSuggestions(input, made, due)
  if (signals.waitingForCustomer) return moments.slice(0, 1)

  const of = (kind: DueMoment['moment']): Suggestion[] => {
    const ids = due.flatMap((one) =>
      one.moment === kind ? [one.moment === 'offer' ? 'offer:further' : `article:${one.article.id}`] : [],
    )
    return moments.filter(({ id }) => ids.includes(id))
  }
  const closings = of('closing')
  if (closings.length > 0) {
    // With the thanks a new question may have come.
    const answers = asksStill(input) ? take(answersFrom(input, made), 1) : []
    return [...closings.slice(0, 1), ...answers, ...of('offer').slice(0, 1), ...closings.slice(1)].slice(
      0,
      LIMIT,
    )
  }
  // A bare greeting finds articles too, but what it wants is a greeting.
  const [opening] = of('opening')
  if (opening) return [opening, ...take(answersFrom(input, made), 1)]

  const answers = answersFrom(input, made)
  const several = compoundSuggestion(input, made)
  const isFit = several && mayBeSent(several) && several.blanks.length === 0
  const [best] = isFit ? [several] : take(answers, 1)
  const late = of('follow-up').slice(0, 1)
  const helping = [...late, ...helpers(input, best?.text ?? '', made.taken)]
  if (!best) return helping.slice(0, LIMIT)
  // Once something was tried or answered, the next step helps more than another article.
  const under = transcript.messages.some(({ role }) => role === 'agent') || hasTried(input)
  const near = helping.slice(0, under ? 2 : 1)
  const others = take(answers, LIMIT - 1 - near.length)
  return [best, ...near, ...others, ...helping.slice(near.length)].slice(0, LIMIT)
}

const hasTried = ({ facts }: SuggestInput): boolean => facts.some(({ field }) => field === 'steps_tried')

/** True when the latest message asks something. */
function asksStill({ transcript }: SuggestInput): boolean {
  const latest = transcript.messages.findLast(({ role }) => role === 'customer')
  return latest !== undefined && /[?？؟]/u.test(latest.text)
}
