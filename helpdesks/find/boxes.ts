/** Finds the fields in which a reply could be written. */
import { drawnBy } from '../editors/drawn'
import { closest, closestAcross, type Root } from '../page/query'
import { boxOf, hasLayout, isOnScreen } from '../page/visible'
import { isEditable, isOtherField } from '../reply-box'
import { OTHER_FIELD } from './words'

const FIELDS =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], input[type="text"], input:not([type]), iframe[class*="edit" i], iframe[class*="wysiwyg" i], iframe[id*="edit" i], iframe[title*="text area" i], iframe[title*="editor" i]'

const ELSEWHERE =
  'header, nav, [role="navigation"], [role="banner"], [class*="search" i], [class*="filter" i], [class*="recipient" i]'

/** Fields that are looked at; a page full of them is a form. */
const LOOKED_AT = 60

/** Visible reply fields of a root, the most likely first. */
export function findBoxes(root: Root): HTMLElement[] {
  const found: HTMLElement[] = []
  for (const element of Array.from(root.querySelectorAll<HTMLElement>(FIELDS)).slice(-LOOKED_AT)) {
    if (found.length >= 8) break
    if (found.some((other) => other.contains(element))) continue
    if (isBox(element)) found.push(element)
  }
  return found.sort((a, b) => weight(b) - weight(a))
}

function isBox(element: HTMLElement): boolean {
  if (element.tagName === 'IFRAME' ? !isEditorFrame(element as HTMLIFrameElement) : !isEditable(element))
    return false
  if (
    element.tagName !== 'IFRAME' &&
    !/^(?:TEXTAREA|INPUT)$/u.test(element.tagName) &&
    !element.hasAttribute('contenteditable')
  )
    return false
  const named = ['name', 'id', 'placeholder', 'aria-label', 'type', 'data-placeholder']
    .map((key) => element.getAttribute(key) ?? '')
    .join(' ')
    .slice(0, 300)
  if (OTHER_FIELD.test(named) && element.tagName === 'INPUT') return false
  if (isOtherField(element)) return false
  if (closest(element, ELSEWHERE) || closest(element, '[aria-hidden="true"]')) return false
  const shown = drawnBy(element) ?? element
  if (!isOnScreen(shown)) return false
  if (!hasLayout(element.ownerDocument)) return true
  const { width, height } = boxOf(shown)
  return width > 80 && height > 8
}

/** The frame of a rich editor: its document is editable. */
function isEditorFrame(frame: HTMLIFrameElement): boolean {
  try {
    const inner = frame.contentDocument
    return inner !== null && (inner.designMode === 'on' || (inner.body !== null && isEditable(inner.body)))
  } catch {
    return false
  }
}

function weight(element: HTMLElement): number {
  const box = boxOf(drawnBy(element) ?? element)
  const around = closestAcross(
    element,
    '[class*="compos" i], [class*="reply" i], [class*="editor" i], [class*="input" i]',
  )
  return (element.tagName === 'INPUT' ? 0 : 2) + (around ? 2 : 0) + box.width / 600 + box.bottom / 2000
}
