/** The shipped extension in a page whose chat stands in a closed shadow root: read and inserted all the same. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows, readPanel } from '../../scripts/panel.mjs'
import { openPanel, openSession, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  const pages = path.resolve(import.meta.dirname, 'reading/pages')
  session = await openSession(pages, '/shadow.html#closed')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

test('a conversation in a closed shadow root is read', async () => {
  const { reading } = await panelShows(panel, (shown) => shown.reading !== undefined)
  expect(reading).toMatchObject({ customer: '3', agent: '3', replyBox: 'public', helpdesk: 'found' })
})

test('a typed search can be inserted into its box', async () => {
  await panel.type('input[type=search]', 'invoice')
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  await panel.keyboard.press('Enter')
  await panelShows(panel, ({ insertion }) => insertion !== '')
  expect((await readPanel(panel)).insertion).toBe('inserted')
})
