/** English wishes: orders ("just get it signed"), wishes told by their end ("… is all I'm after"), and the words around them. */
import { sign } from '../../../knowledge/facts/signs'

/** Letters of Chinese or Persian. */
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Arabic}]/u
/** A clause with fewer letters wishes nothing by itself; shorter words are no wish without what stands around them. */
const LEAST_CLAUSE = 10
const LEAST_WISH = 8

/** True for a clause that orders or wishes in such words; orders count once the talk has begun. Expects folded text. */
export const isWish = (text: string, later: boolean): boolean =>
  !OTHER_SCRIPT.test(text) &&
  text.length > LEAST_CLAUSE &&
  !sign('no-order').test(text) &&
  ((later && sign('order').test(text)) ||
    sign('wish-at-end').test(text) ||
    sign('wish-at-beginning').test(text))

/** Bounds of the wish without the words that only say that it is one. */
export function wishWords(text: string): [number, number] {
  if (OTHER_SCRIPT.test(text)) return [0, text.length]
  const start = Math.max(
    sign('wish-at-beginning').exec(text)?.[0].length ?? 0,
    sign('wish-words-lead').exec(text)?.[0].length ?? 0,
  )
  let end = text.length
  // "A call is all I want, that'd do": what tells the wish at its end may be said twice.
  for (const name of ['wish-at-end', 'wish-at-end', 'wish-tail'] as const) {
    const behind = sign(name).exec(text.slice(0, end))
    if (behind && behind.index - start > LEAST_WISH) end = behind.index
  }
  return end - start > LEAST_WISH ? [start, end] : [0, text.length]
}
