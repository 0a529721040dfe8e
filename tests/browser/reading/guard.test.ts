/** A text is in the box of the conversation it was written for, or nowhere: switches and losses at awkward moments. */
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildExtension } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'

const HERE = import.meta.dirname
const EXTENSION = path.resolve(HERE, '../../../.output/guard')
const TEXT = 'Dear Nora,\na new lid is on its way.'
/** Every delay where it costs least; elsewhere those before, in and after the pauses of an insertion. */
const delaysOf = (name: BrowserName, kind: string): number[] =>
  name === 'chromium' && kind === 'plain' ? [0, 10, 50, 100, 150] : name === 'chromium' ? [0, 50, 150] : [50]

let server: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  await buildExtension(path.join(HERE, 'extension'), EXTENSION)
  server = await serveFolder(path.join(HERE, 'pages'))
})
afterAll(() => server?.close())

interface Attempt {
  /** What the page does while the text is on its way, and how many milliseconds after the question. */
  goes: string
  how?: string
  after: number
  kind?: 'reply' | 'note'
}

interface Outcome {
  result: { outcome: string; reason?: string }
  texts: Record<string, string>
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch(name, EXTENSION)
    page = await browser.newPage()
    await page.setViewport({ width: 1300, height: 800 })
  })
  afterAll(() => browser?.close())

  /** Opens the page afresh, asks for the insertion, lets the page do its part, and looks when all is quiet. */
  async function attempt(
    kind: string,
    { goes, how, after, kind: what = 'reply' }: Attempt,
  ): Promise<Outcome> {
    await page.goto(`${server.url}/guard.html?kind=${kind}`)
    return page.evaluate(
      async (asked) => {
        const world = window as unknown as {
          goes: Record<string, (how?: string) => void>
          now(): Record<string, string>
        }
        const ask = (question: object): Promise<unknown> =>
          new Promise((resolve) => {
            window.addEventListener('message', function hear({ data }) {
              if (data?.to !== 'page' || data.id !== (question as { id: number }).id) return
              window.removeEventListener('message', hear)
              resolve(JSON.parse(data.answer))
            })
            window.postMessage({ ...question, to: 'desk' }, '*')
          })
        for (let tries = 0; tries < 100; tries++) {
          const said = (await Promise.race([
            ask({ ask: 'reports', id: tries }),
            new Promise((resolve) => setTimeout(() => resolve(null), 50)),
          ])) as { reports: { state: string }[] } | null
          if (said?.reports.at(-1)?.state === 'ok') break
        }
        const request = { conversationId: 's1', kind: asked.what, mode: 'insert', text: asked.text }
        const answer = ask({ ask: 'insert', request, id: 1000 })
        setTimeout(() => world.goes[asked.goes]?.(asked.how), asked.after)
        const result = (await answer) as { outcome: string }
        await new Promise((resolve) => setTimeout(resolve, 150))
        return { result, texts: world.now() }
      },
      { goes, how, after, what, text: TEXT },
    ) as Promise<Outcome>
  }

  const has = (text = ''): boolean => text.replace(/\s+/gu, ' ').includes('a new lid is on its way.')

  describe.each(['plain', 'pasting'])('a %s editor', (kind) => {
    const delays = delaysOf(name, kind)
    const ways = ['at-once', 'same-box', 'messages-first', 'id-first']
    it.each(ways.flatMap((how) => delays.map((after) => [how, after] as const)))(
      'a switch (%s) after %i ms',
      async (how, after) => {
        const { result, texts } = await attempt(kind, { goes: 'switch', how, after })
        expect(has(texts.s2)).toBe(false)
        expect({ result, stands: has(texts.s1) }).toMatchObject({
          stands: result.outcome === 'inserted',
          result:
            result.outcome === 'inserted' ? {} : { outcome: 'not-inserted', reason: 'other-conversation' },
        })
      },
    )

    it.each(delays)('a box that vanishes after %i ms', async (after) => {
      const { result, texts } = await attempt(kind, { goes: 'gone', after })
      expect(has(texts.s1)).toBe(false)
      if (result.outcome === 'not-inserted') expect(['no-box', 'page-gone']).toContain(result.reason)
    })

    it.each(delays)('a box drawn anew after %i ms', async (after) => {
      const { result, texts } = await attempt(kind, { goes: 'anew', after })
      expect(has(texts.s1)).toBe(result.outcome === 'inserted')
    })

    it.each([0, 10])('a box that becomes one for notes after %i ms gets no reply', async (after) => {
      const { result, texts } = await attempt(kind, { goes: 'note', after })
      expect(result).toEqual({ outcome: 'not-inserted', reason: 'note-box' })
      expect(has(texts.s1)).toBe(false)
    })
  })

  it('a note does not go into the public box', async () => {
    const { result, texts } = await attempt('plain', { goes: 'nothing', after: 0, kind: 'note' })
    expect(result).toEqual({ outcome: 'not-inserted', reason: 'public-box' })
    expect(texts.s1).toBe('')
  })

  it('without any trouble the text arrives', async () => {
    const { result, texts } = await attempt('plain', { goes: 'nothing', after: 0 })
    expect(result).toEqual({ outcome: 'inserted' })
    expect(has(texts.s1)).toBe(true)
  })
})
