/** Finds what an agent committed to, beyond the present message. */
import { sign } from '../../knowledge/facts/signs'
import { fold } from '../../knowledge/text/fold'
import type { AgentPromise } from '../facts'
import { evidenceAt, type MessageView, originalWords } from '../facts/message-view'
import { resolveTime } from '../times/resolve-time'
import type { Message, Transcript } from '../transcript'
import { readCommitment } from './commitment'
import { isNoPromiseHan } from './no-promise-han'
import { promiseWords } from './promise-words'
import { readSentences, type Sentence, type Span, sentenceOf } from './sentences'

interface Found {
  sentence: Sentence
  /** Folded span of the due time, when one was said. */
  due: Span | undefined
  /** How much speaks for a promise: the best sentence of a message is the promise. */
  weight: number
}

/** A sentence that leans less to a promise is none: with a time in it, and without one. */
const LEAST_WITH_TIME = -0.3
const LEAST_WITHOUT = 0.9
/** What a promise gains that tells its time. */
const TIMED = 3
/** A second promise in the same message must be this clear. */
const LEAST_OF_OTHERS = 1.2

/** What a clause gains that says when the customer will hear from us. */
const NEWS = 1

function tellsNews(view: MessageView, { text }: Sentence): boolean {
  return view.facts.some(({ language }) => promiseWords(language).follow.test(text))
}

/**
 * The due time of a sentence. Of several, the one whose clause reads most like a promise: "I reset it tonight, please
 * log in tomorrow"; within a clause the longest.
 */
function dueOf(view: MessageView, { clauses, dues }: Sentence, asked: boolean): Span | undefined {
  const [longest] = dues
  if (!longest || dues.length < 2) return longest
  let best: { due: Span; weight: number } | undefined
  for (const clause of clauses) {
    // "I write to them tonight so that they see it in the morning": what follows is the aim.
    const purpose = sign('purpose').exec(clause.text)
    const inClause = dues.filter(({ start }) => start >= clause.start && start < clause.end)
    const due = inClause.find(({ start }) => !purpose || start < clause.start + purpose.index) ?? inClause[0]
    const alone = due && sentenceOf(view, [clause])
    if (!alone) continue
    const weight = readCommitment(view, alone, asked) + (tellsNews(view, alone) ? NEWS : 0)
    if (!best || weight > best.weight) best = { due, weight }
  }
  return best?.due ?? longest
}

/** A longer sentence tells more than the time of the one before. */
const LONGEST_AFTERTHOUGHT = 60

/** The promise of a sentence with the words that say it. */
function toPromise(view: MessageView, { sentence, due }: Found): AgentPromise {
  const dueWords = due
    ? originalWords(view, due.start, due.end)
        .trim()
        .replace(/[,،，]$/u, '')
    : ''
  const words = originalWords(view, sentence.start, sentence.end)
  const dueAt = dueWords === '' ? undefined : resolveTime(dueWords, view.message.time, 'due')
  return {
    messageId: view.message.id,
    what: words.trim(),
    due: dueWords,
    ...(dueAt ? { dueAt } : {}),
    vague: dueWords === '',
    evidence: evidenceAt(view, sentence.start, sentence.end),
  }
}

/** More of a message than this is not looked at for a question. */
const MOST_ASKED = 400

/** True when a customer's message asks for a time. */
export function asksWhen(text: string): boolean {
  return sign('asks-when').test(fold(text.slice(0, MOST_ASKED)))
}

/** A clause that promises by itself counts a little less than a whole sentence. */
const ONLY_A_CLAUSE = 0.3

/** Chinese puts whole sentences side by side with commas. */
const HAN = /\p{Script=Han}/u

/** What a sentence weighs that promises nothing. */
const NONE = -9

/** True when a clause beside those that promise nothing holds a time of its own. */
const tellsMore = (view: MessageView, { clauses }: Sentence): boolean =>
  clauses.some((clause) => !isNoPromiseHan(clause.text) && (sentenceOf(view, [clause])?.dues.length ?? 0) > 0)

/**
 * The leaning of a sentence to a promise. Of Chinese also that of its clauses: what stands beside a promise
 * ("已提交，三个工作日到账") takes nothing from it.
 */
function weigh(view: MessageView, sentence: Sentence, asked: boolean): number {
  if (sentence.clauses.some(({ text }) => isNoPromiseHan(text)) && !tellsMore(view, sentence)) return NONE
  const whole = readCommitment(view, sentence, asked)
  if (sentence.clauses.length < 2 || sentence.question) return whole
  if (!HAN.test(sentence.text) || sign('hangs-on-condition').test(sentence.text)) return whole
  const parts = sentence.clauses.flatMap((clause) => sentenceOf(view, [clause]) ?? [])
  const timed = parts.filter(({ dues }) => dues.length > 0)
  return Math.max(whole, ...timed.map((part) => readCommitment(view, part, asked) - ONLY_A_CLAUSE))
}

/** Promises of an agent's message: the clearest sentence, and every other one that clearly commits to a time. */
function readMessage(message: Message, index: number, asked: boolean): AgentPromise[] {
  const { view, sentences } = readSentences(message, index)
  const found: Found[] = sentences.flatMap((sentence) => {
    const weight = weigh(view, sentence, asked)
    const due = dueOf(view, sentence, asked)
    return weight > (due ? LEAST_WITH_TIME : LEAST_WITHOUT) ? [{ sentence, due, weight }] : []
  })
  // "I'll refund one of them. It takes 5 to 7 days."
  for (const one of found) {
    const next = sentences[sentences.indexOf(one.sentence) + 1]
    if (one.due || !next || next.question || next.end - next.start > LONGEST_AFTERTHOUGHT) continue
    const own = found.find(({ sentence }) => sentence === next)
    if (!next.dues[0] || (own && own.weight >= LEAST_OF_OTHERS)) continue
    one.due = next.dues[0]
    if (own) found.splice(found.indexOf(own), 1)
  }
  const sure = ({ due, weight }: Found): number => weight + (due ? TIMED : 0)
  const best = found.toSorted((a, b) => sure(b) - sure(a))[0]
  return found
    .filter((item) => item === best || (item.due && item.weight >= LEAST_OF_OTHERS))
    .map((item) => toPromise(view, item))
}

/** Messages read before, by what was read of them: a new message costs only itself. */
const kept = new Map<string, readonly AgentPromise[]>()
/** As many are kept. */
const MOST_KEPT = 400
/** Longer messages are not kept. */
const LONGEST_KEPT = 4_000

function readOnce(message: Message, index: number, asked: boolean): readonly AgentPromise[] {
  if (message.text.length > LONGEST_KEPT) return readMessage(message, index, asked)
  const key = [message.id, message.time ?? '', asked, message.text].join('\n')
  const known = kept.get(key)
  if (known) return known
  const found = readMessage(message, index, asked)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, found)
  return found
}

/** Commitments in the agent's messages, oldest first. "I'll check now" is none. */
export function readPromises(transcript: Transcript): AgentPromise[] {
  const out: AgentPromise[] = []
  let last = ''
  transcript.messages.forEach((message, index) => {
    if (message.role === 'customer') last = message.text
    if (message.role === 'agent') {
      const found = readOnce(message, index, asksWhen(last))
      out.push(...found.map((promise) => ({ ...promise })))
    }
  })
  return out
}
