/**
 * A message without what says nothing of the case: runs of blanks, and what a customer greets, thanks and smiles with.
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

/** Two blanks side by side, or one that is no space. */
const BLANKS = /[ \t\u00a0\u3000]{2,}|[\t\u00a0\u3000]/gu
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
  const [from, to] = message.role === 'customer' ? withoutCourtesies(folded, read) : [0, read.length]
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
    plain += ' '
    places.push(start)
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

/** Where a customer's message begins behind its greeting and ends before its thanks; all of it when nothing is left. */
function withoutCourtesies({ text, at }: Folded, written: string): [number, number] {
  const greeting = sign('opens-with-greeting').exec(text)?.[0].length ?? 0
  let end = text.length
  const last = Math.max(0, end - LONGEST_CLOSE)
  const smiles = SMILES.exec(text.slice(last))
  if (smiles && PICTURE.test(smiles[0])) end = last + smiles.index
  const close = Math.max(0, end - LONGEST_CLOSE)
  const thanks = sign('closes-with-thanks').exec(text.slice(close, end))
  if (thanks) end = close + thanks.index
  if (end <= greeting || !WORD.test(text.slice(greeting, end))) return [0, written.length]
  return [at[greeting] ?? 0, end === text.length ? written.length : (at[end] ?? written.length)]
}
