/** Error messages that a customer reads out: quoted words, or words that tell what a screen says. */

import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { has, type MessageView, originalWords, startsWith } from '../message-view'
import { foldedOffset } from '../values/read-patterns'

const QUOTE = /"(?<v>[^"\n]{2,140})"/gu
/** Letters before Chinese words in quotation marks in which a screen says them. */
const NEAR_HAN = 14
/** What is told without quotation marks, by language. */
const UNQUOTED = ['unquoted-error-chinese', 'unquoted-error-english', 'unquoted-error-persian'] as const

/** Takes a code in brackets or a trailing label off an error text. */
function cleanError(words: string): string {
  const end = words.toLowerCase().search(sign('trailing-code'))
  return (end < 0 ? words : words.slice(0, end)).trim() || words
}

/** A Chinese answer to "what does it say?": the clause that reads like an error, with what goes on with it. */
function readToldError(view: MessageView): Candidate | undefined {
  const at = view.clauses.findIndex(
    (item) =>
      !item.question &&
      item.text.length < 60 &&
      /\p{Script=Han}{4}/u.test(item.text) &&
      sign('error-words').test(item.text) &&
      !startsWith(view, 'no', item.text) &&
      !sign('no-message-told').test(item.text),
  )
  const clause = view.clauses[at]
  if (!clause) return undefined
  const lead = sign('place-on-screen').exec(clause.text)?.[0].length ?? 0
  const start = clause.start + (lead < clause.text.length - 3 ? lead : 0)
  const next = view.clauses[at + 1]
  const joined = next && next.start - clause.end <= 2 && sign('message-goes-on').test(next.text)
  return candidate(view, 'error_text', start, joined ? next.end : clause.end, 3)
}

/** "Yes, Paper feed blocked": the capital tells where the message begins in an English answer. */
function readAnswered(view: MessageView): Candidate | undefined {
  const match = sign('message-answered').exec(view.message.text)
  const words = match?.groups?.v
  if (!match || !words) return undefined
  const start = foldedOffset(view, match.index + match[0].length - words.length)
  return candidate(view, 'error_text', start, start + words.length, 3, words)
}

/** Error messages: quoted words after "it says", or quoted words that read like an error. */
export function readErrorTexts(view: MessageView, asked: boolean): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.text.matchAll(QUOTE)) {
    const words = match.groups?.v ?? ''
    const start = match.index + 1
    const before = view.text.slice(Math.max(0, match.index - 40), match.index)
    // "我是“拾光考勤”的后端": a name.
    if (sign('names-in-quotes').test(before)) continue
    const wrong = has(view, 'wrongtext', words)
    const isHan = /\p{Script=Han}/u.test(words)
    // “客服说“在处理””, “物流停在“武汉 已发出””: people and parcels, no screen.
    if (isHan && (sign('said-by-person').test(before) || (!wrong && sign('parcel-status').test(words))))
      continue
    // "没听见“归还成功”".
    if (isHan && sign('not-shown-before').test(before)) continue
    const said = has(view, 'says', isHan ? before.slice(-NEAR_HAN) : before)
    // What comes with its code is what the screen says.
    const coded =
      sign('code-follows').test(view.text.slice(match.index + match[0].length)) ||
      (isHan && sign('ends-with-code').test(words))
    const status = sign('status-word').test(words) && sign('leads-to-status').test(before)
    const long = status || /\s|\p{Script=Han}{3}/u.test(words)
    if (
      !long ||
      !(
        wrong ||
        (said && asked) ||
        // Asked for the words, a quotation is the answer.
        (asked && view.text.length - words.length < 14) ||
        coded ||
        status ||
        (said && sign('screen-order').test(words)) ||
        sign('leads-to-screen').test(before) ||
        (said && /\s\S+\s|\p{Script=Han}{4}/u.test(words))
      )
    )
      continue
    const written = originalWords(view, start, start + words.length)
    // Gave "The Salt Road" back: a title.
    if (!wrong && !coded && !asked && sign('title-words').test(written)) continue
    const text = cleanError(written)
    out.push(candidate(view, 'error_text', start, start + words.length, coded ? 4 : wrong ? 3 : 2, text))
  }
  if (out.length > 0) return out
  for (const name of UNQUOTED) {
    for (const match of view.text.matchAll(sign(name, 'g'))) {
      const words = match.groups?.v ?? ''
      if (!sign('error-words').test(words)) continue
      const start = match.index + match[0].length - words.length
      out.push(candidate(view, 'error_text', start, start + words.length, 2))
    }
  }
  if (out.length > 0 || !asked) return out
  const answered = readAnswered(view)
  if (answered) return [answered]
  const told = readToldError(view)
  if (told) return [told]
  const clause = view.clauses.find(
    (item) =>
      !item.question &&
      has(view, 'wrongtext', item.text) &&
      item.text.length < 80 &&
      !startsWith(view, 'no', item.text) &&
      !sign('nothing-shown').test(item.text),
  )
  return clause && /\s|\p{Script=Han}{4}/u.test(clause.text)
    ? [candidate(view, 'error_text', clause.start, clause.end, 2)]
    : out
}
