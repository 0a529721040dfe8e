/** A mood or a fact is put right in the panel, kept when the agent comes back, and counted. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { axeViolations, eventually, openPanel, openSession, photo, type Session } from './harness'

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

test('a fact follows the agent, keeps what is typed while the talk goes on, and is taken back', async () => {
  const press = (selector: string): Promise<void> =>
    panel.$eval(selector, (button) => (button as HTMLElement).click())
  const note = (): Promise<string> =>
    panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.note-text')?.value ?? '')
  const typed = (): Promise<string> =>
    panel.evaluate(() => document.querySelector<HTMLInputElement>('.fact-edit input')?.value ?? '')
  const focused = (): Promise<string> =>
    panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.edit ?? '')
  const write = (text: string): Promise<void> =>
    panel.$eval(
      '.fact-edit input',
      (field, value) => {
        const input = field as HTMLInputElement
        input.value = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      },
      text,
    )
  await press('.view-head button')
  await panel.waitForSelector('.note-more')
  await press('.note-more')
  await panel.waitForSelector('[data-edit="app_version"]')
  await press('[data-edit="app_version"]')
  await panel.waitForSelector('.fact-edit input:focus')
  await write('8.3.0')
  // The customer goes on, and puts the version right as well: what the agent has typed is still there.
  await session.page.evaluate(() =>
    window.harbour.receive('li-wei', 'sorry, the app version is 8.2.5, not 8.2.1'),
  )
  await eventually(note, (text) => text.includes('8.2.5'))
  expect(await typed()).toBe('8.3.0')
  await panel.setViewport({ width: 320, height: 760 })
  await panel.$eval('.fact-edit', (form) => form.scrollIntoView({ block: 'center' }))
  await photo(panel, 'fact-edit')
  await panel.setViewport(null)
  await panel.$eval('.fact-edit', (form) => (form as HTMLFormElement).requestSubmit())
  await eventually(note, (text) => text.includes('8.3.0 (added by the agent)'))
  expect(await eventually(focused, (field) => field !== '')).toBe('app_version')
  await open('noah')
  await panelShows(panel, ({ customer }) => customer === 'Noah Baker')
  await open('li-wei')
  await eventually(note, (text) => text.includes('8.3.0 (added by the agent)'))
  if (!(await panel.$('.note-details'))) await press('.note-more')
  await panel.waitForSelector('[data-edit="os_version"]')
  await press('[data-edit="os_version"]')
  await panel.waitForSelector('.fact-edit')
  await press('.fact-edit .take-out')
  await panel.waitForSelector('[data-testid="taken-out"]')
  await panel.setViewport({ width: 320, height: 760 })
  await panel.$eval('[data-back="app_version"]', (button) => button.scrollIntoView({ block: 'center' }))
  await photo(panel, 'fact-corrected')
  expect(await axeViolations(panel)).toEqual([])
  await panel.setViewport(null)
  await press('[data-testid="taken-out"] button')
  await panel.waitForFunction(() => !document.querySelector('[data-testid="taken-out"]'))
  await panel.waitForSelector('[data-back="app_version"]')
  await press('[data-back="app_version"]')
  await eventually(note, (text) => text !== '' && !text.includes('8.3.0'))
  await press('[data-testid="mood"] .evidence')
  await panel.waitForSelector('[data-testid="fact-counts"]')
  expect(
    await panel.$eval('[data-testid="fact-counts"]', (line) => (line as HTMLElement).dataset.count),
  ).toBe('2')
  await photo(panel, 'fact-counts')
  await press('[data-testid="fact-counts"] button')
  await panel.waitForFunction(() => !document.querySelector('[data-testid="fact-counts"]'))
})
