/** Merging starter articles: new ones come in, untouched ones follow a new version, edited ones stay. */
import type { IDBPTransaction } from 'idb'
import type { Article } from '../article'
import type { LibrarySchema } from './schema'

/** The articles that ship, with a version that changes whenever one of them does. */
export interface StarterArticles {
  version: string
  articles: readonly Article[]
}

/** What a merge did, by article id. */
export interface StarterReport {
  added: string[]
  updated: string[]
  /** Starter articles that no longer ship and were never edited. */
  removed: string[]
  /** Edited or deleted here, and left as they are. */
  kept: string[]
}

type Writing = IDBPTransaction<LibrarySchema, ('articles' | 'about')[], 'readwrite'>

/** Merges within a transaction. Does nothing when this version is merged already. */
export async function mergeStarter(
  transaction: Writing,
  starter: StarterArticles,
  now: string,
): Promise<StarterReport> {
  const report: StarterReport = { added: [], updated: [], removed: [], kept: [] }
  const about = transaction.objectStore('about')
  if ((await about.get('starterVersion'))?.value === starter.version) return report

  const store = transaction.objectStore('articles')
  const stored = new Map((await store.getAll()).map((record) => [record.id, record]))
  for (const article of starter.articles) {
    const known = stored.get(article.id)
    stored.delete(article.id)
    if (known && (known.deleted || known.trashedAt || known.origin === 'own')) {
      report.kept.push(article.id)
      continue
    }
    ;(known ? report.updated : report.added).push(article.id)
    const { version: starterVersion } = starter
    await store.put({ id: article.id, content: article, origin: 'starter', starterVersion, changedAt: now })
  }
  for (const record of stored.values()) {
    if (record.origin !== 'starter' || record.deleted) continue
    report.removed.push(record.id)
    await store.delete(record.id)
  }
  await about.put({ key: 'starterVersion', value: starter.version })
  return report
}
