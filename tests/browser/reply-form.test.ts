/** A desk whose reply form is a page of its own: the panel keeps the ticket's messages across the page load. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { openPanel, openSession, type Session } from './harness'

const DESK = path.resolve(import.meta.dirname, '../fixtures/desks/request-tracker-5')
const RT = 'https://rt.example'
const PAGES: Record<string, string> = {
  '/Ticket/Display.html': readFileSync(path.join(DESK, 'ticket.html'), 'utf8'),
  '/Ticket/Update.html': readFileSync(path.join(DESK, 'reply-form.html'), 'utf8'),
}

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/?quiet')
  await session.page.setRequestInterception(true)
  session.page.on('request', (request) => {
    const body = PAGES[new URL(request.url()).pathname]
    if (body === undefined) request.respond({ status: 404, body: '' })
    else request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
  })
  await session.page.goto(`${RT}/Ticket/Display.html?id=88`)
  panel = await openPanel(session)
})
afterAll(() => session?.close())

test('shows the ticket’s messages beside its reply form, and says where they are from', async () => {
  const { reading } = await panelShows(panel, (shown) => Number(shown.reading?.customer) > 0)
  expect(reading).toMatchObject({ helpdesk: 'request-tracker-5', replyBox: 'none' })
  await session.page.goto(`${RT}/Ticket/Update.html?Action=Respond&id=88`)
  const there = await panelShows(panel, (shown) => shown.reading && shown.reading.replyBox !== 'none')
  expect(there.reading).toMatchObject({ customer: reading?.customer, agent: reading?.agent })
  await panel.click('[data-testid="reading"]')
  await panel.waitForSelector('[data-testid="reading-status"]')
  expect(await panel.$eval('[data-testid="reading-status"]', (status) => status.textContent)).toContain(
    'Read on the ticket’s own page',
  )
})

test('shows none of them beside the reply form of another ticket', async () => {
  await session.page.goto(`${RT}/Ticket/Update.html?Action=Respond&id=89`)
  await panelShows(panel, ({ reading }) => reading?.customer === '0' && reading.agent === '0')
  expect(await panel.$$('.read-list li')).toHaveLength(0)
})
