/** The toolbar button pressed again on a tab that is read already: the reading goes on, and follows the page. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { clickToolbarButton, openPanel, openSession, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/emma?quiet')
  panel = await openPanel(session)
  await panelShows(panel, ({ reading }) => reading !== undefined)
})
afterAll(() => session?.close())

test('a second and a third press change nothing', async () => {
  const before = Number((await panelShows(panel, ({ reading }) => reading)).reading?.customer)
  for (let press = 1; press <= 2; press++) {
    await clickToolbarButton(session.browser, session.page)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await session.page.evaluate((words) => {
      const { harbour } = window as unknown as { harbour: { receive(id: string, words: string): void } }
      harbour.receive('emma', words)
    }, `Are you still there? (${press})`)
    const { reading } = await panelShows(panel, (shown) => Number(shown.reading?.customer) === before + press)
    expect(reading?.customer).toBe(String(before + press))
  }
})
