/** Text Blaze snippets: folders of snippets in JSON. */
import type { Article } from '../../article'
import type { Draft } from '../collector'
import type { Format } from '../format'
import { putInPlace } from '../includes'
import { type Fields, fieldsOf, given, isFields, listOf, textOf } from '../values'

const ID = 'text-blaze'
const INCLUDE = /\{(?:import|snippet):\s*([^{};]{1,100})[^{}]{0,200}\}/g

interface Snippet {
  fields: Fields
  folder: string
}

export const textBlaze: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.text-blaze',
  extensions: ['json'],
  keeps: ['folder', 'shortcut'],
  recognises: (content) => content.kind === 'json' && snippetsOf(content.value).next().done !== true,
  read(content, reading) {
    if (content.kind !== 'json') return
    const { into } = reading
    const snippets = [...snippetsOf(content.value)]
    const texts = putInPlace(
      snippets.map(({ fields }, at) => ({
        row: at + 1,
        key: textOf(fields.shortcut),
        text: reading.untranslated(contentOf(fields), at + 1),
      })),
      INCLUDE,
      into,
    )
    snippets.every(({ fields, folder }, at) => {
      const row = at + 1
      return into.add({
        row,
        ...given<Draft>({
          title: textOf(fields.name),
          shortcut: textOf(fields.shortcut).replace(/^\/(?=.)/, ''),
          folder: folder.replaceAll('/', '-'),
        }),
        body: reading.text(texts[at] ?? '', ID, row),
      })
    })
  },
  write(articles, writing) {
    const byFolder = new Map<string, Article[]>()
    for (const article of articles) {
      const name = article.folder ?? ''
      byFolder.set(name, [...(byFolder.get(name) ?? []), article])
    }
    return {
      as: 'json',
      value: {
        version: 6,
        folders: [...byFolder].map(([name, inside]) => ({
          name,
          snippets: inside.map((article) => {
            const { body } = writing.one(article)
            return {
              name: article.title,
              shortcut: article.shortcut === '' ? '' : `/${article.shortcut}`,
              type: 'html',
              text: writing.plain(body, ID),
              html: writing.html(body, ID),
            }
          }),
        })),
      },
    }
  },
}

function* snippetsOf(value: unknown): Generator<Snippet> {
  for (const folder of listOf(fieldsOf(value).folders))
    for (const fields of listOf(fieldsOf(folder).snippets))
      if (isFields(fields)) yield { fields, folder: textOf(fieldsOf(folder).name) }
}

function contentOf(snippet: Fields): string {
  return textOf(snippet.html) || textOf(snippet.text)
}
