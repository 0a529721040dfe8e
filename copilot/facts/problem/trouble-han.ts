/** What speaks for and against a Chinese clause being the one that tells the trouble. */
import { sign } from '../../../knowledge/facts/signs'
import { type Clause, has, type MessageView, startsWith } from '../message-view'

/** The line of the message that holds an offset, up to it. */
const lineBefore = (view: MessageView, offset: number) =>
  view.text.slice(view.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, offset)

/** What to add to how well a clause tells the trouble. */
export function troubleHan(view: MessageView, clause: Clause, text: string): number {
  if (!/\p{Script=Han}/u.test(text)) return 0
  let extra = 0
  const line = `${lineBefore(view, clause.start)}${clause.text}`
  if (sign('subject-line').test(line) && view.text.includes('\n')) extra -= 1.6
  if (sign('what-was-to-be').test(text) || sign('all-well').test(text)) extra -= 1.2
  if (sign('what-somebody-said').test(text)) extra -= 1
  if (sign('vents').test(text) || sign('leads-to-trouble').test(text)) extra -= 1
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  const instead =
    sign('what-came-instead').test(clause.text) ||
    (before !== undefined && sign('what-was-to-be').test(before.text))
  if (instead && before !== undefined && before.sentence === clause.sentence) extra += 0.6
  return extra
}

/** A greeting or a call has fewer characters. */
const GREETING = 16

/** True for a message that only greets or calls ("在吗", "你好 麻烦问下"): the next one opens the talk. */
export const onlyGreetsHan = (view: MessageView): boolean =>
  /\p{Script=Han}/u.test(view.text) &&
  view.text.length < GREETING &&
  view.clauses.every(
    (clause) =>
      startsWith(view, 'hello', clause.text) ||
      sign('leads-to-trouble').test(clause.text) ||
      (clause.text.length < 5 && !has(view, 'problem', clause.text)),
  )
