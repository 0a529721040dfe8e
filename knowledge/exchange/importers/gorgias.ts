/** Gorgias macros, as `GET /api/macros` gives them. */
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceNumber } from '../format'
import { type Fields, fieldsOf, given, isFields, listOf, recordsOf, textOf, textsOf } from '../values'

const ID = 'gorgias'
const KEYS = ['data', 'macros']

export const gorgias: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.gorgias',
  extensions: ['json'],
  keeps: ['tags'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    return listOf(first?.actions).some((action) => isFields(action) && 'arguments' in action)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((macro, at) => take(macro, at + 1, reading))
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      data: articles.map((article) => {
        const { body } = writing.one(article)
        return {
          ...given<Fields>({ id: sourceNumber(article, ID) }),
          name: article.title,
          intent: null,
          language: article.language.slice(0, 2),
          actions: [
            {
              name: 'setResponseText',
              title: 'Add response text',
              type: 'user',
              arguments: { body_text: writing.plain(body, ID), body_html: writing.html(body, ID) },
            },
            ...(article.tags.length > 0
              ? [
                  {
                    name: 'addTags',
                    title: 'Add tags',
                    type: 'user',
                    arguments: { tags: article.tags.join(',') },
                  },
                ]
              : []),
          ],
        }
      }),
    },
  }),
}

function take(macro: Fields, row: number, reading: Reading): boolean {
  const { into } = reading
  let body = ''
  let tags: string[] = []
  for (const action of listOf(macro.actions).map(fieldsOf)) {
    const said = fieldsOf(action.arguments)
    if (action.name === 'setResponseText') {
      const html = textOf(said.body_html)
      body = html === '' ? reading.text(textOf(said.body_text), ID, row) : reading.fromHtml(html, ID, row)
      if (listOf(said.attachments).length > 0) into.loss('attachment', textOf(macro.name), row)
    } else if (action.name === 'addTags') tags = textsOf(said.tags)
    else into.loss('action', textOf(action.title) || textOf(action.name), row)
  }
  if (textOf(macro.intent) !== '') into.loss('details', `intent ${textOf(macro.intent)}`, row)
  if (Number(macro.usage) > 0) into.loss('statistics', textOf(macro.name), row)
  return into.add({
    row,
    ...given<Draft>({
      sourceId: textOf(macro.id),
      title: textOf(macro.name),
      language: textOf(macro.language),
      tags,
    }),
    body,
  })
}
