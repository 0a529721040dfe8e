/** Nothing moves under the agent's pointer: newer suggestions wait until they are asked for. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows, readPanel } from '../../scripts/panel.mjs'
import { openPanel, openSession, type Session } from './harness'

const NEW_SUGGESTIONS = '::-p-aria([name="New suggestions are ready. Show them"][role="button"])'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  panel = await openPanel(session)
  await panelShows(panel, ({ suggestions }) => suggestions.some(({ articles }) => articles !== ''))
})
afterAll(() => session?.close())

const ids = async () => (await readPanel(panel)).suggestions.map(({ articles, title }) => articles || title)

test('what is read under the pointer stays, and comes anew on a click', async () => {
  const before = await ids()
  const card = await panel.$('article[data-testid="suggestion"]')
  await card?.hover()
  const top = await card?.evaluate((element) => element.getBoundingClientRect().top)
  await session.page.evaluate(() =>
    window.harbour.receive(
      'li-wei',
      'Forget the app. You charged my card twice for order HG-204993, I want it back.',
    ),
  )
  await panel.waitForSelector(NEW_SUGGESTIONS)
  expect(await ids()).toEqual(before)
  expect(await card?.evaluate((element) => element.getBoundingClientRect().top)).toBe(top)
  await (await panel.$(NEW_SUGGESTIONS))?.click()
  const { suggestions } = await panelShows(panel, (shown) =>
    shown.suggestions.some(({ articles }) => articles.includes('double-charge')),
  )
  expect(suggestions.length).toBeLessThanOrEqual(3)
  expect(await panel.$(NEW_SUGGESTIONS)).toBeNull()
})
