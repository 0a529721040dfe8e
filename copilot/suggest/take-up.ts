/** A reply for a matter that no article fits: it takes the matter up and asks for what is still missing. */
import { replyWords } from '../../knowledge/replies/reply-words'
import type { FactField } from '../facts'
import type { Signals } from '../signals'
import type { Composition } from './compose'
import { isClear } from './doubtful'
import { mayBeSent, suggestionOf } from './make-suggestion'
import { freshLine, saidBefore } from './said-before'
import { splitReply } from './split-reply'
import { asksFirst, type SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'

/** More questions at once are not answered; in the middle of a talk even fewer are. */
const MOST_QUESTIONS = { first: 3, later: 2 }
/** One who is beside themselves is asked one thing. */
const BESIDE_THEMSELVES = 3

/** Who writes can be reached where they write: what is asked first is about the matter. */
const CONTACT: ReadonlySet<FactField> = new Set(['phone', 'email', 'name'])

/** True where such a reply can be made once facts are known. */
export const canTakeUp = ({ signals }: SuggestInput): boolean =>
  asksFirst(signals) && signals.issues[0] !== undefined && isClear(signals.issues[0])

/** What is asked: the facts that hold the next team up most and were not asked for; undefined when all of them were. */
function questionsOf({ signals, transcript, questions }: SuggestInput, bare: boolean): string[] | undefined {
  const { kind, level } = signals.mood
  const isBeside = level >= BESIDE_THEMSELVES && kind !== 'satisfaction'
  const most = isBeside ? 1 : bare ? MOST_QUESTIONS.later : MOST_QUESTIONS.first
  const wanted = questions.filter(({ field, importance }) => importance !== 'low' && !CONTACT.has(field))
  const fresh = wanted.map(({ question }) => question).filter((question) => !saidBefore(question, transcript))
  return fresh.length === 0 && wanted.length > 0 ? undefined : fresh.slice(0, most)
}

/** Takes the matter up, or thanks for the answer, and asks; says so when nothing is left to ask. */
function bodyOf(asked: readonly string[], { transcript, signals }: SuggestInput, bare: boolean) {
  const { ask, takeUp } = replyWords(signals.language)
  const lines = bare ? takeUp.thanks : [takeUp.begin]
  const lead = freshLine(lines, transcript, bare ? (signals.issues[0]?.kind ?? '') : '') ?? ''
  const [first, ...others] = asked
  if (first === undefined)
    return freshLine([bare ? `${lead} ${takeUp.ready}`.trim() : takeUp.ready], transcript, '')
  if (others.length === 0) return `${lead} ${ask.replace('{question}', () => first)}`.trim()
  const list = asked.map((question, at) => `${at + 1}. ${question}`).join('\n')
  return `${`${lead} ${takeUp.several}`.trim()}\n\n${list}`
}

/**
 * The reply, or undefined where the matter is not clear, or all of it has been said in this conversation.
 *
 * Questions that the agent has asked before are not asked again; when nothing is missing, the reply says so.
 *
 * @param options.bare the customer only answered a question, and is thanked for it
 */
export function takeUp(
  input: SuggestInput,
  made: Composition,
  { bare = false }: { bare?: boolean } = {},
): Suggestion | undefined {
  const { signals, transcript } = input
  const [issue] = signals.issues
  if (input.unread || !issue || !canTakeUp(input)) return undefined
  // Whoever was asked already and has not answered is not put off with a promise.
  const asked = questionsOf(input, bare)
  const body = asked && bodyOf(asked, input, bare)
  if (body === undefined) return undefined
  const { language, mood } = signals
  const words = replyWords(language)
  const [first] = asked ?? []
  const form = made.wanted.channel === 'email' ? 'email' : 'chat'
  const promise = freshLine(words.commitment[form], transcript, issue.kind)
  const { question: _, ...whole } = made
  // In the middle of questions and answers nobody says everything back, or is sorry, each time.
  const calm: Signals = { ...signals, mood: { ...mood, kind: 'neutral', level: 0 } }
  const without = bare ? { ...whole, signals: calm, ...(first ? { facts: [] } : {}) } : whole
  const suggestion = suggestionOf(
    {
      seed: `take-up:${issue.kind}`,
      language,
      split: splitReply(promise ? `${body}\n\n${promise}` : body, 'any'),
      variant: { audience: 'any', channel: 'any' },
      scenario: 'after-sales',
      selfContained: false,
      triedIsSaid: false,
      issue: bare && first ? undefined : issue,
      of: 1,
    },
    without,
    input,
    {
      id: `take-up:${issue.kind}`,
      kind: 'composed',
      articleIds: [],
      title: words.takeUp.titles[first ? (bare ? 'later' : 'first') : 'ready'],
      why: [],
      reasons: [first ? 'why.missing' : 'why.complete'],
      variants: [],
    },
  )
  return mayBeSent(suggestion) && suggestion.blanks.length === 0 ? suggestion : undefined
}
