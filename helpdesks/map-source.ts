/** Decides which map reads the page: a taught one, a built-in one, or one found in an unknown page. */
import { findMap } from './find'
import type { HelpdeskMap } from './map'
import { BUILT_IN_MAPS } from './maps'
import { chooseMap } from './match-map'
import type { ShadowRootOf } from './page/query'

export interface ChosenMap {
  map: HelpdeskMap
  source: 'built-in' | 'found' | 'taught'
  confidence: number
}

export interface MapChooser {
  /**
   * The map to read with. `state` is what the last reading came to, null before the first; `count` is how many
   * messages it had: a map found in a short conversation is found anew when there is twice as much to learn from.
   */
  choose(state: string | null, count: number): ChosenMap | null
  /** Milliseconds until a search that was put off may be made; null when none was. */
  searchIn(): number | null
  /** Looks for a map anew at the next choice. */
  again(): void
  /** Uses a map instead of the chosen one. */
  replace(chosen: ChosenMap): ChosenMap
  /** Attributes that the known maps' rules look at, for the page's observer. */
  attributes: readonly string[]
}

/** Desks of which only the address is known say their name; their pages are read like any unknown page. */
const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')
const NAMED_ONLY = BUILT_IN_MAPS.filter((map) => map.evidence === 'none')

/** How often an unknown page is searched while nothing is found; milliseconds. */
const SEARCH_EVERY = 700
/** Messages from which a found map is as good as it gets. */
const LEARNED = 24

export function createMapChooser(
  document: Document,
  taught: readonly HelpdeskMap[],
  shadowRootOf: ShadowRootOf,
): MapChooser {
  let chosen: ChosenMap | null = null
  let searched = Number.NEGATIVE_INFINITY
  let putOff = false
  let learnedFrom = 1
  /** True when the agent had a hand in the map: it is not found anew. */
  let kept = false

  const known = (): ChosenMap | null => {
    const mine = chooseMap(document, taught, shadowRootOf)
    if (mine) return { map: mine, source: 'taught', confidence: 1 }
    const built = chooseMap(document, READABLE, shadowRootOf)
    return built && { map: built, source: 'built-in', confidence: 1 }
  }

  /** A found map under the name of the desk whose address this is. */
  const named = (map: HelpdeskMap): HelpdeskMap => {
    const desk = chooseMap(document, NAMED_ONLY, shadowRootOf)
    return desk ? { ...map, displayName: desk.displayName } : map
  }

  return {
    choose(state, count) {
      putOff = false
      const learnable =
        chosen?.source === 'found' && !kept && count >= learnedFrom * 2 && learnedFrom < LEARNED
      const settled = chosen !== null && state !== 'no-conversation' && state !== 'empty' && !learnable
      if (settled) return chosen
      if (chosen === null || chosen.source === 'found') {
        const better = known()
        if (better) {
          chosen = better
          return chosen
        }
        const now = performance.now()
        putOff = now - searched < SEARCH_EVERY
        if (putOff) return chosen
        searched = now
        const found = findMap(document, shadowRootOf)
        if (found && (!learnable || found.confidence > (chosen?.confidence ?? 0)))
          chosen = { map: named(found.map), source: 'found', confidence: found.confidence }
        learnedFrom = Math.max(1, count)
      }
      return chosen
    },
    searchIn: () => (putOff ? Math.max(0, searched + SEARCH_EVERY - performance.now()) : null),
    again() {
      chosen = null
      kept = false
      learnedFrom = 1
      searched = Number.NEGATIVE_INFINITY
    },
    replace(next) {
      chosen = next
      kept = true
      return next
    },
    attributes: attributesOf([...taught, ...READABLE]),
  }
}

/** Names of the attributes that selectors in the maps mention. */
function attributesOf(maps: readonly HelpdeskMap[]): string[] {
  const names = new Set<string>()
  for (const found of JSON.stringify(maps).matchAll(/\[([a-z][a-z-]{1,40})(?=[\]~|^$*=])/gu))
    if (found[1]) names.add(found[1])
  for (const found of JSON.stringify(maps).matchAll(/"attribute":"([a-z-]{2,40})"/gu))
    if (found[1]) names.add(found[1])
  return [...names]
}
