/** English: codes told as what the screen does, ids in groups within a sentence, versions with letters or in words. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, type MessageView, originalWords } from '../message-view'
import { foldedOffset } from './read-patterns'
import { overlaps } from './secrets'
import { inDigits, versionInWords } from './spoken-english'

const isEnglish = (view: MessageView) => !/[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)

/** Codes in an answer to what is seen. */
export function readShownCodes(
  view: MessageView,
  asked: ReadonlySet<FactField>,
  question: string,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  const seen = asked.has('error_code') || asked.has('error_text') || sign('asks-seen').test(question)
  const text = view.message.text.slice(0, 600)
  for (const match of text.matchAll(sign('shown-code', 'g'))) {
    const value = match.groups?.v ?? ''
    const before = text.slice(Math.max(0, match.index - 32), match.index).toLowerCase()
    const bare = /^\d{3}$/u.test(value)
    // Unasked, only what stands behind a verb of showing and has the shape of a code; so do bare numbers.
    const telling = sign(bare || !seen ? 'telling-before' : 'showing-before')
    if (sign('no-code').test(value.toLowerCase()) || !telling.test(before)) continue
    if (!seen && (bare || !/-\d/u.test(value))) continue
    const start = foldedOffset(view, match.index)
    const end = foldedOffset(view, match.index + value.length)
    if (overlaps(taken, start, end) || clauseAt(view, start)?.question) continue
    return [candidate(view, 'error_code', start, end, seen ? 4 : 3)]
  }
  return []
}

/** The first id in groups behind the words that say which: "The number on his card is NG 4471 902". */
export function readGroupedWithin(
  view: MessageView,
  field: FactField,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  const match = sign('grouped-within').exec(view.message.text.slice(0, 400))
  const value = match?.groups?.v ?? ''
  if (!match || (value.match(/\d/gu) ?? []).length < 5) return []
  const at = match.index + match[0].length - value.length
  const start = foldedOffset(view, at)
  const end = foldedOffset(view, at + value.length)
  return overlaps(taken, start, end) ? [] : [candidate(view, field, start, end, 4)]
}

/** A version that the patterns for plain digits miss. */
export function readSpokenVersion(
  view: MessageView,
  field: FactField,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  // "QF.12.0.4".
  const lettered = sign('lettered-version').exec(view.message.text.slice(0, 300))
  const value = lettered?.groups?.v
  if (lettered && value) {
    const start = foldedOffset(view, lettered.index)
    const end = foldedOffset(view, lettered.index + value.length)
    if (!overlaps(taken, start, end))
      return [candidate(view, field, start, end, 4, originalWords(view, start, end))]
  }
  const said = versionInWords(view.text)
  if (said) return [candidate(view, field, said.start, said.end, 4, said.value)]
  // "Ten I think": one word, where a system's version was asked for.
  const first = view.clauses[0]
  const alone = field === 'os_version' && first ? sign('number-alone').exec(first.text)?.groups?.v : undefined
  if (!first || !alone || /^\d/u.test(alone)) return []
  const start = first.start + first.text.indexOf(alone)
  return [candidate(view, field, start, start + alone.length, 4, inDigits(alone))]
}
