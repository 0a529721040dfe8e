/** espanso matches: YAML with `matches`. Shell commands and scripts are refused, never run. */
import type { Article } from '../../article'
import type { Draft } from '../collector'
import { type Format, folderOfFile, onlyFolder, type Reading } from '../format'
import { putInPlace } from '../includes'
import { DIALECTS } from '../placeholders/dialects'
import { ourName } from '../placeholders/from-theirs'
import { blankName, OURS, placeholder } from '../placeholders/name'
import { type Fields, fieldsOf, given, isFields, listOf, textOf } from '../values'

const ID = 'espanso'
const VARIABLE = /\{\{\s*([\w.]{1,100})\s*\}\}/g
const FORM_FIELD = /\[\[\s*([\p{L}\p{N}_. -]{1,60})\s*\]\]/gu
const RUNS = new Set(['shell', 'script'])
/** Marks an include while texts are put in place. */
const INCLUDE = /\ue000([^\ue000]{1,100})\ue000/g

export const espanso: Format<typeof ID> = {
  id: ID,
  label: 'exchange.format.espanso',
  extensions: ['yml', 'yaml'],
  keeps: ['shortcut', 'phrasings'],
  recognises: (content) => content.kind === 'yaml' && Array.isArray(fieldsOf(content.value).matches),
  read(content, reading) {
    if (content.kind !== 'yaml') return
    const { into } = reading
    const file = fieldsOf(content.value)
    const shared = listOf(file.global_vars).filter(isFields)
    const matches = listOf(file.matches).map((match, at) => ({ match: fieldsOf(match), row: at + 1 }))
    const usable = matches.filter(({ match, row }) => isUsable(match, row, reading))
    const texts = putInPlace(
      usable.map(({ match, row }) => ({
        row,
        key: triggersOf(match)[0] ?? '',
        text: textFor(match, shared, row, reading),
      })),
      INCLUDE,
      into,
    )
    const folder = folderOfFile(content.name)
    usable.every(({ match, row }, at) => {
      const [trigger = '', ...more] = triggersOf(match)
      return into.add({
        row,
        ...given<Draft>({
          shortcut: trigger.replace(/^[:;/](?=.)/, ''),
          title: textOf(match.label) || trigger.replace(/^[:;/]/, '').replaceAll(/[_-]+/g, ' '),
          folder,
          phrasings: [
            ...listOf(match.search_terms).map(textOf),
            ...more.map((word) => word.replace(/^[:;/]/, '')),
          ],
        }),
        body: body(texts[at] ?? '', match, row, reading),
      })
    })
  },
  write: (articles, writing) => ({
    as: 'yaml',
    ...onlyFolder(articles),
    value: {
      matches: articles.map((article) => matchOf(article, writing.plain(writing.one(article).body, 'own'))),
    },
  }),
}

function triggersOf(match: Fields): string[] {
  return [...listOf(match.trigger), ...listOf(match.triggers), ...listOf(match.regex)]
    .map(textOf)
    .filter(Boolean)
}

function isUsable(match: Fields, row: number, { into }: Reading): boolean {
  const [trigger = ''] = triggersOf(match)
  if (textOf(match.image_path) !== '') into.skip('not-a-reply', trigger, row)
  else if (listOf(match.vars).some((variable) => RUNS.has(textOf(fieldsOf(variable).type))))
    into.skip('executable', trigger, row)
  else return true
  return false
}

/** The text of a match with its variables: what is fixed is put in, the rest become blanks. */
function textFor(match: Fields, shared: readonly Fields[], row: number, reading: Reading): string {
  const variables = new Map(
    [...shared, ...listOf(match.vars).filter(isFields)].map((one) => [textOf(one.name), one]),
  )
  const raw = textOf(match.form) || textOf(match.replace) || textOf(match.markdown) || textOf(match.html)
  if (raw.includes('$|$')) reading.into.loss('cursor', '$|$', row)
  return raw
    .replaceAll('$|$', '')
    .replaceAll('\\{\\{', '{ {')
    .replaceAll(VARIABLE, (_whole, name: string) => {
      const [first = '', field = ''] = name.split('.')
      const variable = variables.get(name) ?? variables.get(first) ?? {}
      const said = fieldsOf(variable.params)
      const kind = textOf(variable.type)
      if (kind === 'echo') return textOf(said.echo)
      if (kind === 'match') return `\ue000${textOf(said.trigger)}\ue000`
      if (kind === 'form') return blank(field || first, fieldsOf(said.fields), row, reading)
      if (kind === 'choice' || kind === 'random')
        reading.into.loss(
          'choices',
          listOf(said.values ?? said.choices)
            .map(choice)
            .join(' / '),
          row,
        )
      return blank(name, {}, row, reading)
    })
}

function body(text: string, match: Fields, row: number, reading: Reading): string {
  const fields = fieldsOf(match.form_fields)
  const clean =
    textOf(match.html) !== '' && match.replace === undefined ? reading.fromHtml(text, 'own', row) : text
  return clean.replaceAll(FORM_FIELD, (_whole, name: string) => blank(name, fields, row, reading)).trim()
}

function choice(value: unknown): string {
  return textOf(value) || textOf(fieldsOf(value).label)
}

function blank(name: string, fields: Fields, row: number, { into }: Reading): string {
  const { default: fallback, values, type } = fieldsOf(fields[name])
  if (type === 'choice' || type === 'list')
    into.loss('choices', typeof values === 'string' ? values : listOf(values).map(choice).join(' / '), row)
  const ours = ourName(ID, name)
  if (!ours && !/^(?:customer|agent|our|fact|time)[._]/.test(name)) into.loss('placeholder', name, row)
  return placeholder(ours ?? blankName(name), textOf(fallback))
}

const THEIRS = new Map<string, string>()
for (const [theirs, ours] of DIALECTS.espanso.names) if (!THEIRS.has(ours)) THEIRS.set(ours, theirs)

/** Placeholders become the fields of a form: espanso asks for them. */
function matchOf(article: Article, text: string): Fields {
  const defaults: Record<string, { default: string }> = {}
  let asks = false
  const form = text.replaceAll(OURS, (_whole, name: string, fallback: string | undefined) => {
    const field = THEIRS.get(name) ?? name
    asks = true
    if (fallback) defaults[field] = { default: fallback }
    return `[[${field}]]`
  })
  return {
    trigger: `:${article.shortcut || article.id.slice(article.id.indexOf('.') + 1)}`,
    label: article.title,
    ...(asks ? { form } : { replace: form.replaceAll('{{', '\\{\\{') }),
    ...(Object.keys(defaults).length > 0 ? { form_fields: defaults } : {}),
    ...(article.phrasings.length > 0 ? { search_terms: article.phrasings } : {}),
  }
}
