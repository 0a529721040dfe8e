/** What an agent reads from the record without a label: sums, references by their shape, names, times. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, has, type MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'

/** True for a shape that only references have: enough digits, and letters or groups that a phone has not. */
function isReference(words: string): boolean {
  const groups = words.split(/[-/]/u)
  const digits = (words.match(/\d/gu) ?? []).length
  if (sign('date-or-short').test(words) || words.length < 6) return false
  if (!/[A-Z]/u.test(words)) return groups.length >= 3 && digits >= 6 && !/^0/u.test(words)
  return groups.length >= 3 ? digits >= 4 : digits >= 5
}

/** True for a stretch of the written text that is a sentence of its own. */
function isAlone(view: MessageView, start: number, length: number): boolean {
  const text = view.message.text
  return (
    /(?:^|[.!?\n])\s*$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:$|[.!?\n])/u.test(text.slice(start + length, start + length + 3))
  )
}

const HAN = /\p{Script=Han}/u
const ARABIC = /\p{Script=Arabic}/u
/** In Persian and Chinese a number has its label, and one without is another thing. */
const LABELLED_SCRIPT = /[\p{Script=Arabic}\p{Script=Han}]/u

/** References without a label that an agent's message tells, by their shape alone. */
export const readReferences = (view: MessageView): Candidate[] =>
  LABELLED_SCRIPT.test(view.text) ? [] : referencesIn(view)

/** References without a label, told by their shape alone. */
export function referencesIn(view: MessageView): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.message.text.slice(0, 4000).matchAll(sign('reference-groups', 'g'))) {
    const words = match.groups?.v ?? ''
    // What stands alone between full stops is one with fewer digits, too.
    const alone = /\d{4}/u.test(words) && isAlone(view, match.index, match[0].length)
    if (!isReference(words) && !alone) continue
    const at = match.index + match[0].length - words.length
    out.push(
      candidate(view, 'ticket_id', foldedOffset(view, at), foldedOffset(view, at + words.length), 1, words),
    )
    if (out.length > 8) break
  }
  return out
}

/** "Thank you, Mr Wielgosz", «خانم زرین‌قلم،»: how the agent calls the customer. */
function readVocative(
  view: MessageView,
  called: 'called-by-name' | 'called-by-name-fa' = 'called-by-name',
): Candidate[] {
  const match = sign(called, 'd').exec(view.message.text.slice(0, 400))
  const span = match?.indices?.groups?.v
  if (!span) return []
  return [candidate(view, 'name', foldedOffset(view, span[0]), foldedOffset(view, span[1]), 1)]
}

/** True for a time at which, by the record, something went wrong. */
export function isRecordedTime(view: MessageView, item: Candidate): boolean {
  const clause = clauseAt(view, item.start)
  return (
    clause !== undefined &&
    sign('day-time').test(item.value.toLowerCase()) &&
    sign('went-wrong').test(clause.text) &&
    !sign('is-to-come').test(clause.text)
  )
}

/** "I see the terminal VX-2 as offline": the thing in trouble, by its model. */
function readSeen(view: MessageView): Candidate[] {
  const text = view.text.slice(0, 400)
  const seen = HAN.test(text)
    ? 'recorded-device-han'
    : ARABIC.test(text)
      ? 'recorded-device-fa'
      : 'recorded-device'
  const span = sign(seen, 'd').exec(text)?.indices?.groups?.v
  return span ? [candidate(view, 'device', span[0], span[1], 1)] : []
}

/** Sums, names, things and references in an agent's message. Weak: what the customer says goes before them. */
export function readRecord(view: MessageView): Candidate[] {
  if (view.facts.some((facts) => facts.language === 'fa'))
    return [...readVocative(view, 'called-by-name-fa'), ...readSeen(view)]
  if (!view.facts.some((facts) => facts.language === 'en')) return readSeen(view)
  const out: Candidate[] = [...readReferences(view), ...readVocative(view), ...readSeen(view)]
  for (const match of view.text.matchAll(sign('recorded-sum', 'g'))) {
    const clause = clauseAt(view, match.index)
    if (!clause || sign('no-recorded-sum').test(clause.text) || has(view, 'future', clause.text)) continue
    out.push(candidate(view, 'amount', match.index, match.index + match[0].length, 2))
    break
  }
  return out
}
