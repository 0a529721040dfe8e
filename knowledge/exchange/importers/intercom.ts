/** Intercom macros, as `GET /macros` gives them. */
import type { ReplyVariant } from '../../article'
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceId } from '../format'
import { toTheirs } from '../placeholders/to-theirs'
import { type Fields, given, listOf, recordsOf, textOf } from '../values'

const ID = 'intercom'
const KEYS = ['data', 'macros']
/** In `body`, a placeholder is an element; in `body_text` it is text. */
const PLACEHOLDER = /\{\{([\w.]{1,100})(?:\|fallback:"([^"]{0,200})")?\}\}/g

export const intercom: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.intercom',
  extensions: ['json'],
  keeps: [],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    return first?.type === 'macro' || (first !== undefined && 'body_text' in first && 'visible_to' in first)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, KEYS).every((macro, at) => take(macro, at + 1, reading))
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      type: 'list',
      data: articles.map((article) => {
        const { body, channel } = writing.one(article)
        const html = writing.html(body, ID)
        return {
          type: 'macro',
          ...given<Fields>({ id: sourceId(article, ID) }),
          name: article.title,
          body: html.replaceAll(PLACEHOLDER, (_whole, key: string, fallback: string | undefined) =>
            fallback ? `<attribute key="${key}" default="${fallback}"/>` : `<attribute key="${key}"/>`,
          ),
          // The placeholders of this one are counted with `body`.
          body_text: toTheirs(body, ID, () => undefined),
          visible_to: 'everyone',
          visible_to_team_ids: [],
          available_on: channel === 'chat' ? ['messenger'] : ['inbox', 'messenger'],
        }
      }),
    },
  }),
}

function take(macro: Fields, row: number, reading: Reading): boolean {
  const html = textOf(macro.body)
  const plain = textOf(macro.body_text)
  // `body_text` has the placeholders as typed, `body` the lists and links.
  const rich = /<(?:a|ul|ol|b|strong|img|table|h[1-6])\b/i.test(html)
  const body = rich || plain === '' ? reading.fromHtml(html, ID, row) : reading.either(plain, ID, row)
  const on = listOf(macro.available_on).map(textOf)
  const channel: ReplyVariant['channel'] = on.length === 1 && on[0] === 'messenger' ? 'chat' : 'any'
  const name = textOf(macro.name)
  if (textOf(macro.visible_to) === 'specific_teams') reading.into.loss('sharing', name, row)
  if (listOf(macro.actions).length > 0) reading.into.loss('action', name, row)
  return reading.into.add({
    row,
    ...given<Draft>({ sourceId: textOf(macro.id), title: name }),
    replies: [{ audience: 'any', channel, body }],
  })
}
