/** Tries every published editor in both browsers and tells what arrived: one line an editor. */
import type { Browser } from 'puppeteer-core'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildEditors, PAGES } from './build'
import { type BrowserName, EditorPage, launch } from './drive'
import { EDITORS, LINES } from './editors'

/** What came of one editor in one browser. Times are from the click to the verified text. */
interface Row {
  lines: boolean
  blankLines: boolean
  caret: boolean
  undo: boolean
  typingAfter: boolean
  ms: number
}

async function fresh<T>(
  browser: Browser,
  url: string,
  editor: string,
  use: (page: EditorPage) => Promise<T>,
): Promise<T> {
  const page = await EditorPage.open(browser, url, editor)
  try {
    return await use(page)
  } finally {
    await page.page.close()
  }
}

const same = (one: string[], other: string[]): boolean => JSON.stringify(one) === JSON.stringify(other)

async function tryEditor(browser: Browser, url: string, editor: string): Promise<Row> {
  const wanted = editor === 'input' ? [LINES.filter(Boolean).join(' ')] : LINES
  const filled = await fresh(browser, url, editor, async (page) => {
    const { ms } = await page.insert({ text: LINES.join('\n') })
    const model = await page.model()
    await page.type(' xyz', false)
    const later = await page.model()
    return { ms, model, later }
  })
  const caret = await fresh(browser, url, editor, async (page) => {
    await page.type('ab')
    await page.page.keyboard.press('ArrowLeft')
    await new Promise((resolve) => setTimeout(resolve, 150))
    await page.insert({ text: 'Hello' })
    return same(await page.model(), ['aHellob'])
  })
  const undo = await fresh(browser, url, editor, async (page) => {
    await page.type('abc')
    // Editors join what is typed in quick succession into one step.
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await page.insert({ text: LINES.join('\n') })
    await page.page.keyboard.down('Control')
    await page.page.keyboard.press('z')
    await page.page.keyboard.up('Control')
    return same(await page.model(), ['abc'])
  })
  return {
    lines: same(filled.model.filter(Boolean), wanted.filter(Boolean)),
    blankLines: same(filled.model, wanted),
    caret,
    undo,
    typingAfter: same(filled.later, [...filled.model.slice(0, -1), `${filled.model.at(-1)} xyz`]),
    ms: filled.ms,
  }
}

/** Prints the matrix. */
export async function printMatrix(): Promise<void> {
  await buildEditors()
  const server = await serveFolder(PAGES)
  const mark = (ok: boolean): string => (ok ? 'yes' : 'no').padEnd(13)
  for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
    const browser = await launch(name)
    console.log(`\n${name.padEnd(18)}lines        blank lines  caret        undo         later typing ms`)
    try {
      for (const editor of EDITORS) {
        const row = await tryEditor(browser, server.url, editor)
        const marks = [row.lines, row.blankLines, row.caret, row.undo, row.typingAfter].map(mark).join('')
        console.log(`${editor.padEnd(18)}${marks}${Math.round(row.ms)}`)
      }
    } finally {
      await browser.close()
    }
  }
  await server.close()
}
