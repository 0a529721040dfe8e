/** Bytedesk quick replies: a workbook of 分类, 类型, 标题, 内容. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { hasColumns, tableOf } from '../table'
import { given } from '../values'

const ID = 'bytedesk'
/** 类型 of a reply that is words. */
const TEXT = /^(?:|text|文本|文字)$/i

export const bytedesk: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.bytedesk',
  extensions: ['xlsx', 'csv'],
  keeps: ['folder'],
  recognises: (content) => content.kind === 'table' && hasColumns(content, ['分类', '类型', '标题', '内容']),
  read(content, reading) {
    if (content.kind !== 'table') return
    for (const { row, cell } of tableOf(content).entries()) {
      if (!TEXT.test(cell('类型'))) {
        reading.into.skip('not-a-reply', cell('标题'), row)
        continue
      }
      const draft = given<Draft>({ title: cell('标题'), folder: cell('分类') })
      if (!reading.into.add({ row, ...draft, body: reading.either(cell('内容'), 'chinese', row) })) return
    }
  },
  write: (articles, writing) => ({
    as: 'xlsx',
    rows: [
      ['分类', '类型', '标题', '内容'],
      ...articles.map((article) => [
        article.folder ?? '',
        'TEXT',
        article.title,
        writing.plain(writing.one(article).body, 'chinese'),
      ]),
    ],
  }),
}
