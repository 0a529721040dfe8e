/** Sides that were swapped or found right are remembered for the site: after a reload, in its next conversation. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, test } from 'vitest'
import { panelShows } from '../../../scripts/panel.mjs'
import { openPanel, openSession, type Session } from '../harness'
import { choose, press } from './drive'

const PLACE = readFileSync(path.resolve(import.meta.dirname, '../reading/pages/place.html'), 'utf8')

let session: Session
let panel: Page

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskside-sides-'))
  writeFileSync(path.join(folder, 'one.html'), PLACE)
  writeFileSync(path.join(folder, 'two.html'), PLACE.replace('where is my parcel', 'where is my kettle'))
  session = await openSession(folder, '/one.html')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

const sides = async (customer: string, agent: string, state: string | undefined): Promise<void> => {
  await panelShows(
    panel,
    ({ reading, pageState }) =>
      reading?.customer === customer && reading.agent === agent && pageState?.state === state,
  )
}
const removeLast = (): Promise<void> =>
  session.page.evaluate(() => document.querySelector('section > div:last-of-type')?.remove())

test('a guess asks; once swapped it asks no more, also after a reload and in the next conversation', async () => {
  await panelShows(panel, ({ pageState }) => pageState?.state === 'sides-unsure')
  await removeLast()
  await sides('1', '2', 'sides-unsure')
  await press(panel, 'Swap sides')
  await sides('2', '1', undefined)
  await session.page.reload()
  await panelShows(panel, ({ reading }) => reading !== undefined)
  await removeLast()
  await sides('2', '1', undefined)
  await session.page.goto(`${session.url}/two.html`)
  await panelShows(panel, ({ reading }) => reading !== undefined)
  await removeLast()
  await sides('2', '1', undefined)
})

test('swapping again undoes it', async () => {
  await choose(panel, 'Swap sides')
  await sides('1', '2', undefined)
})

test('what is forgotten is asked again, and can be said to be right', async () => {
  await choose(panel, 'Forget what was taught here')
  await sides('1', '2', 'sides-unsure')
  await press(panel, 'Sides are right')
  await sides('1', '2', undefined)
  await session.page.reload()
  await panelShows(panel, ({ reading, pageState }) => reading !== undefined && pageState === undefined)
})
