/** Zammad text modules, as its CSV template and its API have them. */
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceNumber } from '../format'
import { hasColumns, tableOf } from '../table'
import { given, recordsOf, splitTags, textOf, truthOf } from '../values'

const ID = 'zammad'
const COLUMNS = ['id', 'name', 'keywords', 'content', 'note', 'active', 'groups']

export const zammad: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.zammad',
  extensions: ['csv', 'json'],
  keeps: ['folder', 'tags', 'useWhen'],
  recognises: (content) => {
    if (content.kind === 'table') return hasColumns(content, ['name', 'keywords', 'content', 'active'])
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, [])
    return first !== undefined && 'keywords' in first && 'content' in first && 'active' in first
  },
  read(content, reading) {
    if (content.kind === 'table') {
      for (const { row, cell } of tableOf(content).entries()) if (!take(cell, row, reading)) return
    } else if (content.kind === 'json') {
      recordsOf(content.value, []).every((record, at) =>
        take(
          (name) => (typeof record[name] === 'boolean' ? String(record[name]) : textOf(record[name])),
          at + 1,
          reading,
        ),
      )
    }
  },
  write: (articles, writing) => ({
    as: 'csv',
    rows: [
      COLUMNS,
      ...articles.map((article) => [
        String(sourceNumber(article, ID) ?? ''),
        article.title,
        article.tags.join(', '),
        writing.html(writing.one(article).body, ID),
        article.useWhen,
        'true',
        article.folder ?? '',
      ]),
    ],
  }),
}

function take(cell: (name: string) => string, row: number, reading: Reading): boolean {
  const title = cell('name')
  if (truthOf(cell('active')) === false) {
    reading.into.skip('inactive', title, row)
    return true
  }
  return reading.into.add({
    row,
    ...given<Draft>({
      sourceId: cell('id'),
      title,
      tags: splitTags(cell('keywords')),
      useWhen: cell('note'),
      folder: cell('groups').replaceAll('::', '/'),
    }),
    body: reading.either(cell('content'), ID, row),
  })
}
