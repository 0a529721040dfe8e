/** How the panel looks and who can use it: light, dark, Persian, narrow and wide, axe, keyboard. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PanelReading, panelShows, readPanel } from '../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  type Session,
  setSettings,
} from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  panel = await openPanel(session)
  await panelShows(panel, ({ suggestions, note }) => suggestions.length > 0 && note !== '')
})
afterAll(() => session?.close())

async function scheme(value: 'light' | 'dark'): Promise<void> {
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
  // Colours change over a moment; half-way they are neither.
  await panel.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
}

describe.each(['light', 'dark'] as const)('%s', (value) => {
  test('axe finds nothing wrong', async () => {
    await scheme(value)
    await photo(panel, `panel-${value}`)
    expect(await axeViolations(panel)).toEqual([])
  })
})

test('from 320 to 600 pixels nothing is cut off at the side', async () => {
  for (const width of [320, 360, 480, 600]) {
    await panel.setViewport({ width, height: 760 })
    const overflow = await panel.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0)
    await photo(panel, `panel-${width}`)
  }
  await panel.setViewport(null)
})

describe.each([
  ['fa', 'sara', 'rtl'],
  ['zh-Hans', 'wang-fang', 'ltr'],
  ['zh-Hant', 'chen-yu-ting', 'ltr'],
] as const)('interface in %s', (language, conversation, direction) => {
  test('has its language and direction, fits, and axe finds nothing wrong', async () => {
    await setSettings(panel, { interfaceLanguage: language })
    await session.page.evaluate((id) => window.harbour.open(id), conversation)
    await panel.waitForFunction(
      (wanted) => document.documentElement.lang === wanted && document.querySelector('article') !== null,
      {},
      language,
    )
    expect(await panel.evaluate(() => document.documentElement.dir)).toBe(direction)
    for (const value of ['light', 'dark'] as const) {
      await scheme(value)
      await photo(panel, `panel-${language}-${value}`)
    }
    await panel.setViewport({ width: 320, height: 760 })
    const overflow = await panel.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await axeViolations(panel)).toEqual([])
  })

  afterAll(async () => {
    await panel.setViewport(null)
    await scheme('light')
    await setSettings(panel, { interfaceLanguage: 'en' })
    await session.page.evaluate(() => window.harbour.open('li-wei'))
    await panelShows(panel, ({ customer, note }) => customer === 'Li Wei' && note !== '')
  })
})

test('the regions have their names', async () => {
  for (const name of ['Mood', 'Suggested replies', 'Escalation note', 'Promises']) {
    expect(await panel.$(`::-p-aria([name="${name}"][role="region"])`), name).not.toBeNull()
  }
  expect(await panel.$('::-p-aria([name="Search replies"][role="searchbox"])')).not.toBeNull()
  expect(await panel.$('::-p-aria([name="Escalation note text"][role="textbox"])')).not.toBeNull()
})

/** What is shown once it has stayed the same for a moment: each letter typed brings other hits. */
async function settled(accept: (shown: PanelReading) => boolean): Promise<PanelReading> {
  for (;;) {
    const before = await panelShows(panel, accept)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const after = await readPanel(panel)
    if (JSON.stringify(after.suggestions) === JSON.stringify(before.suggestions)) return after
  }
}

test('the keyboard alone searches, chooses and inserts', async () => {
  await panel.bringToFront()
  await panel.click('header')
  await panel.keyboard.press('/')
  await panel.keyboard.type('late parcel')
  const { suggestions } = await settled((shown) => /parcel/i.test(shown.suggestions[0]?.title ?? ''))
  await panel.keyboard.press('Enter')
  const words = (suggestions[0]?.text ?? '').split(/\s+/).slice(0, 4).join(' ')
  await eventually(
    () => session.page.evaluate(() => window.harbour.editorText()),
    (text) => text.replace(/\s+/g, ' ').includes(words),
  )
  await panel.keyboard.press('Escape')
})
