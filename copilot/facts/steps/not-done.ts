/** Whether a step that is named was done, and by the customer. */
import { sign } from '../../../knowledge/facts/signs'
import { type Clause, has, type MessageView } from '../message-view'
import { isUndoneHan } from './not-done-han'
import { isNoTrial } from './steps-persian'

/** Letters before a deed in which its doer stands. */
const DOER = 22
/** Letters before a deed in which it is denied or planned. */
const NEAR = 48

/** True when somebody else than the customer did it to a thing of their own ("my sister reinstalled hers"). */
export function isOthers(view: MessageView, before: string, after = ''): boolean {
  const near = before.slice(-DOER)
  // "My husband also ", "our IT guy ": who did it, right before the deed.
  if (after !== '' && sign('helper-before-deed').test(before))
    return sign('another-persons-thing').test(after)
  return has(view, 'other', near) && !sign('own-doer').test(near)
}

/** True when what stands behind the step says that it was not done, or not by the customer. */
const isDeniedBehind = (after: string, rest: string) =>
  sign('denied-behind-step').test(after.slice(0, 14)) ||
  sign('not-possible').test(after.slice(0, 30)) ||
  sign('by-itself').test(after.slice(0, 16)) ||
  // "Rotated no, re-created yes".
  sign('step-refused').test(rest) ||
  // "A factory reset is out of the question".
  sign('out-of-question').test(rest)

/** True when what stands before the step says so. */
const isDeniedBefore = (before: string, matched: string) =>
  // "Since updating to 5.12" tells when it began, not what was tried.
  sign('dated-by').test(before) ||
  // "You cut the power": the desk's own doing; "just get the log filled again": what is to be done.
  sign('doer-is-desk').test(before) ||
  sign('to-be-done').test(before) ||
  (sign('doer-is-thing').test(before) && sign('thing-can-do').test(matched))

/** True when the clause tells the step was not, or not yet, done. */
export function notDone(
  view: MessageView,
  clause: Clause,
  start: number,
  end: number,
  askedTried: boolean,
  canon?: string,
): boolean {
  const before = clause.text.slice(0, start - clause.start)
  const matched = view.text.slice(start, end)
  if (/\p{Script=Han}/u.test(matched)) return isUndoneHan(view, clause, start, end, askedTried, canon)
  const after = view.text.slice(end, end + 30)
  if (isNoTrial(before, matched, after.slice(0, 16)) || clause.question) return true
  if (isDeniedBehind(after, view.text.slice(end, clause.end)) || isDeniedBefore(before, matched)) return true
  if (sign('sometimes').test(clause.text) || sign('will-be-done').test(clause.text)) return true
  // "Exported zip has no images" speaks of the deed's result.
  if (before === '' && sign('result-of-deed-told').test(clause.text)) return true
  const own = view.facts.filter((facts) => facts.language !== 'zh')
  // "Neither does clearing the cache" tells a trial.
  const told = before.slice(-NEAR).replace(sign('neither-did'), '')
  return own.some(
    ({ words }) => words.plan.test(told) || words.negation.test(told) || words.hypothetical.test(clause.text),
  )
}
