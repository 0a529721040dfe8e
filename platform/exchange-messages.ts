/** What the library page asks the worker of imports and exports, and what it answers. */
import type { Article } from '../knowledge/article'
import type { FormatName } from '../knowledge/exchange/formats'
import type { ExportedFile, ImportPlan, ReadOptions, SourceFile } from '../knowledge/exchange/types'

export type ExchangeRequest =
  | { kind: 'read'; number: number; files: SourceFile[]; options: ReadOptions }
  | { kind: 'write'; number: number; format: FormatName; articles: Article[] }

export type ExchangeReply =
  | { number: number; plan: ImportPlan }
  | { number: number; file: ExportedFile }
  | { number: number; error: string }
