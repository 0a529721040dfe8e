/**
 * 千牛 quick phrases: team workbooks (分组, 快捷编码, 快捷短语), and phrases with their groups as JSON.
 *
 * The header of 千牛's own export is not published; other spellings of the columns are known by `headers.json`.
 */
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { hasColumns, tableOf } from '../table'
import { fieldsOf, given, isFields, listOf, recordsOf, textOf, truthOf } from '../values'

const ID = 'qianniu'
const HEADER = ['登记日期', '分组', '快捷编码', '快捷短语', '是否加入团队']

export const qianniu: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.qianniu',
  extensions: ['xlsx', 'csv', 'json'],
  keeps: ['folder', 'shortcut'],
  recognises: (content) => {
    if (content.kind === 'table')
      return hasColumns(content, ['快捷短语']) || hasColumns(content, ['快捷编码', '内容'])
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, ['phrases', 'data'])
    return first !== undefined && 'content' in first && 'code' in first && 'groupId' in first
  },
  read(content, reading) {
    if (content.kind === 'json') readJson(content.value, reading)
    if (content.kind !== 'table') return
    for (const { row, cell, field } of tableOf(content).entries()) {
      if (truthOf(cell('是否加入团队')) === false) reading.into.loss('sharing', cell('快捷编码'), row)
      const text = cell('快捷短语', '内容') || field('body')
      if (!take(cell('快捷编码'), cell('分组') || field('folder'), text, row, reading)) return
    }
  },
  write: (articles, writing) => ({
    as: 'xlsx',
    rows: [
      HEADER,
      ...articles.map((article) => [
        '',
        article.folder ?? '',
        article.shortcut,
        writing.plain(writing.one(article).body, 'chinese'),
        '是',
      ]),
    ],
  }),
}

function readJson(value: unknown, reading: Reading): void {
  const groups = new Map<string, string>()
  for (const group of listOf(fieldsOf(value).groups))
    if (isFields(group)) groups.set(textOf(group.id), textOf(group.name))
  recordsOf(value, ['phrases', 'data']).every((phrase, at) =>
    take(
      textOf(phrase.code),
      groups.get(textOf(phrase.groupId)) ?? '',
      textOf(phrase.content),
      at + 1,
      reading,
    ),
  )
}

function take(code: string, group: string, text: string, row: number, reading: Reading): boolean {
  return reading.into.add({
    row,
    ...given<Draft>({ shortcut: code.replace(/^\//, ''), folder: group.replaceAll('/', '-') }),
    body: reading.text(text, 'chinese', row),
  })
}
