/** Zendesk macros, as `GET /api/v2/macros` gives them. */
import type { Article } from '../../article'
import type { Draft } from '../collector'
import type { Format, Reading, Writing } from '../format'
import { sourceNumber } from '../format'
import { type Fields, fieldsOf, given, isFields, listOf, recordsOf, textOf, textsOf } from '../values'

const ID = 'zendesk'
/** Actions that add a text; the HTML one says more. */
const TEXTS = ['comment_value_html', 'comment_value']
const TAGS = ['set_tags', 'current_tags', 'add_tags']

export const zendesk: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.zendesk',
  extensions: ['json'],
  keeps: ['folder', 'tags', 'internal'],
  recognises: ({ kind, ...content }) => {
    if (kind !== 'json' || !('value' in content)) return false
    const [first] = recordsOf(content.value, ['macros', 'macro'])
    return listOf(first?.actions).some((action) => isFields(action) && 'field' in action)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, ['macros', 'macro']).every((macro, at) => take(macro, at + 1, reading))
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      macros: articles.map((article) => macroOf(article, writing)),
      next_page: null,
      previous_page: null,
      count: articles.length,
    },
  }),
}

function take(macro: Fields, row: number, reading: Reading): boolean {
  const { into } = reading
  const name = textOf(macro.title)
  if (macro.active === false) {
    into.skip('inactive', name, row)
    return true
  }
  if (isFields(macro.restriction)) into.loss('sharing', name, row)
  const tags: string[] = []
  const texts = new Map<string, string>()
  let channel: 'any' | 'chat' | 'email' = 'any'
  let visibility: 'public' | 'internal' | undefined
  for (const action of listOf(macro.actions)) {
    const { field, value } = fieldsOf(action)
    const kind = textOf(field)
    if (TEXTS.includes(kind)) {
      const [first, second] = Array.isArray(value) ? value : [undefined, value]
      if (/chat|messag/.test(textOf(first))) channel = 'chat'
      texts.set(kind, textOf(second ?? first))
    } else if (TAGS.includes(kind)) tags.push(...textsOf(value).flatMap((tag) => tag.split(/\s+/)))
    else if (kind === 'comment_mode_is_public')
      visibility = /^false$/i.test(String(value)) ? 'internal' : undefined
    else into.loss('action', `${kind} = ${listOf(value).map(textOf).join(' ')}`, row)
  }
  const html = texts.get('comment_value_html')
  const body = html
    ? reading.fromHtml(html, ID, row)
    : reading.either(texts.get('comment_value') ?? '', ID, row)
  const path = name
    .split('::')
    .map((part) => part.trim())
    .filter(Boolean)
  return into.add({
    row,
    ...given<Draft>({
      sourceId: textOf(macro.id),
      title: path.at(-1),
      folder: path
        .slice(0, -1)
        .map((part) => part.replaceAll('/', '-'))
        .join('/'),
      useWhen: textOf(macro.description),
      tags,
      visibility,
    }),
    replies: [{ audience: 'any', channel, body }],
  })
}

function macroOf(article: Article, writing: Writing): Fields {
  const { body, channel } = writing.one(article)
  const id = sourceNumber(article, ID)
  const path = [...(article.folder?.split('/') ?? []), article.title]
  return {
    ...(id === undefined ? {} : { id }),
    title: path.join('::'),
    description: article.useWhen || null,
    active: true,
    restriction: null,
    actions: [
      channel === 'chat'
        ? { field: 'comment_value', value: ['channel:chat', writing.plain(body, ID)] }
        : { field: 'comment_value_html', value: writing.html(body, ID) },
      ...(article.visibility === 'internal' ? [{ field: 'comment_mode_is_public', value: 'false' }] : []),
      ...(article.tags.length > 0
        ? [{ field: 'current_tags', value: article.tags.map((tag) => tag.replaceAll(/\s+/g, '_')).join(' ') }]
        : []),
    ],
  }
}
