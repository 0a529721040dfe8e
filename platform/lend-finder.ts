/**
 * How the script in the page comes to the search that it does not carry: the script of finding, put into the frame
 * when it is wanted, leaves it in the world that both share and that page scripts cannot see.
 */
import type { Finder } from '../helpdesks'

interface Shared {
  desksideFinder?: Finder
}

/** Offers the search to the other script of this frame. */
export function offerFinder(finder: Finder): void {
  const shared = globalThis as Shared
  shared.desksideFinder = finder
}

/** The search in this frame; null until it is offered. */
export const finderHere = (): Finder | null => (globalThis as Shared).desksideFinder ?? null
