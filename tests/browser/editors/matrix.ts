/** Tries every published editor in both browsers and tells what arrived: one line an editor. */
import type { Browser } from 'puppeteer-core'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildEditors, PAGES } from './build'
import { type BrowserName, EditorPage, launch } from './drive'
import { EDITORS, type EditorUnderTest, LINES } from './editors'
import { CHECKS, type Trial, tryEditor } from './trial'

interface Row extends Trial {
  /** The longest task of the page while a reply went into a draft of 20,000 characters, in milliseconds. */
  longest: number
}

/** Twenty thousand characters in lines of a hundred. */
const LONG = Array.from({ length: 200 }, (_, at) =>
  `${at} ${'words of a long draft '.repeat(5)}`.slice(0, 99),
).join('\n')

async function rowOf(browser: Browser, url: string, editor: EditorUnderTest): Promise<Row> {
  const page = await EditorPage.open(browser, url, editor.strict ? 'strict.html' : 'index.html')
  try {
    const trial = await tryEditor(page, editor)
    return { ...trial, longest: await longestTask(page, editor) }
  } finally {
    await page.page.close()
  }
}

async function longestTask(page: EditorPage, editor: EditorUnderTest): Promise<number> {
  await page.mount('long', editor.name)
  await page.insert('long', { text: LONG })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await page.events()
  await page.insert('long', { text: LINES.join('\n') })
  await new Promise((resolve) => setTimeout(resolve, 100))
  return (await page.events()).longest
}

/** Prints the matrix; `wanted` are the editors to try, all when there are none. */
export async function printMatrix(wanted: string[]): Promise<void> {
  await buildEditors()
  const server = await serveFolder(PAGES)
  const widths = CHECKS.map((check) => check.length + 2)
  for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
    const browser = await launch(name)
    const head = CHECKS.map((check, at) => check.padEnd(widths[at] ?? 0)).join('')
    console.log(`\n${name.padEnd(22)}${head}ms   long task`)
    try {
      for (const editor of EDITORS.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
        const row = await rowOf(browser, server.url, editor)
        const marks = CHECKS.map((check, at) => {
          const none = check === 'lists' && !editor.rich
          return (none ? '-' : check in row.wrong ? 'NO' : 'yes').padEnd(widths[at] ?? 0)
        }).join('')
        const longest = name === 'chromium' ? (row.longest === 0 ? 'none' : Math.round(row.longest)) : '-'
        console.log(`${editor.name.padEnd(22)}${marks}${String(Math.round(row.ms)).padEnd(5)}${longest}`)
        for (const [check, what] of Object.entries(row.wrong)) console.log(`    ${check}: ${what}`)
      }
    } finally {
      await browser.close()
    }
  }
  await server.close()
}
