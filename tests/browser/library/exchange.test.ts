/** Import and export in a real Chromium: dry run, choices, all of it or nothing, undo, a tab closed in the middle. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import '../../../knowledge/interface/every-reader'
import { translator } from '../../../knowledge/interface/words'
import { axeViolations, eventually, openSession, photo, type Session, setSettings } from '../harness'

const FOLDER = mkdtempSync(path.join(tmpdir(), 'deskside-exchange-'))

let session: Session
let address: string
let page: Page

function file(name: string, text: string): string {
  const place = path.join(FOLDER, name)
  writeFileSync(place, text)
  return place
}

const press = (name: string): Promise<void> => page.locator(`::-p-aria(${name}[role="button"])`).click()
/** What an element says; empty while it is not there. */
const words = (selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector)

async function openLibrary(): Promise<void> {
  page = await session.browser.newPage()
  await page.setViewport({ width: 1300, height: 860 })
  await page.goto(address)
  await page.waitForSelector('.articles tbody tr[id]')
}

async function choose(...files: string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(...files)
}

/** The number of articles in the library. */
const count = (): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('deskside-library')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('articles').objectStore('articles').count()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result)
          }
          asked.onerror = () => reject(asked.error)
        }
      }),
  )

beforeAll(async () => {
  session = await openSession()
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
  address = new URL('library.html', worker.url()).href
  await openLibrary()
})
afterAll(() => session?.close())

it('knows the whole library when its tab was opened by address', async () => {
  const held = await count()
  const other = await session.browser.newPage()
  await other.goto(`${address}#exchange`)
  await eventually(
    () => other.$eval('.exchange section:last-of-type', (part) => (part as HTMLElement).innerText),
    (text) => text.includes(`All (${held})`),
  )
  await other.close()
  await page.bringToFront()
})

describe('an import', () => {
  beforeEach(() => press('Import and export'))

  it('shows what would come in before anything is stored; columns can be read otherwise', async () => {
    const before = await count()
    const table =
      'Name;Antwort;Kürzel;Extras\nQuince one;"Hello,\nthis is one.";q1;x\nQuince two;=SUM(A1);q2;y\n'
    await choose(file('replies.csv', table))
    await eventually(
      () => words('.dry-run'),
      (text) => text.includes('2 new'),
    )
    expect(await words('.previews')).toContain('Quince one')
    expect(
      await page.$$eval('.columns select', (all) => all.map((one) => (one as HTMLSelectElement).value)),
    ).toEqual(['title', 'body', 'shortcut', ''])
    await page.select('.columns tr:nth-child(4) select', 'tags')
    await eventually(
      () => words('.columns'),
      (text) => text.includes('y'),
    )
    expect(await count()).toBe(before)
    await photo(page, 'library-import')
    expect(await axeViolations(page)).toEqual([])
  })

  it('comes in as a whole and goes as a whole', async () => {
    const before = await count()
    await press('Import 2 articles')
    await eventually(
      () => words('.done'),
      (text) => text.startsWith('Imported 2'),
    )
    expect(await count()).toBe(before + 2)
    // What stood above the button is gone when it comes, so that it does not move under the pointer.
    expect(await page.$('.dry-run')).toBeNull()
    await press('Undo')
    await eventually(count, (now) => now === before)
  })

  it('says what is wrong with a broken file, by row where it can, and stores nothing', async () => {
    const before = await count()
    await choose(file('broken.json', '{"replies": [ {"title": "x" '))
    await eventually(
      () => words('.report'),
      (text) => text.includes('JSON is broken'),
    )
    expect(await page.$('.dry-run button.primary:not(:disabled)')).toBeNull()
    await choose(file('picture.bin', '\u0000\u0001\u0002\u0003'.repeat(50)))
    await eventually(
      () => words('.report'),
      (text) => text.includes('No known format'),
    )
    expect(await count()).toBe(before)
    await press('Cancel')
  })

  it('keeps what was changed here unless told otherwise', async () => {
    const exported = await page.evaluate(() => {
      const made: Blob[] = []
      const original = URL.createObjectURL
      URL.createObjectURL = (blob) => {
        made.push(blob as Blob)
        return original.call(URL, blob)
      }
      ;[...document.querySelectorAll('button')].find((one) => one.textContent === 'Save the file')?.click()
      return new Promise<string>((resolve) => {
        const look = setInterval(() => {
          if (!made[0]) return
          clearInterval(look)
          URL.createObjectURL = original
          resolve(made[0].text())
        }, 50)
      })
    })
    const changed = exported.replace('"title": "Customer asks for a refund"', '"title": "Quince refund"')
    expect(changed).not.toBe(exported)
    await choose(file('library.json', changed))
    await eventually(
      () => words('.dry-run'),
      (text) => text.includes('1 are here and differ'),
    )
    expect(await page.$('.dry-run button.primary:not(:disabled)')).toBeNull()
    await page.select('.dry-run-head label:nth-child(3) select', 'update')
    await press('Import 1 articles')
    await eventually(
      () => words('.done'),
      (text) => text.startsWith('Imported 1'),
    )
    await press('Undo')
    await eventually(
      () => words('.done'),
      (text) => text.startsWith('Taken back'),
    )
  })

  it('of many is worth a copy: the page says so until one is saved', async () => {
    expect(await page.$('.backup')).toBeNull()
    const rows = Array.from({ length: 30 }, (_, at) => `Medlar ${at},Reply number ${at}`)
    await choose(file('medlars.csv', `title,reply\n${rows.join('\n')}\n`))
    await press('Import 30 articles')
    await eventually(
      () => words('.backup'),
      (text) => text.includes('30 articles'),
    )
    await press('Save a copy')
    await eventually(
      () => page.$('.backup'),
      (line) => line === null,
    )
    await page.reload()
    await page.waitForSelector('.articles tbody tr[id]')
    expect(await page.$('.backup')).toBeNull()
  })

  it('that is cut off by closing the tab leaves nothing half-written', async () => {
    const before = await count()
    const rows = Array.from({ length: 8_000 }, (_, at) => `Quince ${at},Reply number ${at}`)
    await choose(file('many.csv', `title,reply\n${rows.join('\n')}\n`))
    await eventually(
      () => words('.dry-run'),
      (text) => text.includes('8,000 new'),
      40_000,
    )
    await page.evaluate(() => {
      ;(document.querySelector('.dry-run button.primary') as HTMLButtonElement).click()
    })
    await new Promise((resolve) => setTimeout(resolve, 150))
    await page.close()
    await openLibrary()
    expect([before, before + 8_000]).toContain(await count())
  })
})

describe('looks', () => {
  it.each([
    ['dark', 700, 'en'],
    ['light', 1300, 'fa'],
  ] as const)('%s, %d px, %s', async (scheme, width, interfaceLanguage) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.setViewport({ width, height: 860 })
    await setSettings(page, { interfaceLanguage })
    await page.waitForFunction((tag) => document.documentElement.lang === tag, {}, interfaceLanguage)
    await press(translator(interfaceLanguage)('exchange.title'))
    await choose(file('replies.csv', readFileSync(path.join(FOLDER, 'replies.csv'), 'utf8')))
    await page.waitForSelector('.previews')
    await photo(page, `library-import-${interfaceLanguage}`)
    expect(await axeViolations(page)).toEqual([])
  })
})
