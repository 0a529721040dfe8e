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

/** One freshly opened editor. */
export class EditorPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string, editor: string): Promise<EditorPage> {
    const page = await browser.newPage()
    await page.goto(`${url}/?editor=${editor}`)
    await page.waitForFunction(() => window.underTest !== undefined, { timeout: 15_000 })
    return new EditorPage(page)
  }

  /** Clicks into the editor and types with real keys. */
  async type(text: string, click = true): Promise<void> {
    if (click) {
      const selector = await this.page.evaluate(() => window.underTest?.selector ?? '')
      await this.page.click(selector)
    }
    await this.page.keyboard.type(text)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await this.page.evaluate(() => {
      if (window.underTest) window.underTest.touched.length = 0
    })
  }

  insert(insertion: Insertion): Promise<Answer> {
    return this.ask(insertion) as Promise<Answer>
  }

  text(): Promise<string> {
    return this.ask({ ask: 'text' }) as Promise<string>
  }

  model(): Promise<string[]> {
    return this.page.evaluate(() => window.underTest?.model() ?? [])
  }

  touched(): Promise<string[]> {
    return this.page.evaluate(() => window.underTest?.touched ?? [])
  }

  private ask(question: object): Promise<unknown> {
    return this.page.evaluate(
      (asked) =>
        new Promise((resolve) => {
          window.addEventListener('message', function hear({ data }) {
            if (data?.to !== 'page') return
            window.removeEventListener('message', hear)
            resolve(data.answer)
          })
          window.postMessage({ ...asked, to: 'inserter', selector: window.underTest?.selector }, '*')
        }),
      question,
    )
  }
}
