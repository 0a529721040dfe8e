/** What answers the customer's matter: the best articles as replies, one at a time, or several matters in one. */
import type { Fact } from '../facts'
import { type Composition, variantsOf } from './compose'
import { compoundAnswer, mattersOf } from './compound'
import { isDoubtful, isSure } from './doubtful'
import { mayBeSent, suggestionFrom, suggestionOf } from './make-suggestion'
import type { ArticleHit, SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'
import { canTakeUp, takeUp } from './take-up'

/** No more is offered at once. */
export const MOST_SUGGESTIONS = 3

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
 * here. Where no hit can be relied on, a reply that takes the matter up comes before those that are doubtful.
 *
 * @param options.bare the customer only answered a question: what goes on with the case comes first
 */
export function* answersFrom(
  input: SuggestInput,
  made: Composition,
  { bare = false }: { bare?: boolean } = {},
): Generator<Suggestion, undefined> {
  const hits = usableHits(input)
  const doubtful = hits.filter((hit) => isDoubtful(hit, input.signals, bare))
  let answered = bare
  if (bare) {
    const next = takeUp(input, made, { bare })
    if (next) yield next
  }
  for (const answer of repliesOf(
    hits.filter((hit) => !doubtful.includes(hit)),
    input,
    made,
  )) {
    answered = true
    yield answer
  }
  if (!answered) {
    // Until facts are known it cannot be told what to ask; what comes first then must not come later.
    if (input.unread && canTakeUp(input)) return
    const taken = takeUp(input, made)
    if (taken) yield taken
  }
  // What was found by its topic and shares few words, or by words of a bare answer, is no second choice either.
  const choices = answered ? doubtful.filter(({ byTopic }) => !byTopic) : doubtful
  if (!bare) yield* repliesOf(choices, input, made)
}

/** Replies of hits: first those that can go out as they are, then those with a few blanks that the agent fills. */
function* repliesOf(
  hits: readonly ArticleHit[],
  input: SuggestInput,
  made: Composition,
): Generator<Suggestion, undefined> {
  const withBlanks: Suggestion[] = []
  for (const { article, words, byTopic } of hits) {
    const suggestion = suggestionFrom(article, input, words, byTopic ? ['why.topic'] : [], made)
    if (!suggestion || !mayBeSent(suggestion) || suggestion.blanks.some(isOurs)) continue
    if (suggestion.blanks.length === 0) yield suggestion
    else if (suggestion.blanks.length <= MOST_BLANKS) withBlanks.push(suggestion)
  }
  yield* withBlanks
}

/** One numbered answer, when the customer told of several matters that each have an article. */
export function compoundSuggestion(input: SuggestInput, made: Composition): Suggestion | undefined {
  const { signals, transcript } = input
  const matters = mattersOf(
    usableHits(input).filter((hit) => !isDoubtful(hit, signals)),
    signals.issues,
    transcript,
  )
  // What the words name first is one of the matters, or the matters were read from words that name something else.
  const [first] = input.hits
  if (first && isSure(first.score) && !matters.some(({ hit }) => hit === first)) return undefined
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

/** The next of what is made one at a time. */
export function take<T>(source: Iterator<T, undefined>, most: number): T[] {
  const taken: T[] = []
  while (taken.length < most) {
    const next = source.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

/** The answer that comes first, if any: one to all matters where it may go out as it is, else the best of `answers`. */
export function bestAnswers(
  answers: Iterator<Suggestion, undefined>,
  input: SuggestInput,
  made: Composition,
): Suggestion[] {
  const several = compoundSuggestion(input, made)
  return several && mayBeSent(several) && several.blanks.length === 0 ? [several] : take(answers, 1)
}
