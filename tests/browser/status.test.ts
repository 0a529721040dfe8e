/** How a page was read, within one click; the diagnosis that is copied; both in light, dark, Persian and narrow. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import {
  axeViolations,
  openPanel,
  openSession,
  photo,
  readClipboard,
  type Session,
  setSettings,
} from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  panel = await openPanel(session)
  await panelShows(panel, ({ reading }) => reading !== undefined)
})
afterAll(() => session?.close())

/** The words of an element by its test id, '' without it. */
const wordsOf = (id: string): Promise<string> =>
  panel.evaluate(
    (wanted) =>
      document
        .querySelector<HTMLElement>(`[data-testid="${wanted}"]`)
        ?.innerText.replace(/[\u2066-\u2069]/gu, '') ?? '',
    id,
  )

/** Presses the button with a name. */
async function press(name: string | RegExp): Promise<void> {
  const pattern = typeof name === 'string' ? `^${name}$` : name.source
  await panel.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')]
    const found = buttons.find(({ innerText }) => new RegExp(wanted, 'u').test(innerText.trim()))
    if (!found) throw new Error(`No button ${wanted} among ${buttons.map(({ innerText }) => innerText)}`)
    found.click()
  }, pattern)
}

async function diagnosis(): Promise<string> {
  await panel.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[data-testid="diagnosis"]')?.value,
  )
  return panel.$eval('[data-testid="diagnosis"]', (field) => (field as HTMLTextAreaElement).value)
}

async function scheme(value: 'light' | 'dark'): Promise<void> {
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
  await panel.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
}

async function fits(width: number): Promise<void> {
  await panel.setViewport({ width, height: 760 })
  const overflow = await panel.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  await panel.setViewport(null)
  expect(overflow).toBeLessThanOrEqual(0)
}

test('one click shows counts by role, the map, the reply box and what can be done', async () => {
  await panel.click('[data-testid="reading"]')
  await panel.waitForSelector('[data-testid="reading-status"]')
  const words = await wordsOf('reading-status')
  expect(words).toMatch(/Customer \d+\s+Agent \d+\s+Note \d+\s+Bot \d+\s+System \d+/u)
  expect(words).toMatch(/All that the page shows\./u)
  expect(words).toMatch(/Harbour Desk, built in/u)
  expect(words).toMatch(/Public: the customer reads it\..*Known by .+/u)
  for (const action of ['Show the box', 'Copy a diagnosis']) expect(words).toContain(action)
  await photo(panel, 'status-light')
  expect(await axeViolations(panel)).toEqual([])
  await scheme('dark')
  await photo(panel, 'status-dark')
  expect(await axeViolations(panel)).toEqual([])
  await scheme('light')
  await fits(320)
})

test('a diagnosis is copied by that click, shown, and holds nothing of the conversation', async () => {
  const { reading } = await panelShows(panel, () => true)
  await press('Copy a diagnosis')
  const text = await diagnosis()
  expect(text).toMatch(
    /^Deskside \d+\.\d+\.\d+\n.+, panel in en\ntab: connected, reading: ok\n\nstate: ok\nmap: demo/u,
  )
  expect(text).toMatch(/items: \d+/u)
  expect(text).toContain(`customer ${reading?.customer}, agent ${reading?.agent}`)
  const shown = await session.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.message__author, .message__text, .thread__customer')].map(
      ({ innerText }) => innerText,
    ),
  )
  expect(shown.length).toBeGreaterThan(3)
  for (const words of shown) expect(text).not.toContain(words)
  await photo(panel, 'diagnosis-light')
  expect(await axeViolations(panel)).toEqual([])
  await scheme('dark')
  await photo(panel, 'diagnosis-dark')
  await scheme('light')
  await fits(320)
  expect(await readClipboard(panel, '.diagnosis h2')).toBe(text)
  await press('Back')
})

test('a page on which nothing can be read offers the diagnosis too', async () => {
  await session.page.goto(`${session.url}/?quiet`)
  await panelShows(panel, (shown) => shown.pageState?.state === 'no-conversation')
  await photo(panel, 'no-conversation')
  await press('Copy a diagnosis')
  const text = await diagnosis()
  expect(text).toContain('state: no-conversation')
  expect(text).toMatch(/\nbody/u)
  await press('Back')
})

describe.each([
  ['fa', 'sara'],
  ['zh-Hans', 'wang-fang'],
] as const)('in %s', (language, conversation) => {
  test('the status fits and axe finds nothing wrong', async () => {
    await setSettings(panel, { interfaceLanguage: language, welcomed: true })
    await session.page.goto(`${session.url}/conversations/${conversation}?quiet`)
    await panel.waitForFunction(
      (wanted) =>
        document.documentElement.lang === wanted && document.querySelector('[data-testid="reading"]'),
      {},
      language,
    )
    await panel.click('[data-testid="reading"]')
    await panel.waitForSelector('[data-testid="reading-status"]')
    await photo(panel, `status-${language}`)
    await panel.setViewport({ width: 320, height: 760 })
    await photo(panel, `status-${language}-320`)
    await panel.setViewport(null)
    await fits(320)
    expect(await axeViolations(panel)).toEqual([])
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('.page-actions button:last-child')?.click(),
    )
    expect(await diagnosis()).toContain(`panel in ${language}`)
    await photo(panel, `diagnosis-${language}`)
    await panel.evaluate(() => document.querySelector<HTMLElement>('.view-head button')?.click())
  })
})
