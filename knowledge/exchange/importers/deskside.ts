/** Our own format: everything an article has, folders, and earlier versions. Version 1. */
import type { Article } from '../../article'
import { isArticleError, parseArticle } from '../../library/parse-article'
import type { Format, Reading } from '../format'
import type { ExchangedVersion } from '../types'
import { type Fields, fieldsOf, isFields, listOf, recordsOf, textOf } from '../values'

const KIND = 'deskside-library'
const VERSION = 1

export const deskside: Format<'deskside'> = {
  id: 'deskside',
  label: 'exchange.format.deskside',
  extensions: ['json'],
  keeps: ['folder', 'tags', 'shortcut', 'phrasings', 'useWhen', 'validity', 'internal', 'variants', 'kind'],
  recognises: (content) => {
    if (content.kind !== 'json') return false
    if (fieldsOf(content.value).kind === KIND) return true
    const [first] = recordsOf(content.value, [])
    return Array.isArray(first?.replies) && typeof first.language === 'string'
  },
  read(content, reading) {
    if (content.kind !== 'json') return
    const { into } = reading
    const file = fieldsOf(content.value)
    if (typeof file.version === 'number' && file.version > VERSION)
      into.problem({ code: 'version.newer', detail: String(file.version) })
    recordsOf(content.value, ['articles']).every((record, at) => take(record, at + 1, reading))
    for (const folder of listOf(file.folders)) if (textOf(folder)) into.folders.add(textOf(folder))
    for (const version of listOf(file.versions)) {
      const read = versionOf(version)
      if (read) into.versions.push(read)
    }
  },
  write: (articles, { options }) => ({
    as: 'json',
    value: {
      kind: KIND,
      version: VERSION,
      ...(options.now === undefined ? {} : { exported: options.now }),
      folders: options.folders ?? [],
      articles,
      ...(options.versions === undefined ? {} : { versions: options.versions }),
    },
  }),
}

function take(record: Fields, row: number, { into }: Reading): boolean {
  const article = parseArticle(record)
  if (!isArticleError(article)) return into.add({ ...article, row })
  into.problem({ code: 'article.invalid', row, field: article.field, detail: article.error })
  into.skip('unreadable', textOf(record.title) || textOf(record.id), row)
  return true
}

function versionOf(record: unknown): ExchangedVersion | undefined {
  if (!isFields(record) || Number.isNaN(Date.parse(textOf(record.at)))) return undefined
  const before: Article | null | undefined =
    record.before === null ? null : whole(parseArticle(record.before))
  const article = textOf(record.article)
  return before === undefined || article === '' ? undefined : { article, at: textOf(record.at), before }
}

function whole(article: ReturnType<typeof parseArticle>): Article | undefined {
  return isArticleError(article) ? undefined : article
}
