/** What an importer is: how its files are recognised, read and written. One file a format, one line in `formats.ts`. */
import type { Article, ReplyVariant } from '../article'
import type { WordKey } from '../interface/words'
import { toHtml, toPlainText } from '../text/reply-text'
import type { Collector, Tallies } from './collector'
import { baseName, type Content } from './content'
import { type HtmlToMarkdown, isHtml, type TellLoss } from './html-to-markdown'
import { LONGEST_TEXT } from './limits'
import type { DialectName } from './placeholders/dialects'
import { toOurs } from './placeholders/from-theirs'
import { toTheirs } from './placeholders/to-theirs'
import type { ColumnMapping, LossKind, ReadOptions, WriteOptions } from './types'

/** What a format can keep of an article besides title and text. */
export type Keeps =
  | 'folder'
  | 'tags'
  | 'shortcut'
  | 'phrasings'
  | 'useWhen'
  | 'validity'
  | 'internal'
  | 'variants'
  /** Issue, topic, moment, what it builds on, words against it, when not to use it. */
  | 'kind'

export interface Format<Id extends string = string> {
  id: Id
  /** Key of its name in the interface words. */
  label: WordKey
  /** Endings of its files, without dot; an export has the first. */
  extensions: readonly [string, ...string[]]
  /** True when a content can only, or most likely, be of this format. Formats are asked in the registry's order. */
  recognises(content: Content): boolean
  /** Takes the entries of a content. It may be of any kind when the person named the format. */
  read(content: Content, reading: Reading): void
  /** Absent where there is nothing the other product could take. */
  write?(articles: readonly Article[], writing: Writing): Written
  keeps: readonly Keeps[]
}

/** What a format gives to be saved; `name` where the file's name says something. */
export type Written = { name?: string } & (
  | { as: 'json'; value: unknown }
  | { as: 'csv'; rows: string[][] }
  | { as: 'xlsx'; rows: string[][] }
  | { as: 'yaml'; value: unknown }
  | { as: 'notes'; notes: { path: string; front: unknown; text: string }[] }
)

/** What importers work with. */
export class Reading {
  mapping?: ColumnMapping

  constructor(
    readonly into: Collector,
    readonly options: ReadOptions,
    private readonly html: HtmlToMarkdown,
  ) {}

  /** A plain or Markdown text of the source as a body of ours. */
  text(text: string, dialect: DialectName, row?: number): string {
    return toOurs(text.replaceAll(/\r\n?/g, '\n'), dialect, this.tell(row)).trim()
  }

  /** HTML of the source as a body of ours. */
  fromHtml(html: string, dialect: DialectName, row?: number): string {
    return toOurs(this.markdown(html, row), dialect, this.tell(row))
  }

  /** HTML or text, whichever it is. */
  either(text: string, dialect: DialectName, row?: number): string {
    return isHtml(text) ? this.fromHtml(text, dialect, row) : this.text(text, dialect, row)
  }

  /** HTML or text with its placeholders as they are, for texts that are put into each other first. */
  untranslated(text: string, row?: number): string {
    return isHtml(text) ? this.markdown(text, row) : text
  }

  private markdown(html: string, row?: number): string {
    if (html.length >= LONGEST_TEXT) this.into.loss('cut', html, row)
    return this.html(html, this.tell(row))
  }

  private tell(row?: number): TellLoss {
    return (kind, example) => this.into.loss(kind, example, row)
  }
}

/** What exporters work with. */
export class Writing {
  constructor(
    readonly losses: Tallies<LossKind>,
    readonly options: WriteOptions,
  ) {}

  /** The wording for a format that has one only: for everybody if there is one, else the first. */
  one(article: Article): ReplyVariant {
    const [first] = article.replies
    const general = article.replies.find(({ audience, channel }) => audience === 'any' && channel === 'any')
    return general ?? first ?? { audience: 'any', channel: 'any', body: '' }
  }

  /** Our Markdown with their placeholders, for products that show Markdown. */
  markdown(body: string, dialect: DialectName): string {
    return toTheirs(body, dialect, this.tell)
  }

  html(body: string, dialect: DialectName): string {
    // Placeholders are put in afterwards: their quotes are not to be escaped.
    return toTheirs(toHtml(body), dialect, this.tell)
  }

  plain(body: string, dialect: DialectName): string {
    const text = toPlainText(body)
    if (text !== body.trim()) this.losses.add('formatting', body)
    return toTheirs(text, dialect, this.tell)
  }

  private readonly tell: TellLoss = (kind, example) => this.losses.add(kind, example)
}

/** The folder all articles are in, for products whose groups are files; nothing when they are in several. */
export function onlyFolder(articles: readonly Article[]): { name?: string } {
  const [folder] = articles.map((article) => article.folder)
  const all = folder !== undefined && articles.every((article) => article.folder === folder)
  return all ? { name: folder.replaceAll('/', '-') } : {}
}

/** Names of files that say nothing about what is in them. */
const PLAIN_NAMES = new Set(['replies', 'base', 'match', 'default', 'snippets', 'export', 'group'])

/** The folder a file's name stands for; empty for a name that says nothing. */
export function folderOfFile(path: string): string {
  const name = baseName(path)
  return PLAIN_NAMES.has(name.toLowerCase()) ? '' : name
}

/** The source's own id of an article that came from a format; undefined for others. */
export function sourceId(article: Article, format: string): string | undefined {
  const key = article.id.slice(article.id.indexOf('.') + 1)
  return key.startsWith(`${format}-`) ? key.slice(format.length + 1) : undefined
}

/** The same as a number, for products that count. */
export function sourceNumber(article: Article, format: string): number | undefined {
  const id = sourceId(article, format)
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined
}

/** Counts what a format will not keep of an article. */
export function countLosses(article: Article, keeps: readonly Keeps[], losses: Tallies<LossKind>): void {
  const lost = (what: Keeps, kind: LossKind, held: boolean): void => {
    if (held && !keeps.includes(what)) losses.add(kind, article.title)
  }
  lost('variants', 'variants', article.replies.length > 1)
  lost('tags', 'tags', article.tags.length > 0)
  lost('shortcut', 'shortcut', article.shortcut !== '')
  lost('phrasings', 'phrasings', article.phrasings.length > 0)
  lost('folder', 'details', article.folder !== undefined)
  lost('useWhen', 'details', article.useWhen !== '')
  const { issue, topic, moment, notWhen, negativeWords, buildsOn = [] } = article
  const kind =
    issue !== 'none' || moment !== 'answer' || [topic, notWhen, ...negativeWords, ...buildsOn].some(Boolean)
  lost('kind', 'details', kind)
  lost('internal', 'sharing', article.visibility === 'internal')
  lost('validity', 'schedule', article.validFrom !== undefined || article.validUntil !== undefined)
}
