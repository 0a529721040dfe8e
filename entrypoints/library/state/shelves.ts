/** Shelves: looks at the library by what needs the keeper's attention. */
import type { Article } from '../../../knowledge/article'
import type { UseRecord } from '../../../knowledge/library/schema'

/** The shelves of articles, and after them those of other things. */
export const SHELVES = ['all', 'own', 'unused', 'stale', 'alike', 'internal'] as const
export const OTHER_SHELVES = ['trash', 'changes', 'damaged'] as const
export type Shelf = (typeof SHELVES)[number] | (typeof OTHER_SHELVES)[number]

/** Days without a use after which an article is stale. */
const STALE_DAYS = 90

export interface Known {
  uses: ReadonlyMap<string, UseRecord>
  alike: ReadonlyMap<string, string[]>
  /** Articles that are as they were shipped. */
  shipped: ReadonlySet<string>
  /** yyyy-mm-dd */
  today: string
}

export function onShelf(article: Article, shelf: Shelf, { uses, alike, shipped, today }: Known): boolean {
  const use = uses.get(article.id)
  switch (shelf) {
    case 'all':
      return true
    case 'own':
      return !shipped.has(article.id)
    case 'unused':
      return use === undefined
    case 'stale': {
      if (article.validUntil !== undefined && article.validUntil < today) return true
      const oldest = new Date(Date.parse(today) - STALE_DAYS * 86_400_000).toISOString()
      return use !== undefined && use.lastUsedAt < oldest
    }
    case 'alike':
      return alike.has(article.id)
    case 'internal':
      return article.visibility === 'internal'
    default:
      return false
  }
}
