/** Reads what the library keeps beside its articles: what was learned, and the saved index. */
import type { DamagedArticle, Library } from '../knowledge/library/open-library'
import type { LearnedRecord } from '../knowledge/library/schema'

/** What is saved beside the index: both are true of one revision. */
export interface SavedIndex {
  index: unknown
  damaged: DamagedArticle[]
}

export interface Kept {
  learned: LearnedRecord[]
  revision: string
  /** Undefined without an index of this revision. */
  saved: Partial<SavedIndex> | undefined
  /** Version of the starter articles in the library. */
  starter: string | undefined
}

/** Reads all of it at once. Rejects when the library cannot be read. */
export async function readKept(library: Library): Promise<Kept> {
  const [learned, revision, saved, starter] = await Promise.all([
    library.learned(),
    library.revision(),
    library.savedIndex() as Promise<Partial<SavedIndex> | undefined>,
    library.starterVersion(),
  ])
  return { learned, revision, saved, starter }
}
