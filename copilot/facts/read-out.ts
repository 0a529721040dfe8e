/** What an English-speaking agent reads from the record without a label: sums, references by their shape, names, times. */
import { type Candidate, candidate } from './candidate'
import { clauseAt, has, type MessageView } from './message-view'
import { foldedOffset } from './read-patterns'

/** A sum as records write it: cents, or thousands in groups ("649.00", "1,184.60", "1,188"). */
const BARE_SUM =
  /(?<![\p{L}\d.,:/#-])(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{2})?|\d{1,6}\.\d{2})(?![\d%]|[.,:/-]\d| ?(?:kg|g|km|m|cm|mm|gb|mb|ghz|mhz|kwh|kw|v|w|h|am|pm|hours?|minutes?|days?|points?|miles?|steps|users?|people|views|files|rows|records|entries|emails|degrees)\b)/gu
/** Sums of offers, prices and conditions, and numbers with a dot that are versions or times. */
const NO_SUM =
  /\b(?:if|could|would|can|costs?|shipping|up to|offer|shall|should|price[ds]?|voucher|discount|goodwill|gesture|coupon|limit|minimum|excess|versions?|firmware|build|release|updated?|app|driver|software|ios|android|windows|macos|rate|score|plan is|between|from \d|open|until|kernel|at \d{1,2}(?![\d:]))\b/u

/** An id in groups of capitals and digits; which groups make one is said by `isReference`. */
const GROUPS =
  /(?<![\p{L}\p{N}@.#/_-])#?(?<v>[A-Z\d]{1,8}(?:[-/][A-Z\d]{1,10}){1,4})(?![\p{L}\p{N}@/_-]|\.[\p{L}\p{N}])/gu
const DATE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$|^\d{4}-\d{2}$|^[A-Z]{1,4}-?\d{1,3}$/u

/** True for a shape that only references have: enough digits, and letters or groups that a phone has not. */
function isReference(words: string): boolean {
  const groups = words.split(/[-/]/u)
  const digits = (words.match(/\d/gu) ?? []).length
  if (DATE.test(words) || words.length < 6) return false
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

/** In Persian and Chinese a number has its label, and one without is another thing. */
const LABELLED_SCRIPT = /[\p{Script=Arabic}\p{Script=Han}]/u

/** References without a label, told by their shape alone. */
export function readReferences(view: MessageView): Candidate[] {
  if (LABELLED_SCRIPT.test(view.text)) return []
  const out: Candidate[] = []
  for (const match of view.message.text.slice(0, 4000).matchAll(GROUPS)) {
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

/** "Thank you, Mr Wielgosz": how the agent calls the customer. */
const VOCATIVE =
  /(?:^|[.!?,] |\n)(?:[Tt]hank you(?: very much| for [a-z ]{3,30})?|[Tt]hanks(?: for [a-z ]{3,30})?|[Dd]ear|[Hh]ello|[Hh]i|[Uu]nderstood|[Oo]f course|[Ss]orry|[Oo]kay|[Oo][Kk]|[Cc]ertainly|[Gg]ood (?:morning|afternoon|evening)|[Nn]oted|[Ii]'ve noted it|[Ii]'m sorry)[, ]{1,2}(?<v>(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [\p{Lu}][\p{L}'’-]{1,20}(?: [\p{Lu}][\p{L}'’-]{1,20})?)(?![\p{L}])/dgu

function readVocative(view: MessageView): Candidate[] {
  const match = VOCATIVE.exec(view.message.text.slice(0, 400))
  VOCATIVE.lastIndex = 0
  const span = match?.indices?.groups?.v
  if (!span) return []
  return [candidate(view, 'name', foldedOffset(view, span[0]), foldedOffset(view, span[1]), 1)]
}

const HAPPENED =
  /\b(?:was|were|lapsed|expired|failed|stopped|started|ended|dropped|locked|blocked|attempts?|last saved|went|billed|charged|booked|cancelled|closed|declined|rejected|refused|crashed|set)\b/u
const TO_COME = /\b(?:will|'ll|can|tomorrow|next|by|until|should|shall|going to|would|could|please)\b/u

/** True for a time at which, by the record, something went wrong. */
export function isRecordedTime(view: MessageView, item: Candidate): boolean {
  const clause = clauseAt(view, item.start)
  return (
    clause !== undefined &&
    /\d|noon|midnight|yesterday|last night|this morning/u.test(item.value.toLowerCase()) &&
    HAPPENED.test(clause.text) &&
    !TO_COME.test(clause.text)
  )
}

/** Sums, names and references in an agent's message. Weak: what the customer says goes before them. */
export function readRecord(view: MessageView): Candidate[] {
  if (!view.facts.some((facts) => facts.language === 'en')) return []
  const out: Candidate[] = [...readReferences(view), ...readVocative(view)]
  for (const match of view.text.matchAll(BARE_SUM)) {
    const clause = clauseAt(view, match.index)
    if (!clause || NO_SUM.test(clause.text) || has(view, 'future', clause.text)) continue
    out.push(candidate(view, 'amount', match.index, match.index + match[0].length, 2))
    break
  }
  return out
}
