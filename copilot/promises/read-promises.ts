/** Finds what an agent committed to, beyond the present message. */
import type { AgentPromise } from '../facts'
import { type Clause, type MessageView, originalWords, viewMessage } from '../facts/message-view'
import type { Transcript } from '../transcript'
import { PROMISE_WORDS } from './promise-words'

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

function readSentence(view: MessageView, sentence: Sentence): Found | undefined {
  for (const facts of view.facts) {
    const words = PROMISE_WORDS[facts.language]
    const committed = words.commit.test(sentence.text)
    const follows = words.follow.test(sentence.text)
    const dues = [...sentence.text.matchAll(words.due)]
      .filter((match) => match[0].trim().length > 1)
      .sort((a, b) => b[0].length - a[0].length)
    for (const match of dues) {
      const start = sentence.start + match.index
      const clause = clauseAround(view, start)
      // A question after the promise ("on Thursday, is that fine?") does not undo it.
      if (sentence.question && !(committed && follows)) continue
      const ruled = words.rule.test(clause) || (words.rule.test(sentence.text) && !committed)
      if (ruled && !follows && !/\b(?:i|we)(?:'ll| will)\b/u.test(sentence.text)) continue
      const happens = words.happens.test(sentence.text)
      if (!committed && !happens) continue
      return {
        sentence,
        due: { start, end: start + match[0].length },
        weight: 2 + (committed ? 1 : 0) + (follows ? 1 : 0) + (happens ? 0.5 : 0) - (ruled ? 1.5 : 0),
      }
    }
    if (follows && committed && !sentence.question && !words.now.test(sentence.text)) {
      return { sentence, due: undefined, weight: 1.5 }
    }
  }
  return undefined
}

/** Promises of an agent's message: one at most, the clearest. */
function readMessage(view: MessageView): AgentPromise | undefined {
  let best: Found | undefined
  for (const sentence of sentencesOf(view)) {
    const found = readSentence(view, sentence)
    if (found && (!best || found.weight > best.weight)) best = found
  }
  if (!best) return undefined
  const { sentence, due } = best
  const dueWords = due
    ? originalWords(view, due.start, due.end)
        .trim()
        .replace(/[,،，]$/u, '')
    : ''
  return {
    messageId: view.message.id,
    what: originalWords(view, sentence.start, sentence.end).trim(),
    due: dueWords,
    vague: dueWords === '',
    evidence: {
      messageId: view.message.id,
      start: view.at[sentence.start] ?? 0,
      end: view.at[sentence.end] ?? view.message.text.length,
      words: originalWords(view, sentence.start, sentence.end),
    },
  }
}

/** Commitments in the agent's messages, oldest first. "I'll check now" is none. */
export function readPromises(transcript: Transcript): AgentPromise[] {
  const out: AgentPromise[] = []
  transcript.messages.forEach((message, index) => {
    if (message.role !== 'agent') return
    const promise = readMessage(viewMessage(message, index))
    if (promise) out.push(promise)
  })
  return out
}
