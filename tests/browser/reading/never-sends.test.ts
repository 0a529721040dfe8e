/** Nothing is ever sent: in every desk's page and every unknown one a text goes in, and the page notices the text alone. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScript } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'
import type { Noticed } from './quiet-page'

const HERE = import.meta.dirname
const OUT = path.resolve(HERE, '../../../.output/quiet-page')

/** A page with a reply box: its file, address, source, and whom the box writes to. */
type Tried = [file: string, address: string, html: string, kind: string]

function pagesIn(folder: string, address: (html: string, file: string) => string): Tried[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .flatMap((file): Tried[] => {
      const html = readFileSync(path.join(folder, file), 'utf8')
      const expected = readFileSync(path.join(folder, file.replace(/\.html$/u, '.json')), 'utf8')
      const kind = /"replyBox": "(public|note|unsure)"/u.exec(expected)?.[1]
      return kind ? [[file, address(html, file), html, kind]] : []
    })
}

const PAGES = [
  ...pagesIn(path.resolve(HERE, '../../fixtures/desks'), (html) =>
    (/^<!-- address: (\S+) -->/u.exec(html)?.[1] ?? '').replace(/^file:\/\/\//u, 'https://program.test/'),
  ),
  ...pagesIn(path.join(HERE, 'unknown'), (_html, file) => `https://desk.test/${file}`),
]

/** Of a desk's pages with a box of one kind the first: the others differ in their messages. */
const TRIED = PAGES.filter(
  ([file, , , kind], at) =>
    PAGES.findIndex(([other, , , its]) => its === kind && path.dirname(other) === path.dirname(file)) ===
      at || path.dirname(file) === '.',
)

const MARKS =
  /<textarea|contenteditable="true"|<iframe|ProseMirror|ql-editor|DraftEditor|lexical|slate|\b(?:ck|fr)-|"rtl"/gu
/** What boxes and editors a page has, by the marks of its source. */
const makeOf = (html: string): string => [...new Set(html.match(MARKS))].sort().join()

/** One page of every make of box: all else is the same in both browsers. */
const OF_MAKES = TRIED.filter(
  ([, , html], at) => TRIED.findIndex(([, , other]) => makeOf(other) === makeOf(html)) === at,
)

let script = ''
beforeAll(async () => {
  await buildScript(path.join(HERE, 'quiet-page.ts'), OUT, 'quiet.js')
  // The browsers are started with an extension; this one has no page to run on.
  copyFileSync(path.join(HERE, 'extension/manifest.json'), path.join(OUT, 'manifest.json'))
  writeFileSync(path.join(OUT, 'content.js'), '')
  script = readFileSync(path.join(OUT, 'quiet.js'), 'utf8')
})

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  let page: Page
  let html = ''
  let requests: string[] = []
  let arrived = 0
  const tried = name === 'chromium' ? TRIED : OF_MAKES

  beforeAll(async () => {
    browser = await launch(name, OUT)
    page = await browser.newPage()
    await page.setViewport({ width: 1200, height: 900 })
    await page.evaluateOnNewDocument(script)
    await page.setRequestInterception(true)
    page.on('request', (request: HTTPRequest) => {
      requests.push(`${request.method()} ${request.url()}`)
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
      const answered = isPage
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : request.abort()
      answered.catch(() => undefined)
    })
  })
  afterAll(() => browser?.close())

  it.each(tried)('%s: a reply goes in, and the page notices nothing else', async (_file, address, body) => {
    html = body
    if (page.url().split('#')[0] === address.split('#')[0]) await page.goto('about:blank')
    await page.goto(address, { waitUntil: 'load' })
    requests = []
    const noticed = (await page.evaluate(() => window.insertQuietly?.())) as Noticed
    if (noticed.stands) arrived++
    expect(noticed.heard).toEqual([])
    expect(noticed.stands).toBe(noticed.result.outcome === 'inserted')
    expect(noticed.note?.outcome ?? 'not-inserted').toBe('not-inserted')
    // The browser's own pictures: in its tab, in its media controls.
    expect(requests.filter((request) => !/favicon\.ico$|^GET data:/u.test(request))).toEqual([])
    expect(page.url().split('#')[0]).toBe(address.split('#')[0])
  })

  it('the text arrived in most of them', () => {
    expect(arrived).toBeGreaterThan(tried.length * 0.7)
  })
})
