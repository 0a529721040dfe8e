/** Makes one suggestion of an answer, an article or a short text, with the compliance rules it breaks. */
import type { Article, Moment } from '../../knowledge/article'
import { empathyLines } from '../../knowledge/replies/empathy'
import { checkDraft, type Violation } from '../compliance/check-draft'
import { draftContext } from '../draft/draft-context'
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
import { rewordReply } from './reword-reply'
import { compositionFor, type SuggestInput } from './suggest-input'
import type { Suggestion, SuggestionKind } from './suggestion'

/** The compliance rules a reply to this conversation breaks. */
function violationsOf(text: string, { transcript, signals, rules }: SuggestInput): Violation[] {
  return checkDraft(text, draftContext(transcript, signals, rules))
}

const isError = ({ level }: Violation): boolean => level === 'error'

/** False where a rule forbids the text as it stands. */
export const mayBeSent = ({ violations }: Suggestion): boolean => !violations.some(isError)

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

export function suggestionOf(
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

/** From this level on a bare question sounds cold. */
const UPSET = 2

/** A short text of its own: a question, a step, an offer. To one who is upset it does not come without a word. */
export function shortSuggestion(
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
