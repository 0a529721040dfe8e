/** Phrasings learned from picks: customers' own wordings that led to an article. Local, visible, reversible, few. */
import type { IDBPDatabase } from 'idb'
import { fold } from '../text/fold'
import { finished } from './error'
import type { LearnedHow, LearnedRecord, LibrarySchema } from './schema'
import { nextRevision } from './writing'

/** Learned phrasings that an article keeps; the ones met least go first. */
export const LEARNED_LIMIT = 12
/** Letters a wording needs to say something, and at most: longer ones are stories, not phrasings. */
const LEAST_LETTERS = 6
const MOST_CHARACTERS = 160

/** What of a wording can be learned; null when it says too little or too much. Personal data must be out already. */
export function learnable(text: string): string | null {
  const line = text.replace(/\s+/gu, ' ').trim()
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  // A Chinese character says what a few letters do.
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0
  if (letters + han * 2 < LEAST_LETTERS || line.length > MOST_CHARACTERS) return null
  return line
}

/**
 * Notes a wording for an article, or counts it once more. Returns null when nothing was stored.
 *
 * @param known phrasings that the article already has
 * @throws LibraryError when the browser cannot store it
 */
export async function learn(
  database: IDBPDatabase<LibrarySchema>,
  article: string,
  wording: string,
  how: LearnedHow,
  known: readonly string[],
  now: string,
): Promise<LearnedRecord | null> {
  const text = learnable(wording)
  const key = text && fold(text)
  if (!text || known.some((phrasing) => fold(phrasing) === key)) return null
  const transaction = database.transaction(['learned', 'about'], 'readwrite')
  return finished(
    (async () => {
      const store = transaction.objectStore('learned')
      const others = await store.index('article').getAll(article)
      const same = others.find((other) => fold(other.text) === key)
      const record = { article, text: same?.text ?? text, how, count: (same?.count ?? 0) + 1, lastAt: now }
      const number = same
        ? await store.put({ ...record, number: same.number })
        : await store.add(record as LearnedRecord)
      if (!same) {
        const weakest = [...others].sort(
          (a, b) => strength(a) - strength(b) || (a.lastAt < b.lastAt ? -1 : 1),
        )
        for (const other of weakest.slice(0, Math.max(0, others.length + 1 - LEARNED_LIMIT)))
          await store.delete(other.number)
      }
      await nextRevision(transaction.objectStore('about'))
      await transaction.done
      return { ...record, number }
    })(),
  )
}

/** An article that was offered first needed no phrasing to be found: its wordings go before those that were missed. */
function strength({ how, count }: LearnedRecord): number {
  return how === 'inserted' ? count : count + 1000
}

/** Learned phrasings of one article or of all, the ones met most often first. */
export async function learnedOf(
  database: IDBPDatabase<LibrarySchema>,
  article?: string,
): Promise<LearnedRecord[]> {
  const records =
    article === undefined
      ? await database.getAll('learned')
      : await database.getAllFromIndex('learned', 'article', article)
  return records.sort((a, b) => b.count - a.count || (a.lastAt < b.lastAt ? 1 : -1))
}

/** Forgets learned phrasings. Unknown numbers are no error. */
export async function forget(
  database: IDBPDatabase<LibrarySchema>,
  numbers: readonly number[],
): Promise<void> {
  const transaction = database.transaction(['learned', 'about'], 'readwrite')
  for (const number of numbers) await transaction.objectStore('learned').delete(number)
  await nextRevision(transaction.objectStore('about'))
  await finished(transaction.done)
}
