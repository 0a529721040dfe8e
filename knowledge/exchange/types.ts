/** What an import or an export of reply libraries is asked and what it answers. */
import type { Article } from '../article'
import type { FieldName } from './fields'
import type { FormatName } from './formats'

/** A file as the person chose it. `name` may hold folders with "/" between them. */
export interface SourceFile {
  name: string
  bytes: Uint8Array
}

/** Which column of a table holds what. */
export interface ColumnMapping {
  /** The table's own words for its columns; empty when it has no header row. */
  header: string[]
  /** What each column is read as, by place; null is left out. */
  fields: (FieldName | null)[]
  /** Row of the header, counted from 1; 0 when there is none. */
  headerRow: number
  /** Up to three values of each column, for the preview. */
  samples: string[][]
}

/** What the person may say instead of having it found. */
export interface ReadOptions {
  /** Reads every file as this format. */
  format?: FormatName
  /** Replaces the columns found; `header` and `samples` are not looked at. */
  mapping?: Pick<ColumnMapping, 'fields' | 'headerRow'>
  /** Language (BCP 47) of replies that do not say theirs; told from the script when absent. */
  language?: string
}

/** Everything a problem can be; `exchange.problem.<code>` holds the words. */
export const PROBLEM_CODES = [
  'file.too-large',
  'file.empty',
  'file.unknown',
  'file.damaged',
  'files.too-many',
  'encoding.guessed',
  'encoding.broken',
  'json.broken',
  'yaml.broken',
  'xml.broken',
  'zip.broken',
  'zip.bomb',
  'zip.encrypted',
  'zip.nested',
  'table.quotes',
  'rows.limit',
  'columns.unknown',
  'version.newer',
  'article.invalid',
  'body.too-long',
  'include.cycle',
  'include.missing',
  'include.too-large',
  'problems.more',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Something the person should look at. */
export interface Problem {
  code: ProblemCode
  /** Row of a table or entry of a list, counted from 1. */
  row?: number
  /** A field of the article, or the source's word for it. */
  field?: string
  /** Name of the file when several were read. */
  file?: string
  /** What cannot be told in general: a value, a number, a name. */
  detail?: string
}

/** What a format held and we cannot keep, or the reverse; `exchange.loss.<kind>` holds the words. */
export const LOSS_KINDS = [
  'action',
  'active-content',
  'attachment',
  'automation',
  'choices',
  'cursor',
  'cut',
  'details',
  'fallback',
  'fallback-text',
  'filter',
  'formatting',
  'language',
  'link',
  'logic',
  'phrasings',
  'picture',
  'placeholder',
  'schedule',
  'sharing',
  'shortcut',
  'statistics',
  'table',
  'tags',
  'variants',
  'versions',
] as const
export type LossKind = (typeof LOSS_KINDS)[number]

/** Why an entry made no article; `exchange.skip.<code>` holds the words. */
export const SKIP_CODES = [
  'no-text',
  'inactive',
  'not-a-reply',
  'executable',
  'same',
  'unreadable',
  'other-language',
] as const
export type SkipCode = (typeof SKIP_CODES)[number]

/** One example of a tally. */
export interface Example {
  row?: number
  text: string
}

/** So many of a kind, with the first few as examples. */
export interface Tally<Kind extends string> {
  kind: Kind
  count: number
  examples: Example[]
}

/** Two entries of the file that claim the same; the later one was renamed, or left out when all of it is the same. */
export interface Duplicate {
  kind: 'id' | 'shortcut' | 'same'
  /** The id or shortcut both claim; of an entry that says the same, the title. */
  value: string
  row?: number
  /** Id of the article that came first. */
  first: string
  /** What the later one is called now; absent when it was left out. */
  renamed?: string
}

/** An earlier state of an article, as our own format carries it. */
export interface ExchangedVersion {
  article: string
  /** ISO instant. */
  at: string
  /** Null when the article did not exist before. */
  before: Article | null
}

/** What a file would bring into the library. Nothing has been stored. */
export interface ImportPlan {
  /** Format of the first file that was understood; null when none was. */
  format: FormatName | null
  articles: Article[]
  /** Paths of folders ("Shop/Returns"), those of the articles and empty ones the file names. */
  folders: string[]
  /** Columns of the first table, found or given. */
  mapping?: ColumnMapping
  problems: Problem[]
  losses: Tally<LossKind>[]
  duplicates: Duplicate[]
  skipped: Tally<SkipCode>[]
  /** Earlier versions of articles, from our own format only. */
  versions: ExchangedVersion[]
}

/** What may be said about an export. */
export interface WriteOptions {
  /** Name of the file without its ending; "replies" when absent. */
  name?: string
  /** Folders without articles, kept by our own format. */
  folders?: readonly string[]
  /** Kept by our own format. */
  versions?: readonly ExchangedVersion[]
  /** ISO instant written into our own format. */
  now?: string
}

/** A file to save. */
export interface ExportedFile {
  name: string
  /** Media type. */
  mime: string
  bytes: Uint8Array
  losses: Tally<LossKind>[]
}
