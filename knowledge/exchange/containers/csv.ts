/** Comma, semicolon, tab or pipe separated tables, read leniently and written so that no spreadsheet runs them. */
import type { Collector } from '../collector'
import { fieldsOfHeader } from '../fields'
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from '../limits'

const SEPARATORS = [',', ';', '\t', '|'] as const
type Separator = (typeof SEPARATORS)[number]
/** Characters in which the separator is looked for. */
const SAMPLE = 20_000
const SAMPLE_ROWS = 12
/** Rows above the table itself: titles, empty ones. */
const SPARE_ROWS = 20

/** Characters that are parsed at a time: the parser makes bytes of its text, which takes several times its size. */
const PIECE = 4_000_000

/** Reads a table. Never throws; what cannot be read is reported. */
export async function readCsv(text: string, into: Collector): Promise<string[][]> {
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync')
  const { separator, from } = separatorOf(text)
  const options = { delimiter: separator, relax_quotes: true, relax_column_count: true } as const
  const most = MOST_ROWS + SPARE_ROWS
  const rows: string[][] = []
  const read = (piece: string): void => {
    try {
      rows.push(...parse(piece, { ...options, to: most - rows.length + 1 }))
    } catch (cause) {
      // A quote that never ends would swallow the rest: what stands before it is kept, and from there on every
      // line is a row of its own.
      const whole = cause instanceof CsvError && typeof cause.records === 'number' ? cause.records : 0
      const before = whole > 0 ? parse(piece, { ...options, to: whole, raw: true }) : []
      let end = 0
      for (const { record, raw } of before as unknown as { record: string[]; raw: string }[]) {
        rows.push(record)
        end += raw.length
      }
      into.problem({ code: 'table.quotes', row: rows.length + 1 })
      rows.push(...linesOf(piece.slice(end), separator, most - rows.length + 1))
    }
  }
  let at = from
  while (at < text.length && rows.length <= most) {
    const end = pieceEnd(text, at)
    read(text.slice(at, end))
    at = end
  }
  if (rows.length > most) into.problem({ code: 'rows.limit', detail: String(MOST_ROWS) })
  return rows
    .slice(0, most)
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_TEXT)))
}

/** Where a piece ends: after the last line end outside of quotes; without one, after the last line end. */
function pieceEnd(text: string, from: number): number {
  const farthest = from + PIECE
  if (farthest >= text.length) return text.length
  let outside = true
  let end = -1
  for (let at = from; at < farthest; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) outside = !outside
    else if (code === 0x0a && outside) end = at + 1
  }
  if (end > from) return end
  const line = text.lastIndexOf('\n', farthest)
  return line > from ? line + 1 : farthest
}

function linesOf(text: string, separator: Separator, most: number): string[][] {
  return text
    .split('\n', Math.max(0, most))
    .map((line) => line.split(separator).map((cell) => cell.replaceAll(/^\s*"|"\s*$/g, '')))
}

/** `sep=;` in the first line as Excel understands it; else what gives the best header; else what repeats evenly. */
function separatorOf(text: string): { separator: Separator; from: number } {
  const said = /^sep=([,;\t|])[ \t]*\n/i.exec(text)
  if (said) return { separator: said[1] as Separator, from: said[0].length }
  const sample = text.slice(0, SAMPLE)
  let best: Separator = ','
  let bestScore = -1
  for (const separator of SEPARATORS) {
    const rows = sampleRows(sample, separator)
    const named = Math.max(0, ...rows.map((row) => fieldsOfHeader(row).filter(Boolean).length))
    const widths = rows.map((row) => row.length - 1)
    const even = widths.filter((width) => width > 0 && width === widths[0]).length
    const score = named * 100 + even * 2 + Math.min(widths[0] ?? 0, 30) / 30
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return { separator: best, from: 0 }
}

/** The first rows of a sample; what stands in quotes separates nothing. */
function sampleRows(sample: string, separator: Separator): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (const character of sample) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === separator || character === '\n')) {
      rows.at(-1)?.push(cell.trim())
      cell = ''
      if (character === '\n') rows.push([])
      if (rows.length > SAMPLE_ROWS) break
    } else cell += character
  }
  if (cell !== '') rows.at(-1)?.push(cell.trim())
  return rows.filter((row) => row.some((one) => one !== ''))
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** True for a cell that a spreadsheet would run if it were not told that it is text. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell)
}

/**
 * A cell that a spreadsheet shows and does not run: an apostrophe before what looks like a formula, as OWASP
 * advises. `withoutGuard` takes it away again.
 */
export function guarded(cell: string): string {
  return isFormula(cell) || /^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before `guarded`. */
export function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** A table in UTF-8 with a mark, so that Excel reads it as such; RFC 4180 quotes and line ends. */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator = ','): Uint8Array {
  const lines = rows.map((row) =>
    row
      .map(guarded)
      .map((cell) => (/["\r\n,;\t|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(separator),
  )
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}
