/** Finds what an agent committed to, beyond the present message. */
import { fold } from '../../knowledge/text/fold'
import type { Pattern } from '../../knowledge/text/pattern-set'
import type { AgentPromise } from '../facts'
import { type Clause, type MessageView, originalWords, viewMessage } from '../facts/message-view'
import { resolveTime } from '../times/resolve-time'
import type { Transcript } from '../transcript'
import { promiseWords } from './promise-words'

interface Sentence {
  start: number
  end: number
  text: string
  question: boolean
}

/** Joins clauses to sentences: a promise and its time often stand on two sides of a comma. */
function sentencesOf(view: MessageView): Sentence[] {
  const out: Sentence[] = []
  let current: { number: number; clauses: Clause[] } | undefined
  const flush = () => {
    const first = current?.clauses[0]
    const last = current?.clauses.at(-1)
    if (first && last) {
      out.push({
        start: first.start,
        end: last.end,
        text: view.text.slice(first.start, last.end),
        question: first.question,
      })
    }
  }
  for (const clause of view.clauses) {
    if (!current || current.number !== clause.sentence) {
      flush()
      current = { number: clause.sentence, clauses: [] }
    }
    current.clauses.push(clause)
  }
  flush()
  return out
}

interface Found {
  sentence: Sentence
  /** Folded span of the due time, when one was said. */
  due: { start: number; end: number } | undefined
  /** How much speaks for a promise: the best sentence of a message is the promise. */
  weight: number
}

/** The clause of a sentence that holds an offset, as text. */
function clauseAround(view: MessageView, offset: number): string {
  return view.clauses.find((clause) => offset >= clause.start && offset <= clause.end)?.text ?? ''
}

/** True when a clause before the asking one commits: "I'm sending a fitter, is Thursday fine?". */
function offersFirst(view: MessageView, sentence: Sentence, commit: Pattern): boolean {
  const clauses = view.clauses.filter(
    (clause) => clause.start >= sentence.start && clause.end <= sentence.end,
  )
  return clauses.slice(0, -1).some((clause) => commit.test(clause.text))
}

/** "Valid for 24 hours" and "2小时内有效" tell how long a thing lasts, not when something will be done. */
function isValidity(text: string, match: RegExpMatchArray): boolean {
  const from = match.index ?? 0
  return (
    /(?:\bvalid(?: for| until)?|\bexpires(?: in| on)?|\blasts?(?: for)?|有效期(?:是|为|到)?|اعتبار(?:ش)?(?: تا)?|معتبر(?: تا)?)\s?$/u.test(
      text.slice(Math.max(0, from - 20), from),
    ) || /^\s?(?:内)?(?:有效|失效|过期)|^ (?:اعتبار|معتبر)/u.test(text.slice(from + match[0].length))
  )
}

const MOST_TIMES = 12

function readSentence(view: MessageView, sentence: Sentence): Found | undefined {
  for (const facts of view.facts) {
    const words = promiseWords(facts.language)
    const committed = words.commit.test(sentence.text)
    const follows = words.follow.test(sentence.text)
    const dues = [...words.due.matchAll(sentence.text)]
      .filter((match) => match[0].trim().length > 1 && !isValidity(sentence.text, match))
      .sort((a, b) => b[0].length - a[0].length)
      // A sentence of more times is a table, and each one is held against the whole sentence.
      .slice(0, MOST_TIMES)
    for (const match of dues) {
      const start = sentence.start + match.index
      const clause = clauseAround(view, start)
      // A question after the promise ("on Thursday, is that fine?") does not undo it.
      const offered = sentence.question && offersFirst(view, sentence, words.commit)
      if (sentence.question && !(committed && (follows || offered))) continue
      const ruled = !offered && (words.rule.test(clause) || (words.rule.test(sentence.text) && !committed))
      if (ruled && !follows && !/\b(?:i|we)(?:'ll| will)\b/u.test(sentence.text)) continue
      const happens = words.happens.test(sentence.text)
      if (!committed && !happens) continue
      return {
        sentence,
        due: { start, end: start + match[0].length },
        weight: 2 + (committed ? 1 : 0) + (follows ? 1 : 0) + (happens ? 0.5 : 0) - (ruled ? 1.5 : 0),
      }
    }
    const acts = words.acts.test(sentence.text)
    if ((follows || acts) && committed && !sentence.question && !words.now.test(sentence.text)) {
      if (!follows && words.rule.test(sentence.text)) continue
      return { sentence, due: undefined, weight: follows ? 1.5 : 1 }
    }
  }
  return undefined
}

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
    evidence: {
      messageId: view.message.id,
      start: view.at[sentence.start] ?? 0,
      end: view.at[sentence.end] ?? view.message.text.length,
      words,
    },
  }
}

const ASKS_WHEN =
  /\b(?:when|how long|what time|by when|how soon)\b|什么时候|啥时候|几时|何时|几点|多久|哪天|多长时间|کی(?![\p{L}])|چه (?:زمانی|وقت|موقع|ساعتی|روزی)|چقدر طول/u

/** "Tomorrow afternoon at the latest." promises when the customer has just asked for a time. */
function readBareTime(view: MessageView): Found[] {
  for (const sentence of sentencesOf(view)) {
    if (sentence.question || sentence.text.length > 60) continue
    for (const facts of view.facts) {
      const words = promiseWords(facts.language)
      const match = [...words.due.matchAll(sentence.text)].toSorted((a, b) => b[0].length - a[0].length)[0]
      if (!match || match[0].trim().length < 2 || words.rule.test(sentence.text)) continue
      const start = sentence.start + match.index
      return [{ sentence, due: { start, end: start + match[0].length }, weight: 2 }]
    }
  }
  return []
}

/** Promises of an agent's message: the clearest sentence, and every other one that commits to a time. */
function readMessage(view: MessageView, asked: boolean): AgentPromise[] {
  const told = sentencesOf(view).flatMap((sentence) => readSentence(view, sentence) ?? [])
  const found = told.length === 0 && asked ? readBareTime(view) : told
  const best = found.toSorted((a, b) => b.weight - a.weight)[0]
  return found
    .filter((item) => item === best || (item.due && item.weight >= 3))
    .map((item) => toPromise(view, item))
}

/** Commitments in the agent's messages, oldest first. "I'll check now" is none. */
export function readPromises(transcript: Transcript): AgentPromise[] {
  const out: AgentPromise[] = []
  let last = ''
  let promised = false
  transcript.messages.forEach((message, index) => {
    if (message.role === 'customer') last = message.text.slice(0, 400).toLowerCase()
    if (message.role !== 'agent') return
    const found = readMessage(
      viewMessage(message, index),
      promised &&
        (ASKS_WHEN.test(fold(last)) || last.trimEnd().endsWith('?') || last.trimEnd().endsWith('؟')),
    )
    if (found.length > 0) promised = true
    out.push(...found)
  })
  return out
}
