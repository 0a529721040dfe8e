/** Rocket.Chat canned responses, as `canned-responses.get` gives them. */
import type { Draft } from '../collector'
import type { Format } from '../format'
import { sourceId } from '../format'
import { type Fields, given, recordsOf, textOf, textsOf } from '../values'

const ID = 'rocket-chat'
const KEYS = ['cannedResponses', 'responses', 'data']

export const rocketChat: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.rocket-chat',
  extensions: ['json'],
  keeps: ['shortcut', 'tags'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    return first !== undefined && 'shortcut' in first && 'text' in first && 'scope' in first
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((response, at) => {
      const row = at + 1
      const shortcut = textOf(response.shortcut).replace(/^!/, '')
      if (response.scope !== 'global') reading.into.loss('sharing', shortcut, row)
      return reading.into.add({
        row,
        ...given<Draft>({
          sourceId: textOf(response._id),
          shortcut,
          title: shortcut.replaceAll(/[_-]+/g, ' ').trim(),
          tags: textsOf(response.tags),
        }),
        body: reading.text(textOf(response.text), ID, row),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      cannedResponses: articles.map((article) => ({
        ...given<Fields>({ _id: sourceId(article, ID) }),
        shortcut: article.shortcut || article.id.slice(article.id.indexOf('.') + 1),
        text: writing.markdown(writing.one(article).body, ID),
        scope: 'global',
        tags: article.tags,
      })),
      success: true,
    },
  }),
}
