/** Tables made of other contents: the sheets of a workbook that hold replies, lists of flat JSON records. */
import type { JsonContent, TableContent } from './content'
import { tableOf } from './table'
import { isFields, listOf, recordsOf, textOf } from './values'

/** Keys under which products put their lists. */
const LISTS = [
  'data',
  'items',
  'results',
  'records',
  'replies',
  'templates',
  'snippets',
  'responses',
  '_results',
]

/**
 * The sheets of a workbook that have a column of replies; the first one with anything in it when none has. Others
 * are covers, notes and lists of something else.
 */
export function sheetsOfReplies(sheets: readonly TableContent[]): TableContent[] {
  const named = sheets.filter((sheet) => tableOf(sheet).mapping.fields.includes('body'))
  if (named.length > 0) return named
  return sheets.filter(({ rows }) => rows.length > 0).slice(0, 1)
}

/** A list of records as a table with their keys as header; undefined when no key names a reply. */
export function tableOfRecords({ name, value }: JsonContent): TableContent | undefined {
  const records = recordsOf(value, LISTS)
  const keys = [...new Set(records.slice(0, 100).flatMap((record) => Object.keys(record)))].slice(0, 200)
  const rows = records.map((record) =>
    keys.map((key) => {
      const cell = record[key]
      if (typeof cell === 'boolean') return String(cell)
      return isFields(cell) ? '' : listOf(cell).map(textOf).filter(Boolean).join('\n')
    }),
  )
  const table: TableContent = { kind: 'table', name, rows: [keys, ...rows], guarded: false }
  return tableOf(table).mapping.fields.includes('body') ? table : undefined
}
