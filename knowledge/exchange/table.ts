/** Tables with a header row somewhere near the top, and entries below it. */

import { withoutGuard } from './containers/csv'
import type { TableContent } from './content'
import { type FieldName, fieldsOfHeader, foldHeader } from './fields'
import type { ColumnMapping, ReadOptions } from './types'

/** Rows in which a header is looked for: workbooks begin with titles and notes. */
const HEADER_WITHIN = 10
const SAMPLES = 3

export interface Entry {
  /** As a spreadsheet counts, from 1. */
  row: number
  /** Value of the column with one of these headers; empty when there is none. */
  cell(...headers: string[]): string
  /** Value of the column read as a field. */
  field(name: FieldName): string
  at(column: number): string
}

export interface Table {
  mapping: ColumnMapping
  entries(): Generator<Entry>
}

/** Finds the header and what its columns are. */
export function tableOf({ rows, guarded }: TableContent, given?: ReadOptions['mapping']): Table {
  const headerRow = given?.headerRow ?? headerRowOf(rows)
  const header = headerRow === 0 ? [] : (rows[headerRow - 1] ?? []).map((cell) => cell.trim())
  const fields = given?.fields ?? fieldsOfHeader(header)
  const columns = Math.max(0, ...rows.slice(0, 100).map((row) => row.length))
  const samples = Array.from({ length: columns }, (_, column) =>
    rows
      .slice(headerRow, headerRow + 100)
      .map((row) => (row[column] ?? '').trim().slice(0, 200))
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES),
  )
  const places = new Map<string, number>()
  header.forEach((cell, column) => {
    const name = foldHeader(cell)
    if (!places.has(name)) places.set(name, column)
  })
  const filled = Array.from({ length: columns }, (_, column) => fields[column] ?? null)
  return {
    mapping: { header, fields: filled, headerRow, samples },
    *entries() {
      for (let at = headerRow; at < rows.length; at++) {
        const cells = rows[at] ?? []
        if (cells.every((cell) => cell.trim() === '')) continue
        const value = (column: number | undefined): string => {
          const cell = column === undefined ? '' : (cells[column] ?? '').trim()
          return guarded ? withoutGuard(cell) : cell
        }
        yield {
          row: at + 1,
          at: value,
          cell: (...headers) =>
            value(headers.map((name) => places.get(foldHeader(name))).find((place) => place !== undefined)),
          field: (name) => value(fields.indexOf(name)),
        }
      }
    },
  }
}

/** The row that names most columns, the reply's among them; 0 when none does. */
function headerRowOf(rows: readonly string[][]): number {
  let best = 0
  let most = 0
  rows.slice(0, HEADER_WITHIN).forEach((row, at) => {
    const fields = fieldsOfHeader(row)
    const named = fields.filter(Boolean).length
    // A sentence that happens to be a header's word is no header.
    const short = row.every((cell) => cell.length <= 60)
    if (short && named > most && (named > 1 || (fields.includes('body') && row.length === 1))) {
      best = at + 1
      most = named
    }
  })
  return best
}

/** True when the table's header has all of these columns. */
export function hasColumns(content: Pick<TableContent, 'rows'>, columns: readonly string[]): boolean {
  const wanted = columns.map(foldHeader)
  return content.rows.slice(0, HEADER_WITHIN).some((row) => {
    const names = new Set(row.map(foldHeader))
    return wanted.every((name) => names.has(name))
  })
}
