/** speech-repo (话术库): a workbook of 内容, 类型, 标签. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { hasColumns, tableOf } from '../table'
import { given, splitTags } from '../values'

const ID = 'speech-repo'

export const speechRepo: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.speech-repo',
  extensions: ['xlsx', 'csv'],
  keeps: ['folder', 'tags'],
  recognises: (content) =>
    content.kind === 'table' &&
    (isExactly(content.rows, ['内容', '类型', '标签']) ||
      isExactly(content.rows, ['Content', 'Category', 'Tag'])),
  read(content, reading) {
    if (content.kind !== 'table') return
    for (const { row, cell } of tableOf(content).entries()) {
      const draft = given<Draft>({ folder: cell('类型', 'Category'), tags: splitTags(cell('标签', 'Tag')) })
      const body = reading.text(cell('内容', 'Content'), 'chinese', row)
      if (!reading.into.add({ row, ...draft, body })) return
    }
  },
  write: (articles, writing) => ({
    as: 'xlsx',
    rows: [
      ['内容', '类型', '标签'],
      ...articles.map((article) => [
        writing.plain(writing.one(article).body, 'chinese'),
        // A row without a category is not taken there.
        article.folder ?? article.title,
        article.tags.join(','),
      ]),
    ],
  }),
}

/** Its header and nothing else: more columns are some other table. */
function isExactly(rows: readonly string[][], columns: readonly string[]): boolean {
  const [header = []] = rows
  return header.length === columns.length && hasColumns({ rows: [header] }, columns)
}
