/** Ids as answers: of several numbers the one that is most like an id, codes of a display, names of accounts. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import { has, type MessageView, originalWords, startsWith } from '../message-view'
import { isSuperseded } from '../settle/another-things-han'
import { isDenied } from '../values/denied'
import { readGroupedWithin } from '../values/english-codes'
import { overlaps } from '../values/secrets'
import type { Span } from './answering'
import { trimFiller } from './phrase'

const DECIMAL = /^\d{1,5}\.\d{1,2}$/u

/** A word that can be an id, and how much it is like one. */
interface Id {
  start: number
  words: string
  weight: number
}

const digitsIn = (words: string): number => (words.match(/\d/gu) ?? []).length

/** An id in groups of capitals and digits ("JX 4490 1287 GB"), the whole of a clause but for its filler. */
function readGroupedId(view: MessageView, field: FactField, taken: readonly Span[]): Candidate[] {
  for (const clause of view.clauses.slice(0, 3)) {
    const part = trimFiller(view, clause)
    const words = originalWords(view, part.start, part.end)
    if (!sign('grouped-id').test(words) || digitsIn(words) < 5) continue
    if (!overlaps(taken, part.start, part.end)) return [candidate(view, field, part.start, part.end, 4)]
  }
  return []
}

/** A find without what stands before the id: a short word is part of it only when it is none of the language. */
function withoutLead(match: RegExpExecArray): { start: number; words: string } {
  const lead = sign('not-of-id').exec(match[0])?.[0].length ?? 0
  const words = match[0].slice(lead)
  const mark = sign('id-mark').exec(words)?.[0].length ?? 0
  return { start: match.index + lead + mark, words: words.slice(mark) }
}

/** True for words that have the shape of an id and may be one of the field. */
function isIdShaped(view: MessageView, field: FactField, start: number, words: string): boolean {
  if (!/\d/.test(words) && !(field === 'account' && /[._-]/.test(words))) return false
  const least = field === 'error_code' ? 2 : 3
  if (words.replace(/[^a-z0-9]/g, '').length < least || sign('clock-or-count').test(words)) return false
  if (sign('hotline').test(words) && /\p{Script=Han}/u.test(view.text)) return false
  // "61.8" is a sum or a size.
  if (field !== 'error_code' && DECIMAL.test(words)) return false
  // "Ada Tudor-Price" is a name, which may have been asked for along with the account.
  return /\d/u.test(words) || !/^\p{Lu}/u.test(originalWords(view, start, start + words.length))
}

/** True when the words around an id say that it is another one. */
function isOtherId(view: MessageView, field: FactField, start: number, end: number): boolean {
  // Numbers of a room, a plate or the end of a card are no ids.
  if (sign('no-id-before').test(view.text.slice(Math.max(0, start - 8), start))) return true
  // "报 EXIT_137" beside an id that was asked for.
  const isCode = field !== 'error_code' && view.text.slice(start, end).includes('_')
  if (isCode && sign('error-before').test(view.text.slice(Math.max(0, start - 6), start))) return true
  if (isDenied(view, start, end) || isSuperseded(view, start, end, field)) return true
  // "There is RQ 4471 from my sister": somebody else's.
  const clause = view.clauses.find((item) => start < item.end)
  return clause !== undefined && has(view, 'other', clause.text)
}

/** Of several numbers the one with most digits is the id; a count of things is none. */
function weightOf(view: MessageView, start: number, words: string): number {
  const after = view.text.slice(start + words.length, start + words.length + 8)
  const counted = /^\d{1,4}$/u.test(words) && /^ [a-z]{3,}/u.test(after)
  return digitsIn(words) + (/[a-z]/u.test(words) ? 2 : 0) - (counted ? 6 : 0)
}

function weighedIds(view: MessageView, field: FactField, taken: readonly Span[]): Id[] {
  const tokens = [
    ...(field === 'account' ? view.text.matchAll(sign('handle', 'g')) : []),
    ...view.text.matchAll(sign('id-token', 'g')),
  ]
  return tokens.flatMap((match) => {
    const { start, words } = withoutLead(match)
    const end = start + words.length
    if (!isIdShaped(view, field, start, words) || overlaps(taken, start, end)) return []
    if (isOtherId(view, field, start, end)) return []
    const weight = weightOf(view, start, words)
    return weight > 0 ? [{ start, words, weight }] : []
  })
}

/** "A-331" and "A-334" have one shape. */
const shapeOf = (words: string): string => words.replace(/\d/gu, '9').replace(/[a-z]/gu, 'a')

/** Values of a field that an id answers. */
export function readIds(view: MessageView, field: FactField, taken: Span[]): Candidate[] {
  const grouped = field === 'error_code' ? [] : readGroupedId(view, field, taken)
  if (grouped.length > 0) return grouped
  const within = field === 'error_code' ? [] : readGroupedWithin(view, field, taken)
  if (within.length > 0) return within
  const ids = weighedIds(view, field, taken)
  const heaviest = ids.toSorted((a, b) => b.weight - a.weight)[0]
  const latest = ids.at(-1)
  if (!heaviest || !latest)
    return field === 'error_code' ? readDisplayCode(view) : field === 'account' ? readQuoted(view) : []
  // "551032, no wait, 551023": what comes after a correction is the id, when it is as long.
  const corrected =
    latest.weight === heaviest.weight &&
    latest !== heaviest &&
    sign('takes-back-answer').test(view.text.slice(heaviest.start + heaviest.words.length, latest.start))
  const best = corrected ? latest : heaviest
  // "A-331 and A-334": ids of one shape are all answers.
  const single = field === 'account' || field === 'error_code' || !/\d{3}/u.test(best.words)
  const answers = single ? [best] : ids.filter((id) => shapeOf(id.words) === shapeOf(best.words))
  return answers.map((id) => candidate(view, field, id.start, id.start + id.words.length, 4))
}

/** "CL, I think": letters of a display, where its code was asked for. */
function readDisplayCode(view: MessageView): Candidate[] {
  const clause = view.clauses[0]
  if (!clause || clause.question) return []
  const part = trimFiller(view, clause)
  const words = originalWords(view, part.start, part.end)
  return sign('display-code').test(words) ? [candidate(view, 'error_code', part.start, part.end, 4)] : []
}

/** "Same as the mail, or "lundk"": a name in quotation marks. */
function readQuoted(view: MessageView): Candidate[] {
  const match = view.text.length < 80 ? /"(?<v>[a-z\d][\w .-]{2,28})"/du.exec(view.text) : undefined
  const span = match?.indices?.groups?.v
  return span ? [candidate(view, 'account', span[0], span[1], 4)] : []
}

/** A word alone is a handle when an account was asked for ("nile-print", "tealotter"). */
export function readBareAccount(view: MessageView): Candidate[] {
  const clause = view.clauses.find((item) => !startsWith(view, 'hello', item.text))
  if (!clause) return []
  const part = trimFiller(view, clause)
  if (
    !/^[a-z][a-z0-9._-]{3,30}$/u.test(part.text) ||
    startsWith(view, 'yes', part.text) ||
    has(view, 'unknown', clause.text) ||
    sign('no-account-word').test(part.text)
  )
    return []
  return [candidate(view, 'account', part.start, part.end, 4)]
}
