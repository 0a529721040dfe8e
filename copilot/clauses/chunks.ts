/** The stretches of a message that tell one thing each: clauses, split again where a word opens another thought. */
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

/** Words before which a new thought begins, in scripts with spaces; each keeps a part of two words or more. */
const OPENERS =
  / (?=(?:(?:ever )?since|whenever|(?:every|each) (?:single )?time|when|while|after|because|cause|cuz|so|and(?: then)?|then|until|till|as soon as|right after|if|or|only (?:on|in|at|when|with)|but|though|plus|also|ولی|اما|وقتی|هر ?بار|هر وقت|بعد از|از وقتی|چون|چونکه|که|و|تا|اگه|اگر|فقط|یا|بعدش|بعد) )/u
/** In Chinese a thought ends with some words and begins with others. */
const HAN_SPLIT =
  /(?<=.{2}(?:的时候|之后|以后|以来|后就|开始就|的时候就))(?=.{3})|(?<=.{3})(?=(?:但是|但|然后|所以|因为|导致|结果|而且|并且|还是(?=不|没)|每次|一直|就(?=[会是变不没])|从(?=昨|前|上|今|周|早|\d)).{3})/u

function splitAt(text: string, pattern: RegExp, short: (part: string) => boolean): string[] {
  const parts = text.split(pattern)
  const out: string[] = []
  for (const part of parts) {
    const before = out.at(-1)
    const gap = pattern === OPENERS ? ' ' : ''
    if (before !== undefined && (short(part) || short(before))) out[out.length - 1] = `${before}${gap}${part}`
    else out.push(part)
  }
  return out
}

/** Too short for a thought: one word, or one that is only joined on ("off and on"). */
const fewWords = (part: string) =>
  !/\S \S/u.test(part.trim()) || /^(?:and|or|so|then|plus|also|و|یا) \S+$/u.test(part.trim())
const fewSigns = (part: string) => part.length < 3

/** The chunks of a message, in reading order. Linear. */
export function chunksOf(view: MessageView): Chunk[] {
  const out: Chunk[] = []
  for (const clause of view.clauses) {
    if (out.length >= MOST_CHUNKS) break
    let at = clause.start
    for (const part of splitAt(clause.text, OPENERS, fewWords).flatMap((text) =>
      /\p{Script=Han}/u.test(text) ? splitAt(text, HAN_SPLIT, fewSigns) : [text],
    )) {
      const start = view.text.indexOf(part, at)
      if (start < 0) break
      out.push({ start, end: start + part.length, text: part, clause })
      at = start + part.length
    }
  }
  return out
}
