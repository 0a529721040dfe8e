/** The search for a conversation by its shape, as those who use it see it. Types only: it is code of its own script. */
import type { HelpdeskMap } from './map'
import type { ShadowRootOf } from './page/query'

export interface FoundMap {
  map: HelpdeskMap
  /** 0 to 1. */
  confidence: number
}

export interface Finder {
  /**
   * Searches in short steps of a few milliseconds: run `next()` until it is done, giving the page its turn between.
   * Null when nothing looks like a conversation. It never throws.
   */
  search(document: Document, shadowRootOf: ShadowRootOf): Generator<undefined, FoundMap | null>
  /** Fields in which a reply could be written. */
  boxes(document: Document): HTMLElement[]
}
