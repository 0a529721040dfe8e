/** Counts by name in `storage.local`: numbers only, no words of anybody. */
import { browser } from './browser'

export type Counts = Readonly<Record<string, number>>

export interface CountsStore {
  /** Takes what is stored, whatever it is; what is no count of a known name is left out. */
  parse(stored: unknown): Counts
  /** The counts as stored. */
  load(): Promise<Counts>
  /** Counts one; resolves to the counts after it. */
  count(name: string): Promise<Counts>
  /** Deletes all counts. */
  forget(): Promise<void>
}

/** Counts of `names`, stored under `key`. */
export function countsStore(key: string, names: readonly string[]): CountsStore {
  /** Writes wait for each other, so that two quick clicks are two counts. */
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }

  function parse(stored: unknown): Counts {
    if (typeof stored !== 'object' || stored === null) return {}
    const values = new Map<string, unknown>(Object.entries(stored))
    return Object.fromEntries(
      names.flatMap((name) => {
        const count = values.get(name)
        return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? [[name, count]] : []
      }),
    )
  }

  const load = async (): Promise<Counts> => parse((await browser.storage.local.get(key))[key])

  return {
    parse,
    load,
    count: (name) =>
      inTurn(async () => {
        const counts = await load()
        const next = parse({ ...counts, [name]: (counts[name] ?? 0) + 1 })
        await browser.storage.local.set({ [key]: next })
        return next
      }),
    forget: () => inTurn(() => browser.storage.local.remove(key)),
  }
}
