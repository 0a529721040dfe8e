/**
 * A message without what says nothing of the case: runs of blanks, greetings, and what a customer thanks and smiles
 * with. In Persian, a blank where a joiner belongs is none.
 *
 * "hi  pixel 8" answers a question as "pixel 8" does. What is read keeps its places in the message as written.
 */
import { sign } from '../../knowledge/facts/signs'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import type { Message } from '../transcript'

/** A message to be read. */
export interface PlainMessage {
  message: Message
  folded: Folded
  /** Where each unit of its text, and its end, stands in the message as written. */
  written: { text: string; at: (place: number) => number }
}

/**
 * Two blanks side by side, one that is no space, and the one of "می روم" or "فایل ها", which many type for a joiner;
 * with `joined` nothing stands in its place.
 */
const BLANKS =
  /(?<joined>(?<=(?<!\p{L})ن?م[یي]) (?=\p{L})|(?<=\p{L}) (?=ها(?:[یي]{1,2}|[متش](?:ون|ان)?)?(?!\p{L})))|[ \t\u00a0\u3000]{2,}|[\t\u00a0\u3000]/gu
const SMILES = /(?:\s|\u200d|\ufe0e|\ufe0f|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier})+$/u
const PICTURE = /(?![©®™])\p{Extended_Pictographic}/u
/** Thanks at the end of a message are at most as long. */
const LONGEST_CLOSE = 80
const WORD = /[\p{L}\p{N}]/u

/** Reads the first units of a message, at most `limit`. */
export function plainMessage(message: Message, limit: number): PlainMessage {
  const { text } = message
  const read = text.length > limit ? text.slice(0, limit) : text
  const folded = foldWithPositions(read)
  const [from, to] = withoutCourtesies(folded, read, message.role === 'customer')
  const blanks = [...read.slice(from, to).matchAll(BLANKS)]
  if (from === 0 && to === read.length && blanks.length === 0)
    return { message, folded, written: { text, at: (place) => place } }
  const places: number[] = []
  let plain = ''
  let done = from
  const keep = (end: number): void => {
    plain += read.slice(done, end)
    for (let at = done; at < end; at++) places.push(at)
  }
  for (const blank of blanks) {
    const start = from + blank.index
    keep(start)
    if (blank.groups?.joined === undefined) {
      plain += ' '
      places.push(start)
    }
    done = start + blank[0].length
  }
  keep(to)
  places.push(to)
  return {
    message: { ...message, text: plain },
    folded: foldWithPositions(plain),
    written: { text, at: (place) => places[place] ?? to },
  }
}

/**
 * Where a message begins behind its greeting and, of a customer, ends before thanks; all of it when nothing is left.
 */
function withoutCourtesies({ text, at }: Folded, written: string, ofCustomer: boolean): [number, number] {
  let start = sign('opens-with-greeting').exec(text)?.[0].length ?? 0
  // A customer's "sorry" takes something back.
  if (!ofCustomer) start += sign('opens-with-apology').exec(text.slice(start, start + 60))?.[0].length ?? 0
  const end = ofCustomer ? closeOf(text) : text.length
  if (end <= start || !WORD.test(text.slice(start, end))) return [0, written.length]
  return [at[start] ?? 0, end === text.length ? written.length : (at[end] ?? written.length)]
}

/** Where what a customer says ends before smiles and thanks. */
function closeOf(text: string): number {
  let end = text.length
  const last = Math.max(0, end - LONGEST_CLOSE)
  const smiles = SMILES.exec(text.slice(last))
  if (smiles && PICTURE.test(smiles[0])) end = last + smiles.index
  const close = Math.max(0, end - LONGEST_CLOSE)
  const thanks = sign('closes-with-thanks').exec(text.slice(close, end))
  return thanks ? close + thanks.index : end
}
