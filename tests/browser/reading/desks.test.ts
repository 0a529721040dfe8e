/** Every desk's fixtures in real browsers at their own addresses: selectors, visibility and places are theirs to judge. */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExpectedTranscript, withoutDerivedIds } from '../../helpdesks/page'
import { buildScript } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'

const HERE = import.meta.dirname
const DESKS = path.resolve(HERE, '../../fixtures/desks')
const BUNDLE = path.resolve(HERE, '../../../.output/desks-page')
const NOW = new Date(2026, 10, 21, 11, 22).getTime()

const fixtures = readdirSync(DESKS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()

const deskOf = (file: string): string => file.split(path.sep)[0] ?? ''
/** What a browser judges in its own way: styles, places, shadow roots. */
const OF_BROWSERS = /data-box|shadowroot|<style|display:|visibility/u
/** One page of every desk, and all in which browsers may differ: the rest differs in what is read. */
const inFirefox = fixtures.filter(
  (file, at) =>
    fixtures.findIndex((other) => deskOf(other) === deskOf(file)) === at ||
    OF_BROWSERS.test(readFileSync(path.join(DESKS, file), 'utf8')),
)

let source = ''
beforeAll(async () => {
  await buildScript(path.join(HERE, 'desks-page.ts'), BUNDLE, 'desks-page.js')
  // The browsers are started with an extension; this one runs on the test server's pages only, so nowhere here.
  copyFileSync(path.join(HERE, 'extension/manifest.json'), path.join(BUNDLE, 'manifest.json'))
  copyFileSync(path.join(BUNDLE, 'desks-page.js'), path.join(BUNDLE, 'content.js'))
  source = readFileSync(path.join(BUNDLE, 'desks-page.js'), 'utf8')
})

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  let page: Page
  let html = ''

  beforeAll(async () => {
    browser = await launch(name, BUNDLE)
    page = await browser.newPage()
    await page.setViewport({ width: 1200, height: 900 })
    await page.evaluateOnNewDocument(source)
    await page.setRequestInterception(true)
    page.on('request', (request: HTTPRequest) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
      const answered = isPage
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : request.abort()
      // A picture of the page before may be asked for when it is gone.
      answered.catch(() => undefined)
    })
  })
  afterAll(() => browser?.close())

  /** Opens a fixture at its own address, which no server ever sees. */
  async function open(file: string): Promise<void> {
    html = readFileSync(path.join(DESKS, file), 'utf8')
    const address = /^<!-- address: (\S+) -->/u.exec(html)?.[1]
    if (!address) throw new Error(`${file} has no address.`)
    // A browser opens the pages of a program from the disk only by themselves.
    const url = address.replace(/^file:\/\/\//u, 'https://program.test/')
    // Addresses that differ in the fragment only would be one document.
    if (page.url().split('#')[0] === url.split('#')[0]) await page.goto('about:blank')
    await page.goto(url, { waitUntil: 'load' })
  }

  it.each(name === 'chromium' ? fixtures : inFirefox)('%s', async (file) => {
    await open(file)
    const read = await page.evaluate((now) => window.desks?.read(now), NOW)
    const [desk, kind] = file.split(path.sep)
    expect(read?.map).toBe(kind === 'found' ? kind : desk)
    const expected = JSON.parse(readFileSync(path.join(DESKS, file.replace(/\.html$/u, '.json')), 'utf8')) as
      | ExpectedTranscript
      | { state: string }
    if ('state' in expected) {
      expect(read?.state).toBe(expected.state)
      return
    }
    const { messages, ...about } = expected
    expect(read?.transcript).toMatchObject(about)
    expect(withoutDerivedIds(read?.transcript?.messages ?? [], expected)).toEqual(messages)
  })

  it('knows every selector of every map', async () => {
    await open(fixtures[0] ?? '')
    expect(await page.evaluate(() => window.desks?.refused())).toEqual([])
  })
})
