/** The roots of a page in which a conversation can stand: the document, shadow roots, same-origin frames. */
import { insideOf, type Root, type ShadowRootOf } from '../page/query'
import { selectorOf } from './selector'
import type { Steps } from './steps'

export interface FoundRoot {
  root: Root
  /** Steps from the document, as a map's `within`. */
  within: string[]
}

const ELEMENT_LIMIT = 30_000
const ROOT_LIMIT = 40
/** Elements between two pauses. */
const STRIDE = 1000

/** All open roots, outermost first; bounded, and no root twice, so that cyclic frames end. */
export function* rootsOf(document: Document, shadowRootOf: ShadowRootOf): Steps<FoundRoot[]> {
  const roots: FoundRoot[] = [{ root: document, within: [] }]
  const seen = new Set<Root>([document])
  let visited = 0
  for (let at = 0; at < roots.length && roots.length < ROOT_LIMIT; at++) {
    const here = roots[at]
    if (!here) break
    const walker = document.createTreeWalker(here.root, 1)
    for (let node = walker.nextNode(); node && visited++ < ELEMENT_LIMIT; node = walker.nextNode()) {
      if (visited % STRIDE === 0) yield
      const element = node as Element
      if (!element.tagName.includes('-') && element.tagName !== 'IFRAME' && !element.shadowRoot) continue
      const inside = insideOf(element, shadowRootOf)
      if (!inside || seen.has(inside) || isEditor(inside)) continue
      seen.add(inside)
      roots.push({ root: inside, within: [...here.within, selectorOf(element, here.root)] })
    }
  }
  return roots
}

/** The frame of a rich editor holds a draft, not a conversation. */
function isEditor(root: Root): boolean {
  if (root.nodeType !== 9) return false
  const { body, designMode } = root as Document
  return designMode === 'on' || body?.getAttribute('contenteditable') === 'true'
}
