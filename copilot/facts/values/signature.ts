/** The name that closes an e-mail. */

import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** Length of the closing formula that a line begins with. */
const closingOf = (line: string): number => sign('letter-closing').exec(line.toLowerCase())?.[0].length ?? 0

/** Without a closing formula: the last line, or one before it that only contact data follow. */
function signatureLines(lines: readonly string[]): string[] {
  const last = lines.findLastIndex(
    (line) =>
      line.length > 0 &&
      !(sign('contact-line').test(line.toLowerCase()) && line.length < 60 && !hanSigner(line)),
  )
  const line = lines[last] ?? ''
  // A word alone may be anything unless it stands at the very end.
  if (last < lines.length - 1 && !/ |^\p{Script=Han}{2,4}$/u.test(line)) return []
  // In a row of lines of this kind the first is the person.
  const before = lines[last - 1] ?? ''
  return sign('signer').test(before) && / /u.test(before) ? [before, line] : [line]
}

/** The person in a Chinese line with a company, a number or a date beside the name ("鸿泰包装 余静"). */
function hanSigner(line: string): string | undefined {
  const parts = line.split(/[\s,，、/|·(（]+/u).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 4 || line.length > 40) return undefined
  const named = parts.filter((part) => /^\p{Script=Han}{2,4}$/u.test(part) && !sign('firm-line').test(part))
  return named.length > 0 && parts.every((part) => part.length < 16) ? named.at(-1) : undefined
}

/** A name that closes an e-mail: after a closing formula, or on a line of its own at the end. */
export function readSignature(view: MessageView): Candidate[] {
  const lines = view.message.text
    .trimEnd()
    .slice(-400)
    .split('\n')
    .map((line) => line.trim())
  if (lines.length < 2) {
    const end = sign('signed-line').exec(lines[0] ?? '')
    const name = end?.groups?.v ?? end?.groups?.w
    if (!name) return []
    const start = Math.max(0, view.at.indexOf(view.message.text.lastIndexOf(name)))
    return [candidate(view, 'name', start, Math.min(view.text.length, start + name.length), 3, name)]
  }
  const closing = lines.findLastIndex((line) => line.length < 60 && closingOf(line) > 0)
  const tail = closing < 0 ? signatureLines(lines) : lines.slice(closing)
  for (const raw of tail) {
    const line = raw
      .slice(closingOf(raw))
      .replace(/^[-–—~ ]{1,3}/u, '')
      .replace(/(?<! [A-Z])[.,，。، ]+$|[,，。، ]+$/u, '')
    const first = hanSigner(line) ?? line.split(/[,，،|(]/u)[0]?.trim() ?? ''
    if (
      first.length < 2 ||
      first.length > 40 ||
      sign('no-signer').test(first) ||
      !(sign('signer').test(first) || sign('company-signer').test(first))
    )
      continue
    const folded = first.toLowerCase()
    if (view.facts.some((facts) => facts.starts('hello', folded) || facts.starts('yes', folded))) continue
    const start = Math.max(0, view.at.indexOf(view.message.text.lastIndexOf(first)))
    return [candidate(view, 'name', start, Math.min(view.text.length, start + folded.length), 3, first)]
  }
  return []
}
