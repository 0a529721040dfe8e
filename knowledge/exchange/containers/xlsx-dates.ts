/** Dates in workbooks: a number of days and a format that says it is one. */

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const BUILT_IN = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const

/** True when a cell format shows a date. */
export function isDateFormat(id: number, code = ''): boolean {
  if (BUILT_IN.some(([from, to]) => id >= from && id <= to)) return true
  const bare = code.slice(0, 200).replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /y/i.test(bare) && /[md]/i.test(bare)
}

const DAY = 86_400_000

/** The day of a serial number as yyyy-mm-dd; the number itself when it is no day. */
export function isoOfSerial(serial: number, epoch1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial)
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(base + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}
