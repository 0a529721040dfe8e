/** What the extension keeps in this browser: how much of what, and all of it as one file. */
import { openDB } from 'idb'
import { browser } from './browser'

export interface StoredPart {
  /** Database and store, "deskside-effects/episodes"; `settings` for what is not in a database. */
  name: string
  count: number
  /** Bytes as JSON, estimated from a sample. */
  size: number
}

export interface StoredSummary {
  parts: StoredPart[]
  /** Bytes in use as the browser tells; absent where it does not. */
  total?: number
}

/** Records whose size is taken; the rest is reckoned from them. */
const SAMPLE = 200

/** Names of the extension's own databases. */
async function databaseNames(): Promise<string[]> {
  const all = await indexedDB.databases()
  return all.flatMap(({ name }) => (name?.startsWith('deskside-') ? [name] : [])).sort()
}

async function eachStore(
  work: (
    database: string,
    store: string,
    all: (limit?: number) => Promise<unknown[]>,
    count: number,
  ) => Promise<void>,
): Promise<void> {
  for (const name of await databaseNames()) {
    const database = await openDB(name)
    try {
      for (const store of database.objectStoreNames)
        await work(name, store, (limit) => database.getAll(store, null, limit), await database.count(store))
    } finally {
      database.close()
    }
  }
}

/** How much there is of everything. */
export async function storedSummary(): Promise<StoredSummary> {
  const parts: StoredPart[] = []
  await eachStore(async (database, store, all, count) => {
    if (count === 0) return
    const sample = await all(SAMPLE)
    const size = JSON.stringify(sample).length
    parts.push({ name: `${database}/${store}`, count, size: Math.round((size / sample.length) * count) })
  })
  const settings = await browser.storage.local.get(null)
  parts.push({
    name: 'settings',
    count: Object.keys(settings).length,
    size: JSON.stringify(settings).length,
  })
  const { usage } = (await navigator.storage?.estimate?.()) ?? {}
  return usage === undefined ? { parts } : { parts, total: usage }
}

/** Everything that is stored, by part: what a person gets who asks for their data. */
export async function everythingStored(): Promise<Record<string, unknown>> {
  const everything: Record<string, unknown> = {}
  await eachStore(async (database, store, all) => {
    everything[`${database}/${store}`] = await all()
  })
  everything.settings = await browser.storage.local.get(null)
  return everything
}

/** The newest records of one store, as they are. */
export async function newestStored(part: string, limit: number): Promise<unknown[]> {
  const [name = '', store = ''] = part.split('/')
  if (part === 'settings') return [await browser.storage.local.get(null)]
  if (!(await databaseNames()).includes(name)) return []
  const database = await openDB(name)
  try {
    const newest: unknown[] = []
    let cursor = await database.transaction(store).store.openCursor(null, 'prev')
    while (cursor && newest.length < limit) {
      newest.push(cursor.value)
      cursor = await cursor.continue()
    }
    return newest
  } finally {
    database.close()
  }
}
