/** The library in a real browser's IndexedDB: an old database migrates, the index is saved, a damaged one is built anew. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endReady, keptReady } from '../../../scripts/browsers.mjs'
import { panelShows } from '../../../scripts/panel.mjs'
import { article } from '../../knowledge/article-for-tests'
import { eventually, openPanel, openSession, type Session } from '../harness'

const DATABASE = 'deskside-library'
const OWN = 'en.hummingbird'

let session: Session
let panel: Page
/** A page of the extension's origin that runs nothing of it. */
let bare: Page

interface Asked {
  name: string
  version?: number
  store: string
  put?: unknown
  get?: string
}

/** Reads or writes one record past the product. */
function inDatabase(asked: Asked): Promise<unknown> {
  return bare
    .evaluate(
      ({ name, version, store, put, get }) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name, version)
          opening.onupgradeneeded = () => {
            for (const [made, keyPath] of [
              ['articles', 'id'],
              ['uses', 'id'],
              ['about', 'key'],
            ] as const)
              opening.result.createObjectStore(made, { keyPath })
          }
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const database = opening.result
            const at = database.transaction(store, put ? 'readwrite' : 'readonly').objectStore(store)
            const request = put ? at.put(put) : at.get(get ?? '')
            request.onsuccess = () => {
              database.close()
              resolve(
                JSON.stringify(request.result ?? null, (_, value) =>
                  ArrayBuffer.isView(value) ? '…' : value,
                ),
              )
            }
            request.onerror = () => reject(request.error)
          }
        }),
      asked,
    )
    .then((text) => JSON.parse(String(text)))
}

const saved = () =>
  inDatabase({ name: DATABASE, store: 'index', get: 'index' }) as Promise<{ revision: string } | null>
const revision = async () =>
  ((await inDatabase({ name: DATABASE, store: 'about', get: 'revision' })) as { value: string }).value

/** Opens the panel and types into its search; the articles it then shows. */
async function found(typed: string): Promise<string[]> {
  panel = await openPanel(session)
  await panelShows(panel, (shown) => shown.suggestions.length > 0)
  await panel.type('input[type="search"]', typed)
  const { suggestions } = await panelShows(panel, (shown) =>
    shown.suggestions.some(({ articles }) => articles === OWN),
  )
  return suggestions.map(({ articles }) => articles)
}

async function leavePanel(): Promise<void> {
  await panel.close()
  await session.page.reload()
  await session.page.waitForSelector('.composer .ProseMirror')
}

/** Closes the panel for so long that its workers end. */
async function closePanel(): Promise<void> {
  await leavePanel()
  await endReady(session.browser)
}

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  await session.page.waitForSelector('.composer .ProseMirror')
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
  bare = await session.browser.newPage()
  await bare.goto(new URL('manifest.json', worker.url()).href)
  await session.page.bringToFront()
  // As version 1 of the product left it.
  const content = article({
    id: OWN,
    title: 'The hummingbird lamp flickers',
    issue: 'technical',
  })
  const record = { id: OWN, content, origin: 'own', changedAt: '2025-06-01T08:00:00.000Z' }
  await inDatabase({ name: DATABASE, version: 1, store: 'articles', put: record })
  await inDatabase({
    name: DATABASE,
    store: 'uses',
    put: { id: OWN, count: 3, lastUsedAt: record.changedAt },
  })
})
afterAll(() => session?.close())

it('a database of version 1 migrates: its own article is found among the starter ones', async () => {
  expect(await found('hummingb')).toContain(OWN)
  expect(await inDatabase({ name: DATABASE, store: 'uses', get: OWN })).toMatchObject({ count: 3 })
})

it('the next panel finds the workers of the last one, and a library that was closed is opened anew', async () => {
  await keptReady(session.browser)
  const workers = () => session.browser.targets().filter((target) => target.type() === 'shared_worker')
  const before = workers()
  expect(before.length).toBeGreaterThanOrEqual(2)
  await leavePanel()
  // A newer version elsewhere has every connection closed; this one changes nothing.
  await bare.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const now = indexedDB.open(name)
        now.onsuccess = () => {
          const { version } = now.result
          now.result.close()
          const newer = indexedDB.open(name, version + 1)
          newer.onupgradeneeded = () => newer.transaction?.abort()
          newer.onerror = () => resolve()
          newer.onsuccess = () => reject(new Error('The version has changed.'))
        }
      }),
    DATABASE,
  )
  expect(await found('hummingb')).toContain(OWN)
  expect(workers()).toEqual(expect.arrayContaining(before))
})

it('the index is saved for the revision it is of, and answers alike at the next start', async () => {
  const index = await eventually(saved, (record) => record !== null, 20_000)
  expect(index?.revision).toBe(await revision())
  await closePanel()
  expect(await found('hummingb')).toContain(OWN)
})

it('a damaged index is built anew', async () => {
  await closePanel()
  const broken = { index: { form: 1, vocabulary: { texts: 'x' } }, damaged: [] }
  await inDatabase({
    name: DATABASE,
    store: 'index',
    put: { key: 'index', revision: await revision(), value: broken },
  })
  expect(await found('hummingb')).toContain(OWN)
  await eventually(saved, (record) => JSON.stringify(record).includes('packed'), 20_000)
})
