/** The customer's own sentences that carry the case, and what they were told last. */

import type { Fact } from '../facts'
import { evidenceAt, viewMessage } from '../facts/message-view'
import { secretSpans } from '../facts/values/secrets'
import type { Evidence, Signals } from '../signals'
import type { Message, Transcript } from '../transcript'
import type { NoteQuote } from './content'

const MOST_QUOTES = 3
/** Longest quote, in UTF-16 units; what is longer is cut at a word and marked. */
const LONGEST = 220

const ENDS = /[.!?。！？؟\n]/u

/** The sentence around a span of a text; a full stop inside a number or name ends nothing. */
function sentenceAround(text: string, start: number, end: number): [number, number] {
  const ends = (at: number): boolean =>
    ENDS.test(text[at] ?? '') && (text[at] !== '.' || /\s/u.test(text[at + 1] ?? ' '))
  let from = start
  while (from > 0 && start - from < LONGEST && !ends(from - 1)) from--
  // Never from the middle of a word or number.
  if (from > 0 && !ends(from - 1)) while (from < start && /[\w@.+-]/u.test(text[from] ?? '')) from++
  let to = end
  while (to < text.length && to - end < LONGEST && !ends(to - 1)) to++
  return [from, to]
}

/** Words as they were said, without what signs in or pays. */
function quoted(message: Message, from: number, to: number): NoteQuote | undefined {
  const view = viewMessage(message, 0)
  const secrets = secretSpans(view)
    .map(([from, to]) => evidenceAt(view, from, to))
    .map(({ start, end }) => [start, end] as const)
    .filter(([start, end]) => start < to && end > from)
    .sort((a, b) => a[0] - b[0])
  let words = ''
  let done = from
  for (const [start, end] of secrets) {
    if (start > done) words += message.text.slice(done, start)
    if (end > done) words += ' •••'
    done = Math.max(done, Math.min(end, to))
  }
  words = (words + message.text.slice(done, to)).replace(/\s+/gu, ' ').trim()
  if (words.length > LONGEST) words = `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')}…`
  return words === '' ? undefined : { messageId: message.id, words }
}

/** At most three sentences: the problem, the strongest risk, where the mood turned, what is wanted. */
export function readQuotes(
  transcript: Transcript,
  facts: readonly Fact[],
  { risks, mood, priority }: Signals,
): NoteQuote[] {
  const byId = new Map(transcript.messages.map((message) => [message.id, message]))
  const worst = [...risks].sort((a, b) => b.severity - a.severity)
  const places: Evidence[] = [
    ...facts.filter(({ field }) => field === 'symptom').map(({ evidence }) => evidence),
    ...worst.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...(priority.level === 'general' ? [] : (mood.change?.evidence ?? mood.evidence).slice(0, 1)),
    ...facts.filter(({ field }) => field === 'expected').map(({ evidence }) => evidence),
  ]
  const taken: { id: string; from: number; to: number }[] = []
  const quotes: NoteQuote[] = []
  for (const { messageId, start, end } of places) {
    const message = byId.get(messageId)
    if (message?.role !== 'customer' || quotes.length === MOST_QUOTES) continue
    const [from, to] = sentenceAround(message.text, start, end)
    if (taken.some((other) => other.id === messageId && from < other.to && to > other.from)) continue
    const quote = quoted(message, from, to)
    if (!quote) continue
    taken.push({ id: messageId, from, to })
    quotes.push(quote)
  }
  return quotes
}

/** The agent's last message to the customer. */
export function lastTold(transcript: Transcript): NoteQuote | undefined {
  const last = transcript.messages.findLast(({ role, text }) => role === 'agent' && text.trim() !== '')
  return last && quoted(last, 0, Math.min(last.text.length, 4 * LONGEST))
}
