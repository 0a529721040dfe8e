/** TextExpander snippets: CSV without a header (abbreviation, content, label), or its property list. */
import type { Draft } from '../collector'
import type { TableContent } from '../content'
import { type Format, folderOfFile, onlyFolder } from '../format'
import { putInPlace } from '../includes'
import { tableOf } from '../table'
import { type Fields, fieldsOf, given, isFields, listOf, textOf } from '../values'

const ID = 'textexpander'
const INCLUDE = /%snippet:([^%\n]{1,100})%/g
/** Snippet types of the property list: plain, rich, and scripts of two kinds. */
const SCRIPTS = new Set(['2', '3', '4'])

interface Snippet {
  row: number
  abbreviation: string
  text: string
  label: string
  script?: boolean
}

export const textExpander: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.textexpander',
  extensions: ['csv', 'textexpander'],
  keeps: ['shortcut'],
  recognises: (content) => {
    if (content.kind === 'plist') return listIn(content.value).some((item) => 'plainText' in fieldsOf(item))
    return content.kind === 'table' && looksLike(content)
  },
  read(content, reading) {
    const { into } = reading
    const snippets: Snippet[] =
      content.kind === 'table' ? rowsOf(content) : content.kind === 'plist' ? recordsOf(content.value) : []
    const texts = putInPlace(
      snippets.map(({ row, abbreviation, text }) => ({
        row,
        key: abbreviation,
        text: reading.untranslated(text, row),
      })),
      INCLUDE,
      into,
    )
    const group =
      content.kind === 'plist' ? textOf(fieldsOf(fieldsOf(content.value).groupInfo).groupName) : ''
    snippets.every(({ row, abbreviation, label, script }, at) => {
      if (script) {
        into.skip('executable', label || abbreviation, row)
        return true
      }
      return into.add({
        row,
        ...given<Draft>({
          shortcut: abbreviation,
          title: label || abbreviation,
          folder: (group || folderOfFile(content.name)).replaceAll('/', '-'),
        }),
        body: reading.text(texts[at] ?? '', ID, row),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'csv',
    ...onlyFolder(articles),
    rows: articles.map((article) => [
      article.shortcut || article.id.slice(article.id.indexOf('.') + 1),
      writing.plain(writing.one(article).body, ID),
      article.title,
    ]),
  }),
}

/** Two or three columns without a header, the first of short words. */
function looksLike(content: TableContent): boolean {
  const rows = content.rows.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, 50)
  if (rows.length === 0 || tableOf(content).mapping.headerRow !== 0) return false
  const fits = rows.filter(
    ([word = '', text = '', ...rest]) =>
      /^\S{1,40}$/.test(word.trim()) && text.trim() !== '' && rest.length <= 1,
  )
  return fits.length >= rows.length * 0.8
}

function rowsOf(content: TableContent): Snippet[] {
  const table = tableOf(content, { fields: [], headerRow: 0 })
  return [...table.entries()].map(({ row, at }) => ({ row, abbreviation: at(0), text: at(1), label: at(2) }))
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : listOf(fieldsOf(value).snippetsTE2 ?? fieldsOf(value).snippets)
}

function recordsOf(value: unknown): Snippet[] {
  return listIn(value)
    .filter(isFields)
    .map((fields: Fields, at) => ({
      row: at + 1,
      abbreviation: textOf(fields.abbreviation),
      text: textOf(fields.plainText),
      label: textOf(fields.label),
      script: SCRIPTS.has(textOf(fields.snippetType)),
    }))
}
