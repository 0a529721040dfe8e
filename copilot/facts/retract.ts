/** Values taken back in the same breath: "3.2… no wait, 3.1". */
import type { Candidate } from './candidate'
import { originalWords } from './message-view'

// What people say between a value and the one they meant.
const HESITATION =
  '(?:i (?:think|believe|guess)|maybe|hang on|hold on|hmm?|um+|uh+|let me (?:check|look|see)|one sec(?:ond)?|oh|ah|no|wait|sorry|my bad|i mean|actually|correction|make that|oops|scratch that|or rather|rather|just (?:looked|checked)|typo|吧|哦|啊|呃|诶|等等|稍等|等下|我看看|不对|不|不是|不好意思|抱歉|(?:我)?(?:说|打|看|写|记|搞|输)错了?|口误|应该是|نه|ببخشید|یعنی|اشتباه (?:شد|گفتم|نوشتم|دیدم)|صبر کنید|وایسا|ای وای|منظورم)'
const RETRACTING =
  /\b(?:no|wait|sorry|my bad|i mean|actually|correction|make that|oops|scratch that|rather|typo)\b|\blet me (?:check|look|see)|just (?:looked|checked)|等等|等下|看看|哦|不|错|抱歉|口误|应该是|نه|ببخشید|یعنی|اشتباه|وایسا|ای وای|منظورم/u
const RETRACTED = new RegExp(
  `^(?<between>[\\s.,،…!?؟:;-]{0,6}(?:${HESITATION}[\\s.,،…!?؟:;-]{0,5}){1,5})(?:it's |its |it is |is |it says |that's |是|应该是)?(?<v>[a-z0-9][a-z0-9._/-]{0,24}(?<=[a-z0-9]))`,
  'u',
)

/** "3.2… no wait, 3.1": the value said after the retraction takes the place. */
export function takeBack(item: Candidate): Candidate {
  if (!/\d/u.test(item.value)) return item
  if (item.field === 'since' || item.field === 'steps_tried') return item
  const match = RETRACTED.exec(item.view.text.slice(item.end, item.end + 70))
  const value = match?.groups?.v
  if (!match || !value || !/\d/u.test(value) || !RETRACTING.test(match.groups?.between ?? '')) return item
  // "X40，不是X50": what follows is denied.
  if (/^[\s,，。]*不是?\s*$/u.test(match.groups?.between ?? '')) return item
  // "5? no, 2 times" counts something else.
  if (
    /^ ?(?:times|days?|hours?|minutes?|gb|mb|次|天|个|小时|分钟|بار|روز|ساعت)/u.test(
      item.view.text.slice(item.end + match[0].length),
    )
  )
    return item
  const end = item.end + match[0].length
  const start = end - value.length
  return { ...item, value: originalWords(item.view, start, end), start, end }
}
