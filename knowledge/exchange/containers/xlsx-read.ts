/**
 * Reads the sheets of an XLSX workbook as text.
 *
 * The published readers hold the whole sheet in memory, fill gaps up to the farthest cell and inflate in workers
 * made of text, which the extension's policy forbids. This one streams, stops at the row limit, and knows no
 * formula: of a cell with one it takes the value that was stored with it.
 */
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from '../limits'
import { isoOfSerial } from './xlsx-dates'
import { cellText, type Parts, type ReadPart, readParts } from './xlsx-parts'
import type { ZipEntry } from './zip'

export interface Sheet {
  name: string
  /** Rows by place; missing ones are empty. */
  rows: string[][]
  /** True when there were more rows than are read. */
  cut: boolean
}

/** Why a workbook cannot be read. */
export class XmlError extends Error {
  override name = 'XmlError'
}

/** Sheets that are looked at. */
const MOST_SHEETS = 50
/** Rows above a table: titles, empty ones. */
const SPARE_ROWS = 20

/** True for the entries of an archive that is a workbook. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml')
}

/** Reads the sheets in their order. Throws `XmlError` and `ZipError`. */
export async function readWorkbook(entries: readonly ZipEntry[]): Promise<Sheet[]> {
  const readPart = await partReader(entries)
  const parts = readParts(readPart)
  const known = new Set(entries.map(({ name }) => name))
  const sheets = parts.sheets.filter(({ path }) => known.has(path)).slice(0, MOST_SHEETS)
  if (sheets.length === 0) throw new XmlError()
  return sheets.map(({ name, path }) => ({ name, ...readSheet(readPart, path, parts) }))
}

async function partReader(entries: readonly ZipEntry[]): Promise<ReadPart> {
  const { Parser } = await import('htmlparser2')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  return (path, handler) => {
    const entry = byName.get(path)
    if (!entry) return
    const parser = new Parser(
      {
        onopentag: (name, attributes) => handler.open(local(name), attributes),
        onclosetag: (name) => handler.close?.(local(name)),
        ontext: (text) => handler.text?.(text),
      },
      { xmlMode: true },
    )
    const decoder = new TextDecoder()
    let seen = false
    entry.stream((piece) => {
      const text = decoder.decode(piece, { stream: true })
      seen ||= text.includes('<')
      if (!seen) throw new XmlError()
      parser.write(text)
      return handler.done?.() !== true
    })
    if (!seen) throw new XmlError()
    if (handler.done?.() !== true) parser.end()
  }
}

function readSheet(readPart: ReadPart, path: string, parts: Parts): Omit<Sheet, 'name'> {
  const rows: string[][] = []
  let cut = false
  let row: string[] = []
  let rowAt = 0
  let column = 0
  let type = ''
  let style = -1
  let value = ''
  let taking = false
  let phonetic = false
  const cell = (): string => {
    if (type === 's') return parts.strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'true' : 'false'
    if (type === 'e') return ''
    if (type === 'str' || type === 'inlineStr') return cellText(value)
    return value !== '' && parts.dateStyles[style] ? isoOfSerial(Number(value), parts.from1904) : value
  }
  readPart(path, {
    open(name, attributes) {
      if (cut) return
      if (name === 'row') {
        row = []
        column = -1
        rowAt = Math.max(rowAt + 1, Number(attributes.r) || 0)
        if (rowAt > MOST_ROWS + SPARE_ROWS) cut = true
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? -1)
        value = ''
      } else if (name === 'rPh') phonetic = true
      else if ((name === 'v' && type !== 'inlineStr') || (name === 't' && type === 'inlineStr'))
        taking = !phonetic
    },
    text(text) {
      if (taking && value.length < LONGEST_TEXT) value += text
    },
    close(name) {
      if (cut) return
      if (name === 'v' || name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && column < MOST_COLUMNS) {
        while (row.length < column) row.push('')
        row[column] = cell()
      } else if (name === 'row') {
        while (rows.length < rowAt - 1) rows.push([])
        rows.push(row)
      }
    },
    done: () => cut,
  })
  return { rows, cut }
}

/** "AB12" → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
