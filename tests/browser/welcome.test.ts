/** The first start without a desk: the try-out conversation, the library page, our facts. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickInsert, panelShows, sameWords } from '../../scripts/panel.mjs'
import { axeViolations, eventually, openPanel, openSession, photo, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/?quiet')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

const press = async (name: string) => {
  const button = await panel.waitForSelector(`::-p-aria([name="${name}"][role="button"])`)
  await button?.click()
}

describe('first start', () => {
  test('introduces itself in three lines', async () => {
    await panelShows(panel, ({ pageState }) => pageState?.state === 'no-conversation')
    expect(await panel.$$eval('.welcome li', (lines) => lines.length)).toBe(3)
    await photo(panel, 'welcome')
    expect(await axeViolations(panel)).toEqual([])
  })

  test('the try-out reads, suggests and inserts inside the panel', async () => {
    await press('Try it on the demo conversation')
    const { mood, suggestions, note } = await panelShows(
      panel,
      (shown) => shown.suggestions.length > 0 && shown.note !== '',
    )
    expect(mood?.kind).toBe('anger')
    expect(note).toContain('8.2.1')
    await photo(panel, 'try-out')
    await clickInsert(panel)
    await panelShows(panel, ({ insertion }) => insertion === 'inserted')
    const box = await panel.$eval('.demo-box', (field) => (field as HTMLTextAreaElement).value)
    expect(sameWords(box)).toBe(sameWords(suggestions[0]?.text ?? ''))
    expect(await axeViolations(panel)).toEqual([])
  })

  test('leaving it brings the page back, and the introduction is over', async () => {
    await press('Leave the demo')
    await panelShows(panel, ({ pageState }) => pageState?.state === 'no-conversation')
    expect(await panel.$('.welcome')).toBeNull()
  })
})

describe('library page', () => {
  let library: Page
  beforeAll(async () => {
    library = await session.browser.newPage()
    await library.goto(panel.url().replace('sidepanel.html', 'library.html'))
    await library.waitForSelector('.articles tbody tr[id]')
  })

  test('lists the articles of the reader’s language and shows the chosen one', async () => {
    const count = await library.$eval('.done[role="status"]', (status) =>
      Number.parseInt(status.textContent ?? '', 10),
    )
    expect(count).toBeGreaterThanOrEqual(60)
    await library.click('.articles tbody tr[id]')
    await library.waitForSelector('.variant-preview')
    await photo(library, 'library')
    expect(await axeViolations(library)).toEqual([])
  })

  test('our facts reach the replies in the panel', async () => {
    await library.goto(`${library.url().split('#')[0]}#settings`)
    await library.reload()
    const field = await library.waitForSelector('::-p-aria([name="Days for returns"][role="textbox"])')
    await field?.type('14')
    await (await library.waitForSelector('::-p-aria([name="Save"][role="button"])'))?.click()
    await photo(library, 'settings')
    expect(await axeViolations(library)).toEqual([])
    const stored = await eventually(
      () =>
        library.evaluate(() =>
          (globalThis as unknown as { chrome: typeof browserApi }).chrome.storage.local.get('settings'),
        ),
      (found) => found.settings?.ourFacts?.returnDays === '14',
    )
    expect(stored.settings?.ourFacts?.returnDays).toBe('14')
  })
})

/** The part of the extension API that the test reads in the page. */
declare const browserApi: {
  storage: { local: { get(key: string): Promise<{ settings?: { ourFacts?: { returnDays?: string } } }> } }
}
