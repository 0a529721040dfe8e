/** LiveChat canned responses, as its Configuration API 3.7 gives them. The first tag is what an agent types. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { sourceNumber } from '../format'
import { type Fields, given, recordsOf, textOf, textsOf } from '../values'

const ID = 'livechat'
const KEYS = ['canned_responses', 'responses', 'items']

export const livechat: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.livechat',
  extensions: ['json'],
  keeps: ['shortcut', 'tags'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    return (
      first !== undefined &&
      'text' in first &&
      Array.isArray(first.tags) &&
      ('group_id' in first || 'is_private' in first)
    )
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((response, at) => {
      const row = at + 1
      const [shortcut = '', ...tags] = textsOf(response.tags)
      if (response.is_private === true || Number(response.group_id) > 0)
        reading.into.loss('sharing', shortcut, row)
      return reading.into.add({
        row,
        ...given<Draft>({
          sourceId: textOf(response.id),
          shortcut,
          title: shortcut.replaceAll(/[_-]+/g, ' '),
          tags,
        }),
        body: reading.text(textOf(response.text), 'any', row),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'json',
    value: articles.map((article) => ({
      ...given<Fields>({ id: sourceNumber(article, ID) }),
      text: writing.plain(writing.one(article).body, 'none'),
      tags: [article.shortcut || article.id.slice(article.id.indexOf('.') + 1), ...article.tags],
      group_id: 0,
      is_private: false,
    })),
  }),
}
