/**
 * Reads the first sheet of an XLSX workbook as text.
 *
 * The published readers hold the whole sheet in memory, fill gaps up to the farthest cell and inflate in workers
 * made of text, which the extension's policy forbids. This one streams, stops at the row limit, and knows no
 * formula: of a cell with one it takes the value that was stored with it.
 */
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from '../limits'
import { isDateFormat, isoOfSerial } from './xlsx-dates'
import type { ZipEntry } from './zip'

export interface Sheet {
  /** Rows by place; missing ones are empty. */
  rows: string[][]
  /** True when there were more rows than are read. */
  cut: boolean
}

/** Why a workbook cannot be read. */
export class XmlError extends Error {
  override name = 'XmlError'
}

interface Handler {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
  done?(): boolean
}

/** True for the entries of an archive that is a workbook. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml')
}

/** Reads the first sheet. Throws `XmlError` and `ZipError`. */
export async function readWorkbook(entries: readonly ZipEntry[]): Promise<Sheet> {
  const { Parser } = await import('htmlparser2')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))

  const parse = (entry: ZipEntry | undefined, handler: Handler): void => {
    if (!entry) return
    const local = (name: string): string => name.slice(name.indexOf(':') + 1)
    const parser = new Parser(
      {
        onopentag: (name, attributes) => handler.open(local(name), attributes),
        onclosetag: (name) => handler.close(local(name)),
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

  let epoch1904 = false
  let sheetLink = ''
  parse(byName.get('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name === 'sheet' && sheetLink === '' && attributes.state !== 'veryHidden')
        sheetLink =
          attributes['r:id'] ?? Object.values(attributes).find((value) => /^rId\d+$/.test(value)) ?? ''
    },
    close() {},
  })
  const links = new Map<string, string>()
  let stringsPath = 'xl/sharedStrings.xml'
  let stylesPath = 'xl/styles.xml'
  parse(byName.get('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target = '', Type = '' }) {
      if (name !== 'Relationship' || !Id) return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      links.set(Id, path)
      if (Type.endsWith('/sharedStrings')) stringsPath = path
      if (Type.endsWith('/styles')) stylesPath = path
    },
    close() {},
  })
  const sheet = byName.get(links.get(sheetLink) ?? 'xl/worksheets/sheet1.xml')
  if (!sheet) throw new XmlError()

  const strings: string[] = []
  let item = ''
  let inText = false
  let inPhonetic = false
  parse(byName.get(stringsPath), {
    open(name) {
      if (name === 'si') item = ''
      if (name === 'rPh') inPhonetic = true
      inText = name === 't' && !inPhonetic
    },
    text(text) {
      if (inText && item.length < LONGEST_TEXT) item += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') strings.push(plainText(item))
    },
  })

  const dateStyles: boolean[] = []
  const formats = new Map<string, string>()
  let inCells = false
  parse(byName.get(stylesPath), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = attributes.numFmtId ?? '0'
        dateStyles.push(isDateFormat(Number(id), formats.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })

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
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'true' : 'false'
    if (type === 'e') return ''
    if (type === 'str' || type === 'inlineStr') return plainText(value)
    return value !== '' && dateStyles[style] ? isoOfSerial(Number(value), epoch1904) : value
  }
  parse(sheet, {
    open(name, attributes) {
      if (cut) return
      if (name === 'row') {
        row = []
        column = -1
        rowAt = Math.max(rowAt + 1, Number(attributes.r) || 0)
        if (rowAt > MOST_ROWS + 20) cut = true
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

/** Excel writes control characters as _x000D_. */
function plainText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\r\n?/g, '\n')
}
