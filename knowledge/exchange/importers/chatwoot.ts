/** Chatwoot canned responses (API, database, or a table of `short_code` and `content`) and macros. */
import type { Draft } from '../collector'
import type { Format, Reading } from '../format'
import { sourceNumber } from '../format'
import { hasColumns, tableOf } from '../table'
import { type Fields, fieldsOf, given, isFields, listOf, recordsOf, textOf, textsOf } from '../values'

const ID = 'chatwoot'
const MACROS = 'chatwoot-macros'
const KEYS = ['payload', 'data', 'canned_responses']

export const chatwoot: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.chatwoot',
  extensions: ['json', 'csv'],
  keeps: ['shortcut'],
  recognises: (content) => {
    if (content.kind === 'table') return hasColumns(content, ['short_code', 'content'])
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, KEYS)
    return first !== undefined && 'short_code' in first
  },
  read(content, reading) {
    const take = (id: string, code: string, text: string, row: number): boolean =>
      reading.into.add({
        row,
        ...given<Draft>({ sourceId: id, shortcut: code.replace(/^\//, ''), title: titleOf(code) }),
        body: reading.either(text, ID, row),
      })
    if (content.kind === 'json') {
      recordsOf(content.value, KEYS).every(({ id, short_code, content: text, attachments }, at) => {
        if (listOf(attachments).length > 0) reading.into.loss('attachment', textOf(short_code), at + 1)
        return take(textOf(id), textOf(short_code), textOf(text), at + 1)
      })
    } else if (content.kind === 'table') {
      for (const { row, cell } of tableOf(content).entries())
        if (!take(cell('id'), cell('short_code'), cell('content'), row)) return
    }
  },
  write: (articles, writing) => ({
    as: 'json',
    value: articles.map((article) => ({
      ...given<Fields>({ id: sourceNumber(article, ID) }),
      // A code is one word and unique in an account.
      short_code: article.shortcut || article.id.slice(article.id.indexOf('.') + 1),
      content: writing.markdown(writing.one(article).body, ID),
    })),
  }),
}

/** "refund_delay" as a title; Chatwoot has none. */
function titleOf(code: string): string {
  return code.replace(/^\//, '').replaceAll(/[_-]+/g, ' ').trim()
}

export const chatwootMacros: Format<typeof MACROS> = {
  id: MACROS,
  label: 'exchange.format.chatwoot-macros',
  extensions: ['json'],
  keeps: ['tags', 'internal'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    const [first] = recordsOf(content.value, ['payload', 'macros'])
    return listOf(first?.actions).some((action) => isFields(action) && 'action_name' in action)
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    recordsOf(content.value, ['payload', 'macros']).every((macro, at) => takeMacro(macro, at + 1, reading))
  },
  write: (articles, writing) => ({
    as: 'json',
    value: {
      payload: articles.map((article) => ({
        ...given<Fields>({ id: sourceNumber(article, MACROS) }),
        name: article.title,
        visibility: 'global',
        actions: [
          {
            action_name: article.visibility === 'internal' ? 'add_private_note' : 'send_message',
            action_params: [writing.markdown(writing.one(article).body, ID)],
          },
          ...(article.tags.length > 0 ? [{ action_name: 'add_label', action_params: article.tags }] : []),
        ],
      })),
    },
  }),
}

function takeMacro(macro: Fields, row: number, reading: Reading): boolean {
  const { into } = reading
  const name = textOf(macro.name)
  const texts: string[] = []
  let tags: string[] = []
  let notes = 0
  for (const action of listOf(macro.actions).map(fieldsOf)) {
    const said = action.action_params
    const kind = textOf(action.action_name)
    if (kind === 'send_message' || kind === 'add_private_note') {
      texts.push(...listOf(said).map(textOf))
      if (kind === 'add_private_note') notes++
    } else if (kind === 'add_label') tags = textsOf(said)
    else if (kind === 'send_attachment') into.loss('attachment', name, row)
    else into.loss('action', kind, row)
  }
  if (macro.visibility === 'personal' || macro.visibility === 0) into.loss('sharing', name, row)
  return into.add({
    row,
    ...given<Draft>({
      sourceId: textOf(macro.id),
      title: name,
      tags,
      // What is written into a note is not for the customer, nor is a text of which a part is.
      visibility: notes > 0 ? 'internal' : undefined,
    }),
    body: texts.map((text) => reading.either(text, ID, row)).join('\n\n'),
  })
}
