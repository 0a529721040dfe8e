/** A desk of which only the address is known: the general finder reads its page, under the desk's name. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { openPanel, openSession, type Session } from './harness'

const CHAT = readFileSync(path.resolve(import.meta.dirname, 'reading/pages/words.html'), 'utf8')

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/?quiet')
  await session.page.setRequestInterception(true)
  session.page.on('request', (request) => {
    request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: CHAT })
  })
  await session.page.goto('https://kefu.easemob.com/mo/agent/webapp/sessions/chat')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

test('is read by its shape and called by its name', async () => {
  const { reading } = await panelShows(panel, (shown) => shown.reading !== undefined)
  expect(reading).toMatchObject({ helpdesk: 'found', customer: '3', agent: '1', note: '1', system: '1' })
  expect(await panel.$eval('.header-desk', (name) => name.textContent)).toBe('环信客服云')
})
