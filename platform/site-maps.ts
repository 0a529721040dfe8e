/**
 * What is kept for sites: maps that were taught or imported, and sides that were swapped or found right. Stored in
 * `storage.local`, checked when read, the same in every panel at once.
 */

import type { HelpdeskMap } from '../helpdesks'
import { hostOfMap } from '../helpdesks/import-map'
import { hostFits } from '../helpdesks/match-map'
import { isFields } from '../knowledge/untrusted'
import { browser } from './browser'
import { onStored } from './on-stored'
import { parseMapOrNull } from './parse-maps'
import { SITE_MAPS_KEY } from './storage-keys'

/** A map that the agent taught or imported. */
export interface TaughtMap {
  id: string
  /** The site it was taught on, or the first that the file names; empty for desks known by their looks. */
  host: string
  /** When it was kept; milliseconds since 1970. */
  when: number
  map: HelpdeskMap
}

/** Sides that the agent swapped or confirmed, for one site and one map. */
export interface KeptSides {
  host: string
  when: number
  /** Name of the built-in map, or `found`. */
  name: string
  swapped: boolean
  /** The found map itself: another search could order the sides otherwise. */
  map?: HelpdeskMap
}

export interface SiteMaps {
  /** Newest first. */
  taught: TaughtMap[]
  sides: KeptSides[]
}

/** What a page is given of it. */
export interface PageMaps {
  maps: HelpdeskMap[]
  sides: { map: string; swapped: boolean }[]
}

export const SITE_MAPS_VERSION = 1

/** Maps kept at most. */
export const MAP_LIMIT = 100
const SIDES_LIMIT = 200
/** Maps of one site that a page is given. */
const PER_PAGE = 12

export const NO_SITE_MAPS: SiteMaps = { taught: [], sides: [] }

/** Steps from one version of what is stored to the next: `MIGRATIONS[0]` turns version 1 into version 2. */
export const MIGRATIONS: ((stored: Record<string, unknown>) => Record<string, unknown>)[] = []

const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 253 && !/[\s/]/u.test(value)

function parseTaught(value: unknown): TaughtMap[] {
  if (!isFields(value) || typeof value.id !== 'string' || !isHost(value.host)) return []
  const map = parseMapOrNull(value.map)
  if (!map) return []
  return [{ id: value.id.slice(0, 60), host: value.host, when: Number(value.when) || 0, map }]
}

function parseSides(value: unknown): KeptSides[] {
  if (!isFields(value) || !isHost(value.host) || value.host === '' || typeof value.name !== 'string')
    return []
  const kept: KeptSides = {
    host: value.host,
    when: Number(value.when) || 0,
    name: value.name.slice(0, 60),
    swapped: value.swapped === true,
  }
  const map = parseMapOrNull(value.map)
  if (map) kept.map = map
  return kept.name === 'found' && !map ? [] : [kept]
}

/** Maps from whatever is stored: older versions are migrated, damaged entries left out. Never throws. */
export function parseSiteMaps(stored: unknown): SiteMaps {
  if (!isFields(stored)) return NO_SITE_MAPS
  const version = typeof stored.version === 'number' ? stored.version : SITE_MAPS_VERSION
  let fields = stored
  for (const migrate of MIGRATIONS.slice(version - 1)) fields = migrate(fields)
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  return {
    taught: list(fields.taught).slice(0, MAP_LIMIT).flatMap(parseTaught),
    sides: list(fields.sides).slice(0, SIDES_LIMIT).flatMap(parseSides),
  }
}

export async function loadSiteMaps(): Promise<SiteMaps> {
  return parseSiteMaps((await browser.storage.local.get(SITE_MAPS_KEY))[SITE_MAPS_KEY])
}

export async function saveSiteMaps(maps: SiteMaps): Promise<void> {
  await browser.storage.local.set({ [SITE_MAPS_KEY]: { version: SITE_MAPS_VERSION, ...maps } })
}

/** Calls back when any panel or page of the extension has saved maps. */
export function onSiteMapsChange(listener: (maps: SiteMaps) => void): () => void {
  return onStored(SITE_MAPS_KEY, (value) => listener(parseSiteMaps(value)))
}

/** What a page of `host` must know; maps without hosts tell themselves by their fingerprint. */
export function mapsForHost(all: SiteMaps, host: string): PageMaps {
  const fits = ({ map }: TaughtMap): boolean =>
    map.hosts === undefined || map.hosts.some((pattern) => hostFits(hostPart(pattern), host, '/'))
  const sides = all.sides.filter((kept) => kept.host === host)
  const taught = all.taught.filter(fits).map(({ map }) => map)
  return {
    maps: [...taught, ...sides.flatMap(foundMap)].slice(0, PER_PAGE),
    sides: sides.filter(({ map }) => map === undefined).map(({ name, swapped }) => ({ map: name, swapped })),
  }
}

function hostPart(pattern: string): string {
  return pattern.split('/')[0] ?? pattern
}

function foundMap({ map, host, swapped }: KeptSides): HelpdeskMap[] {
  return map ? [{ ...map, hosts: [host], swapped, sidesUnsure: false }] : []
}

/** With a taught map kept for a site; one that was taught there before makes way for it. */
export function withTaught(all: SiteMaps, host: string, map: HelpdeskMap, when: number): SiteMaps {
  const others = all.taught.filter((taught) => taught.host !== host)
  return { ...all, taught: [{ id: newId(), host, when, map }, ...others].slice(0, MAP_LIMIT) }
}

/** With sides kept as they are in `map`: for a found map the map itself, for a built-in one its name. */
export function withSides(
  all: SiteMaps,
  host: string,
  map: HelpdeskMap,
  swapped: boolean,
  when: number,
): SiteMaps {
  const others = all.sides.filter((kept) => kept.host !== host || kept.name !== map.name)
  const { swapped: _swapped, hosts: _hosts, ...plain } = map
  const kept: KeptSides = { host, when, name: map.name, swapped }
  if (map.name === 'found') kept.map = plain
  return { ...all, sides: [kept, ...others].slice(0, SIDES_LIMIT) }
}

/** With the sides of the taught map that reads a page exchanged. */
export function withTaughtSwapped(all: SiteMaps, map: HelpdeskMap): SiteMaps {
  const same = (taught: TaughtMap): boolean => JSON.stringify(taught.map) === JSON.stringify(map)
  const swap = (taught: TaughtMap): TaughtMap => ({
    ...taught,
    map: { ...taught.map, swapped: !taught.map.swapped },
  })
  return { ...all, taught: all.taught.map((taught) => (same(taught) ? swap(taught) : taught)) }
}

/** With imported maps before the others; `replace`: what was kept for the same sites makes way. */
export function withImported(
  all: SiteMaps,
  maps: readonly HelpdeskMap[],
  replace: boolean,
  when: number,
): SiteMaps {
  const imported = maps.map((map) => ({ id: newId(), host: hostOfMap(map), when, map }))
  const hosts = new Set(imported.map(({ host }) => host))
  const others = replace ? all.taught.filter(({ host }) => !hosts.has(host)) : all.taught
  return { ...all, taught: [...imported, ...others].slice(0, MAP_LIMIT) }
}

/** With a map changed by hand. */
export function withEdited(all: SiteMaps, id: string, map: HelpdeskMap): SiteMaps {
  const edit = (taught: TaughtMap): TaughtMap => ({ ...taught, host: hostOfMap(map), map })
  return { ...all, taught: all.taught.map((taught) => (taught.id === id ? edit(taught) : taught)) }
}

export function withoutMap(all: SiteMaps, id: string): SiteMaps {
  return { ...all, taught: all.taught.filter((taught) => taught.id !== id) }
}

/** With a deleted map back among the others, by when it was kept. */
export function withRestored(all: SiteMaps, taught: TaughtMap): SiteMaps {
  const back = [taught, ...all.taught.filter(({ id }) => id !== taught.id)]
  return { ...all, taught: back.sort((a, b) => b.when - a.when) }
}

export function withoutSides(all: SiteMaps, host: string, name: string): SiteMaps {
  return { ...all, sides: all.sides.filter((kept) => kept.host !== host || kept.name !== name) }
}

/** Without anything that was kept for a site. */
export function withoutHost(all: SiteMaps, host: string): SiteMaps {
  return {
    taught: all.taught.filter((taught) => taught.host !== host),
    sides: all.sides.filter((kept) => kept.host !== host),
  }
}

export function isKept(all: SiteMaps, host: string): boolean {
  return all.taught.some((taught) => taught.host === host) || all.sides.some((kept) => kept.host === host)
}

export function newId(): string {
  return crypto.randomUUID()
}
