/** Finds the fields in which a reply could be written. */
import { closest, closestAcross, type Root } from '../page/query'
import { boxOf, hasLayout, isOnScreen } from '../page/visible'
import { isEditable } from '../reply-box'
import { OTHER_FIELD } from './words'

const FIELDS =
  'textarea, [contenteditable]:not([contenteditable="false"]), input[type="text"], input:not([type]), iframe.cke_wysiwyg_frame, iframe.tox-edit-area__iframe'

const ELSEWHERE =
  'header, nav, [role="search"], [role="navigation"], [role="banner"], [role="dialog"] [role="combobox"]'

/** Visible reply fields of a root, the most likely first. */
export function findBoxes(root: Root): HTMLElement[] {
  const found: HTMLElement[] = []
  for (const element of root.querySelectorAll<HTMLElement>(FIELDS)) {
    if (found.length >= 8) break
    if (found.some((other) => other.contains(element))) continue
    if (isBox(element)) found.push(element)
  }
  return found.sort((a, b) => weight(b) - weight(a))
}

function isBox(element: HTMLElement): boolean {
  if (element.tagName !== 'IFRAME' && !isEditable(element)) return false
  if (/^(?:search|combobox)/u.test(element.getAttribute('role') ?? '')) return false
  const named = ['name', 'id', 'placeholder', 'aria-label', 'type']
    .map((key) => element.getAttribute(key) ?? '')
    .join(' ')
  if (OTHER_FIELD.test(named) && element.tagName === 'INPUT') return false
  if (/search|filter|搜索|جستجو/iu.test(named)) return false
  if (closest(element, ELSEWHERE) || element.getAttribute('aria-hidden') === 'true') return false
  if (!isOnScreen(element)) return false
  return !hasLayout(element.ownerDocument) || boxOf(element).width > 80
}

function weight(element: HTMLElement): number {
  const box = boxOf(element)
  const around = closestAcross(
    element,
    '[class*="compos" i], [class*="reply" i], [class*="editor" i], [class*="input" i]',
  )
  return (element.tagName === 'INPUT' ? 0 : 2) + (around ? 2 : 0) + box.width / 600 + box.bottom / 2000
}
