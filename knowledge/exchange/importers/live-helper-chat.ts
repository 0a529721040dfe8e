/** Live Helper Chat's canned messages: its CSV with the exact columns it demands. */
import type { Article } from '../../article'
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceId } from '../format'
import { languageTag } from '../language-names'
import { type Entry, hasColumns, tableOf } from '../table'
import { dayOf, fieldsOf, given, listOf, splitTags, textOf, truthOf } from '../values'

const ID = 'live-helper-chat'
const COLUMNS = [
  ...[
    'id',
    'title',
    'explain',
    'msg',
    'fallback_msg',
    'position',
    'delay',
    'department_id',
    'user_id',
    'auto_send',
  ],
  ...['attr_int_1', 'attr_int_2', 'attr_int_3', 'languages', 'additional_data', 'html_snippet', 'unique_id'],
  ...['created_at', 'updated_at', 'active_from', 'active_to', 'repetitiveness', 'days_activity', 'disabled'],
  ...['delete_on_exp', 'activate_responder', 'subject', 'tags_plain', 'department_ids_front'],
]

export const liveHelperChat: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.live-helper-chat',
  extensions: ['csv'],
  keeps: ['tags', 'useWhen', 'validity'],
  recognises: (content) =>
    content.kind === 'table' && hasColumns(content, ['msg', 'fallback_msg', 'unique_id']),
  read(content, reading) {
    if (content.kind !== 'table') return
    for (const entry of tableOf(content).entries()) if (!take(entry, reading)) return
  },
  write: (articles, writing) => ({
    as: 'csv',
    rows: [
      COLUMNS,
      ...articles.map((article) => {
        const values = valuesOf(article, writing.plain(writing.one(article).body, ID))
        return COLUMNS.map((column) => values[column] ?? '0')
      }),
    ],
  }),
}

/** What a message has for each column; 0 where a number means "no". */
function valuesOf(article: Article, msg: string): Record<string, string> {
  const seconds = (day: string | undefined): string => (day ? String(Date.parse(day) / 1000) : '0')
  return {
    id: '',
    title: article.title,
    explain: article.useWhen,
    msg,
    fallback_msg: '',
    languages: '',
    additional_data: '',
    html_snippet: '',
    unique_id: sourceId(article, ID) ?? '',
    active_from: seconds(article.validFrom),
    active_to: seconds(article.validUntil),
    days_activity: '',
    subject: '',
    tags_plain: article.tags.join(','),
    department_ids_front: '',
  }
}

function take({ row, cell }: Entry, reading: Reading): boolean {
  const { into } = reading
  const title = cell('title')
  if (truthOf(cell('disabled')) === true) {
    into.skip('inactive', title, row)
    return true
  }
  if (truthOf(cell('auto_send')) === true || Number(cell('delay')) > 0) into.loss('automation', title, row)
  if (cell('fallback_msg') !== '' && cell('fallback_msg') !== cell('msg'))
    into.loss('fallback-text', cell('fallback_msg'), row)
  if (Number(cell('repetitiveness')) > 0) into.loss('schedule', title, row)
  if (cell('html_snippet') !== '') into.loss('active-content', cell('html_snippet'), row)
  if (Number(cell('department_id')) > 0 || Number(cell('user_id')) > 0) into.loss('sharing', title, row)
  const shared = given<Draft>({
    title,
    useWhen: cell('explain'),
    tags: splitTags(cell('tags_plain')),
    validFrom: dayOf(cell('active_from')),
    validUntil: dayOf(cell('active_to')),
  })
  const id = cell('unique_id') || cell('id')
  const body = reading.either(cell('msg'), ID, row)
  if (!into.add({ row, ...shared, ...given<Draft>({ sourceId: id }), body })) return false
  return translationsOf(cell('languages')).every(({ languages, text }) =>
    languages.every((name) => {
      const language = languageTag(name)
      if (language) {
        return into.add({
          row,
          ...shared,
          sourceId: `${id || title}-${language}`,
          language,
          body: reading.either(text, ID, row),
        })
      }
      into.skip('other-language', name, row)
      return true
    }),
  )
}

/** `languages` holds other languages' messages as JSON: `[{"languages": ["fa"], "message": "…"}]`. */
function translationsOf(json: string): { languages: string[]; text: string }[] {
  if (!json.startsWith('[')) return []
  try {
    return listOf(JSON.parse(json)).map((item) => {
      const { languages, message } = fieldsOf(item)
      return { languages: listOf(languages).map(textOf), text: textOf(message) }
    })
  } catch {
    return []
  }
}
