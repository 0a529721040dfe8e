/** Values of unknown files read with care: texts, lists, records, numbers, dates, truth. */
import { type Fields, isFields } from '../untrusted'

export { type Fields, isFields }

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** A text, also of a number; empty for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}

/** A list, or the one value that stands where a list might. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Texts of a list, or of one text with commas between. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => (typeof item === 'string' ? splitTags(item) : textOf(item) || []))
}

/**
 * The records of a JSON file: a list, a list under one of the keys, pages of such lists, or a single record.
 */
export function recordsOf(value: unknown, keys: readonly string[]): Fields[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const inside = isFields(item) ? keys.find((key) => Array.isArray(item[key])) : undefined
      return inside === undefined ? (isFields(item) ? [item] : []) : recordsOf(fieldsOf(item)[inside], [])
    })
  }
  if (!isFields(value)) return []
  for (const key of keys) {
    const inside = value[key]
    if (Array.isArray(inside)) return inside.filter(isFields)
    if (isFields(inside)) return recordsOf(inside, keys)
  }
  return [value]
}

/** Tags of one text: commas of all scripts, semicolons, line ends; without a leading "#". */
export function splitTags(text: string): string[] {
  return text
    .split(/[,，、،;；|\n]+/)
    .map((tag) => tag.trim().replace(/^#+/, ''))
    .filter((tag) => tag !== '')
}

/** Lines of a text that say something. */
export function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Questions of one text: one a line, or parted by "|" or semicolons. */
export function splitQuestions(text: string): string[] {
  return text
    .split(/[\n|;；]+/)
    .map((question) => question.trim())
    .filter((question) => question !== '')
}

/** Truth as tables write it; undefined when it says neither. */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const word = textOf(value).trim().toLowerCase()
  if (['true', '1', 'yes', 'y', 'on', '是', '启用', 'بله', 'ja', 'oui', 'sí'].includes(word)) return true
  if (['false', '0', 'no', 'n', 'off', '否', '停用', 'خیر', 'nein', 'non'].includes(word)) return false
  return undefined
}

/** A day as yyyy-mm-dd: ISO, 2026/1/5, 2026年1月5日, 5.1.2026, seconds since 1970. Undefined for anything else. */
export function dayOf(value: unknown): string | undefined {
  const text = textOf(value).trim()
  if (/^\d{9,11}$/.test(text)) return new Date(Number(text) * 1000).toISOString().slice(0, 10)
  const big = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text)
  const small = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  const [year, month, day] = big ? big.slice(1) : small ? small.slice(1).reverse() : []
  if (!year || !month || !day) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso
}

/** The fields of a record that have a value, for records whose empty fields are to be left out. */
export function given<T extends object>(fields: { [K in keyof T]: T[K] | undefined | '' }): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value)),
  ) as Partial<T>
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
