/** The parts of a workbook besides its sheets: which sheets there are, shared texts, which formats are dates. */
import { LONGEST_TEXT } from '../limits'
import { isDateFormat } from './xlsx-dates'

/** Told of what stands in a part, in its order. Names come without their prefix. */
export interface Handler {
  open(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
  /** True to stop reading. */
  done?(): boolean
}

/** Reads the part at a path; nothing when there is none. Throws `XmlError` and `ZipError`. */
export type ReadPart = (path: string, handler: Handler) => void

export interface Parts {
  sheets: { name: string; path: string }[]
  strings: string[]
  /** True for each cell style that shows a date. */
  dateStyles: boolean[]
  /** Days are counted from 1904, as old Macs do. */
  from1904: boolean
}

export function readParts(readPart: ReadPart): Parts {
  const links = readLinks(readPart)
  const sheets: Parts['sheets'] = []
  let from1904 = false
  readPart('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const path = links.byId.get(link) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes.name ?? '', path })
    },
  })
  return {
    sheets,
    strings: readStrings(readPart, links.strings),
    dateStyles: readDateStyles(readPart, links.styles),
    from1904,
  }
}

function readLinks(readPart: ReadPart): { byId: Map<string, string>; strings: string; styles: string } {
  const byId = new Map<string, string>()
  let strings = 'xl/sharedStrings.xml'
  let styles = 'xl/styles.xml'
  readPart('xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target = '', Type = '' }) {
      if (name !== 'Relationship' || !Id) return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      byId.set(Id, path)
      if (Type.endsWith('/sharedStrings')) strings = path
      if (Type.endsWith('/styles')) styles = path
    },
  })
  return { byId, strings, styles }
}

function readStrings(readPart: ReadPart, path: string): string[] {
  const strings: string[] = []
  let item = ''
  let inText = false
  let phonetic = false
  readPart(path, {
    open(name) {
      if (name === 'si') item = ''
      if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    text(text) {
      if (inText && item.length < LONGEST_TEXT) item += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(cellText(item))
    },
  })
  return strings
}

function readDateStyles(readPart: ReadPart, path: string): boolean[] {
  const dateStyles: boolean[] = []
  const formats = new Map<string, string>()
  let inCells = false
  readPart(path, {
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
  return dateStyles
}

/** A text as written: Excel puts control characters as _x000D_. */
export function cellText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\r\n?/g, '\n')
}
