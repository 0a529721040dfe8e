/** Finds the reply box of the open conversation and tells for whom it writes. */
import type { ReplyBox } from '../copilot/transcript'
import type { AudienceSign, HelpdeskMap } from './map'
import { all, closestAcross, matches, type Root } from './page/query'
import { textMatches } from './page/value'
import { hasLayout, isOnScreen } from './page/visible'

export interface FoundBox {
  editor: HTMLElement
  audience: 'public' | 'note' | 'unsure'
}

/** The first visible editor of the map, looked for in the conversation first, then on the page. */
export function findReplyBox(root: Root, pane: Element | null, map: HelpdeskMap): FoundBox | null {
  for (const selector of map.replyBox.editors) {
    for (const place of placesOf(root, pane)) {
      const editor = all(place, selector).slice(0, 20).map(editableOf).find(isUsable)
      if (editor) return { editor, audience: audienceOf(editor, root, map) }
    }
  }
  return null
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

/** True when the editor takes text and is on the screen. */
export function isUsable(editor: HTMLElement | null): editor is HTMLElement {
  if (!editor || !isEditable(editor)) return false
  const frame = editor.ownerDocument.defaultView?.frameElement
  const shown = editor.tagName === 'BODY' && frame ? frame : editor
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

function audienceOf(editor: HTMLElement, root: Root, map: HelpdeskMap): FoundBox['audience'] {
  const { replyBox } = map
  const scope = replyBox.scope ? closestAcross(editor, replyBox.scope) : null
  const said = new Set<'public' | 'note'>()
  for (const sign of replyBox.signs) if (signHolds(sign, editor, scope, root)) said.add(sign.audience)
  if (said.size > 1) return 'unsure'
  return [...said][0] ?? replyBox.otherwise
}

function signHolds(sign: AudienceSign, editor: Element, scope: Element | null, root: Root): boolean {
  const fits = (element: Element): boolean => sign.text === undefined || textMatches(element, sign.text)
  if (sign.on === 'box') return matches(editor, sign.selector) && fits(editor)
  if (sign.on === 'around') {
    const around = closestAcross(editor, sign.selector)
    return around !== null && fits(around)
  }
  const place = sign.on === 'near' ? scope : root
  return place !== null && all(place, sign.selector).some((element) => isOnScreen(element) && fits(element))
}
