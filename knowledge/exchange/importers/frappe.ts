/** Frappe Helpdesk saved replies (HD Saved Reply), as its REST API and fixtures give them. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { sourceId } from '../format'
import { type Fields, given, listOf, recordsOf, textOf } from '../values'

const ID = 'frappe'
const KEYS = ['data', 'message', 'docs']
const DOCTYPE = 'HD Saved Reply'

export const frappe: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.frappe',
  extensions: ['json'],
  keeps: [],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    if (first === undefined) return false
    return first.doctype === DOCTYPE || ('title' in first && 'message' in first && 'scope' in first)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((reply, at) => {
      const row = at + 1
      const title = textOf(reply.title)
      if (textOf(reply.scope) !== 'Global' || listOf(reply.teams).length > 0)
        reading.into.loss('sharing', title, row)
      return reading.into.add({
        row,
        ...given<Draft>({ sourceId: textOf(reply.name), title }),
        body: reading.either(textOf(reply.message), ID, row),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      data: articles.map((article) => ({
        doctype: DOCTYPE,
        ...given<Fields>({ name: sourceId(article, ID) }),
        title: article.title,
        message: writing.html(writing.one(article).body, ID),
        scope: 'Global',
        teams: [],
      })),
    },
  }),
}
