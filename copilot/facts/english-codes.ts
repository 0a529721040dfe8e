/** English: codes told as what the screen does, ids in groups within a sentence, versions with letters or in words. */
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import { clauseAt, type MessageView, originalWords } from './message-view'
import { foldedOffset } from './read-patterns'
import { overlaps } from './secrets'

const isEnglish = (view: MessageView) => !/[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)

/** "What do you see?", "what does it say after you hit send?" */
const ASKS_SEEN =
  /\b(?:what|whats|what's|anything|something)\b.{0,48}\b(?:say|says|see|seen|show|shows|shown|get|gets|happens?|reads?|display|appears?|comes? up|written|do|does)\b/u
const CODE =
  /(?<![\p{L}\p{N}.,:/@#$€£-])(?<v>[A-Z]{1,6}[-_]?\d{1,6}(?:[-.]\d{1,4}){0,2}[A-Z]?|[A-Za-z]{2,6}-\d{1,6}(?:-\d{1,4})?|0x[\dA-Fa-f]{2,8}|\d{4}-\d{4}|[1-9]\d{2})(?![\p{L}\p{N}%°_-]|[.,:/]\d| ?(?:gb|mb|kg|km|cm|mm|eur|euros?|usd|dollars?|pounds?|percent|degrees|times|minutes?|hours?|days?|weeks?|months?|years?|people|rooms?|orders?|items?|pages?|files?|users?|customers?|of)\b)/gu
/** What stands before a code: a verb of showing, or a step of what happens. */
const SHOWN =
  /(?:^|[.,;:!?\n]\s*|\b(?:says?|said|shows?|showed|gives?|gave|reads?|get|got|gets|returns?|throws?|displays?|flashes|blinks|then|and|with|just|only|plus|code|error|is|it's|its|to|back|cross|beeps?|comes?|red|again)[ "'(:]*)(?:an?|the|me|back|error|code|fault|number|up|again)? ?["'(]?$/iu
/** Bare numbers need the verb. */
const SAYS =
  /\b(?:says?|said|shows?|showed|gives?|gave|reads?|get|got|gets|returns?|throws?|displays?|code|error|then)[ "'(:]{1,3}(?:an?|the|me|error|code)? ?["'(]?$/iu
const NO_CODE =
  /^(?:A[0-5]|[HQ][1-4]|WIFI-?\d|USB-?\d|MP[34]|PS[345]|4K|8K|IPV[46]|COVID-?19|SHA-?\d+|AES-?\d+|V\d+|HDMI-?\d|WPA-?\d)$/iu

/** Codes in an answer to what is seen. */
export function readShownCodes(
  view: MessageView,
  asked: ReadonlySet<FactField>,
  question: string,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  const seen = asked.has('error_code') || asked.has('error_text') || ASKS_SEEN.test(question)
  const text = view.message.text.slice(0, 600)
  for (const match of text.matchAll(CODE)) {
    const value = match.groups?.v ?? ''
    const before = text.slice(Math.max(0, match.index - 32), match.index)
    const bare = /^\d{3}$/u.test(value)
    // Unasked, only what stands behind a verb of showing and has the shape of a code.
    if (NO_CODE.test(value) || !(bare || !seen ? SAYS : SHOWN).test(before)) continue
    if (!seen && (bare || !/-\d/u.test(value))) continue
    const start = foldedOffset(view, match.index)
    const end = foldedOffset(view, match.index + value.length)
    if (overlaps([...taken], start, end) || clauseAt(view, start)?.question) continue
    return [candidate(view, 'error_code', start, end, seen ? 4 : 3)]
  }
  return []
}

/** An id in groups behind the words that say which: "The number on his card is NG 4471 902". */
const GROUPED =
  /\b(?:(?:number|no\.?|nr|id|code|card|reference|account|contract|policy|it|that|that's|it's|this|mine|membership|patient|customer|meter|serial|site|property)\b[^.,;:!?\n]{0,30}?(?: is| reads| says|:|=)|^(?:it's|its|that's|sure|yes|so|here|hi|okay|ok)[,:]?) ?#?(?<v>(?=[A-Z\d -]{0,40}\d{2})(?:[A-Z]{1,4}[ -])?[A-Z\d]{1,8}(?:[ -][A-Z\d]{1,8}){1,6})(?![\p{L}\p{N}]| ?(?:am|pm|euros?|dollars?|pounds?|items?|days?|weeks?|hours?|minutes?)\b)/u

/** The first such id. */
export function readGroupedWithin(
  view: MessageView,
  field: FactField,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  const match = GROUPED.exec(view.message.text.slice(0, 400))
  const value = match?.groups?.v ?? ''
  if (!match || (value.match(/\d/gu) ?? []).length < 5) return []
  const at = match.index + match[0].length - value.length
  const start = foldedOffset(view, at)
  const end = foldedOffset(view, at + value.length)
  return overlaps([...taken], start, end) ? [] : [candidate(view, field, start, end, 4)]
}

/** "QF.12.0.4": a version that begins with letters. */
const LETTERED =
  /(?<![\p{L}\p{N}.-])(?<v>[A-Z]{1,4}[.-]?\d{1,4}(?:\.\d{1,5}){1,4}[A-Z]?\d{0,3})(?![\p{L}\p{N}]|\.\d)/u
const NUMBERS = [
  'zero|nought|oh|naught',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
].map((words) => words.split('|'))
const digitsOf = (word: string) => {
  const place = NUMBERS.findIndex((words) => words.includes(word))
  return place < 0 ? word : String(place)
}
const WORD = `(?:${NUMBERS.flat().join('|')}|\\d{1,4})`
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:(?: point| dot) ${WORD}){1,3}(?![\\p{L}\\p{N}])`,
  'u',
)
/** "Ten I think": one word, where a system's version was asked for. */
const ONE_WORD = new RegExp(
  `^(?:it's |its |on |the |still |windows |version ){0,3}(?<v>${WORD})(?: (?:i think|i believe|pro|home|i guess|probably|on all of them|something))?$`,
  'u',
)

/** A version that the patterns for plain digits miss. */
export function readSpokenVersion(
  view: MessageView,
  field: FactField,
  taken: readonly [number, number][],
): Candidate[] {
  if (!isEnglish(view)) return []
  const lettered = LETTERED.exec(view.message.text.slice(0, 300))
  const value = lettered?.groups?.v
  if (lettered && value) {
    const start = foldedOffset(view, lettered.index)
    const end = foldedOffset(view, lettered.index + value.length)
    if (!overlaps([...taken], start, end))
      return [candidate(view, field, start, end, 4, originalWords(view, start, end))]
  }
  const said = IN_WORDS.exec(view.text)
  if (said && /[a-z]/u.test(said[0])) {
    const digits = said[0]
      .split(/ (?:point|dot) /u)
      .map(digitsOf)
      .join('.')
    return [candidate(view, field, said.index, said.index + said[0].length, 4, digits)]
  }
  const first = view.clauses[0]
  const alone = field === 'os_version' && first ? ONE_WORD.exec(first.text)?.groups?.v : undefined
  if (!first || !alone || /^\d/u.test(alone)) return []
  const start = first.start + first.text.indexOf(alone)
  return [candidate(view, field, start, start + alone.length, 4, digitsOf(alone))]
}
