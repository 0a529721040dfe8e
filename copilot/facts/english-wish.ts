/** English wishes: orders ("just get it signed"), wishes told by their end ("… is all I'm after"), and the words around them. */

/** What a customer has done by telling the desk to. */
const ORDER =
  /^(?:(?:please|pls|kindly|just|so|ok|okay|then|now|but|and|do|simply|either|instead|so please|good|fine|right) ){0,3}(?:get (?!it\b.{0,4}$|back to me\b|this\b.{0,6}$)|let (?!me (?:check|see|look|know|think|try|ask|find|explain|be|add|guess|get back|read|finish|tell|put it)\b)|give (?!it a\b|me (?:a )?(?:sec|second|minute|moment|\w+ minutes?|time)\b)|lend |put |return |refund|cancel|reverse |restore |bring |unlock |reopen |reactivate |switch |correct |remove |delete |take (?:it|this|that|them|my|me|the|our|us) |arrange |ship |deliver |swap |exchange |credit |reimburse|release |replace |repair |fix |stop (?:the|charging|sending|calling|it|this)\b|close (?:it|my|the|our) |extend |waive |send (?:me|us|it|them|the|my|our|a|an|someone|somebody|new|another) |make (?:it|them|my|our|the) |do (?:the|that|it|this) .{2,}|have (?:the|my|our|it|them|someone) |transfer |upgrade |move (?:it|us|me|my|our|the) |pay (?:me|us|it|out|back))/u
/** Words by which a wish is told at its end. */
const ENDS =
  /(?:(?: is|'s| are|thats?|that's| was)? all (?:i|we)(?:'m|'re| am| are)? (?:want|wanted|ask|need|after|asking)(?: for)?|(?: would| will|'d) (?:be (?:perfect|great|enough|ideal|lovely|wonderful|all i need)|do(?: nicely| me| us| it)?)|(?: is|'s) what (?:i|we)(?:'m|'re)? (?:want|need|after|asking for)|(?:that'?d|that would|that'?ll) do(?: me| us| nicely)?|that'?s (?:literally )?(?:it|all))$/u
const BEGINS =
  /^(?:(?:my|our) (?:hope|wish|only wish|request) is (?:that|to|for) |what (?:would|'d|i'd like|i want|we want|we need|i need|helps?)(?: really)?(?: help)?(?: me| us)?(?: is|:| would be) |(?:all|the only thing|everything) (?:i|we) (?:ask|want|need)(?: for)?(?: is|:) )/u
const NOT_WISHED =
  /\b(?:already|did|have done|i'?ll|we'?ll|i will|yesterday|last (?:night|week))\b|^(?:do|get|give|take|put|make) (?:you|i|we|they)\b/u

/** True for a clause that orders or wishes in such words. Expects folded text. */
export const isWish = (text: string, later: boolean): boolean =>
  !/[\p{Script=Han}\p{Script=Arabic}]/u.test(text) &&
  text.length > 10 &&
  !NOT_WISHED.test(text) &&
  ((later && ORDER.test(text)) || ENDS.test(text) || BEGINS.test(text))

const LEAD =
  /^(?:(?:and|but|so|just|kindly|please|pls|ok|also|now|then|therefore|either) ){0,3}(?:(?:i|we)(?:'d| would)?(?: just| only| really| do| simply)? (?:want|need|like|expect|prefer|ask|insist)(?: (?:for|that|only|to have|to see|is))? |(?:could|can|would|will) you (?:kindly |please |just |at least )?|make sure (?:that )?)?/u
const TAIL = /(?:,? (?:please|pls|na|thanks|asap|ffs|mate|already|man|sir|thank you))+$/u

/** Bounds of the wish without the words that only say that it is one. */
export function wishWords(text: string): [number, number] {
  if (/[\p{Script=Han}\p{Script=Arabic}]/u.test(text)) return [0, text.length]
  const start = Math.max(BEGINS.exec(text)?.[0].length ?? 0, LEAD.exec(text)?.[0].length ?? 0)
  let end = text.length
  const ends = ENDS.exec(text)
  if (ends && ends.index - start > 8) end = ends.index
  const again = ENDS.exec(text.slice(0, end))
  if (again && again.index - start > 8) end = again.index
  const tail = TAIL.exec(text.slice(0, end))
  if (tail && tail.index - start > 8) end = tail.index
  return end - start > 8 ? [start, end] : [0, text.length]
}
