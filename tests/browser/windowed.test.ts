/** A list that keeps only the messages near the screen: what was scrolled past stays read, nothing mixes. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { eventually, openPanel, openSession, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(path.resolve(import.meta.dirname, 'reading/pages'), '/windowed.html')
  panel = await openPanel(session)
  await panelShows(panel, ({ reading }) => Number(reading?.customer) > 0)
})
afterAll(() => session?.close())

/** Runs a script of the page's own. */
const inPage = (script: string): Promise<unknown> => session.page.evaluate(script)

/** The texts in the view of what was read, oldest first. */
async function readTexts(): Promise<string[]> {
  return panel.$$eval('.read-list .read-text', (found) => found.map((element) => element.textContent ?? ''))
}

const expected = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => (at % 5 === 4 ? 'ok' : `message ${at}`))

test('says that the start was not seen, and reads it together as the agent scrolls up', async () => {
  expect(await panel.$eval('[data-testid="reading"]', (shown) => shown.textContent)).toContain('partly read')
  await panel.click('[data-testid="reading"]')
  for (let steps = 0; steps < 60; steps++) {
    const top = await inPage('window.scrollBy1(-4)')
    await new Promise((resolve) => setTimeout(resolve, 120))
    if (top === 0) break
  }
  const texts = await eventually(readTexts, (found) => found.length === 90)
  expect(texts).toEqual(expected(90))
  expect(await panel.$eval('[data-testid="reading"]', (shown) => shown.textContent)).toContain('90 read')
})

test('follows what is edited, deleted and added in it', async () => {
  await inPage("window.change((list) => { list[2].text = 'edited'; list.splice(1, 1) })")
  await eventually(readTexts, (found) => found[1] === 'edited' && found.length === 89)
  await inPage('window.scrollBy1(1000)')
  await eventually(readTexts, (found) => found.length === 89)
  await inPage(
    "window.change((list) => list.push({ text: 'one more', mine: false })); window.scrollBy1(1000)",
  )
  const texts = await eventually(readTexts, (found) => found.at(-1) === 'one more')
  expect(texts).toHaveLength(90)
})

test('drops it all for another conversation', async () => {
  await inPage('window.openOther()')
  const texts = await eventually(readTexts, (found) => found.some((text) => text.startsWith('other')))
  expect(texts.every((text) => text === 'ok' || text.startsWith('other'))).toBe(true)
})
