/** What hangs on a message outside its text: pictures, sound, files. A message without words must not vanish. */
import { attributeOf, tagOf } from '../page/nodes'
import { all, closest } from '../page/query'
import { boxOf, hasLayout, isRendered, styleOf } from '../page/visible'
import type { CompiledMap } from './compile'
import { markOf } from './marks'

const ATTACHED =
  'img, video, audio, a[download], lottie-player, [class*="attach" i], [class*="file" i], [class*="document" i], [class*="sticker" i], [class*="voice" i], [class*="audio" i], [class*="image" i], [class*="photo" i]'

/** Names around a picture that was sent, in pages without layout to tell its size. */
const SENT = /attach|image|photo|picture|media|file|upload|gallery|sticker|thumb/iu

/** Edge of a picture that was sent, in CSS pixels; beside words a smaller one is an avatar or an icon. */
const ALONE = 24
const BESIDE_WORDS = 96

const LOOK_LIMIT = 60
const MARK_LIMIT = 20

export interface Attachments {
  /** In document order. */
  marks: string[]
  /** True when a mark says all that the text's elements say: the text is the name on a file's card. */
  coverText: boolean
}

/** What is attached to an item outside its text's elements; `alone` when they hold no text. */
export function attachmentsOf(
  item: Element,
  parts: readonly Element[],
  { strip, quoted }: CompiledMap,
  alone: boolean,
): Attachments {
  const marks: string[] = []
  let coverText = false
  if (parts.includes(item)) return { marks, coverText }
  let last: Element | null = null
  for (const element of all(item, ATTACHED).slice(0, LOOK_LIMIT)) {
    if (last?.contains(element) || parts.some((part) => part.contains(element))) continue
    if (isAround(element, item, strip) || (!alone && isAround(element, item, quoted))) continue
    if (!isRendered(element)) continue
    const tag = tagOf(element)
    const mark = markOf(element, tag)
    if (!mark?.startsWith('[') || (tag === 'IMG' && !wasSent(element, item, alone))) continue
    if (parts.some((part) => element.contains(part))) {
      if (!parts.every((part) => element.contains(part))) continue
      coverText = true
    }
    last = element
    marks.push(mark)
    if (marks.length >= MARK_LIMIT) break
  }
  return { marks, coverText }
}

function isAround(element: Element, item: Element, selectors: string): boolean {
  if (selectors === '') return false
  const found = closest(element, selectors)
  return found !== null && found !== item && item.contains(found)
}

/** A picture that somebody sent: no avatar, no icon. */
function wasSent(image: Element, item: Element, alone: boolean): boolean {
  if (!hasLayout(image.ownerDocument)) return alone || namedAsSent(image, item)
  const box = boxOf(image)
  const edge = alone ? ALONE : BESIDE_WORDS
  if (box.width < edge || box.height < edge) return false
  const radius = styleOf(image)?.borderTopLeftRadius ?? ''
  return !(radius === '50%' || Number.parseFloat(radius) >= box.width / 2)
}

function namedAsSent(image: Element, item: Element): boolean {
  let at: Element | null = image
  for (let up = 0; at && at !== item && up < 4; at = at.parentElement, up++)
    if (SENT.test(`${attributeOf(at, 'class')} ${attributeOf(at, 'data-testid')}`)) return true
  return false
}
