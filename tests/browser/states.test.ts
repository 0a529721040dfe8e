/** Pages that cannot be read, tabs that were not clicked, hostile and huge conversations, reloads. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickInsert, type PanelReading, panelShows, readPanel, sameWords } from '../../scripts/panel.mjs'
import { clickToolbarButton, eventually, openPanel, openSession, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  panel = await openPanel(session)
  await panelShows(panel, ({ reading }) => reading !== undefined)
})
afterAll(() => session?.close())

/** Replies from the library are there, not only a question that needs no search. */
const hasArticle = ({ suggestions }: PanelReading): boolean =>
  suggestions.some(({ articles }) => articles !== '')

const go = (path: string) => session.page.goto(session.url + path)

describe('other tabs', () => {
  test('a tab that was not clicked is not read; the panel says what to do and comes back', async () => {
    const other = await session.browser.newPage()
    await other.goto(`${session.url}/conversations/emma?quiet`)
    await other.bringToFront()
    const { pageState, reading } = await panelShows(
      panel,
      (shown) => shown.pageState?.state === 'needs-click',
    )
    expect(pageState?.words).toMatch(/Click the Deskside button/)
    expect(reading).toBeUndefined()
    await clickToolbarButton(session.browser, other)
    await panelShows(panel, ({ customer }) => customer === 'Emma Hartley')
    await session.page.bringToFront()
    await panelShows(panel, ({ customer }) => customer === 'Li Wei')
    await other.close()
  })

  test("a page of the browser's own gets a plain sentence", async () => {
    const other = await session.browser.newPage()
    await other.goto('chrome://version')
    await other.bringToFront()
    await clickToolbarButton(session.browser, other)
    const { pageState } = await panelShows(panel, (shown) => shown.pageState?.state === 'browser-page')
    expect(pageState?.words).toMatch(/keeps extensions out/)
    await other.close()
    await session.page.bringToFront()
    await panelShows(panel, ({ customer }) => customer === 'Li Wei')
  })

  test('a page that closes while it is read leaves a sentence, not an error', async () => {
    const other = await session.browser.newPage()
    await other.goto(`${session.url}/conversations/huge?quiet`)
    await other.bringToFront()
    await clickToolbarButton(session.browser, other)
    await other.close()
    await session.page.bringToFront()
    await panelShows(panel, ({ customer }) => customer === 'Li Wei')
  })
})

describe('the page changes', () => {
  test('a reload is read again without a click', async () => {
    await session.page.reload()
    await panelShows(panel, ({ customer, reading }) => customer === 'Li Wei' && reading !== undefined)
  })

  test('a page without a conversation says so', async () => {
    await go('/?quiet')
    const { pageState } = await panelShows(panel, (shown) => shown.pageState?.state === 'no-conversation')
    expect(pageState?.words).toMatch(/no conversation/)
  })

  test('a conversation without messages says so', async () => {
    await go('/conversations/empty?quiet')
    await panelShows(panel, (shown) => shown.pageState?.state === 'empty')
  })

  test('works on after the background has been stopped', async () => {
    await go('/conversations/emma?quiet')
    await panelShows(panel, ({ customer }) => customer === 'Emma Hartley')
    const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
    await (await worker.worker())?.close()
    await session.page.evaluate(() => window.harbour.open('daniel'))
    const { suggestions } = await panelShows(
      panel,
      (shown) => shown.customer === 'Daniel Ross' && hasArticle(shown),
    )
    await clickInsert(panel)
    await eventually(
      () => session.page.evaluate(() => window.harbour.editorText()),
      (text) => sameWords(text) === sameWords(suggestions[0]?.text ?? ''),
    )
  })

  test('an editor that goes away while the reply is on its way is said plainly', async () => {
    await go('/conversations/li-wei?quiet')
    await panelShows(panel, (shown) => shown.customer === 'Li Wei' && shown.suggestions.length > 0)
    await session.page.evaluate(() => document.querySelector('.composer')?.remove())
    await clickInsert(panel)
    const { insertion } = await panelShows(panel, (shown) => shown.insertion !== '')
    expect(insertion).toBe('not-inserted')
  })
})

describe('hostile pages', () => {
  test('markup, overrides and a megabyte are text, and the panel stays alive', async () => {
    await go('/conversations/hostile?quiet')
    const { reading } = await panelShows(panel, (shown) => shown.reading?.customer === '4')
    expect(reading?.helpdesk).toBe('demo')
    const harm = await panel.evaluate(() => ({
      pictures: document.querySelectorAll('img, iframe, object').length,
      scripts: document.querySelectorAll('script:not([src])').length,
      hacked: 'harbourHacked' in window,
    }))
    expect(harm).toEqual({ pictures: 0, scripts: 0, hacked: false })
    expect(await session.page.evaluate(() => 'harbourHacked' in window)).toBe(false)
    await session.page.evaluate(() => window.harbour.open('emma'))
    await panelShows(panel, ({ customer }) => customer === 'Emma Hartley')
  })

  test('ten thousand messages do not freeze page or panel', async () => {
    await go('/conversations/huge?quiet')
    await panelShows(panel, ({ reading }) => Number(reading?.customer) > 100, 30_000)
    await session.page.evaluate(() =>
      window.harbour.receive('huge', 'Hello? My order HG-300002 is late too.'),
    )
    await panelShows(panel, ({ note }) => note.includes('HG-300002'), 30_000)
    const { suggestions } = await readPanel(panel)
    expect(suggestions.length).toBeLessThanOrEqual(3)
  })
})

test('nothing was sent', async () => {
  expect(await session.page.evaluate(() => window.harbour.sent)).toBe(0)
})
