/** Times a person feels, measured in a real Chromium on the demo desk. */
import { clickToolbarButton, launchChromium, sidePanel } from './browsers.mjs'
import { clickInsert, panelShows, sameWords } from './panel.mjs'
import { serveFolder } from './serve.mjs'

const ROUNDS = 12
const MESSAGES = [
  'My parcel for order HG-204817 still has not arrived and I need it today.',
  'The app crashes when I open My → Orders, iOS 15.0, app 8.2.1.',
  'You charged my card twice for the same order, I want my money back.',
  'How do I return the shoes, they do not fit?',
]

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return `${at(0.5).toFixed(0)} ms median, ${at(0.95).toFixed(0)} ms p95 (n = ${times.length})`
}

/** Resolves in the panel to the instant at which the list of suggestions last changed and then rested. */
function suggestionsSettled(panel) {
  return panel.evaluate(
    () =>
      new Promise((resolve) => {
        const now = () => performance.timeOrigin + performance.now()
        let last = 0
        let rest
        const observer = new MutationObserver((records) => {
          const isShown = records.some(({ target }) => {
            const element = target instanceof Element ? target : target.parentElement
            return element?.closest('section[aria-label="Suggested replies"]')
          })
          if (!isShown) return
          last = now()
          clearTimeout(rest)
          rest = setTimeout(end, 700)
        })
        const end = () => {
          observer.disconnect()
          resolve(last)
        }
        rest = setTimeout(end, 3000)
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      }),
  )
}

async function timesOfMessages(page, panel) {
  const read = []
  const suggested = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = Number((await panelShows(panel, ({ reading }) => reading)).reading.customer)
    const settled = suggestionsSettled(panel)
    const seen = panel.evaluate(
      (count) =>
        new Promise((resolve) => {
          const look = () => {
            const shown = Number(document.querySelector('[data-testid="reading"]')?.dataset.customer ?? 0)
            if (shown > count) resolve(performance.timeOrigin + performance.now())
            else requestAnimationFrame(look)
          }
          look()
        }),
      before,
    )
    const sentAt = await page.evaluate(
      (words) => {
        const at = performance.timeOrigin + performance.now()
        window.harbour.receive('emma', words)
        return at
      },
      `${MESSAGES[round % MESSAGES.length]} (${round + 1})`,
    )
    read.push((await seen) - sentAt)
    const settledAt = await settled
    if (settledAt > 0) suggested.push(settledAt - sentAt)
  }
  return { read, suggested }
}

async function timesOfInsertions(page, panel) {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate((id) => window.harbour.open(id), round % 2 === 0 ? 'li-wei' : 'daniel')
    const customer = round % 2 === 0 ? 'Li Wei' : 'Daniel Ross'
    const { suggestions } = await panelShows(
      panel,
      (shown) => shown.customer === customer && shown.suggestions.length > 0,
    )
    await page.evaluate(() => {
      document.querySelector('.composer .ProseMirror').editor.commands.clearContent(true)
    })
    const wanted = sameWords(suggestions[0]?.text ?? '').slice(0, 40)
    const arrived = page.evaluate(
      (start) =>
        new Promise((resolve) => {
          const look = () => {
            if (window.harbour.editorText().replace(/\s+/g, '').includes(start)) resolve(Date.now())
            else requestAnimationFrame(look)
          }
          look()
          setTimeout(() => resolve(0), 5000)
        }),
      wanted.slice(0, 20),
    )
    const clicked = Date.now()
    await clickInsert(panel)
    const at = await arrived
    if (at > 0) times.push(at - clicked)
  }
  return times
}

/**
 * @param {string} extension folder of the production build
 * @param {string} desk folder of the built demo desk
 * @returns {Promise<Record<string, string>>}
 */
export async function browserTimes(extension, desk) {
  const server = await serveFolder(desk)
  const browser = await launchChromium(extension, { args: ['--window-size=1440,900', '--lang=en-US'] })
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage())
    await page.goto(`${server.url}/conversations/emma?quiet`)
    const started = Date.now()
    await clickToolbarButton(browser, page)
    const panel = await sidePanel(browser)
    await panelShows(panel, ({ reading }) => reading)
    const firstRead = Date.now() - started
    await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
    const firstSuggestion = Date.now() - started
    const { read, suggested } = await timesOfMessages(page, panel)
    const inserted = await timesOfInsertions(page, panel)
    return {
      'toolbar click to reading (first start)': `${firstRead} ms`,
      'toolbar click to suggestions (first start, library is filled)': `${firstSuggestion} ms`,
      'new message to reading': summary(read),
      'new message to suggestions': summary(suggested),
      'click on Insert to text in the editor': summary(inserted),
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
