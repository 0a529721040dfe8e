/** Entries become articles: language, title, id, shortcut; what claims the same twice is told apart. */
import type { Article, ReplyVariant } from '../article'
import type { LanguageTag } from '../languages'
import { isArticleError, parseArticle } from '../library/parse-article'
import { detectLanguage } from '../text/language'
import { toPlainText } from '../text/reply-text'
import type { Collector, Draft } from './collector'
import { free, keyOf } from './keys'
import { languageTag } from './language-names'
import { LONGEST_BODY, LONGEST_LINE, MOST_ITEMS } from './limits'
import { OURS } from './placeholders/name'
import type { Duplicate, ImportPlan } from './types'

const LONGEST_TITLE = 80
/** Ids and shortcuts leave room for the number that tells them apart. */
const LONGEST_NAME = LONGEST_LINE - 20

/** Makes the articles of a plan from what was gathered. */
export function finish(
  into: Collector,
  preferred: string | undefined,
): Pick<ImportPlan, 'articles' | 'duplicates'> {
  const articles: Article[] = []
  const duplicates: Duplicate[] = []
  const byId = new Map<string, Article>()
  const shortcuts = new Map<string, string>()
  const fallback = preferred === undefined ? undefined : languageTag(preferred)

  for (const draft of into.drafts) {
    const article = articleOf(draft, into, fallback)
    if (!article) continue
    const row = draft.row === undefined ? {} : { row: draft.row }

    const sameId = byId.get(article.id)
    if (sameId) {
      if (says(sameId) === says(article)) {
        duplicates.push({ kind: 'same', value: article.title, first: sameId.id, ...row })
        into.skip('same', article.title, draft.row)
        continue
      }
      const renamed = free(article.id, (id) => byId.has(id))
      duplicates.push({ kind: 'id', value: article.id, first: sameId.id, renamed, ...row })
      article.id = renamed
    }
    if (article.shortcut !== '') {
      const key = (shortcut: string): string => `${article.language} ${shortcut.toLowerCase()}`
      const first = shortcuts.get(key(article.shortcut))
      if (first !== undefined) {
        const renamed = free(article.shortcut, (shortcut) => shortcuts.has(key(shortcut)))
        duplicates.push({ kind: 'shortcut', value: article.shortcut, first, renamed, ...row })
        article.shortcut = renamed
      }
      shortcuts.set(key(article.shortcut), article.id)
    }
    byId.set(article.id, article)
    articles.push(article)
    if (article.folder !== undefined) into.folders.add(article.folder)
  }
  return { articles, duplicates }
}

/** What makes two entries the same: everything but the shortcut's number. */
function says(article: Article): string {
  return JSON.stringify([article.title, article.replies, article.shortcut])
}

function articleOf(draft: Draft, into: Collector, preferred: LanguageTag | undefined): Article | undefined {
  const row = draft.row === undefined ? {} : { row: draft.row }
  const replies = repliesOf(draft)
  if (replies.length === 0) {
    into.skip('no-text', draft.title ?? draft.shortcut ?? '', draft.row)
    return undefined
  }
  if (replies.some(({ body }) => body.length > LONGEST_BODY)) {
    into.problem({ code: 'body.too-long', field: 'body', detail: draft.title ?? '', ...row })
    into.skip('unreadable', draft.title ?? '', draft.row)
    return undefined
  }
  const text = replies.map(({ body }) => body).join('\n')
  const said = draft.language?.trim()
  const known = said ? languageTag(said) : undefined
  if (said && !known) into.loss('language', said, draft.row)
  const language = known ?? preferred ?? detectLanguage(text.replaceAll(OURS, ''))

  const cut = (value: string | undefined, longest = LONGEST_LINE): string => {
    const line = clean(value ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (line.length <= longest) return line
    into.loss('cut', line, draft.row)
    return `${line.slice(0, longest - 1)}…`
  }
  const list = (values: readonly string[] | undefined): string[] => {
    const items = [...new Set((values ?? []).map((value) => cut(value)).filter((value) => value !== ''))]
    if (items.length > MOST_ITEMS) into.loss('cut', items[MOST_ITEMS], draft.row)
    return items.slice(0, MOST_ITEMS)
  }
  const title = cut(draft.title) || titleOf(replies[0]?.body ?? '')
  const shortcut = cut(draft.shortcut, LONGEST_NAME)
  const folder = folderPath(draft.folder ?? '')
  const record = {
    issue: 'none',
    topic: '',
    scenario: 'inquiry',
    moment: 'answer',
    visibility: 'public',
    ...draft,
    id: draft.id
      ? cut(draft.id, LONGEST_NAME)
      : `${language}.${draft.format ?? 'file'}-${keyOf(draft, shortcut, title)}`,
    language,
    title,
    replies,
    phrasings: list(draft.phrasings),
    negativeWords: list(draft.negativeWords),
    tags: list(draft.tags),
    shortcut,
    useWhen: clean(draft.useWhen ?? '')
      .trim()
      .slice(0, LONGEST_BODY),
    notWhen: clean(draft.notWhen ?? '')
      .trim()
      .slice(0, LONGEST_BODY),
    folder: cut(folder),
  }
  const article = parseArticle(record)
  if (!isArticleError(article)) return article
  into.problem({ code: 'article.invalid', field: article.field, detail: article.error, ...row })
  into.skip('unreadable', title, draft.row)
  return undefined
}

function repliesOf(draft: Draft): ReplyVariant[] {
  const replies = draft.replies ?? [{ audience: 'any', channel: 'any', body: draft.body ?? '' }]
  return replies
    .map((reply) => ({ ...reply, body: clean(reply.body) }))
    .filter(({ body }) => body !== '')
    .slice(0, MOST_ITEMS)
}

/** Without control characters, trailing blanks, and empty lines around. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replaceAll(/[ \t\u00a0]+\n/g, '\n')
    .replaceAll(/^\n+|\s+$/g, '')
}

/** A title for a reply that has none: its first line without marks and placeholders. */
function titleOf(body: string): string {
  const first = toPlainText(body.slice(0, 1000)).replaceAll(OURS, '…').split('\n')[0] ?? ''
  const line = first.replaceAll(/^(?:[-*]|\d+\.)\s|\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > LONGEST_TITLE
    ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`
    : line || '…'
}

/** A path of folders without empty names. */
function folderPath(path: string): string {
  return path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('/')
}
