/** Checks maps, and the messages in which a page tells of them. */
import type { HelpdeskMap } from '../helpdesks'
import { IMPORT_LIMITS } from '../helpdesks/import-map'
import { parseMap } from '../helpdesks/parse-map'
import type { PageToPanel } from './messages'

type Fields = Record<string, unknown>

/** A checked map, or null for none and for anything that is no map. */
export function parseMapOrNull(value: unknown): HelpdeskMap | null {
  if (value === null || value === undefined || JSON.stringify(value).length > IMPORT_LIMITS.map) return null
  const parsed = parseMap(value)
  return 'map' in parsed ? parsed.map : null
}

/** What a page says of its maps; undefined for anything else. */
export function parseMapsFromPage(raw: Fields): PageToPanel | undefined {
  if (raw.type === 'hello')
    return { type: 'hello', host: String(raw.host ?? '').slice(0, 253), inside: raw.inside === true }
  if (raw.type === 'map' && typeof raw.request === 'number')
    return { type: 'map', request: raw.request, map: parseMapOrNull(raw.map) }
  return undefined
}
