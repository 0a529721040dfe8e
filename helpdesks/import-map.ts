/** Reads maps from a text that somebody else wrote: a file, a pasted message, an edited box. */
import type { HelpdeskMap } from './map'
import { parseMap } from './parse-map'

/** Characters of one map, maps in one file, and what both come to. */
export const IMPORT_LIMITS = { map: 60_000, maps: 50, text: 2_000_000 }

/** The first problem of a text. Keys of the interface words `maps.problem.*`; `detail` says where or what. */
export interface ImportProblem {
  kind: 'json' | 'large' | 'many' | 'key' | 'map' | 'selector' | 'hosts'
  detail: string
}

export type ReadMaps = { maps: HelpdeskMap[] } | { problem: ImportProblem }

const FORBIDDEN = ['__proto__', 'prototype', 'constructor']
const DEPTH = 12
/** Places in a map that hold selectors. */
const SELECTOR_KEYS = /^(?:selector|inside|scope|dayLines|older|row)$/u
const SELECTOR_LISTS = /^(?:panes|items|selectors|strip|quoted|editors|within|fingerprint)$/u

/**
 * The maps in `text`: one map, a list of them, or a file of several. All of them or the first problem; never throws.
 * `isSelector` tells whether the browser knows a selector.
 */
export function readMaps(text: string, isSelector: (selector: string) => boolean): ReadMaps {
  if (text.length > IMPORT_LIMITS.text) return problem('large', String(IMPORT_LIMITS.map))
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return problem('json', '')
  }
  const key = forbiddenKey(raw, 0)
  if (key !== null) return problem('key', key)
  const list = listOf(raw)
  if (list.length > IMPORT_LIMITS.maps) return problem('many', String(IMPORT_LIMITS.maps))
  const maps: HelpdeskMap[] = []
  for (const entry of list) {
    if (JSON.stringify(entry ?? null).length > IMPORT_LIMITS.map)
      return problem('large', String(IMPORT_LIMITS.map))
    const parsed = parseMap(entry)
    if ('problem' in parsed) return problem('map', parsed.problem)
    const { map } = parsed
    if (!map.hosts?.length && !map.fingerprint?.length) return problem('hosts', '')
    const unknown = selectorsOf(map).find((selector) => !isSelector(selector))
    if (unknown !== undefined) return problem('selector', unknown.slice(0, 120))
    // Whatever it was called: from now on it is one of those that the agent keeps.
    maps.push({ ...map, name: 'taught' })
  }
  return list.length === 0 ? problem('map', '') : { maps }
}

/** The site a map is listed under: the first host it names, or '' for a desk known by its looks. */
export function hostOfMap(map: HelpdeskMap): string {
  return map.hosts?.[0]?.split('/')[0] ?? ''
}

function listOf(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw
  if (
    typeof raw === 'object' &&
    raw !== null &&
    'deskside' in raw &&
    'maps' in raw &&
    Array.isArray(raw.maps)
  )
    return raw.maps
  return [raw]
}

function problem(kind: ImportProblem['kind'], detail: string): { problem: ImportProblem } {
  return { problem: { kind, detail } }
}

/** A key by which JSON could reach into the objects of the program, or '…' where it nests without an end. */
function forbiddenKey(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth > DEPTH) return '…'
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.includes(key)) return key
    const inner = forbiddenKey((value as Record<string, unknown>)[key], depth + 1)
    if (inner !== null) return inner
  }
  return null
}

function selectorsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SELECTOR_KEYS.test(key) || SELECTOR_LISTS.test(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((entry) => selectorsOf(entry, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, entry]) => selectorsOf(entry, inner))
}
