/**
 * `npm run demo`: builds the extension and the demo desk, opens a browser with both. Without a display it does
 * the whole job by itself and prints every step.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './install-browsers.mjs'
import { installPackages } from './install-packages.mjs'
import { serveFolder } from './serve.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const EXTENSION = path.join(ROOT, '.output/chrome-mv3')
const PHOTOS = path.join(ROOT, '.output/demo')
const hasDisplay =
  !process.argv.includes('--headless') &&
  (process.platform === 'win32' ||
    process.platform === 'darwin' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY))

/** What must end with us, last started first. */
const endings = []
async function end(code) {
  for (const ending of endings.splice(0).reverse()) await ending().catch(() => undefined)
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130))

async function timed(title, work) {
  process.stdout.write(`${title} ... `)
  const started = Date.now()
  const result = await work()
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

async function until(isTrue, timeout = 10_000) {
  const deadline = Date.now() + timeout
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('The reply did not arrive in the reply box.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function buildExtension() {
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const result = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, encoding: 'utf8' })
  if (result.status !== 0)
    throw new Error(`The extension could not be built:\n${result.stdout}${result.stderr}`)
}

/** The way a person sees it: a window, the desk in it, the panel beside it. */
async function show(url) {
  const { clickToolbarButton, launchChromium, sidePanel } = await import('./browsers.mjs')
  const browser = await launchChromium(EXTENSION, {
    headless: false,
    args: ['--window-size=1440,900', '--start-maximized'],
  })
  endings.push(() => browser.close())
  browser.once('disconnected', () => end(0))
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.goto(`${url}/conversations/li-wei`)
  try {
    await clickToolbarButton(browser, page)
    await sidePanel(browser)
  } catch {
    console.log('Click the Deskside button in the toolbar (or press Ctrl+Shift+Y) to open the panel.')
  }
  console.log(`
The demo desk is open at ${url}, with Deskside beside it.
  Choose a conversation at the left: the panel follows.
  Press Insert in the panel: the reply appears in the reply box, and you send it or not.
  Wait half a minute: customers write, and the panel keeps up.
Close the window or press Ctrl-C to end.`)
}

/** The job by itself, step by step. */
async function perform(url) {
  const { clickToolbarButton, launchChromium, sidePanel } = await import('./browsers.mjs')
  const { clickCopyNote, clickInsert, panelShows, sameWords } = await import('./panel.mjs')
  const browser = await launchChromium(EXTENSION, { args: ['--window-size=1440,900', '--lang=en-US'] })
  endings.push(() => browser.close())
  let since = Date.now()
  const step = (title, ...lines) => {
    console.log(`${String(Date.now() - since).padStart(6)} ms  ${title}`)
    for (const line of lines) console.log(`${' '.repeat(11)}${line}`)
    since = Date.now()
  }
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  since = Date.now()
  await page.goto(`${url}/conversations/li-wei?quiet`)
  await page.waitForSelector('.composer .ProseMirror')
  step('The demo desk is open on the conversation with Li Wei.')

  await clickToolbarButton(browser, page)
  const panel = await sidePanel(browser)
  step('Toolbar button pressed, the panel is open.')

  const read = await panelShows(panel, ({ reading, mood }) => reading && mood)
  const { customer, agent, note, bot, system, replyBox } = read.reading ?? {}
  step(
    `Read: ${customer} customer, ${agent} agent, ${note} note, ${bot} bot, ${system} system; reply box: ${replyBox}.`,
    `Mood: ${read.mood?.kind}, level ${read.mood?.level} of 3.  Risks: ${read.risks}`,
    `Issue: ${read.issue}`,
  )

  const { suggestions } = await panelShows(panel, ({ suggestions: found }) => found.length > 0)
  step(
    'Suggested replies:',
    ...suggestions.map(({ title, kind }, index) => `${index + 1}. ${title} (${kind})`),
  )

  await clickInsert(panel)
  const expected = sameWords(suggestions[0]?.text ?? '')
  await until(async () => sameWords(await page.evaluate(() => window.harbour.editorText())) === expected)
  const inserted = await page.evaluate(() => window.harbour.editorText())
  step('Inserted the first one; the reply box holds:', ...inserted.split('\n').map((line) => `| ${line}`))

  const withNote = await panelShows(panel, ({ note: text }) => text !== '')
  await clickCopyNote(panel)
  step('Copied the escalation note:', ...withNote.note.split('\n').map((line) => `| ${line}`))

  const sent = await page.evaluate(() => window.harbour.sent)
  step(`Messages sent by the extension: ${sent}. Sending is left to the agent.`)

  mkdirSync(PHOTOS, { recursive: true })
  const photos = { page: path.join(PHOTOS, 'page.png'), panel: path.join(PHOTOS, 'panel.png') }
  await page.screenshot({ path: photos.page })
  await panel.screenshot({ path: photos.panel })
  step('Screenshots:', photos.page, photos.panel)
}

try {
  await installPackages()
  ensureBrowser('chromium')
  await timed('Building the extension', async () => buildExtension())
  const { buildDesk } = await import('./build-desk.mjs')
  const folder = await timed('Building the demo desk', buildDesk)
  const server = await serveFolder(folder)
  endings.push(server.close)
  if (hasDisplay) {
    await show(server.url)
  } else {
    console.log('There is no display: the demo runs by itself.\n')
    await perform(server.url)
    await end(0)
  }
} catch (error) {
  console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : error}`)
  await end(1)
}
