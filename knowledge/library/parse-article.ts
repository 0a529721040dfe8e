/** The border of the library: whatever was stored or imported becomes an article, or a sentence why not. */
import {
  ARTICLE_ISSUES,
  type Article,
  AUDIENCES,
  CHANNELS,
  MOMENTS,
  type ReplyVariant,
  SCENARIOS,
} from '../article'
import { FACT_FIELDS } from '../facts/fields'
import { LANGUAGE_TAGS } from '../languages'

/** Why a record is no article, for a report: the field and what is wrong with it. */
export interface ArticleError {
  error: string
  field: string
}

/** Bounds that no honest article meets; they keep a damaged or hostile record from filling the index. */
const LONGEST_LINE = 500
const LONGEST_BODY = 20_000
const MOST_ITEMS = 500

class Refusal extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

/** Checks a record and copies the fields of an article; unknown fields fall away. Never throws. */
export function parseArticle(record: unknown): Article | ArticleError {
  try {
    return read(record)
  } catch (refusal) {
    if (refusal instanceof Refusal) return { error: refusal.message, field: refusal.field }
    return { error: 'cannot be read', field: '' }
  }
}

/** True for what `parseArticle` refused. */
export function isArticleError(result: Article | ArticleError): result is ArticleError {
  return 'error' in result
}

function read(record: unknown): Article {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new Refusal('', 'is not an object')
  }
  const fields = record as Record<string, unknown>
  const article: Article = {
    id: line(fields, 'id', true),
    language: choice(fields, 'language', LANGUAGE_TAGS),
    title: line(fields, 'title', true),
    issue: choice(fields, 'issue', ARTICLE_ISSUES),
    topic: line(fields, 'topic'),
    scenario: choice(fields, 'scenario', SCENARIOS),
    moment: choice(fields, 'moment', MOMENTS),
    replies: replies(fields),
    phrasings: lines(fields, 'phrasings'),
    negativeWords: lines(fields, 'negativeWords'),
    tags: lines(fields, 'tags'),
    shortcut: line(fields, 'shortcut'),
    useWhen: text(fields, 'useWhen', LONGEST_BODY),
    notWhen: text(fields, 'notWhen', LONGEST_BODY),
    visibility: choice(fields, 'visibility', ['public', 'internal'] as const),
  }
  const folder = folderOf(fields)
  if (folder !== '') article.folder = folder
  if (fields.buildsOn !== undefined) {
    article.buildsOn = lines(fields, 'buildsOn').map((name) => {
      const field = FACT_FIELDS.find((known) => known === name)
      if (!field) throw new Refusal('buildsOn', `names no fact: ${name}`)
      return field
    })
  }
  if (fields.selfContained !== undefined) {
    if (typeof fields.selfContained !== 'boolean') throw new Refusal('selfContained', 'is not true or false')
    article.selfContained = fields.selfContained
  }
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (fields[field] === undefined) continue
    const date = line(fields, field)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw new Refusal(field, 'is not a date like 2025-12-31')
    }
    article[field] = date
  }
  return article
}

/** A path of folders without empty names. */
function folderOf(fields: Record<string, unknown>): string {
  const names = line(fields, 'folder').split('/')
  return names.flatMap((name) => name.trim() || []).join('/')
}

function text(fields: Record<string, unknown>, field: string, longest: number): string {
  const value = fields[field] ?? ''
  if (typeof value !== 'string') throw new Refusal(field, 'is not text')
  if (value.length > longest) throw new Refusal(field, `is longer than ${longest} characters`)
  return value
}

function line(fields: Record<string, unknown>, field: string, required = false): string {
  const value = text(fields, field, LONGEST_LINE).trim()
  if (required && value === '') throw new Refusal(field, 'is missing')
  return value
}

function lines(fields: Record<string, unknown>, field: string): string[] {
  const value = fields[field] ?? []
  if (!Array.isArray(value)) throw new Refusal(field, 'is not a list')
  if (value.length > MOST_ITEMS) throw new Refusal(field, `has more than ${MOST_ITEMS} entries`)
  return value.map((item) => line({ [field]: item }, field)).filter((item) => item !== '')
}

function choice<T extends string>(fields: Record<string, unknown>, field: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === fields[field])
  if (found === undefined) throw new Refusal(field, `is not one of ${allowed.join(', ')}`)
  return found
}

function replies(fields: Record<string, unknown>): ReplyVariant[] {
  const value = fields.replies
  if (!Array.isArray(value) || value.length === 0) throw new Refusal('replies', 'is missing')
  if (value.length > MOST_ITEMS) throw new Refusal('replies', `has more than ${MOST_ITEMS} entries`)
  return value.map((reply: unknown) => {
    if (typeof reply !== 'object' || reply === null)
      throw new Refusal('replies', 'holds something else than replies')
    const variant = reply as Record<string, unknown>
    const body = text(variant, 'body', LONGEST_BODY)
    if (body.trim() === '') throw new Refusal('replies', 'has an empty reply')
    return {
      audience: choice(variant, 'audience', AUDIENCES),
      channel: choice(variant, 'channel', CHANNELS),
      body,
    }
  })
}
