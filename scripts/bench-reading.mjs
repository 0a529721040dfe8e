/** What reading costs the page: a conversation of 5,000 messages with ten new ones a second, in a real Chromium. */
import path from 'node:path'
import { clickToolbarButton, launchChromium, sidePanel } from './browsers.mjs'
import { panelShows } from './panel.mjs'
import { serveFolder } from './serve.mjs'

const PAGES = path.resolve(import.meta.dirname, '../tests/bench/pages')
/** Messages that arrive, ten a second. */
const ARRIVING = 100
/** Thirty minutes of ten messages a second, sent faster so that the measurement ends. */
const HALF_AN_HOUR = 18_000

async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics')
  return Object.fromEntries(list.map(({ name, value }) => [name, value]))
}

/** Memory of the page's process in bytes after rubbish is gone. */
async function heap(client) {
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage')
  return (await metrics(client)).JSHeapUsedSize
}

/** One page from start to end; `watched` opens the panel beside it. */
async function run(browser, url, watched) {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  const client = await page.createCDPSession()
  await client.send('Performance.enable')
  await client.send('HeapProfiler.enable')
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await page.evaluate(() => window.longTasks.splice(0))
  const clicked = Date.now()
  let firstRead = 0
  if (watched) {
    await clickToolbarButton(browser, page)
    const panel = await sidePanel(browser)
    await panelShows(panel, ({ reading }) => Number(reading?.customer) > 0)
    firstRead = Date.now() - clicked
    await new Promise((resolve) => setTimeout(resolve, 1500))
  }
  const opened = await metrics(client)
  const atOpening = await page.evaluate(() => window.longTasks.splice(0))
  await page.evaluate((n) => window.keepAdding(n, 100, 1), ARRIVING)
  const after = await metrics(client)
  const whileArriving = await page.evaluate(() => window.longTasks.splice(0))
  const heapBefore = await heap(client)
  await page.evaluate((n) => window.keepAdding(n, 100, 60), HALF_AN_HOUR)
  const heapAfter = await heap(client)
  await page.close()
  return {
    firstRead,
    openingTasks: atOpening,
    arriving: ((after.TaskDuration - opened.TaskDuration) * 1000) / ARRIVING,
    arrivingTasks: whileArriving,
    growth: (heapAfter - heapBefore) / 1e6,
  }
}

const tasks = (list) => (list.length === 0 ? 'none' : `${list.length}, longest ${Math.max(...list)} ms`)

/**
 * @param {string} extension folder of the production build
 * @returns {Promise<Record<string, string>>}
 */
export async function readingCosts(extension) {
  const server = await serveFolder(PAGES)
  const figures = {}
  try {
    for (const [label, query] of [
      ['known desk', 'known&messages=5000'],
      ['unknown page', 'messages=5000'],
    ]) {
      const url = `${server.url}/long-conversation.html?${query}`
      const browser = await launchChromium(extension, { args: ['--window-size=1440,900', '--lang=en-US'] })
      try {
        const alone = await run(browser, url, false)
        const watched = await run(browser, url, true)
        const added = watched.arriving - alone.arriving
        figures[`${label}: click to reading`] = `${watched.firstRead} ms`
        figures[`${label}: long tasks while it is read first`] = tasks(watched.openingTasks)
        figures[`${label}: main thread a new message`] =
          `${watched.arriving.toFixed(2)} ms, without Deskside ${alone.arriving.toFixed(2)} ms: ${added.toFixed(2)} ms more`
        figures[`${label}: long tasks while messages arrive`] =
          `${tasks(watched.arrivingTasks)}; without Deskside ${tasks(alone.arrivingTasks)}`
        figures[`${label}: memory after 18,000 more messages`] =
          `+${watched.growth.toFixed(1)} MB, without Deskside +${alone.growth.toFixed(1)} MB`
      } finally {
        await browser.close()
      }
    }
  } finally {
    await server.close()
  }
  return figures
}
