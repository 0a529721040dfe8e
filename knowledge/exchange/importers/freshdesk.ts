/** Freshdesk canned responses, with or without their folders. */
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceNumber } from '../format'
import { type Fields, fieldsOf, given, isFields, listOf, recordsOf, textOf } from '../values'

const ID = 'freshdesk'
const KEYS = ['canned_responses', 'responses']
const FOLDERS = ['folders', 'canned_response_folders']

export const freshdesk: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.freshdesk',
  extensions: ['json'],
  keeps: ['folder'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, [...KEYS, ...FOLDERS])
    if (first === undefined) return false
    return 'content_html' in first || Array.isArray(first.canned_responses)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    const names = new Map<string, string>()
    for (const key of FOLDERS)
      for (const folder of listOf(fieldsOf(content.value)[key])) note(fieldsOf(folder), names)
    for (const name of names.values()) if (name !== '') reading.into.folders.add(name)
    let row = 0
    for (const { response, folder } of responsesOf(content.value)) {
      if (!take(response, folder ?? names.get(textOf(response.folder_id)), ++row, reading)) return
    }
  },
  write(articles, writing) {
    const folders = [...new Set(articles.map(({ folder }) => folder ?? ''))]
      .filter((name) => name !== '')
      .sort()
    return {
      as: 'json',
      value: {
        folders: folders.map((name, at) => ({ id: at + 1, name })),
        canned_responses: articles.map((article) => ({
          ...given<Fields>({ id: sourceNumber(article, ID) }),
          title: article.title,
          content_html: writing.html(writing.one(article).body, ID),
          ...given<Fields>({ folder_id: folders.indexOf(article.folder ?? '') + 1 || undefined }),
          visibility: 0,
        })),
      },
    }
  },
}

function note(folder: Fields, names: Map<string, string>): void {
  names.set(textOf(folder.id), textOf(folder.name).replaceAll('/', ' - '))
}

/** Responses in a list, or inside their folders. */
function* responsesOf(value: unknown): Generator<{ response: Fields; folder?: string }> {
  const nested = recordsOf(value, FOLDERS).filter(
    (folder) => Array.isArray(folder.canned_responses) && 'name' in folder,
  )
  for (const folder of nested)
    for (const response of listOf(folder.canned_responses))
      if (isFields(response)) yield { response, folder: textOf(folder.name) }
  if (nested.length === 0) for (const response of recordsOf(value, KEYS)) yield { response }
}

function take(response: Fields, folder: string | undefined, row: number, reading: Reading): boolean {
  const html = textOf(response.content_html)
  const title = textOf(response.title)
  const { into } = reading
  if (listOf(response.attachments).length > 0) into.loss('attachment', title, row)
  if (textOf(response.visibility) !== '' && textOf(response.visibility) !== '0')
    into.loss('sharing', title, row)
  const named = folder ?? (textOf(response.folder_id) === '' ? '' : undefined)
  if (named === undefined) into.loss('details', `folder_id ${textOf(response.folder_id)}`, row)
  return into.add({
    row,
    ...given<Draft>({ sourceId: textOf(response.id), title, folder: named }),
    body: html === '' ? reading.either(textOf(response.content), ID, row) : reading.fromHtml(html, ID, row),
  })
}
