/** Names that mean the same in every language: devices, systems, browsers, ways to pay. */
import type { Pattern } from '../text/pattern-set'
import { FACT_PATTERNS } from './fact-patterns'
import packed from './fact-patterns.built'
import type { PackedName } from './pack-names'

/** A name with the pattern of its spellings. */
export interface Named {
  name: string
  pattern: Pattern
}

const { names } = packed
const pattern = (number: number): Pattern => FACT_PATTERNS.pattern(number)
const named = (entries: readonly PackedName[]): Named[] =>
  entries.map(([name, number]) => ({ name, pattern: pattern(number) }))

/** Device names with a model, longest family first. */
export const DEVICES: Pattern[] = names.devices.map(pattern)

/** Which system a device family runs, for a bare version number beside the device. */
export const FAMILIES: Named[] = named(names.families)

/** Systems; group `os` is the name, group `ver` the version that follows. */
export const SYSTEMS: Named[] = named(names.systems)

export const MAC_NAMES: Pattern = pattern(names.macNames)

/** Browsers; group `ver` is the version that follows. */
export const BROWSERS: Named[] = named(names.browsers)

export const PAYMENTS: Named[] = named(names.payments)
export const CITY: Pattern = pattern(names.city)
