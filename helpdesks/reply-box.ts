/** Finds the reply box of the open conversation and tells for whom it writes. */
import type { ReplyBox } from '../copilot/transcript'
import { audienceOf, type JudgedBox } from './audience'
import { drawnBy } from './editors/drawn'
import type { HelpdeskMap } from './map'
import { all, closest, type Root } from './page/query'
import { hasLayout, isOnScreen, isRendered } from './page/visible'

export interface FoundBox extends JudgedBox {
  editor: HTMLElement
}

/** Editors of one kind that are looked at. */
const CANDIDATES = 20

/**
 * The reply box: of the map's visible editors the one that has the focus, else the first, looked for in the
 * conversation before the page. `apart` is the root that the map's `replyBox.apart` leads to.
 */
export function findReplyBox(
  root: Root,
  pane: Element | null,
  map: HelpdeskMap,
  apart: Root | null = null,
): FoundBox | null {
  const { editors, apart: further } = map.replyBox
  const usable = usableIn(placesOf(root, pane), editors)
  if (apart && further && isShown(apart)) usable.push(...usableIn([apart], further.editors))
  const editor = usable.find(isFocused) ?? usable[0]
  return editor ? { editor, ...audienceOf(editor, root, pane, map) } : null
}

function usableIn(places: readonly ParentNode[], editors: readonly string[]): HTMLElement[] {
  return editors.flatMap((selector) =>
    places.flatMap((place) =>
      all(place, selector)
        .slice(0, CANDIDATES)
        .map(editableOf)
        .filter(isUsable)
        .filter((editor) => !isOtherField(editor)),
    ),
  )
}

/** False for a shadow root or frame that is hidden as a whole. */
function isShown(root: Root): boolean {
  const outer =
    root.nodeType === 11 ? (root as ShadowRoot).host : (root as Document).defaultView?.frameElement
  return !outer || isRendered(outer)
}

/** True where keys would go into the editor now, or would if its window had them. */
function isFocused(editor: HTMLElement): boolean {
  const root = editor.getRootNode() as Root
  const focused = root.activeElement
  if (!focused || !(editor === focused || editor.contains(focused))) return false
  const frame = editor.tagName === 'BODY' ? editor.ownerDocument.defaultView?.frameElement : null
  return !frame || frame.ownerDocument.activeElement === frame
}

/** The conversation first; a conversation in a shadow root may have its box outside. */
function placesOf(root: Root, pane: Element | null): ParentNode[] {
  const places: ParentNode[] = pane ? [pane, root] : [root]
  if (root.nodeType === 11 && pane) places.push(pane.ownerDocument)
  return places
}

export function boxState(box: FoundBox | null): ReplyBox {
  return box?.audience ?? 'none'
}

/** An editor's own editable element: itself, or the body of its same-origin frame. */
function editableOf(element: Element): HTMLElement | null {
  if (!/^iframe$/i.test(element.tagName)) return element as HTMLElement
  try {
    const inner = (element as HTMLIFrameElement).contentDocument
    return inner?.body && (isEditable(inner.body) || inner.designMode === 'on') ? inner.body : null
  } catch {
    return null
  }
}

/** Names and labels of fields beside a reply; a reply box may speak of a search further on in its label. */
const OTHER_FIELD =
  /^(?:.*[-_])?(?:search|filter|subject|recipients?|b?cc|to)(?:$|[-_ :.…])|^(?:搜索|查找|主[题題]|收件|جستجو|suche|betreff|buscar|asunto|objet|cerca\b)/iu

/** True for a field for recipients, a subject or a search. */
export function isOtherField(field: Element): boolean {
  if (closest(field, '[role="search"], [role="combobox"]')) return true
  const names = ['name', 'id', 'type', 'aria-label', 'placeholder']
  return names.some((name) => OTHER_FIELD.test((field.getAttribute(name) ?? '').slice(0, 60)))
}

/** True when the editor takes text and is on the screen. */
export function isUsable(editor: HTMLElement | null): editor is HTMLElement {
  if (!editor || !isEditable(editor)) return false
  const frame = editor.ownerDocument.defaultView?.frameElement
  const shown = editor.tagName === 'BODY' && frame ? frame : (drawnBy(editor) ?? editor)
  if (!isOnScreen(shown)) return false
  return !hasLayout(shown.ownerDocument) || shown.getBoundingClientRect().width > 20
}

/** True for a field or an editable region that takes text now; a read-only one is still a box. */
export function isEditable(element: HTMLElement): boolean {
  if (/^(?:TEXTAREA|INPUT)$/u.test(element.tagName)) return !(element as HTMLTextAreaElement).disabled
  const attribute = element.getAttribute('contenteditable')
  if (attribute !== null) return attribute.toLowerCase() !== 'false'
  return element.isContentEditable === true || element.ownerDocument.designMode === 'on'
}
