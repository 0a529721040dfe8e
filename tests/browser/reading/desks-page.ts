/** Test only: reads the page it is put into by the built-in maps, and tries their selectors. */
import type { Transcript } from '../../../copilot/transcript'
import { findMap } from '../../../helpdesks/find'
import { lendTo } from '../../../helpdesks/lend'
import type { HelpdeskMap } from '../../../helpdesks/map'
import { BUILT_IN_MAPS } from '../../../helpdesks/maps'
import { chooseMap } from '../../../helpdesks/match-map'
import { openShadowRoot } from '../../../helpdesks/page/query'
import { readTranscript } from '../../../helpdesks/read/transcript'

export interface DesksPage {
  /** What the map that fits the page reads; `now` in milliseconds. */
  read(now: number): { map: string | null; state: string | null; transcript: Transcript | null }
  /** Selectors of the built-in maps that this browser refuses, each with its map. */
  refused(): string[]
}

declare global {
  interface Window {
    desks?: DesksPage
  }
}

const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')
const NAMED_ONLY = BUILT_IN_MAPS.filter((map) => map.evidence === 'none')

/** What is found in the page of a desk whose messages are not known, with what that desk's map lends. */
function found(): HelpdeskMap | null {
  const desk = chooseMap(document, NAMED_ONLY)
  const map = desk && findMap(document, openShadowRoot)?.map
  return map ? lendTo(map, desk) : null
}

/** Gives elements the places that a fixture's `data-box="left width top"` says. */
function layOut(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-box]')) {
    const [left = 0, width = 0, top = 0] = (element.dataset.box ?? '').split(' ').map(Number)
    const height = width > 0 ? '40px' : '0'
    Object.assign(element.style, {
      position: 'fixed',
      left: `${left}px`,
      width: `${width}px`,
      top: `${top}px`,
      height,
    })
    if (width === 0) element.style.overflow = 'hidden'
  }
  // A conversation without a size gives none to what is in it.
  for (const element of document.querySelectorAll<HTMLElement>('[data-box="0 0"] *'))
    element.style.width = '0'
}

/** Keys under which a map holds selectors. */
const SELECTOR_KEYS =
  /^(?:selector|inside|panes|items|editors|scope|fingerprint|within|selectors|strip|quoted|dayLines|older|row|label|value)$/u

function selectorsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SELECTOR_KEYS.test(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((entry) => selectorsOf(entry, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, entry]) => selectorsOf(entry, name))
}

function isRefused(selector: string): boolean {
  try {
    document.querySelector(selector)
    return false
  } catch {
    return true
  }
}

window.desks = {
  read(now) {
    layOut()
    const map = chooseMap(document, READABLE) ?? found()
    const result = map && readTranscript(document, map, { now: () => new Date(now) })
    return { map: map?.name ?? null, state: result?.state ?? null, transcript: result?.transcript ?? null }
  },
  refused: () =>
    BUILT_IN_MAPS.flatMap((map: HelpdeskMap) =>
      selectorsOf(map)
        .filter(isRefused)
        .map((selector) => `${map.name}: ${selector}`),
    ),
}
