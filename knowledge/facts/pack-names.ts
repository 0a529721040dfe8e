/** Packs names that mean the same in every language: devices, systems, browsers, ways to pay, cities. */
import type { PatternPacker } from '../text/pack-patterns'
import data from './names.json'
import type { NameData } from './types'

const NAMES = data as NameData

const START = '(?<![\\p{Script=Latin}\\p{Script=Arabic}\\p{N}])'
const END = '(?![\\p{Script=Latin}\\p{Script=Arabic}]|\\p{N})'
const SYSTEM_VERSION =
  '(?:(?:\\s|版本?|系统|的|是|version|ver\\.?|نسخه(?:ی)?|v(?=\\d)|:|：|手机){0,4}(?<ver>\\d{1,4}(?:\\.\\d{1,5}){0,4}(?: ?h[12]|h[12])?(?! ?(?:gb|mb|days?|phones?|月|天|个|次|台(?!式)|部|روز))))?(?![a-z\\d])'
const BROWSER_VERSION =
  '(?: (?:version|v|نسخه) ?|版本|\\s|v){0,2}(?<ver>\\d{2,3}(?:\\.\\d{1,5}){0,3}(?! ?(?:gb|mb|days?|%)))?(?![a-z\\d])'

/** A name and the number of its pattern. */
export type PackedName = [name: string, pattern: number]

export interface PackedNames {
  devices: number[]
  families: PackedName[]
  systems: PackedName[]
  macNames: number
  browsers: PackedName[]
  payments: PackedName[]
  city: number
}

/** Adds the patterns of names to a set. */
export function packNames(set: PatternPacker): PackedNames {
  const { cities, macNames } = NAMES
  return {
    devices: NAMES.devices.map((pattern) => set.add(`${START}(?:${pattern})${END}`, 'gu')),
    families: NAMES.families.map(([name, pattern]) => [name, set.add(pattern)]),
    systems: NAMES.os.map(([name, pattern]) => [
      name,
      set.add(`${START}(?<os>${pattern})${SYSTEM_VERSION}`, 'dgu'),
    ]),
    macNames: set.add(
      `${START}(?:macos |os x )?(?<v>${macNames})(?: (?<ver>\\d{2}(?:\\.\\d{1,2}){0,2}))?${END}`,
      'dgu',
    ),
    browsers: NAMES.browsers.map(([name, pattern]) => [
      name,
      set.add(`${START}(?:${pattern})${BROWSER_VERSION}`, 'dgu'),
    ]),
    payments: NAMES.payments.map(([name, pattern]) => [name, set.add(`${START}(?:${pattern})${END}`, 'gu')]),
    city: set.add(`(?:${cities.zh}|${START}(?:${cities.fa}|${cities.en})(?![\\p{L}]))`, 'gu'),
  }
}
