/** Chooses the map of a page: by its host, or by what only that desk has on the page. */
import type { HelpdeskMap } from './map'
import { enter, first, openShadowRoot, type ShadowRootOf } from './page/query'

/** The first map of `maps` that fits the page, or null. */
export function chooseMap(
  document: Document,
  maps: readonly HelpdeskMap[],
  shadowRootOf: ShadowRootOf = openShadowRoot,
): HelpdeskMap | null {
  const host = document.location?.hostname.toLowerCase() ?? ''
  const path = document.location?.pathname ?? '/'
  return (
    maps.find((map) => map.hosts?.some((pattern) => hostFits(pattern, host, path))) ??
    maps.find((map) => fingerprintFits(document, map, shadowRootOf)) ??
    null
  )
}

/** `desk.example`, `*.desk.example` or `desk.example/agent`: host, then the start of the path. */
export function hostFits(pattern: string, host: string, path: string): boolean {
  const slash = pattern.indexOf('/')
  const wantedHost = (slash < 0 ? pattern : pattern.slice(0, slash)).toLowerCase()
  if (slash >= 0 && !path.startsWith(pattern.slice(slash))) return false
  if (!wantedHost.startsWith('*.')) return host === wantedHost
  return host.endsWith(wantedHost.slice(1))
}

function fingerprintFits(document: Document, map: HelpdeskMap, shadowRootOf: ShadowRootOf): boolean {
  if (!map.fingerprint || map.fingerprint.length === 0) return false
  const root = enter(document, map.within, shadowRootOf)
  const places = root && root !== document ? [document, root] : [document]
  return map.fingerprint.every((selector) =>
    alternativesOf(selector).some((one) => places.some((place) => first(place, one))),
  )
}

const split = new Map<string, string[]>()

/** The selectors of a list one by one: browsers look a single one up several times as fast in a large page. */
export function alternativesOf(selector: string): string[] {
  const known = split.get(selector)
  if (known) return known
  const alternatives: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let at = 0; at < selector.length; at++) {
    const sign = selector[at] ?? ''
    if (sign === '\\') at++
    else if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (sign === ',' && depth === 0) {
      alternatives.push(selector.slice(from, at))
      from = at + 1
    }
  }
  alternatives.push(selector.slice(from))
  const trimmed = alternatives.map((one) => one.trim())
  split.set(selector, trimmed)
  return trimmed
}
