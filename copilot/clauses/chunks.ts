/** The stretches of a message that tell one thing each: clauses, split again where a word opens another thought. */
import { sign } from '../../knowledge/facts/signs'
import type { Clause, MessageView } from '../facts/message-view'

/** A part of a clause; offsets are into the folded text. */
export interface Chunk {
  start: number
  end: number
  text: string
  clause: Clause
}

/** More chunks than this are a log or a mail chain, of which the first will do. */
export const MOST_CHUNKS = 60

/** Splits a text where an expression matches; `gap` is what the match takes away. */
function splitAt(text: string, pattern: RegExp, gap: string, short: (part: string) => boolean): string[] {
  const parts = text.split(pattern)
  const out: string[] = []
  for (const part of parts) {
    const before = out.at(-1)
    if (before !== undefined && (short(part) || short(before))) out[out.length - 1] = `${before}${gap}${part}`
    else out.push(part)
  }
  return out
}

/** Too short for a thought: one word, or one that is only joined on ("off and on"). */
const fewWords = (part: string) => !/\S \S/u.test(part.trim()) || sign('joined-on').test(part.trim())
const fewSigns = (part: string) => part.length < 3

/** The thoughts of a clause. In scripts with spaces they begin with some words; in Chinese they end with some, too. */
function partsOf(text: string): string[] {
  return splitAt(text, sign('opens-thought'), ' ', fewWords).flatMap((part) =>
    /\p{Script=Han}/u.test(part) ? splitAt(part, sign('parts-thought'), '', fewSigns) : [part],
  )
}

/** The chunks of a message, in reading order. Linear. */
export function chunksOf(view: MessageView): Chunk[] {
  const out: Chunk[] = []
  for (const clause of view.clauses) {
    if (out.length >= MOST_CHUNKS) break
    let at = clause.start
    for (const part of partsOf(clause.text)) {
      const start = view.text.indexOf(part, at)
      if (start < 0) break
      out.push({ start, end: start + part.length, text: part, clause })
      at = start + part.length
    }
  }
  return out
}
