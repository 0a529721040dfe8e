/** Things as answers: named in a longer answer, or told as what the customer works with. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'
import { overlaps } from '../values/secrets'
import { trimFiller } from './phrase'

/** In English words with capitals or digits, in other scripts the script and digits run together. */
function namingSign(text: string): 'named-thing' | 'named-thing-han' | 'named-thing-fa' {
  if (/\p{Script=Han}/u.test(text)) return 'named-thing-han'
  return /\p{Script=Arabic}/u.test(text) ? 'named-thing-fa' : 'named-thing'
}

/** The name of a thing in an answer that is more than the name. */
export function readNamedThing(view: MessageView, taken: readonly [number, number][]): Candidate | undefined {
  const text = view.message.text.slice(0, 300)
  const naming = namingSign(text)
  for (const match of text.matchAll(sign(naming, 'g'))) {
    let words = match.groups?.v ?? ''
    let at = match.index
    // The first word of a sentence has its capital from there.
    const lead = /^\p{L}[\p{L}']* /u.exec(words)?.[0]
    if (lead && sign('sentence-start').test(lead.trim())) {
      at += lead.length
      words = words.slice(lead.length)
    }
    if (
      sign('sentence-start').test(words) ||
      !/\p{L}/u.test(words) ||
      sign('denial-opening').test(words) ||
      !(/\d|[۰-۹]/u.test(words) || (words.includes(' ') && naming === 'named-thing'))
    )
      continue
    const start = foldedOffset(view, at)
    const end = foldedOffset(view, at + words.length)
    const clause = view.clauses.find((item) => start < item.end)
    if (end <= start || overlaps(taken, start, end) || !clause) continue
    if (clause.question || has(view, 'other', clause.text) || has(view, 'former', clause.text)) continue
    const part = trimFiller(view, { start, text: view.text.slice(start, end) })
    return candidate(view, 'product', part.start, part.end, 4)
  }
  return undefined
}

/** The name of a thing has from two letters up to so many. */
const LONGEST = 32

/** "Velo Fit 3 and an iPhone 12": what stands beside the device in one clause. */
export function besideDevice(
  view: MessageView,
  clause: Clause,
  device: Candidate,
): { start: number; end: number; text: string } | undefined {
  if (clause.start > device.start || clause.end < device.end) return undefined
  const words = view.text.slice(clause.start, device.start)
  const joined = sign('joins-device').exec(words.slice(2))
  if (!joined || joined.index + 2 > LONGEST) return undefined
  return trimFiller(view, { start: clause.start, text: words.slice(0, joined.index + 2) })
}

/** The system that a clause tells with nothing else, at the word that says so. */
function systemIn(view: MessageView, clause: Clause, name: 'on-pc' | 'on-mac'): Candidate[] {
  const span = sign(name, 'd').exec(clause.text)?.indices?.groups?.v
  if (!span) return []
  const start = clause.start + span[0]
  // Of "imac" the first three letters.
  const [length, system] = name === 'on-pc' ? [2, 'Windows'] : [3, 'macOS']
  return [candidate(view, 'os', start, start + length, 3, system)]
}

/**
 * "Pc", "im on pc now": who says so of a game or a program has Windows. "On my macbook" is one only where a system
 * was asked for.
 */
export function readBareSystem(view: MessageView, asksSystem: boolean): Candidate[] {
  const own = view.clauses.find(
    (clause) => sign('on-pc').test(clause.text) && !has(view, 'other', clause.text),
  )
  const mac = asksSystem
    ? view.clauses.slice(0, 2).find((clause) => sign('on-mac').test(clause.text))
    : undefined
  return [...(own ? systemIn(view, own, 'on-pc') : []), ...(mac ? systemIn(view, mac, 'on-mac') : [])]
}

/** "Edge", "i use safari", "用chrome": the name of a browser that is too common a word elsewhere. */
export function readBareBrowser(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 2)) {
    const lead = sign('browser-lead').exec(clause.text)?.[0].length ?? 0
    const name = sign('bare-browser').exec(clause.text.slice(lead))?.[0]
    if (name) return [candidate(view, 'browser', clause.start + lead, clause.start + lead + name.length, 4)]
  }
  return []
}
