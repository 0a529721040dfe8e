/** Any CSV, XLSX or JSON table, its columns known by their headers; and ours, which has a column for everything. */
import type { Article } from '../../article'
import type { Content } from '../content'
import type { FieldName } from '../fields'
import type { Format, Reading, Written } from '../format'
import { isOwnId, ownFields, variant, writtenFields } from '../own-fields'
import { tableOfRecords } from '../sheets'
import { tableOf } from '../table'

const KEEPS = [
  'folder',
  'tags',
  'shortcut',
  'phrasings',
  'useWhen',
  'validity',
  'internal',
  'variants',
  'kind',
] as const
/** Our headers, in our order. They are read by the first word of each field in `headers.json`. */
const HEADERS: Record<FieldName, string> = {
  id: 'id',
  language: 'language',
  folder: 'folder',
  title: 'title',
  shortcut: 'shortcut',
  tags: 'tags',
  audience: 'audience',
  channel: 'channel',
  body: 'content',
  phrasings: 'questions',
  negativeWords: 'negative words',
  issue: 'issue',
  topic: 'topic',
  scenario: 'scenario',
  moment: 'moment',
  useWhen: 'use when',
  notWhen: 'not when',
  visibility: 'visibility',
  validFrom: 'valid from',
  validUntil: 'valid until',
  buildsOn: 'builds on',
  selfContained: 'self contained',
}
const COLUMNS = Object.keys(HEADERS) as FieldName[]

export const csv: Format<'csv'> = {
  id: 'csv',
  label: 'exchange.format.csv',
  extensions: ['csv', 'tsv', 'txt'],
  keeps: KEEPS,
  recognises: (content) => content.kind === 'table' && !isXlsx(content.name) && namesReplies(content),
  read: (content, reading) => read(content, reading),
  write: (articles) => ({ as: 'csv', rows: rowsOf(articles) }),
}

export const xlsx: Format<'xlsx'> = {
  id: 'xlsx',
  label: 'exchange.format.xlsx',
  extensions: ['xlsx'],
  keeps: KEEPS,
  recognises: (content) => content.kind === 'table' && isXlsx(content.name) && namesReplies(content),
  read: (content, reading) => read(content, reading),
  write: (articles): Written => ({ as: 'xlsx', rows: rowsOf(articles) }),
}

/** Lists of records by their keys: what many products' APIs give. */
export const jsonList: Format<'json-list'> = {
  id: 'json-list',
  label: 'exchange.format.json-list',
  extensions: ['json'],
  keeps: [],
  recognises: (content) => content.kind === 'json' && tableOfRecords(content) !== undefined,
  read(content, reading) {
    const table = content.kind === 'json' ? tableOfRecords(content) : undefined
    if (table) reading.mapping ??= tableOf(table, reading.options.mapping).mapping
    // The keys are no entry.
    if (table) read(table, reading, 1)
  },
}

function isXlsx(name: string): boolean {
  return /\.xls[xm]$/i.test(name)
}

function namesReplies(content: Content): boolean {
  return content.kind === 'table' && tableOf(content).mapping.fields.includes('body')
}

function read(content: Content, reading: Reading, headerRows = 0): void {
  if (content.kind !== 'table') return
  const { into } = reading
  const table = tableOf(content, reading.options.mapping)
  if (!table.mapping.fields.includes('body')) {
    into.problem({ code: 'columns.unknown', detail: table.mapping.header.join(', ') })
    return
  }
  // Wordings of one article are rows below each other with the same id.
  let last: { id: string; replies: ReturnType<typeof variant>[] } | undefined
  for (const entry of table.entries()) {
    const draft = ownFields(
      (name) => entry.field(name),
      (what) => into.loss('details', what, entry.row - headerRows),
    )
    const own = draft.id !== undefined && isOwnId(draft.id)
    const text = entry.field('body')
    const row = entry.row - headerRows
    const body = own ? text : reading.either(text, 'any', row)
    const wording = variant(body, entry.field('audience'), entry.field('channel'))
    if (own && last && last.id === draft.id && body !== '') {
      const { audience, channel } = wording
      if (!last.replies.some((known) => known.audience === audience && known.channel === channel)) {
        last.replies.push(wording)
        continue
      }
    }
    const replies = [wording]
    last = { id: draft.id ?? '', replies }
    if (!into.add({ ...draft, replies, row })) return
  }
}

function rowsOf(articles: readonly Article[]): string[][] {
  const rows = articles.flatMap((article) =>
    article.replies.map((reply) => {
      const fields = { ...writtenFields(article), ...reply }
      return COLUMNS.map((column) => {
        const value = fields[column]
        if (typeof value === 'string') return value
        return value.join(column === 'tags' || column === 'buildsOn' ? ', ' : '\n')
      })
    }),
  )
  return [COLUMNS.map((column) => HEADERS[column]), ...rows]
}
