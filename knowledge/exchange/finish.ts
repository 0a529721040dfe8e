/** Entries become articles: language, title, id, shortcut; what claims the same twice is told apart. */
import type { Article, ReplyVariant } from '../article'
import { LANGUAGE_TAGS, type LanguageTag, languageForLocale } from '../languages'
import { isArticleError, parseArticle } from '../library/parse-article'
import { detectLanguage } from '../text/language'
import { toPlainText } from '../text/reply-text'
import type { Collector, Draft } from './collector'
import { LONGEST_BODY, LONGEST_LINE, MOST_ITEMS } from './limits'
import { OURS } from './placeholders/name'
import type { Duplicate, ImportPlan } from './types'

const LONGEST_TITLE = 80
const LONGEST_KEY = 60

/** Names of languages as people write them in a column. */
const LANGUAGE_WORDS: Record<string, string> = {
  english: 'en',
  英语: 'en',
  英文: 'en',
  انگلیسی: 'en',
  chinese: 'zh-Hans',
  中文: 'zh-Hans',
  汉语: 'zh-Hans',
  简体中文: 'zh-Hans',
  简体: 'zh-Hans',
  繁体中文: 'zh-Hant',
  繁體中文: 'zh-Hant',
  繁體: 'zh-Hant',
  چینی: 'zh-Hans',
  persian: 'fa',
  farsi: 'fa',
  波斯语: 'fa',
  فارسی: 'fa',
}

/** Our tag for what a source calls a language; undefined for one we have not. */
export function languageTag(name: string): LanguageTag | undefined {
  const word = name.trim().toLowerCase().replaceAll('_', '-')
  const tag = LANGUAGE_WORDS[word] ?? word
  const exact = LANGUAGE_TAGS.find((known) => known.toLowerCase() === tag)
  if (exact) return exact
  const [primary = ''] = tag.split('-')
  return ['en', 'zh', 'fa', 'per', 'fas'].includes(primary)
    ? languageForLocale(tag.replace(/^(per|fas)/, 'fa'))
    : undefined
}

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

/** The first of name-2, name-3 … that is free. Keeps the last number found, so that many of one name cost little. */
function free(name: string, taken: (name: string) => boolean): string {
  let low = 2
  while (taken(`${name}-${low}`)) low *= 2
  let from = low / 2
  // Between a taken and a free number lies the end of the run.
  while (low - from > 1) {
    const middle = Math.floor((low + from) / 2)
    if (taken(`${name}-${middle}`)) from = middle
    else low = middle
  }
  return `${name}-${low}`
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
    const line = (value ?? '').replaceAll(/\s+/g, ' ').trim()
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
  const shortcut = cut(draft.shortcut)
  const folder = folderPath(draft.folder ?? '')
  const record = {
    issue: 'none',
    topic: '',
    scenario: 'inquiry',
    moment: 'answer',
    visibility: 'public',
    ...draft,
    ...draft.unchecked,
    id: draft.id ? cut(draft.id) : `${language}.${draft.format ?? 'file'}-${keyOf(draft, shortcut, title)}`,
    language,
    title,
    replies,
    phrasings: list(draft.phrasings),
    negativeWords: list(draft.negativeWords),
    tags: list(draft.tags),
    shortcut,
    useWhen: (draft.useWhen ?? '').trim().slice(0, LONGEST_BODY),
    notWhen: (draft.notWhen ?? '').trim().slice(0, LONGEST_BODY),
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

/** A path of folders: ours, or the "::" of Zendesk. */
function folderPath(path: string): string {
  return path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('/')
}

/** What of an entry stays the same when its text is changed: its id, its shortcut, or its title and folder. */
function keyOf(draft: Draft, shortcut: string, title: string): string {
  const own = draft.sourceId?.trim() ?? ''
  // Kept letter for letter, so that an export names the same entry.
  if (/^[A-Za-z0-9_-]{1,60}$/.test(own)) return own
  const source = own || shortcut || title
  const slug = source
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  // A key of other scripts, or a long one, is told by a number made from it.
  const whole = /^[\x20-\x7e]+$/.test(source) && slug !== '' && slug.length <= LONGEST_KEY
  return whole ? slug : `${slug === '' ? '' : `${slug.slice(0, 40)}-`}${hash(source)}`
}

/** FNV-1a over UTF-16 units, twice, as 14 letters and digits at most. */
function hash(text: string): string {
  const run = (seed: number): number => {
    let value = seed
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    return value >>> 0
  }
  return run(0x811c9dc5).toString(36) + run(0x2f0b4a3d).toString(36)
}
