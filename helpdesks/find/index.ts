/** Finds the conversation in a page that no map describes. */
import type { HelpdeskMap } from '../map'
import type { ShadowRootOf } from '../page/query'

export interface FoundMap {
  map: HelpdeskMap
  /** 0 to 1. */
  confidence: number
}

export function findMap(_document: Document, _shadowRootOf: ShadowRootOf): FoundMap | null {
  return null
}
