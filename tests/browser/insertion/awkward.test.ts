/** Insertions at awkward moments, asked for in the panel: other boxes, other tabs, pages and extensions that go away. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { panelShows } from '../../../scripts/panel.mjs'
import {
  CHROME_BUILD,
  clickToolbarButton,
  eventually,
  openPanel,
  openSession,
  type Session,
  sidePanel,
} from '../harness'
import { notice, noticeOf, press } from './drive'

let session: Session
let panel: Page

const box = (): Promise<string> => session.page.$eval('textarea', (field) => field.value)
const sent = (): Promise<number> => session.page.evaluate(() => (window as unknown as { sent: number }).sent)
const focused = (): Promise<string> => panel.evaluate(() => document.activeElement?.textContent ?? '')

/** Says whom the box writes to, as desks do: by its hint. */
async function writesTo(hint: string, box: string): Promise<void> {
  await session.page.$eval('textarea', (field, words) => field.setAttribute('placeholder', words), hint)
  await panelShows(panel, ({ reading }) => reading?.replyBox === box)
}

beforeAll(async () => {
  session = await openSession(path.join(import.meta.dirname, 'pages'), '/index.html')
  panel = await openPanel(session)
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
})
afterAll(() => session?.close())

describe.each([
  ['a note', 'Write an internal note', 'note', 'note-box'],
  ['nobody knows whom', 'Write a reply or a note', 'unsure', 'unsure-box'],
])('a box for %s', (_, hint, kind, reason) => {
  it('gets a reply only after the agent said yes, who has the keys for it; Escape leaves all as it was', async () => {
    await writesTo(hint, kind)
    await press(panel, 'Insert')
    expect(await noticeOf(panel, 'not-inserted')).toMatchObject({ reason })
    await eventually(focused, (words) => words === 'Insert it there all the same')
    await panel.keyboard.press('Escape')
    await eventually(
      () => notice(panel),
      (shown) => shown === null,
    )
    expect(await box()).toBe('')
    await press(panel, 'Insert')
    await eventually(focused, (words) => words === 'Insert it there all the same')
    expect(await box()).toBe('')
    await panel.keyboard.press('Enter')
    await noticeOf(panel, 'inserted')
    expect(await box()).not.toBe('')
    await session.page.$eval('textarea', (field) => {
      field.value = ''
    })
  })
})

it('nothing goes into a tab that is not in front any more', async () => {
  await writesTo('Write a reply to the customer', 'public')
  await panel.evaluate(() => {
    const { chrome } = window as unknown as { chrome: { tabs: { create(tab: object): Promise<unknown> } } }
    void chrome.tabs.create({ url: 'about:blank', active: true })
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-testid="suggestion"] button')]
    buttons.find(({ textContent }) => textContent?.trim() === 'Insert')?.click()
  })
  await panelShows(panel, ({ reading }) => reading === undefined)
  expect(await box()).toBe('')
  const other = session.browser.targets().find((target) => target.url() === 'about:blank')
  await (await other?.page())?.close()
  await session.page.bringToFront()
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  await press(panel, 'Insert')
  await noticeOf(panel, 'inserted')
})

it('a page that is left while the text is on its way has nothing of it afterwards, and the next one works', async () => {
  const gone = session.page.waitForNavigation()
  await Promise.all([press(panel, 'Insert'), session.page.evaluate(() => location.reload())])
  await gone
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  expect(await box()).toBe('')
  await press(panel, 'Insert')
  await noticeOf(panel, 'inserted')
  expect(await box()).not.toBe('')
})

/** A button pressed before the new extension has started opens nothing: it is pressed again, as a person would. */
async function pressUntilOpen(): Promise<Page> {
  for (let presses = 1; ; presses++) {
    await clickToolbarButton(session.browser, session.page)
    try {
      return await sidePanel(session.browser, 3_000)
    } catch (error) {
      if (presses === 4) throw error
    }
  }
}

it('after the extension was loaded anew one press brings it back, and a reply goes in once', async () => {
  await session.page.$eval('textarea', (field) => {
    field.value = ''
  })
  // The script in the page is one that its extension has left behind.
  const [id] = (await session.browser.extensions()).keys()
  await session.browser.uninstallExtension(id ?? '')
  await session.browser.installExtension(CHROME_BUILD)
  panel = await pressUntilOpen()
  const { suggestions } = await panelShows(panel, (shown) => shown.suggestions.length > 0)
  await press(panel, 'Insert')
  await noticeOf(panel, 'inserted')
  expect(await box()).toBe(suggestions[0]?.text)
  expect(await sent()).toBe(0)
})
