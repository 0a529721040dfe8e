/** Values taken back in the same breath: "3.2… no wait, 3.1". */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { originalWords } from '../message-view'

/** Letters behind a value in which another may take its place. */
const REACH = 70

let known: RegExp | undefined

/** Hesitations of any language one after another, and the value that was meant. */
function retracted(): RegExp {
  if (known) return known
  const mark = '[\\s.,،…!?؟:;-]'
  const hesitation = `(?:${sign('hesitation').source})${mark}{0,5}`
  const between = `(?<between>${mark}{0,6}(?:${hesitation}){1,5})`
  const value = '(?<v>[a-z0-9][a-z0-9._/-]{0,24}(?<=[a-z0-9]))'
  known = new RegExp(`^${between}(?:${sign('leads-to-meant').source})?${value}`, 'u')
  return known
}

/** "3.2… no wait, 3.1": the value said after the retraction takes the place. */
export function takeBack(item: Candidate): Candidate {
  if (!/\d/u.test(item.value)) return item
  if (item.field === 'since' || item.field === 'steps_tried') return item
  const match = retracted().exec(item.view.text.slice(item.end, item.end + REACH))
  const value = match?.groups?.v
  const between = match?.groups?.between ?? ''
  if (!match || !value || !/\d/u.test(value) || !sign('retracting').test(between)) return item
  // "X40，不是X50": what follows is denied.
  if (sign('denied-what-follows').test(between)) return item
  const end = item.end + match[0].length
  // "5? no, 2 times" counts something else.
  if (sign('counts-something').test(item.view.text.slice(end))) return item
  const start = end - value.length
  return { ...item, value: originalWords(item.view, start, end), start, end }
}
