/**
 * Reads nodes by the browser's own getters: a form's controls named like its members ("firstChild", "tagName")
 * hide those from plain property access.
 */
import type { ShadowRootOf } from './query'

type Members = Record<string, unknown>
type Owners = Record<string, { prototype?: Members } | undefined>

/** The interface's own prototype, where the environment has one. */
const prototypeOf = (owner: string): Members => (globalThis as unknown as Owners)[owner]?.prototype ?? {}

/** The prototype's getter, or plain access without one. */
function getter<T>(owner: string, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototypeOf(owner), name)?.get
  return (node) => (get ? get.call(node) : (node as unknown as Members)[name]) as T
}

function method<T>(owner: string, name: string): (node: Node, argument: string) => T {
  const own = Object.getOwnPropertyDescriptor(prototypeOf(owner), name)?.value
  return (node, argument) => {
    const call = typeof own === 'function' ? own : (node as unknown as Members)[name]
    return (call as (argument: string) => T).call(node, argument)
  }
}

export const kindOf = getter<number>('Node', 'nodeType')
export const firstChildOf = getter<Node | null>('Node', 'firstChild')
export const nextSiblingOf = getter<Node | null>('Node', 'nextSibling')
export const documentOf = getter<Document | null>('Node', 'ownerDocument')
const tagNameOf = getter<string>('Element', 'tagName')
const getAttribute = method<string | null>('Element', 'getAttribute')

/** The element's name in capitals. */
export const tagOf = (element: Element): string => tagNameOf(element).toUpperCase()

/** An attribute's value, '' when it is not there. */
export const attributeOf = (element: Element, name: string): string => getAttribute(element, name) ?? ''

export const hasAttribute = (element: Element, name: string): boolean => getAttribute(element, name) !== null

/**
 * The children a person sees, one a call, null at the end: those of an open (or lent) shadow root or of a frame of
 * the same origin (desks show mails in frames) instead of the element's own, and what is slotted into a slot
 * instead of its fallback.
 */
export function shownChildren(node: Node, tag: string, shadowRootOf: ShadowRootOf): () => Node | null {
  if (tag === 'SLOT') {
    const slotted = (node as HTMLSlotElement).assignedNodes?.() ?? []
    if (slotted.length > 0) {
      let at = 0
      return () => slotted[at++] ?? null
    }
  }
  // Asking for a closed root is a call into the browser: only made for elements that a page defines.
  const inside = tag.includes('-') ? shadowRootOf(node as Element) : (node as Element).shadowRoot
  let next = tag === 'IFRAME' ? firstInFrame(node as HTMLIFrameElement) : firstChildOf(inside ?? node)
  return () => {
    const now = next
    if (now) next = nextSiblingOf(now)
    return now
  }
}

/** The first node of a frame's page; null for another origin's, and for an editor's: that holds a draft. */
function firstInFrame(frame: HTMLIFrameElement): Node | null {
  try {
    const page = frame.contentDocument
    const body = page?.body ?? null
    const drafted = page?.designMode === 'on' || body?.isContentEditable === true
    return body && !drafted ? firstChildOf(body) : null
  } catch {
    return null
  }
}

/**
 * The text of a small element, or null when it is longer than `limit` or has more than a handful of nodes: asking
 * for the whole text of every element of a large message would read it again and again.
 */
export function shortText(element: Element, limit: number): string | null {
  let text = ''
  let visited = 0
  const ways: (Node | null)[] = [firstChildOf(element)]
  while (ways.length > 0) {
    const node = ways.pop()
    if (!node) continue
    if (++visited > 48) return null
    const kind = kindOf(node)
    ways.push(nextSiblingOf(node))
    if (kind === 1) {
      // Blocks side by side are words apart.
      if (text !== '' && !text.endsWith(' ')) text += ' '
      ways.push(firstChildOf(node))
    } else if (kind === 3) text += (node as Text).data.slice(0, limit + 1)
    if (text.length > limit) return null
  }
  return text.replace(/\s+/gu, ' ').trim()
}
