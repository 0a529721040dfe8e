/** Of two values for one thing in a message, the one that another has taken the place of. */
import type { FactField } from '../facts'
import type { Candidate } from './candidate'

/** Fields of which a person has one at a time, and references of which the last one told counts. */
const ONE_AT_A_TIME: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'email',
  'phone',
  'device',
  'os_version',
  'app_version',
  'browser',
  'order_id',
  'ticket_id',
  'tracking_no',
  'address_city',
])

/** Words between two values that give the first one up: put right, lent, sold, broken, of former times. */
const GIVEN_UP = [
  /\b(?:these days|nowadays|now (?:it'?s|it is|i'?m|im|i am|i use|i have|on|with)|so now|no longer|(?:has|have|got) (?:that|it) now|or rather|i mean|wait|scratch that|correction|sorry,|oops|(?:the |that )?(?:first|old|former) (?:one )?(?:gets|is|was) (?:closed|void|gone|cancelled))\b/u,
  /现在(?:用|换|是|改)|后来(?:换|改)|如今|不对|更正|等等|哦不|噢不|说错|看错|写错|前一个(?:作废|不算|关)/u,
  /(?:الان|حالا|الآن) (?:دیگه |با |از |روی |رو )|دیگه ندارم|نه ببخشید|اشتباه (?:شد|گفتم|نوشتم)|تصحیح/u,
]
/** "First device was an oppo", "的上一台": a value told as a former one. */
const FORMER =
  /\b(?:my |the )?(?:first|former|previous|old) (?:device|phone|one|number|order|ticket|address|mail) (?:was|were)(?: an?| the)? ?$|(?:上一台|以前用的?|原来用的?|之前用的?)是? ?$|(?:قبلی|قدیمی)(?:م|ام)? ?$/u

const gap = ({ view, end }: Candidate, next: Candidate): string => view.text.slice(end, next.start)

/** True when a later value of the same field in the same message has taken this one's place. */
export function isSuperseded(item: Candidate, all: readonly Candidate[]): boolean {
  if (!ONE_AT_A_TIME.has(item.field)) return false
  return all.some(
    (next) =>
      next.field === item.field &&
      next.view === item.view &&
      next.start >= item.end &&
      (FORMER.test(item.view.text.slice(Math.max(0, item.start - 40), item.start)) ||
        GIVEN_UP.some((pattern) => pattern.test(gap(item, next)))),
  )
}
