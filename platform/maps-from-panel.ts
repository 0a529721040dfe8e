/**
 * Reads what the panel tells a page about maps.
 *
 * The panel checks every map before it keeps or sends one, and only the extension itself can send to its scripts:
 * here it is only made sure that it is a map of this version. The checks themselves stay out of the script in
 * every page.
 */

import { type HelpdeskMap, MAP_VERSION } from '../helpdesks/map'
import { type Fields, isFields } from '../knowledge/untrusted'
import type { PanelToPage } from './messages'

const MAPS = 20

const mapOrNull = (value: unknown): HelpdeskMap | null =>
  isFields(value) && value.version === MAP_VERSION && Array.isArray(value.items)
    ? (value as unknown as HelpdeskMap)
    : null

/** What the panel says of them; undefined for anything else. */
export function parseMapsFromPanel(raw: Fields): PanelToPage | undefined {
  if (raw.type === 'draft') return { type: 'draft', map: mapOrNull(raw.map) }
  if (raw.type === 'map')
    return typeof raw.request === 'number' ? { type: 'map', request: raw.request } : undefined
  if (raw.type !== 'maps') return undefined
  const maps = Array.isArray(raw.maps) ? raw.maps.slice(0, MAPS).map(mapOrNull) : []
  const sides = Array.isArray(raw.sides) ? raw.sides.slice(0, MAPS).filter(isFields) : []
  return {
    type: 'maps',
    maps: maps.filter((map) => map !== null),
    sides: sides.map(({ map, swapped }) => ({ map: String(map).slice(0, 60), swapped: swapped === true })),
  }
}
