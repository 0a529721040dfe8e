/** The message that an element belongs to, as far as one example can tell: for the mark under the pointer. */
import { parentAcross } from '../page/query'
import { boxOf, hasLayout, styleOf } from '../page/visible'
import { isEditable } from '../reply-box'
import { sharedNames } from './names'

/** Elements that are parts of a text, never a message. */
const TEXT_PART = /^(?:P|SPAN|A|B|I|U|S|EM|STRONG|CODE|PRE|SMALL|BR|IMG|SVG|PATH|TIME|MARK|SUB|SUP|BUTTON)$/iu
const LEVELS = 14

export function isTextPart(element: Element): boolean {
  return TEXT_PART.test(element.tagName)
}

/** The innermost element around `element` that has siblings like itself, or the nearest block. */
export function unitOf(element: Element): Element {
  let block: Element | null = null
  let painted: Element | null = null
  for (let at: Element | null = element, up = 0; at && up < LEVELS; at = parentAcross(at), up++) {
    if (/^(?:BODY|HTML|MAIN)$/iu.test(at.tagName)) break
    if (isPainted(at)) painted ??= at
    if (isTextPart(at)) continue
    block ??= at
    if (repeats(at)) return painted && at !== painted && painted.contains(at) ? painted : at
  }
  return block ?? element
}

function repeats(element: Element): boolean {
  const { parentElement } = element
  if (!parentElement) return false
  const from = Math.max(0, parentElement.children.length - 200)
  return Array.from(parentElement.children)
    .slice(from)
    .some(
      (other) =>
        other !== element &&
        other.tagName === element.tagName &&
        (other.textContent ?? '').trim() !== '' &&
        (sharedNames(element, other).length > 0 ||
          (element.getAttribute('class') === null && other.getAttribute('class') === null)),
    )
}

/** True when its own ground or frame sets an element apart, as a bubble does. */
export function isPainted(element: Element): boolean {
  if (!hasLayout(element.ownerDocument)) return false
  const style = styleOf(element)
  if (!style) return false
  const clear = /^(?:transparent|rgba\([^)]*, 0\))$/u.test(style.backgroundColor)
  const px = (value: string): number => Number.parseFloat(value) || 0
  const round = px(style.borderTopLeftRadius) > 0 || px(style.borderBottomRightRadius) > 0
  const framed = px(style.borderTopWidth) > 0 && px(style.borderLeftWidth) > 0
  return (!clear && (round || px(style.paddingLeft) > 0)) || (framed && round)
}

/** The field for text that an element is, holds or belongs to; null where there is none. */
export function fieldOf(element: Element): HTMLElement | null {
  for (let at: Element | null = element, up = 0; at && up < 8; at = parentAcross(at), up++) {
    if (isField(at)) return outermostField(at as HTMLElement)
    const fields = at.querySelectorAll<HTMLElement>(FIELDS)
    for (const field of Array.from(fields).slice(0, 20)) if (isField(field) && isSeen(field)) return field
    if (/^(?:BODY|HTML|MAIN)$/iu.test(at.tagName)) break
  }
  return null
}

const FIELDS = 'textarea, [contenteditable], input[type="text"], input:not([type]), iframe'

function isField(element: Element): boolean {
  if (/^iframe$/iu.test(element.tagName)) {
    try {
      const inner = (element as HTMLIFrameElement).contentDocument
      return inner?.body != null && (isEditable(inner.body) || inner.designMode === 'on')
    } catch {
      return false
    }
  }
  if (/^input$/iu.test(element.tagName)) return /^(?:|text)$/u.test(element.getAttribute('type') ?? '')
  if (/^textarea$/iu.test(element.tagName)) return true
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable.toLowerCase() !== 'false'
}

/** The editing host: a paragraph in it may be marked editable as well. */
function outermostField(field: HTMLElement): HTMLElement {
  let host = field
  for (let at = field.parentElement, up = 0; at && up < 20; at = at.parentElement, up++)
    if (isField(at)) host = at
  return host
}

function isSeen(element: Element): boolean {
  return !hasLayout(element.ownerDocument) || boxOf(element).width > 20
}
