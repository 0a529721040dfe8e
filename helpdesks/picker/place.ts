/** Where the picker stands: by the typed text, inside the window, whatever the zoom. */
import { areaOf, frameOf } from '../teach/hit'
import { isField, type Typed } from './typed'

export interface Area {
  left: number
  top: number
  bottom: number
  right: number
}

const GAP = 6
const EDGE = 8
const WIDTH = 380
const TALLEST = 340

/** The place of the typed text in the window of `document`; `scratch` is our own document, for measuring a field. */
export function placeOf(editor: HTMLElement, typed: Typed, document: Document, scratch: Document): Area {
  if (!typed.range)
    return isField(editor) ? placeInField(editor, typed.start, document, scratch) : areaOf(editor, document)
  const rect = typed.range.getClientRects()[0] ?? editor.getBoundingClientRect()
  let { left, top, right, bottom } = rect
  let frame = editor.ownerDocument === document ? null : frameOf(editor)
  for (let depth = 0; frame && depth < 20; depth++) {
    const outer = frame.getBoundingClientRect()
    const x = outer.left + frame.clientLeft
    const y = outer.top + frame.clientTop
    left += x
    right += x
    top += y
    bottom += y
    frame = frame.ownerDocument === document ? null : frameOf(frame)
  }
  return { left, top, right, bottom }
}

const COPIED = [
  'box-sizing direction font-family font-size font-style font-weight font-stretch font-variant letter-spacing line-height',
  'padding-top padding-right padding-bottom padding-left border-top-width border-right-width border-bottom-width',
  'border-left-width text-align text-indent text-transform word-spacing word-break overflow-wrap tab-size writing-mode',
].flatMap((names) => names.split(' '))

/** A field tells no place of its caret: its text is laid out once more in a document of our own. */
function placeInField(
  field: HTMLElement & { value: string },
  at: number,
  document: Document,
  scratch: Document,
): Area {
  const area = areaOf(field, document)
  const style = field.ownerDocument.defaultView?.getComputedStyle(field)
  if (!style) return area
  const mirror = scratch.createElement('div')
  for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name))
  for (const [name, value] of Object.entries({
    position: 'absolute',
    left: '0',
    top: '0',
    width: `${area.width}px`,
    visibility: 'hidden',
    'border-style': 'solid',
    'white-space': field.tagName === 'INPUT' ? 'pre' : 'pre-wrap',
  }))
    mirror.style.setProperty(name, value)
  mirror.append(field.value.slice(0, at))
  const mark = scratch.createElement('span')
  mark.textContent = '\u200b'
  mirror.append(mark)
  scratch.body.append(mirror)
  const origin = mirror.getBoundingClientRect()
  const found = mark.getBoundingClientRect()
  mirror.remove()
  const left = clamp(area.left + found.left - origin.left - field.scrollLeft, area.left, area.right)
  const top = clamp(area.top + found.top - origin.top - field.scrollTop, area.top, area.bottom)
  return { left, right: left, top, bottom: Math.min(top + (found.height || 16), area.bottom) }
}

/** Left, top, width and height of the picker: below what was typed, or above it where there is more room. */
export function areaBy(
  at: Area,
  window: { width: number; height: number },
  wanted: number,
  rightToLeft: boolean,
): { left: number; top: number; width: number; height: number } {
  const width = Math.max(Math.min(WIDTH, window.width - 2 * EDGE), 0)
  const below = window.height - at.bottom - GAP - EDGE
  const above = at.top - GAP - EDGE
  const height = Math.min(wanted, TALLEST)
  const under = below >= height || below >= above
  const shown = Math.max(Math.min(height, under ? below : above), Math.min(120, window.height - 2 * EDGE))
  const start = rightToLeft ? at.right - width : at.left
  const top = under ? at.bottom + GAP : at.top - GAP - shown
  return {
    left: clamp(start, EDGE, window.width - EDGE - width),
    top: clamp(top, EDGE, window.height - EDGE - shown),
    width,
    height: shown,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
