/** The built-in maps read their fixtures in a real browser as they do without one: its own selectors and styles. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message, Transcript } from '../../../copilot/transcript'
import { ensureBrowser, isRoot } from '../../../scripts/install-browsers.mjs'

const HERE = import.meta.dirname
const DESKS = path.resolve(HERE, '../../fixtures/desks')
const NOW = new Date(2026, 10, 21, 11, 22).getTime()

interface Read {
  map: string | undefined
  state: string
  transcript: Transcript | null
}

const fixtures = readdirSync(DESKS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && path.basename(path.dirname(file)) !== 'laid-out',
)

let browser: Browser
let page: Page
let script = ''
let html = ''

beforeAll(async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(HERE, 'fixtures/read.ts'), formats: ['iife'], name: 'fixture' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output && 'output' in output) script = output.output[0].code
  const args = isRoot ? ['--no-sandbox'] : []
  browser = await puppeteer.launch({ executablePath: ensureBrowser('chromium'), pipe: true, args })
  page = await browser.newPage()
  await page.setViewport({ width: 1300, height: 800 })
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
    else void request.abort()
  })
})
afterAll(() => browser?.close())

async function readFixture(file: string): Promise<Read> {
  html = readFileSync(file, 'utf8')
  const address = /^<!-- address: (\S+) -->/u.exec(html)?.[1]
  if (!address) throw new Error(`${file}: the first line must be <!-- address: … -->`)
  // From one fragment to another a browser stays on its page.
  await page.goto('about:blank')
  // A browser opens the pages of a program from the disk only by themselves.
  await page.goto(address.replace(/^file:\/\/\//u, 'https://program.test/'), {
    waitUntil: 'domcontentloaded',
  })
  const read = await page.evaluate(`(() => { ${script}; return fixture.read(${NOW}) })()`)
  return read as Read
}

/** Without ids, which are made from the text. */
const said = (messages: readonly Message[] | undefined): Omit<Message, 'id'>[] =>
  (messages ?? []).map(({ id: _id, ...rest }) => rest)

describe('fixtures', () => {
  it.each(fixtures)('%s', async (name) => {
    const file = path.join(DESKS, name)
    const { map, state, transcript } = await readFixture(file)
    const expected = JSON.parse(readFileSync(file.replace(/\.html$/u, '.json'), 'utf8'))
    expect(map).toBe(path.basename(path.dirname(file)))
    if ('state' in expected) {
      expect(state).toBe(expected.state)
      return
    }
    const { messages, ...about } = expected
    expect(transcript).toMatchObject(about)
    expect(said(transcript?.messages)).toEqual(said(messages))
  })
})
