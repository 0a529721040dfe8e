/** Starts a real browser with the built extension and presses its toolbar button. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { ensureBrowser, isRoot } from './install-browsers.mjs'

/** Quiet start: no first-run pages, no updates, no background traffic, no pages behind the address bar. */
const CHROMIUM_ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  // The suggestions of the address bar are pages of their own, which take a second of a processor at each start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
]

/**
 * Chromium with an unpacked extension.
 *
 * @param {string} extension folder of the built extension
 * @param {{ headless?: boolean, args?: string[] }} [options]
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launchChromium(extension, { headless = true, args = [] } = {}) {
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    // A window for a person has no bar that says a program steers it.
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    // Chromium's sandbox cannot be used as root, and stays on for everybody else.
    args: [...(isRoot ? ['--no-sandbox'] : []), ...CHROMIUM_ARGUMENTS, ...args],
  })
  // A click before the extension's background has run for the first time has no listener yet and is lost. An
  // extension without a background (the editor tests' one) never shows up here, and needs no click.
  if (existsSync(path.join(extension, 'background.js'))) {
    await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 10_000 })
  }
  return browser
}

/**
 * Presses the extension's toolbar button on a page, as the agent does: grants activeTab and carries the gesture.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page} page
 */
export async function clickToolbarButton(browser, page) {
  const [extension] = (await browser.extensions()).values()
  if (!extension) throw new Error('The browser has not loaded the extension.')
  await extension.triggerAction(page)
}

/**
 * The docked side panel, once it is there.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<import('puppeteer-core').Page>}
 */
export async function sidePanel(browser, timeout = 15_000) {
  const target = await browser.waitForTarget((candidate) => candidate.url().includes('/sidepanel.html'), {
    timeout,
  })
  return target.asPage()
}

/** The extension's background, started when it sleeps. */
async function background(browser) {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker')
  return target.worker()
}

/**
 * Waits until the unseen page holds the shared workers, as it does some seconds after a panel was opened.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {number} [timeout] in milliseconds
 */
export async function keptReady(browser, timeout = 15_000) {
  await browser.waitForTarget((candidate) => candidate.url().includes('/ready.html'), { timeout })
}

/**
 * Ends the shared workers, as they end when nothing of the extension was open for long. Panels and pages of the
 * extension must be closed before.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
export async function endReady(browser) {
  const worker = await background(browser)
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined))
  const deadline = Date.now() + 10_000
  while (browser.targets().some((target) => target.type() === 'shared_worker')) {
    if (Date.now() > deadline) throw new Error('The shared workers have not ended.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
