/** Opens an editor page in a real browser, types, inserts, and reads the editor's own model. */
import path from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { launchChromium } from '../../../scripts/browsers.mjs'
import { ensureBrowser } from '../../../scripts/install-browsers.mjs'
import { EXTENSION } from './build'

export type BrowserName = 'chromium' | 'firefox'

/** A browser with a test extension. */
export async function launch(name: BrowserName, extension = EXTENSION): Promise<Browser> {
  if (name === 'chromium') return launchChromium(extension)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    enableExtensions: true,
  })
  await browser.installExtension(path.resolve(extension))
  return browser
}

export interface Insertion {
  text: string
  html?: string
  mode?: 'insert' | 'replace'
}

export interface Answer {
  outcome: string
  reason?: string
  found?: string
  ms: number
}

/** A page on which editors are mounted one after the other, each under a name for the test. */
export class EditorPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string, file = 'index.html'): Promise<EditorPage> {
    const page = await browser.newPage()
    await page.goto(`${url}/${file}`)
    await page.waitForFunction(() => window.underTest !== undefined, { timeout: 15_000 })
    return new EditorPage(page)
  }

  /** Mounts an editor as `box`, in place of what was there under that name. */
  async mount(box: string, editor: string): Promise<void> {
    await this.page.evaluate((as, name) => window.underTest?.mount(as, name), box, editor)
  }

  remove(box: string): Promise<void> {
    return this.page.evaluate((as) => window.underTest?.remove(as), box)
  }

  /** Clicks into the editor and types with real keys; `left` times the caret goes back afterwards. */
  async draft(box: string, text: string, left = 0): Promise<void> {
    const point = await this.page.evaluate((as) => window.underTest?.point(as), box)
    if (!point) throw new Error('The page is not ready')
    await this.page.mouse.click(point.x, point.y)
    await this.page.keyboard.type(text)
    for (let at = 0; at < left; at++) {
      // Trix draws anew after a key and puts the caret back: no person is faster than that.
      await pause(15)
      await this.page.keyboard.press('ArrowLeft')
    }
    // Some editors follow the selection a tenth of a second later.
    await pause(left > 0 ? 130 : 40)
    await this.page.evaluate(() => {
      if (window.underTest) window.underTest.touched = []
    })
  }

  /** Types where the focus is. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  async undo(): Promise<void> {
    await this.page.keyboard.down('Control')
    await this.page.keyboard.press('z')
    await this.page.keyboard.up('Control')
  }

  /** Takes the focus and the selection out of every editor, as a click elsewhere in the page does. */
  async leave(): Promise<void> {
    await this.page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
      const aside =
        document.querySelector('aside') ?? document.body.appendChild(document.createElement('aside'))
      aside.textContent = 'a message that is selected to be copied'
      getSelection()?.selectAllChildren(aside)
    })
  }

  insert(box: string, insertion: Insertion): Promise<Answer> {
    return this.ask(box, insertion) as Promise<Answer>
  }

  text(box: string): Promise<string> {
    return this.ask(box, { ask: 'text' }) as Promise<string>
  }

  /** The model's lines, as soon as they are those that are wanted, or what they are after a while. */
  async model(box: string, wanted?: string[]): Promise<string[]> {
    const deadline = Date.now() + 400
    for (;;) {
      const lines = (await this.page.evaluate((as) => window.underTest?.model(as), box)) ?? []
      if (!wanted || same(lines, wanted) || Date.now() > deadline) return lines
      await pause(15)
    }
  }

  /** Keys, clicks and submits, and errors of the page, since it was last asked; and its longest task. */
  async events(): Promise<{ touched: string[]; errors: string[]; longest: number }> {
    const seen = await this.page.evaluate(() => {
      const { touched = [], errors = [], longest = 0 } = window.underTest ?? {}
      if (window.underTest) Object.assign(window.underTest, { touched: [], errors: [], longest: 0 })
      return { touched, errors, longest }
    })
    return seen
  }

  private ask(box: string, question: object): Promise<unknown> {
    return this.page.evaluate((as, asked) => window.underTest?.ask(as, asked), box, question)
  }
}

export const same = (one: string[], other: string[]): boolean => JSON.stringify(one) === JSON.stringify(other)

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
