/** What the library page asks the worker of imports and exports. It answers with a plan or a file. */
import type { Article } from '../knowledge/article'
import type { FormatName } from '../knowledge/exchange/formats'
import type { ReadOptions, SourceFile } from '../knowledge/exchange/types'

export type ExchangeQuestion =
  | { kind: 'read'; files: SourceFile[]; options: ReadOptions }
  | { kind: 'write'; format: FormatName; articles: Article[] }
