/** Sentences of agents with the mark "promise" or "none", from single sentences and from labelled dialogs. */
import { COMMITMENTS, wordingOf } from '../../copilot/promises/commitment'
import { asksWhen } from '../../copilot/promises/read-promises'
import { readSentences } from '../../copilot/promises/sentences'
import type { Role } from '../../copilot/transcript'
import { fold } from '../../knowledge/text/fold'
import type { Labelled } from './fit-wording'

export { COMMITMENTS, FEWEST_OF_PROMISE } from '../../copilot/promises/commitment'

interface MarkedSentence {
  text: string
  promise: boolean
}

interface MarkedDialog {
  turns: { role: Role; text: string }[]
  promises: { turn: number; due: string }[]
}

const [NONE, PROMISE] = COMMITMENTS

/** Rows of single sentences. */
export function rowsOfSentences(sentences: readonly MarkedSentence[], weight: number): Labelled[] {
  return sentences.flatMap(({ text, promise }) =>
    rowsOfMessage(text, false).map((row) => ({ text: row.text, label: promise ? PROMISE : NONE, weight })),
  )
}

function rowsOfMessage(text: string, asked: boolean): { text: string; said: string }[] {
  const { view, sentences } = readSentences({ id: '', role: 'agent', text }, 0)
  return sentences.map((sentence) => ({ text: wordingOf(view, sentence, asked), said: sentence.text }))
}

interface MarkedMessage {
  text: string
  /** The words of the time of each promise, empty where none is told. */
  promises: string[]
}

/** Rows of single messages of agents. */
export function rowsOfMessages(messages: readonly MarkedMessage[], weight: number): Labelled[] {
  const dialogs = messages.map(({ text, promises }) => ({
    turns: [{ role: 'agent' as const, text }],
    promises: promises.map((due) => ({ turn: 0, due })),
  }))
  return rowsOfDialogs(dialogs, weight)
}

/** Rows of the agent's messages; where it is not clear which sentence promises, none is taken. */
export function rowsOfDialogs(dialogs: readonly MarkedDialog[], weight: number): Labelled[] {
  return dialogs.flatMap(({ turns, promises }) =>
    turns.flatMap(({ role, text }, turn): Labelled[] => {
      if (role !== 'agent') return []
      const last = turns.slice(0, turn).findLast((one) => one.role === 'customer')
      const rows = rowsOfMessage(text, asksWhen(last?.text ?? ''))
      const dues = promises.filter((promise) => promise.turn === turn).map(({ due }) => fold(due))
      if (dues.length === 0) return rows.map((row) => ({ text: row.text, label: NONE, weight }))
      if (rows.length === 1) return rows.map((row) => ({ text: row.text, label: PROMISE, weight }))
      if (dues.includes('')) return []
      // What else such a message says often belongs to the promise and is no example of anything.
      return rows
        .filter((row) => dues.some((due) => row.said.includes(due)))
        .map((row) => ({ text: row.text, label: PROMISE, weight }))
    }),
  )
}
