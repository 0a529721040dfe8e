/** Briskine templates: the CSV it exports and imports. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { sourceId } from '../format'
import { putInPlace } from '../includes'
import { hasColumns, tableOf } from '../table'
import { given, splitTags } from '../values'

const ID = 'briskine'
const COLUMNS = ['id', 'title', 'shortcut', 'subject', 'to', 'cc', 'bcc', 'tags', 'body']
const PARTIAL = /\{\{>\s*([^{}\s]{1,100})\s*\}\}/g

export const briskine: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.briskine',
  extensions: ['csv'],
  keeps: ['shortcut', 'tags'],
  recognises: (content) =>
    content.kind === 'table' && hasColumns(content, ['title', 'shortcut', 'subject', 'bcc', 'body']),
  read(content, reading) {
    if (content.kind !== 'table') return
    const { into } = reading
    const entries = [...tableOf(content).entries()]
    const bodies = putInPlace(
      entries.map(({ row, cell }) => ({
        row,
        key: cell('shortcut'),
        text: reading.untranslated(cell('body'), row),
      })),
      PARTIAL,
      into,
    )
    entries.every(({ row, cell }, at) => {
      for (const field of ['subject', 'to', 'cc', 'bcc'] as const)
        if (cell(field) !== '') into.loss('details', `${field}: ${cell(field)}`, row)
      return into.add({
        row,
        ...given<Draft>({
          sourceId: cell('id'),
          title: cell('title'),
          shortcut: cell('shortcut'),
          tags: splitTags(cell('tags')),
        }),
        body: reading.text(bodies[at] ?? '', ID, row),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'csv',
    rows: [
      COLUMNS,
      ...articles.map((article) => [
        sourceId(article, ID) ?? '',
        article.title,
        article.shortcut,
        ...['', '', '', ''],
        article.tags.join(','),
        writing.html(writing.one(article).body, ID),
      ]),
    ],
  }),
}
