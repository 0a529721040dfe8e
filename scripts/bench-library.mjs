/** From opening the panel to its first suggestions with a large library, in a real Chromium on the demo desk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clickToolbarButton, launchChromium, sidePanel } from './browsers.mjs'
import { serveFolder } from './serve.mjs'

const ARTICLES = 10_000
const ROUNDS = 7
/** The index is saved some seconds after the last change; milliseconds. */
const SAVED_AFTER = 9000
const WORDS =
  'lamp parcel coat tablet kettle chair invoice voucher member refund delivery crash screen login password carton courier size colour charger'.split(
    ' ',
  )

const word = (at) => WORDS[at % WORDS.length]

/** A table of invented replies. */
function table() {
  const rows = Array.from({ length: ARTICLES }, (_, at) =>
    [
      `${word(at)} ${word(at * 7 + 3)} question ${at}`,
      `"Hello, this is reply ${at} about the ${word(at)} and the ${word(at * 3)}."`,
      `how do I ${word(at * 11)} my ${word(at)} ${at}`,
    ].join(','),
  )
  return `title,reply,phrasings\n${rows.join('\n')}\n`
}

/** Imports the table on the library page, as a person does. */
async function fill(browser, file) {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker')
  const page = await browser.newPage()
  await page.goto(new URL('library.html', worker.url()).href)
  await page.waitForSelector('.articles tbody tr[id]')
  await page.locator('::-p-aria(Import and export[role="button"])').click()
  const input = await page.waitForSelector('input[type="file"]')
  await input.uploadFile(file)
  await page.locator('.dry-run button.primary:not(:disabled)').setTimeout(120_000).click()
  await page.waitForFunction(() => document.querySelector('.done')?.textContent?.startsWith('Imported'), {
    timeout: 120_000,
  })
  await new Promise((resolve) => setTimeout(resolve, SAVED_AFTER))
  await page.close()
}

/** Resolves in the panel to milliseconds since it began to load, when the first suggestion stands there. */
function firstSuggestion(panel) {
  return panel.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('[data-testid="suggestion"]')) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
        setTimeout(() => resolve(Number.NaN), 30_000)
      }),
  )
}

/**
 * @param {string} extension folder of the production build
 * @param {string} desk folder of the built demo desk
 * @returns {Promise<Record<string, string>>}
 */
export async function openingTimes(extension, desk) {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskside-bench-'))
  const server = await serveFolder(desk)
  const browser = await launchChromium(extension, { args: ['--window-size=1440,900', '--lang=en-US'] })
  try {
    const file = path.join(folder, 'replies.csv')
    writeFileSync(file, table())
    await fill(browser, file)
    const [page] = await browser.pages()
    const times = []
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${server.url}/conversations/emma?quiet`)
      await page.waitForSelector('.composer .ProseMirror')
      await clickToolbarButton(browser, page)
      const panel = await sidePanel(browser)
      times.push(await firstSuggestion(panel))
      await panel.close()
    }
    // The first start reads the program itself from the disk.
    const later = times.slice(1).sort((a, b) => a - b)
    return {
      'panel opened to first suggestion, first time': `${Math.round(times[0])} ms`,
      'panel opened to first suggestion, later': `${Math.round(later[Math.floor(later.length / 2)])} ms median, ${Math.round(later.at(-1))} ms most (n = ${later.length})`,
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
