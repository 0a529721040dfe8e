/** *Taught pages* in the library: list, edit, import with its refusals and conflicts, delete with undo. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HelpdeskMap } from '../../../helpdesks/map'
import { crisp } from '../../../helpdesks/maps/crisp'
import { axeViolations, eventually, openSession, photo, type Session, setSettings } from '../harness'
import { press } from './drive'

const MAP: HelpdeskMap = { ...crisp, hosts: ['desk.example'], displayName: 'Desk' }

let session: Session
let library: Page

beforeAll(async () => {
  session = await openSession(import.meta.dirname, '/pages/unknown.html')
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
  library = await session.browser.newPage()
  await library.setViewport({ width: 1100, height: 900 })
  await library.goto(new URL('/library.html#settings', worker.url()).href)
  await library.waitForSelector('[data-testid="taught-pages"]')
})
afterAll(() => session?.close())

/** Sites of the kept maps, as stored. */
const kept = (): Promise<{ host: string; order: string }[]> =>
  library.evaluate(async () => {
    const { chrome } = window as unknown as {
      chrome: {
        storage: {
          local: {
            get(key: string): Promise<{ siteMaps?: { taught: { host: string; map: { order: string } }[] } }>
          }
        }
      }
    }
    const { siteMaps } = await chrome.storage.local.get('siteMaps')
    return (siteMaps?.taught ?? []).map(({ host, map }) => ({ host, order: map.order }))
  })

async function fill(selector: string, text: string): Promise<void> {
  await library.$eval(
    selector,
    (field, value) => {
      ;(field as HTMLTextAreaElement).value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    text,
  )
}

async function importText(text: string): Promise<void> {
  await fill('[data-testid="map-import"] textarea', text)
  await press(library, 'Import')
}

const problem = (): Promise<string> =>
  library.$eval(
    '[data-testid="map-import"]',
    (area) => area.querySelector<HTMLElement>('[data-testid="map-problem"]')?.dataset.kind ?? '',
  )

test('hostile texts are refused with a reason, and nothing changes', async () => {
  const hostile: [string, string][] = [
    ['{"version":', 'json'],
    [JSON.stringify({ ...MAP, items: 7 }), 'map'],
    [JSON.stringify({ ...MAP, time: [{ pattern: '(a+)+b' }] }), 'map'],
    [JSON.stringify({ ...MAP, items: ['div >>> p'] }), 'selector'],
    [`{"__proto__":{"x":1},${JSON.stringify(MAP).slice(1)}`, 'key'],
    [JSON.stringify({ ...MAP, displayName: 'x'.repeat(70_000) }), 'large'],
    [JSON.stringify({ ...MAP, hosts: undefined, fingerprint: undefined }), 'hosts'],
  ]
  for (const [text, kind] of hostile) {
    await importText(text)
    await eventually(problem, (found) => found === kind)
  }
  expect(await kept()).toEqual([])
})

test('a map is imported; another for the same site asks whether to replace it or to keep both', async () => {
  await importText(JSON.stringify(MAP))
  await eventually(kept, (maps) => maps.length === 1)
  await importText(JSON.stringify({ ...MAP, order: 'by-time' }))
  await library.waitForSelector('[data-testid="map-conflict"]')
  expect(await kept()).toHaveLength(1)
  await photo(library, 'library-conflict')
  await press(library, 'Keep both')
  await eventually(kept, (maps) => maps.length === 2 && maps[0]?.order === 'by-time')
  await importText(JSON.stringify({ ...MAP, order: 'newest-first' }))
  await library.waitForSelector('[data-testid="map-conflict"]')
  await press(library, 'Replace it')
  await eventually(kept, (maps) => maps.length === 1 && maps[0]?.order === 'newest-first')
})

test('a map is edited in a box that says what is wrong, and saved when it is right', async () => {
  await press(library, 'Edit: desk.example')
  const box = '[data-testid="map-text"]'
  await library.waitForSelector(box)
  const text = await library.$eval(box, (field) => (field as HTMLTextAreaElement).value)
  await fill(box, text.replace('"newest-first"', '"sideways"'))
  const words = await eventually(
    () => library.$eval('.map-editor', (editor) => (editor as HTMLElement).innerText),
    (said) => said.includes('order'),
  )
  expect(words).toMatch(/order: one of document, newest-first, by-time, by-place is needed/u)
  await library.$eval('.map-editor', (editor) => editor.scrollIntoView())
  await photo(library, 'library-taught')
  expect(await axeViolations(library)).toEqual([])
  await fill(box, text.replace('"newest-first"', '"by-time"'))
  await library.waitForSelector('.map-editor .primary:enabled')
  await library.click('.map-editor .primary')
  await eventually(kept, (maps) => maps[0]?.order === 'by-time')
})

test('a deleted map comes back when that is undone', async () => {
  await press(library, 'Delete: desk.example')
  await eventually(kept, (maps) => maps.length === 0)
  await press(library, 'Undo')
  await eventually(kept, (maps) => maps.length === 1)
})

test.each(['fa', 'zh-Hans'])('reads well in %s, also narrow', async (language) => {
  await setSettings(library, { interfaceLanguage: language, welcomed: true })
  await library.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language)
  await library.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: language === 'fa' ? 'light' : 'dark' },
  ])
  await library.setViewport({ width: 320, height: 900 })
  await photo(library, `library-${language}`)
  const overflow = await library.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await library.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  expect(await axeViolations(library)).toEqual([])
})
