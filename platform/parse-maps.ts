/** Checks the messages about the maps kept for a site, in both directions. */
import type { HelpdeskMap } from '../helpdesks'
import { IMPORT_LIMITS } from '../helpdesks/import-map'
import { parseMap } from '../helpdesks/parse-map'
import type { PageToPanel, PanelToPage } from './messages'

type Fields = Record<string, unknown>

const MAPS = 20

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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

/** What the panel says of them; undefined for anything else. */
export function parseMapsFromPanel(raw: Fields): PanelToPage | undefined {
  if (raw.type === 'draft') return { type: 'draft', map: parseMapOrNull(raw.map) }
  if (raw.type === 'map')
    return typeof raw.request === 'number' ? { type: 'map', request: raw.request } : undefined
  if (raw.type !== 'maps') return undefined
  const maps = Array.isArray(raw.maps) ? raw.maps.slice(0, MAPS).map(parseMapOrNull) : []
  const sides = Array.isArray(raw.sides) ? raw.sides.slice(0, MAPS).filter(isFields) : []
  return {
    type: 'maps',
    maps: maps.filter((map) => map !== null),
    sides: sides.map(({ map, swapped }) => ({ map: String(map).slice(0, 60), swapped: swapped === true })),
  }
}
