/** Pages that no map describes, published chat packages among them, in real browsers: all messages, all roles. */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildScript } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'
import { AGENT, CUSTOMER, SCENE } from './packages/scene'
import type { ReadUnknown } from './unknown-page'

const HERE = import.meta.dirname
const OUT = path.resolve(HERE, '../../../.output')
const PAGES = path.join(HERE, 'unknown')
const PACKAGES = ['chatscope', 'react-chat-elements', 'vue-advanced-chat', 'deep-chat', 'chatui'] as const

/** What a page must give; parts of a message that are null are not asked for. */
interface Expected {
  state: string
  replyBox?: string
  /** Steps to the reply box where it stands in another root than the messages. */
  apart?: string[]
  partial?: boolean
  order?: string
  virtualised?: boolean
  messages?: [role: string, author: string | null, time: string | null, text: string][]
}

const pages = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .sort()

let source = ''
const servers: Awaited<ReturnType<typeof serveFolder>>[] = []
beforeAll(async () => {
  await buildScript(path.join(HERE, 'unknown-page.ts'), path.join(OUT, 'unknown-page'))
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: path.join(HERE, 'packages'),
    // Some packages name a bundle for browsers whose default export is not the component.
    resolve: { mainFields: ['module', 'main'] },
    build: {
      outDir: path.join(OUT, 'packages'),
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      chunkSizeWarningLimit: 20_000,
    },
  })
  copyFileSync(path.join(HERE, 'extension/manifest.json'), path.join(OUT, 'unknown-page/manifest.json'))
  source = readFileSync(path.join(OUT, 'unknown-page/content.js'), 'utf8')
  servers.push(await serveFolder(PAGES), await serveFolder(path.join(OUT, 'packages')))
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch(name, path.join(OUT, 'unknown-page'))
    page = await browser.newPage()
    await page.setViewport({ width: 1300, height: 800 })
    await page.evaluateOnNewDocument(source)
  })
  afterAll(() => browser?.close())

  async function readPage(address: string, ready?: string): Promise<ReadUnknown> {
    await page.goto(address)
    if (ready) await page.waitForSelector(ready)
    const read = await page.evaluate(() => window.readUnknown?.())
    if (!read) throw new Error('The page was not read.')
    return read
  }

  it.each(pages)('%s', async (file) => {
    const expected: Expected = JSON.parse(
      readFileSync(path.join(PAGES, file.replace(/\.html$/u, '.json')), 'utf8'),
    )
    const read = await readPage(`${servers[0]?.url}/${file}`)
    expect(read.state).toBe(expected.state)
    if (!expected.messages) return
    const asked = expected.messages
    expect(
      read.transcript?.messages.map(({ role, author, timeText, text }, at) => [
        role,
        asked[at]?.[1] === null ? null : author,
        asked[at]?.[2] === null ? null : timeText,
        text,
      ]),
    ).toEqual(asked)
    expect(read.transcript?.replyBox).toBe(expected.replyBox)
    expect(read.map?.replyBox.apart?.within).toEqual(expected.apart)
    if (expected.partial !== undefined) expect(read.transcript?.partial).toBe(expected.partial)
    if (expected.order !== undefined) expect(read.map?.order).toBe(expected.order)
    if (expected.virtualised !== undefined) expect(read.map?.virtualised).toBe(expected.virtualised)
    expect(read.confidence).toBeGreaterThan(0.3)
  })

  it.each(PACKAGES)('%s', async (kit) => {
    const read = await readPage(`${servers[1]?.url}/?package=${kit}`, `[data-mounted="${kit}"]`)
    const texts = SCENE.map(({ by, text, picture }) => {
      // This package draws line breaks as spaces.
      const shown = kit === 'react-chat-elements' ? text.replaceAll('\n', ' ') : text
      return [by as string, picture ? '[image]' : shown]
    })
    if (kit === 'vue-advanced-chat') texts.splice(5, 0, ['system', 'Maya Brown raised the priority'])
    const messages = read.transcript?.messages ?? []
    expect(messages.map(({ role, text }) => [role, text])).toEqual(texts)
    // "user" and "ai" are told by their places only: the page must say so.
    expect(read.state).toBe(kit === 'deep-chat' ? 'sides-unsure' : 'ok')
    expect(read.transcript?.replyBox).toBe('public')
    if (kit !== 'vue-advanced-chat' && kit !== 'chatui') {
      const names = SCENE.map(({ by }) => (by === 'customer' ? CUSTOMER : AGENT))
      expect(messages.map(({ author }) => author)).toEqual(names)
    }
  })
})
