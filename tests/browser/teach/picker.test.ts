/** The picker in both browsers: real clicks and keys that the page never hears of, pages that are drawn anew under it. */
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildExtension } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'
import { eventually } from '../harness'
import { pointAtText } from './drive'

const HERE = import.meta.dirname
const EXTENSION = path.resolve(HERE, '../../../.output/teaching')

interface Told {
  picking: string | null
  picked: string[]
  problem: string | null
  lines: string[]
}

let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser
let page: Page

beforeAll(async () => {
  await buildExtension(path.join(HERE, 'extension'), EXTENSION)
  server = await serveFolder(path.join(HERE, 'pages'))
})
afterAll(() => server?.close())

function ask(question: object): Promise<Told> {
  return page.evaluate(
    (asked) =>
      new Promise<Told>((resolve) => {
        window.addEventListener('message', function hear({ data }) {
          if (data?.to !== 'page') return
          window.removeEventListener('message', hear)
          resolve(data.answer)
        })
        window.postMessage({ ...asked, to: 'teaching' }, '*')
      }),
    question,
  )
}

/** Waits for a pick of `step`; the sheet is there when this returns. */
async function begin(step: string): Promise<void> {
  await ask({ ask: 'pick', step })
  await eventually(
    () => ask({ ask: 'state' }),
    ({ picking }) => picking === step,
  )
  await new Promise((resolve) => setTimeout(resolve, 150))
}

const picked = (step: string): Promise<Told> =>
  eventually(
    () => ask({ ask: 'state' }),
    (told) => told.picked.includes(step) && told.picking === null,
  )

const heard = (): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { record: { seen: string[] } }).record.seen.filter(
      (event) => !/(?:pointer|mouse)(?:over|out) |(?:focus|blur)(?:in|out)? /u.test(event),
    ),
  )

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  beforeAll(async () => {
    browser = await launch(name, EXTENSION)
    page = await browser.newPage()
    await page.setViewport({ width: 1200, height: 800 })
    await page.goto(`${server.url}/unknown.html`)
    await page.waitForFunction(() => document.readyState === 'complete')
    // The content script answers once it is there.
    await eventually(
      () =>
        Promise.race([
          ask({ ask: 'state' }),
          new Promise<null>((resolve) => setTimeout(() => resolve(null), 500)),
        ]),
      (told) => told !== null,
    )
  })
  afterAll(() => browser?.close())

  it('takes clicks and keys so that the page hears of none, and leaves no trace', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await page.evaluate(() => {
      ;(window as unknown as { record: { seen: string[] } }).record.seen.length = 0
    })
    await begin('customer')
    await pointAtText(page, 'Good morning, my kettle leaks.')
    await picked('customer')
    await begin('agent')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await eventually(
      () => ask({ ask: 'state' }),
      ({ picking }) => picking === null,
    )
    await begin('agent')
    await pointAtText(page, 'Could you send a picture?')
    const { lines } = await picked('agent')
    expect(lines).toContain('customer: Good morning, my kettle leaks.\n\nIt is two weeks old.')
    expect(lines).toContain('agent: Thank you, a new one leaves today.')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await heard()).filter((event) => !event.includes('scroll'))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  })

  it('finds what was picked again when the page is drawn anew between two picks', async () => {
    await begin('customer')
    await pointAtText(page, 'Great.')
    await picked('customer')
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('.q7')) row.replaceWith(row.cloneNode(true))
    })
    await begin('agent')
    await page.evaluate(() =>
      document.querySelector('[role=tree]')?.append(document.createElement('section')),
    )
    await pointAtText(page, 'Good morning, Nora.')
    const { lines, problem } = await picked('agent')
    expect(problem).toBeNull()
    expect(lines.at(-1)).toBe('customer: Great.')
  })

  it('comes back when the page clears it away, and ends with the script', async () => {
    await begin('customer')
    await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    await eventually(
      () => page.evaluate(() => document.documentElement.children.length),
      (count) => count === 3,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    await pointAtText(page, 'Great.')
    await picked('customer')
    await begin('agent')
    await ask({ ask: 'end' })
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
  })
})
