/** Compiled names that mean the same in every language: devices, systems, browsers, ways to pay. */
import data from './names.json'
import type { NameData } from './types'

const NAMES = data as NameData

const START = '(?<![\\p{Script=Latin}\\p{Script=Arabic}\\p{N}])'
const END = '(?![\\p{Script=Latin}\\p{Script=Arabic}]|\\p{N})'

const named = (entries: [string, string][]) =>
  entries.map(([name, pattern]) => ({ name, pattern: new RegExp(`${START}(?:${pattern})${END}`, 'gu') }))

/** Device names with a model, longest family first. */
export const DEVICES: RegExp[] = NAMES.devices.map(
  (pattern) => new RegExp(`${START}(?:${pattern})${END}`, 'gu'),
)

/** Which system a device family runs, for a bare version number beside the device. */
export const FAMILIES = NAMES.families.map(([name, pattern]) => ({ name, pattern: new RegExp(pattern, 'u') }))

/** Systems; group `ver` is the version that follows. */
export const SYSTEMS = NAMES.os.map(([name, pattern]) => ({
  name,
  pattern: new RegExp(
    `${START}(?<os>${pattern})(?:(?:\\s|版本?|系统|的|是|version|ver\\.?|نسخه(?:ی)?|v(?=\\d)|:|：|手机){0,4}(?<ver>\\d{1,4}(?:\\.\\d{1,5}){0,4}(?: ?h[12]|h[12])?(?! ?(?:gb|mb|days?|phones?|月|天|个|次|台|部|روز))))?(?![a-z\\d])`,
    'dgu',
  ),
}))

export const MAC_NAMES = new RegExp(
  `${START}(?:macos |os x )?(?<v>${NAMES.macNames})(?: (?<ver>\\d{2}(?:\\.\\d{1,2}){0,2}))?${END}`,
  'dgu',
)

/** Browsers; group `ver` is the version that follows. */
export const BROWSERS = NAMES.browsers.map(([name, pattern]) => ({
  name,
  pattern: new RegExp(
    `${START}(?:${pattern})(?: (?:version|v|نسخه) ?|版本|\\s|v){0,2}(?<ver>\\d{2,3}(?:\\.\\d{1,5}){0,3}(?! ?(?:gb|mb|days?|%)))?(?![a-z\\d])`,
    'dgu',
  ),
}))

export const PAYMENTS = named(NAMES.payments)
export const CITY = new RegExp(`(?:${NAMES.cities.zh}|${START}(?:${NAMES.cities.fa})(?![\\p{L}]))`, 'gu')
