/** Drives the built extension in a real Chromium: toolbar button, docked side panel, clipboard, photos, axe. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { clickToolbarButton, launchChromium, sidePanel } from '../../scripts/browsers.mjs'
import { serveFolder } from '../../scripts/serve.mjs'

export { clickToolbarButton, serveFolder, sidePanel }

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Production builds, as `npm run build` leaves them. */
export const CHROME_BUILD = path.join(ROOT, '.output/chrome-mv3')
export const FIREFOX_BUILD = path.join(ROOT, '.output/firefox-mv3')
/** The demo desk, as `buildDesk()` of scripts/build-desk.mjs leaves it. */
export const DESK_BUILD = path.join(ROOT, '.output/desk')
/** Photos that tests take. */
export const PHOTOS = path.join(ROOT, '.output/photos')

/** A browser with one page on a test page and the means to end both. */
export interface Session {
  browser: Browser
  page: Page
  /** Address of the served folder, without a slash at the end. */
  url: string
  close(): Promise<void>
}

/** Serves a folder and opens one of its paths in a Chromium that has the extension. The button is not pressed yet. */
export async function openSession(folder = DESK_BUILD, start = '/'): Promise<Session> {
  const server = await serveFolder(folder)
  const browser = await launchChromium(CHROME_BUILD, { args: ['--window-size=1440,900', '--lang=en-US'] })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.goto(server.url + start)
  return {
    browser,
    page,
    url: server.url,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** Presses the toolbar button on the page and returns the docked panel. */
export async function openPanel(session: Pick<Session, 'browser' | 'page'>): Promise<Page> {
  await clickToolbarButton(session.browser, session.page)
  const panel = await sidePanel(session.browser)
  await panel.waitForSelector('body > *')
  return panel
}

/** Waits until `read` gives something that `accept` accepts, and returns it; says what it last saw when it gives up. */
export async function eventually<Value>(
  read: () => Promise<Value>,
  accept: (value: Value) => boolean,
  timeout = 10_000,
): Promise<Value> {
  const deadline = Date.now() + timeout
  for (;;) {
    const value = await read()
    if (accept(value)) return value
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(value)} after ${timeout} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Changes settings as the settings page would: every open panel follows. Fields left out get their defaults. */
export function setSettings(panel: Page, settings: Record<string, unknown>): Promise<void> {
  return panel.evaluate(async (changed) => {
    const { chrome } = window as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } }
    }
    await chrome.storage.local.set({ settings: { version: 1, ...changed } })
  }, settings)
}

/** What the clipboard holds, read in a page that has just been clicked at `selector`. */
export async function readClipboard(page: Page, selector = 'body'): Promise<string> {
  const client = await page.createCDPSession()
  await client.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] })
  await page.click(selector)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** A photo of the page or panel in `.output/photos`; returns its path. */
export async function photo(page: Page, name: string): Promise<string> {
  mkdirSync(PHOTOS, { recursive: true })
  const file = path.join(PHOTOS, `${name}.png`)
  await page.screenshot({ path: file })
  return file
}

/** One broken accessibility rule and where. */
export interface AxeViolation {
  id: string
  help: string
  nodes: string[]
}

/** Runs axe-core in the page (as injected source: no request) and returns what it finds. */
export async function axeViolations(page: Pick<Page, 'evaluate'>): Promise<AxeViolation[]> {
  // Colours on their way from light to dark have the contrast of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html) }))
  })
}
