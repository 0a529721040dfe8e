/** From opening the panel to its first suggestions with a large library and much recorded, in a real Chromium on the demo desk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clickToolbarButton, endReady, keptReady, launchChromium, sidePanel } from './browsers.mjs'
import { serveFolder } from './serve.mjs'

const ARTICLES = 10_000
const ROUNDS = 7
/** Suggestions of the past months of which is stored what became of them; a third was used. */
const EVENTS = 100_000
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

/** Stores what became of suggestions over the past months, invented. */
async function record(browser) {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker')
  const page = await browser.newPage()
  await page.goto(new URL('library.html#insights', worker.url()).href)
  await page.waitForSelector('main')
  await page.evaluate(async (events) => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('deskside-effects'))
    const scenes = ['logistics', 'payment', 'technical', 'account', 'after-sales']
    const months = 170 * 24 * 3_600_000
    for (let from = 0; from < events; from += 5000) {
      const writing = database.transaction('episodes', 'readwrite')
      for (let at = from; at < from + 5000; at++) {
        const shownAt = Date.now() - Math.floor((at / events) * months)
        const outcome = { thanks: at % 2 === 0, solved: false, askedAgain: at % 7 === 0, handedOver: false }
        const used = {
          did: 'inserted',
          usedAt: shownAt + 5000,
          kept: 1,
          outcome: { ...outcome, moodChange: 0, answers: 1 },
        }
        writing.objectStore('episodes').put({
          key: `event ${at}`,
          at: shownAt,
          site: 'desk.test',
          desk: 'chatwoot',
          conversation: `conversation ${at >> 2}`,
          article: `own.${at % 400}`,
          variant: 'any/chat',
          kind: 'article',
          scene: scenes[at % scenes.length],
          mood: 'neutral',
          level: 0,
          language: 'en',
          place: at % 3,
          did: 'shown',
          ...(at % 3 === 0 ? used : {}),
        })
      }
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
    }
    database.close()
  }, EVENTS)
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

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const median = Math.round(sorted[Math.floor(sorted.length / 2)])
  return `${median} ms median, ${Math.round(sorted.at(-1))} ms most (n = ${sorted.length})`
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
    const open = async () => {
      await page.goto(`${server.url}/conversations/emma?quiet`)
      await page.waitForSelector('.composer .ProseMirror')
      await page.bringToFront()
      await clickToolbarButton(browser, page)
      const panel = await sidePanel(browser)
      const time = await firstSuggestion(panel)
      await panel.close()
      return time
    }
    const rounds = async (prepare) => {
      const times = []
      for (let round = 1; round < ROUNDS; round++) {
        await prepare()
        times.push(await open())
      }
      return summary(times)
    }
    // The library page has had the workers kept, as panels have.
    const kept = () => keptReady(browser)
    await kept()
    const first = await open()
    const later = await rounds(kept)
    await record(browser)
    const recorded = await rounds(kept)
    const cold = await rounds(() => endReady(browser))
    return {
      'panel opened to first suggestion, first time': `${Math.round(first)} ms`,
      'panel opened to first suggestion, later': later,
      [`the same with ${EVENTS} suggestions recorded`]: recorded,
      'the same, and all workers have to be started': cold,
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
