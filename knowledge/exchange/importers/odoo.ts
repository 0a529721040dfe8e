/** Odoo canned responses: a table with `Shortcut` and `Substitution`, or the fields' technical names. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { sourceId } from '../format'
import { hasColumns, tableOf } from '../table'
import { given } from '../values'

const ID = 'odoo'

export const odoo: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.odoo',
  extensions: ['csv', 'xlsx'],
  keeps: ['shortcut', 'useWhen'],
  recognises: (content) =>
    content.kind === 'table' &&
    (hasColumns(content, ['Shortcut', 'Substitution']) || hasColumns(content, ['source', 'substitution'])),
  read(content, reading) {
    if (content.kind !== 'table') return
    for (const { row, cell } of tableOf(content).entries()) {
      const shortcut = cell('Shortcut', 'source')
      const draft = given<Draft>({
        sourceId: cell('External ID', 'id').replace(/^.*\./, ''),
        shortcut: shortcut.replace(/^:/, ''),
        title: shortcut.replace(/^:/, '').replaceAll(/[_-]+/g, ' '),
        useWhen: cell('Description', 'description'),
      })
      if (!reading.into.add({ row, ...draft, body: reading.either(cell('Substitution'), 'any', row) })) return
    }
  },
  write: (articles, writing) => ({
    as: 'csv',
    rows: [
      ['External ID', 'Shortcut', 'Substitution', 'Description'],
      ...articles.map((article) => [
        sourceId(article, ID) ?? '',
        article.shortcut || article.id.slice(article.id.indexOf('.') + 1),
        writing.plain(writing.one(article).body, 'none'),
        article.useWhen,
      ]),
    ],
  }),
}
