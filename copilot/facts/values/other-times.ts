/** Times that date something else than the trouble. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { type Clause, has } from '../message-view'
import { datesOtherPersian } from './since-persian'

/** True between the quotation marks of its line. */
function isQuoted({ view, start }: Candidate): boolean {
  const line = view.text.lastIndexOf('\n', start) + 1
  return view.text.slice(Math.max(line, start - 300), start).split('"').length % 2 === 0
}

/** True when a time in Chinese words dates something else than the trouble. */
function datesOtherHan(item: Candidate, clause: Clause): boolean {
  const before = clause.text.slice(0, Math.max(0, item.start - clause.start))
  const after = item.view.text.slice(item.end, Math.max(item.end, clause.end))
  // "昨天那个师傅", "刚才说的", "上个月东门那个站也这样过一次".
  if (sign('other-time-after').test(after) || sign('same-earlier').test(after)) return true
  // "点“下一步”以后": where it happens, not since when.
  if (sign('deed-not-time').test(item.value)) return true
  // "12月5日扣款前处理": a term.
  if (sign('ends-with-day').test(item.value) && sign('term-behind').test(after)) return true
  if (sign('maybe-to-come').test(item.value)) {
    // "周六有战队赛", "今晚看看吧", "周五之前"; "本来要12月13", "改到周五".
    if (sign('to-come-behind').test(after) || sign('booked-before').test(before)) return true
  }
  if (!sign('span-alone').test(item.value)) return sign('recurring-before').test(before)
  // A length of time alone ("三天"): only what has not happened for so long began then.
  if (clause.question || sign('other-time-before').test(before)) return true
  // An answer may be the length of time alone.
  return before + after !== '' && !sign('span-lead').test(before) && !sign('goes-on-since').test(after)
}

/** True when a Persian time dates something else, by the words on both sides. */
const datesOtherFa = ({ view, start, end }: Candidate): boolean =>
  datesOtherPersian(
    view.text.slice(Math.max(0, start - 24), start),
    view.text.slice(start, end),
    view.text.slice(end, end + 32),
  )

/** True beside a verb of what is to come, or of buying. */
function datesDeed(item: Candidate, clause: Clause): boolean {
  const { view, start, end, value } = item
  const before = clause.text.slice(0, Math.max(0, start - clause.start))
  // "Worked until yesterday" tells when it began.
  if (sign('well-until').test(before)) return false
  // In English the verb of a date stands before it or close behind; elsewhere it may end the clause.
  const near = /[a-z]{2}/u.test(value)
    ? before + view.text.slice(start, Math.min(end + 20, clause.end))
    : clause.text
  if (has(view, 'future', near)) return true
  // When it was paid is when a trouble with a payment began.
  return has(view, 'bought', near) && !sign('money-moved').test(clause.text)
}

/** "The friday dinner bonus", "Friday is when they go home", "on the first Sunday of the month": no beginning. */
const isOtherDay = ({ view, start, end, value }: Candidate): boolean =>
  sign('ends-with-weekday').test(value.toLowerCase()) &&
  (sign('day-of-thing').test(view.text.slice(end, end + 40)) ||
    sign('recurring-day').test(view.text.slice(Math.max(0, start - 16), start)))

/** "Gateway lost 02:51": the screen tells since when. */
const isStatus = ({ view, start }: Candidate): boolean =>
  sign('status-before').test(view.text.slice(Math.max(0, start - 20), start))

/** "Has since been departing", "off since forever": no beginning. */
const isNoBeginning = ({ view, start, value }: Candidate): boolean =>
  /^since\b/iu.test(value) &&
  (sign('since-ever').test(value.toLowerCase()) ||
    sign('since-adverb').test(view.text.slice(Math.max(0, start - 8), start)))

/** True when a time tells nothing of when the trouble began. */
export function datesOther(item: Candidate, clause: Clause): boolean {
  // A length of time within the words of a screen dates nothing, unless a rule knows them ("Gateway lost 02:51").
  if (datesOtherFa(item) || (isQuoted(item) && !isStatus(item))) return true
  if (item.strength < 3 && datesOtherHan(item, clause)) return true
  if (item.strength >= 4) return false
  return (
    // "Please come on the morning of the 3rd": a time that is asked for.
    sign('asking-first').test(clause.text) ||
    isOtherDay(item) ||
    isNoBeginning(item) ||
    // "How many days does it take?" dates nothing.
    (clause.question && sign('counts-in-question').test(item.value)) ||
    // "The week of 5 August", "the invoice from May": the date names the thing.
    sign('named-by-date').test(item.view.text.slice(Math.max(0, item.start - 32), item.start)) ||
    datesDeed(item, clause)
  )
}
