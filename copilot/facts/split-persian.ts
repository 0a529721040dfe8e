/** Where a Persian clause ends without punctuation: the verb comes last, and the next thought begins behind it. */
import { sign } from '../../knowledge/facts/signs'

/** What a wish or a turn begins with in Persian. */
const TURN_BEGINS = 'امهبحلخچتکد'
/** The longest verb before it, and letters on its left. */
const VERB = 14
const TOLD = 16

/** «سایزش نیست میخوام پسش بدم»: the verb comes last, so a wish or a turn behind one begins another clause. */
function turnsBehindVerb(text: string, start: number, at: number): boolean {
  if (at - start < TOLD || !TURN_BEGINS.includes(text.charAt(at + 1))) return false
  const behind = text.slice(at, at + VERB)
  const wish = sign('wish-next').test(behind)
  if (!wish && !sign('turn-next').test(behind)) return false
  if (!sign('verb-at-end').test(text.slice(Math.max(start, at - VERB), at))) return false
  return wish || !sign('relative-before').test(text.slice(start, at))
}

/** «کش رو پاک کردم پنجره ناشناس هم رفتم»: after a deed the next one begins, without a comma. */
const addsDeed = (text: string, start: number, at: number): boolean =>
  text.charAt(at - 1) === 'م' &&
  sign('deed-before-also').test(text.slice(Math.max(start, at - 8), at)) &&
  sign('also-next').test(text.slice(at, at + 48))

/** The last unit of a pictogram; nothing else is looked at for one. */
const PICTOGRAM = /\ufe0f|[\u2600-\u27bf]|[\udc00-\udfff]/u

/** «کلافه شدم 😡 پولمو پس بدین»: a pictogram between Persian words closes what was said. */
const closesWithPictogram = (text: string, at: number): boolean =>
  PICTOGRAM.test(text.charAt(at - 1)) &&
  /\p{Script=Arabic}/u.test(text.charAt(at + 1)) &&
  sign('joy-or-tear-fa').test(text.slice(Math.max(0, at - 6), at))

/** True for a blank at which a Persian clause ends; `start` is where it began. */
export const breaksInPersian = (text: string, start: number, at: number): boolean =>
  turnsBehindVerb(text, start, at) || addsDeed(text, start, at) || closesWithPictogram(text, at)
