/** What comes from storage, files or a page is looked at before it is believed. */

export type Fields = Record<string, unknown>

/** True for an object with named values; lists and null are none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
