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
  return map.fingerprint.every((selector) => first(document, selector) ?? (root && first(root, selector)))
}
