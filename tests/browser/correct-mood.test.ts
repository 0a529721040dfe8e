/** A mood is put right in the panel: for one message, for the talk, kept when the agent comes back, counted. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { eventually, openPanel, openSession, photo, type Session } from './harness'

let session: Session
let panel: Page

const open = (id: string): Promise<void> => session.page.evaluate((to) => window.harbour.open(to), id)

/** Chooses in a list of moods, as a person does. */
const choose = (selector: string, mood: string): Promise<void> =>
  panel.$eval(
    selector,
    (list, value) => {
      const select = list as HTMLSelectElement
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    mood,
  )

const IN_BLOCK = '[data-testid="mood"] [data-testid="mood-choice"]'

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  await session.page.waitForSelector('.composer .ProseMirror')
  panel = await openPanel(session)
  await panelShows(panel, ({ mood }) => mood?.kind === 'anger')
})
afterAll(() => session?.close())

test('the mood of the talk follows the agent, says so, and stays when the agent comes back', async () => {
  await choose(IN_BLOCK, 'disappointment')
  await panelShows(panel, ({ mood }) => mood?.kind === 'disappointment')
  await panel.waitForSelector('.mood-corrected')
  // A name that was corrected still has its words, and the replies are found anew.
  await panel.waitForSelector('[data-testid="mood"] .evidence')
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  await photo(panel, 'mood-corrected')
  await open('noah')
  await panelShows(panel, ({ customer }) => customer === 'Noah Baker')
  expect(await panel.$('.mood-corrected')).toBeNull()
  await open('li-wei')
  await panelShows(panel, ({ customer, mood }) => customer === 'Li Wei' && mood?.kind === 'disappointment')
  await choose(IN_BLOCK, 'as-read')
  await panelShows(panel, ({ mood }) => mood?.kind === 'anger')
})

test('a message is put right where it was read, and the number of corrections is told and forgotten', async () => {
  await panel.$eval('[data-testid="mood"] .evidence', (button) => (button as HTMLElement).click())
  await panel.waitForSelector('.read-list')
  const first = '.read-customer [data-testid="mood-choice"]'
  const before = await panel.$eval(first, (list) => (list as HTMLSelectElement).value)
  const other = before === 'confusion' ? 'anxiety' : 'confusion'
  await choose(first, other)
  await panel.waitForSelector('.read-customer .mood-corrected')
  expect(await panel.$eval(first, (list) => (list as HTMLSelectElement).value)).toBe(other)
  await photo(panel, 'mood-of-message')
  const counted = (): Promise<string | null> =>
    panel.evaluate(
      () => document.querySelector('[data-testid="mood-counts"]')?.getAttribute('data-count') ?? null,
    )
  // One of the talk before, one of this message; taking one back was none.
  await eventually(counted, (count) => count === '2')
  await panel.$eval('[data-testid="mood-counts"] button', (button) => (button as HTMLElement).click())
  await eventually(counted, (count) => count === null)
})
