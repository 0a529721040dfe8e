/**
 * A site that is always on: its tabs are read without a click, and its script is registered.
 *
 * No test can answer the browser's permission prompt, so a copy of the shipped build is given the permission in its
 * manifest; everything after that is as shipped.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endReady, keptReady, launchChromium } from '../../scripts/browsers.mjs'
import { panelShows } from '../../scripts/panel.mjs'
import { CHROME_BUILD, DESK_BUILD, eventually, openPanel, serveFolder } from './harness'

const PATTERN = 'http://127.0.0.1/*'

let browser: Browser
let page: Page
let panel: Page
let server: Awaited<ReturnType<typeof serveFolder>>
let build: string

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'always-on-'))
  cpSync(CHROME_BUILD, build, { recursive: true })
  const file = path.join(build, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [PATTERN] }))
  server = await serveFolder(DESK_BUILD)
  browser = await launchChromium(build, { args: ['--window-size=1440,900'] })
  page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.goto(`${server.url}/conversations/li-wei?quiet`)
  panel = await openPanel({ browser, page })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(build, { recursive: true, force: true })
})

interface Registered {
  matches: string[]
  allFrames: boolean
  persistAcrossSessions: boolean
}

const registered = () =>
  panel.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<Registered[]> } }
      }
    ).chrome.scripting.getRegisteredContentScripts(),
  )

test('another tab of the site is read without a click', async () => {
  await panelShows(panel, ({ customer }) => customer === 'Li Wei')
  const other = await browser.newPage()
  await other.goto(`${server.url}/conversations/emma?quiet`)
  await other.bringToFront()
  await panelShows(panel, ({ customer }) => customer === 'Emma Hartley')
  await other.close()
  await panelShows(panel, ({ customer }) => customer === 'Li Wei')
})

test('its script is registered once, for all frames, and stays registered', async () => {
  const [script, ...others] = await eventually(registered, (scripts) => scripts.length > 0)
  expect(others).toEqual([])
  expect(script).toMatchObject({ matches: [PATTERN], allFrames: true, persistAcrossSessions: true })
})

test('a page of the site has everything made ready before a panel is opened', async () => {
  await panel.close()
  await endReady(browser)
  await page.reload()
  await keptReady(browser)
})
