/** The library page in a real Chromium: writing, undo, trash, bulk changes by keyboard, two panels at once. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { panelShows } from '../../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  type Session,
  setSettings,
} from '../harness'

let session: Session
let page: Page
let panel: Page

const titles = (): Promise<string[]> =>
  page.$$eval('.articles tbody tr[id] td:nth-child(2)', (cells) =>
    cells.map((cell) => cell.textContent ?? ''),
  )
const press = (name: string): Promise<void> => page.locator(`::-p-aria(${name}[role="button"])`).click()
const said = (): Promise<string> => page.$eval('.done', (line) => line.textContent ?? '')

/** Replaces what stands in a field, in one go as a paste does. */
async function write(selector: string, text: string): Promise<void> {
  await page.$eval(
    selector,
    (field, value) => {
      const control = field as HTMLInputElement
      control.focus()
      control.value = value
      control.dispatchEvent(new Event('input', { bubbles: true }))
    },
    text,
  )
}

async function search(text: string): Promise<string[]> {
  await write('input[type="search"]', text)
  return eventually(
    titles,
    (found) => found.length < 60 && found.some((title) => title.toLowerCase().includes(text)),
  )
}

/** Types into the panel's search, with the helpdesk in front as the panel follows the tab. */
async function searchPanel(text: string): Promise<void> {
  await session.page.bringToFront()
  await panelShows(panel, (shown) => shown.suggestions.length > 0)
  await panel.$eval('input[type="search"]', (field) => {
    field.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await panel.type('input[type="search"]', text)
}

/** Presses a button of the panel, which may stand below what is in sight. */
const pressInPanel = (selector: string): Promise<void> =>
  panel
    .locator(selector)
    .waitHandle()
    .then((button) => button.evaluate((element) => (element as HTMLElement).click()))

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  await session.page.waitForSelector('.composer .ProseMirror')
  panel = await openPanel(session)
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
  page = await session.browser.newPage()
  await page.setViewport({ width: 1400, height: 860 })
  await page.goto(new URL('library.html', worker.url()).href)
  await page.waitForSelector('.articles tbody tr[id]')
})
afterAll(() => session?.close())

describe('writing an article', () => {
  it('cannot be saved without title and reply, and says which is missing', async () => {
    await press('New article')
    await page.waitForSelector('#editor-title:focus')
    expect(await page.$eval('.editor-state', (state) => state.textContent)).toMatch(/Title/)
    await page.keyboard.type('Marmalade jar arrived open')
    expect(await page.$eval('.editor-state', (state) => state.textContent)).toMatch(/Reply/)
  })

  it('shows the reply as the customer will see it, and is saved by the keyboard', async () => {
    await write(
      '.variant-body',
      'I am sorry.\n\n- A **new jar** is packed\n- See [our page](https://shop.example/jam)',
    )
    expect(await page.$eval('.variant-preview strong', (bold) => bold.textContent)).toBe('new jar')
    expect(await page.$$eval('.variant-preview li', (items) => items.length)).toBe(2)
    await page.keyboard.down('Control')
    await page.keyboard.press('s')
    await page.keyboard.up('Control')
    await eventually(said, (line) => line.startsWith('Saved: Marmalade'))
    expect(await search('marmalade')).toEqual(['Marmalade jar arrived open'])
  })

  it('is found in the panel that was open before', async () => {
    await searchPanel('marmalade')
    const { suggestions } = await panelShows(
      panel,
      ({ suggestions: [first] }) => first?.title.startsWith('Marmalade') === true,
    )
    expect(suggestions[0]?.text).toContain('A new jar is packed')
    await page.bringToFront()
  })

  it('keeps what is being written when another is chosen, and an earlier version when it is saved', async () => {
    await page.click('.articles tbody tr[id]')
    await write('#editor-title', 'Marmalade jar leaks')
    await search('refund')
    await page.click('.articles tbody tr[id]')
    await search('marmalade')
    await page.click('.articles tbody tr[id]')
    expect(await page.$eval('#editor-title', (field) => (field as HTMLInputElement).value)).toBe(
      'Marmalade jar leaks',
    )
    await press('Save')
    await eventually(said, (line) => line.startsWith('Saved: Marmalade jar leaks'))
    await page.click('.versions summary')
    await page.waitForSelector('.versions li')
    await page.click('.versions li button')
    await eventually(titles, ([first]) => first === 'Marmalade jar arrived open')
  })
})

describe('many at once', () => {
  it('are chosen, moved and brought back by the keyboard and one click', async () => {
    await search('refund')
    await page.focus('.articles table')
    for (const key of ['Home', 'Space', 'ArrowDown', 'Space'] as const) await page.keyboard.press(key)
    expect(await page.$eval('.bulk strong', (line) => line.textContent)).toBe('2 selected')
    await write('.bulk-value input', 'Money/Refunds')
    await press('Apply')
    await eventually(said, (line) => line.startsWith('Saved'))
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.shelves button')].some((row) => row.textContent === 'Refunds2'),
    )
    await press('Undo')
    await eventually(said, (line) => line.startsWith('Taken back'))
    await page.waitForFunction(() => !document.querySelector('.shelves')?.textContent?.includes('Refunds'))
  })

  it('go to the trash and come back', async () => {
    await search('marmalade')
    await page.click('.articles tbody tr[id]')
    await page.focus('.articles table')
    await page.keyboard.press('Delete')
    await eventually(said, (line) => line.startsWith('In the trash'))
    await searchPanel('marmalade')
    await eventually(
      () => panelShows(panel, () => true),
      ({ suggestions }) => !suggestions.some(({ title }) => title.startsWith('Marmalade')),
    )
    await page.bringToFront()
    await page.locator('.shelves-others li:first-child button').click()
    await press('Put back')
    await eventually(said, (line) => line.startsWith('Put back'))
    await page.locator('.shelves li:first-child button').click()
    expect(await search('marmalade')).toHaveLength(1)
  })
})

describe('a reply that was sent', () => {
  it('becomes an article by one click in the panel, without what is personal', async () => {
    await session.page.bringToFront()
    await panelShows(panel, (shown) => shown.reading !== undefined)
    await pressInPanel('[data-testid="reading"]')
    await pressInPanel('.read-agent .read-keep button')
    await panel.waitForFunction(() => document.querySelector('.read-keep')?.textContent?.includes('Saved'))
    const opened = session.browser.waitForTarget((target) => target.url().includes('#article='))
    await pressInPanel('.read-agent .read-keep button')
    const library = await (await opened).page()
    if (!library) throw new Error('No library page was opened.')
    await library.waitForSelector('#editor-title')
    const written = await library.$$eval('.editor input, .editor textarea', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value).join('\n'),
    )
    expect(written.length).toBeGreaterThan(40)
    expect(written).not.toMatch(/Li Wei|liwei|Maya|\d{4}|@/u)
    await library.close()
    await page.bringToFront()
  })
})

describe('looks', () => {
  it.each([
    ['light', 1400, 'en'],
    ['dark', 900, 'en'],
    ['light', 1200, 'fa'],
    ['dark', 420, 'zh-Hans'],
  ] as const)('%s, %d px wide, %s: axe finds nothing', async (scheme, width, interfaceLanguage) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.setViewport({ width, height: 860 })
    await setSettings(page, { interfaceLanguage })
    await page.waitForFunction((tag) => document.documentElement.lang === tag, {}, interfaceLanguage)
    await photo(page, `library-${interfaceLanguage}-${scheme}-${width}`)
    expect(await axeViolations(page)).toEqual([])
  })
})
