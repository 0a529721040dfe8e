/** Menu paths ("My > Orders", "我的-设置-关于"). Only the customer's: an agent's path is advice. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** Words with strokes between them. */
const HAN_PATH = /(?<v>[\p{Script=Han}a-z]{1,8}(?: ?[-–—/] ?[\p{Script=Han}a-z]{1,16}){1,5})/gu
/** What parts the steps of a path. */
const SEPARATOR = /\s?(?:=>|—>|->|[>→»›]|(?<=\p{Script=Han}\s?)[-–—/](?=\s?\p{Script=Han}))\s?/gu

/** Where the sentence goes on after the last step of a path. */
function tailOf(last: string) {
  if (/\p{Script=Han}/u.test(last)) return sign('path-tail-han')
  return /\p{Script=Arabic}/u.test(last) ? sign('path-tail-fa') : sign('path-tail')
}

/** Bounds of a path without the sentence around it; offsets are folded. */
function trimPath(words: string, start: number): [number, number] {
  const steps = words.split(SEPARATOR)
  const first = steps[0] ?? ''
  const last = steps.at(-1) ?? ''
  const lead =
    sign('path-lead-han').exec(first) ?? sign('path-lead').exec(first) ?? sign('path-lead-fa').exec(first)
  const tail = tailOf(last).exec(last)?.groups?.v
  const end = start + words.length - (tail === undefined ? 0 : last.length - tail.length)
  return [start + (lead?.[0].length ?? 0), end]
}

function path(view: MessageView, words: string, at: number): Candidate {
  const [start, end] = trimPath(words, at)
  return candidate(view, 'screen_path', start, end, 3)
}

/** "My > Orders", with arrows. */
function readArrows(view: MessageView): Candidate[] {
  return [...view.text.replaceAll('--', '- ').matchAll(sign('menu-path', 'g'))].flatMap((match) => {
    const words = match.groups?.v ?? ''
    // An arrow between networks or states ("wifi off → LTE") is a step, not a place.
    if (sign('network-states').test(words)) return []
    return [path(view, words, match.index + match[0].length - words.length)]
  })
}

/** "设置-账单" at the beginning of what is said. */
const beginsWithMenu = (view: MessageView, words: string, at: number): boolean =>
  !/[\p{L}\p{N}]$/u.test(view.text.slice(0, at).trimEnd()) &&
  sign('path-menu').test(words.split(/ ?[-–—/]/u)[0] ?? '')

/** "我的-设置-关于", with strokes, which part alternatives, too: the first step must be a menu, or led into. */
function readStrokes(view: MessageView): Candidate[] {
  return [...view.text.matchAll(HAN_PATH)].flatMap((match) => {
    const words = match.groups?.v ?? ''
    const strokes = words.match(/(?<=\p{Script=Han}) ?[-–—/] ?(?=\p{Script=Han})/gu)?.length ?? 0
    if (strokes === 0) return []
    if (/[/ ]/u.test(words) && !sign('path-menu').test(words.split(/ ?[-–—/]/u)[0] ?? '')) return []
    const cued = () =>
      beginsWithMenu(view, words, match.index) ||
      sign('path-cue').test(view.text.slice(Math.max(0, match.index - 8), match.index)) ||
      sign('path-lead-han').test(words)
    return strokes >= 2 || cued() ? [path(view, words, match.index)] : []
  })
}

/** Menu paths of a customer's message. */
export function readPaths(view: MessageView): Candidate[] {
  return [...readArrows(view), ...readStrokes(view)]
}
