/** Keys in a real Chromium: the typed trigger in four kinds of boxes, and the keys of the panel as the agent wants them. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelShows, restingSuggestions, sameWords } from '../../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  type Session,
  setSettings,
} from '../harness'
import { compose, heardKeys, listenEverywhere, offered, pickerState } from './drive'

let session: Session
let panel: Page

const opens = (): Promise<string> =>
  eventually(
    () => pickerState(session.page),
    (state) => state === 'open',
  )
const closes = (): Promise<string> =>
  eventually(
    () => pickerState(session.page),
    (state) => state === 'none',
  )
const settle = (ms = 400): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Opens a page, the panel beside it, and waits until there is something to suggest. */
async function start(folder: string | undefined, address: string): Promise<void> {
  session = await openSession(folder, '/')
  await listenEverywhere(session.page)
  await session.page.goto(session.url + address)
  panel = await openPanel(session)
  await setSettings(panel, { welcomed: true })
}

describe('on the demo desk', () => {
  const editorText = (): Promise<string> => session.page.evaluate(() => window.harbour.editorText())
  const clearEditor = async (): Promise<void> => {
    await session.page.click('.composer .ProseMirror')
    await session.page.keyboard.down('Control')
    await session.page.keyboard.press('a')
    await session.page.keyboard.up('Control')
    await session.page.keyboard.press('Backspace')
  }

  beforeAll(async () => {
    await start(undefined, '/conversations/li-wei?quiet')
    await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  })
  afterAll(() => session?.close())

  test('typing ;; opens the picker; the chosen reply takes its place, and the page hears none of the keys', async () => {
    const { page } = session
    const [, second] = await restingSuggestions(panel)
    await clearEditor()
    await page.keyboard.type('Hi Wei, ;;')
    await opens()
    await offered(page)
    expect(await page.evaluate(() => window.length)).toBe(0)
    await photo(page, 'picker-light')
    const [, inside] = page.frames()
    const faults = inside ? await axeViolations(inside) : []
    // Rules for a page as a whole; this is a part of one.
    const whole = ['landmark-one-main', 'page-has-heading-one', 'region']
    expect(faults.filter(({ id }) => !whole.includes(id))).toEqual([])
    await heardKeys(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await closes()
    await panelShows(panel, ({ insertion }) => insertion === 'inserted')
    expect((await heardKeys(page)).filter((event) => /^key/.test(event))).toEqual([])
    expect(sameWords(await editorText())).toBe(sameWords(`Hi Wei, ${second?.text}`))
    await page.keyboard.type(' Bye')
    expect(await editorText()).toMatch(/ Bye$/)
    expect(await page.evaluate(() => window.harbour.sent)).toBe(0)
  })

  test('what is searched stays out of the page; Esc leaves all that was typed', async () => {
    const { page } = session
    await clearEditor()
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await page.keyboard.type(';;')
    await opens()
    await offered(page)
    await heardKeys(page)
    await page.keyboard.type('refund')
    await settle()
    expect(await heardKeys(page)).toEqual([])
    expect(await editorText()).toBe(';;')
    await page.keyboard.press('Escape')
    await closes()
    await eventually(editorText, (text) => text === ';;refund')
    expect((await heardKeys(page)).filter((event) => /^key/.test(event))).toEqual([])
    await page.keyboard.type('!')
    expect(await editorText()).toBe(';;refund!')
    await clearEditor()
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  })

  test('an input method never opens it, a click elsewhere closes it, a word before it keeps it shut', async () => {
    const { page } = session
    await clearEditor()
    await compose(page, ';;')
    await page.keyboard.type(' a;;')
    await settle()
    expect(await pickerState(page)).toBe('none')
    expect(await editorText()).toBe(';; a;;')
    await page.keyboard.type(' ;;')
    await opens()
    await offered(page)
    await compose(page, 'tuikuan')
    await page.click('.thread__head')
    await closes()
    expect(await editorText()).toBe(';; a;; ;;')
    await clearEditor()
  })

  test('a double click on a reply puts it in once, and the page hears of no press', async () => {
    const { page } = session
    await page.keyboard.type(';;')
    await opens()
    const titles = await offered(page)
    await heardKeys(page)
    const option = await page.frames()[1]?.$('[role=option]:nth-child(3)')
    await option?.click({ count: 2, delay: 20 })
    await closes()
    const { suggestions } = await panelShows(panel, ({ insertion }) => insertion === 'inserted')
    expect(titles).toHaveLength(3)
    expect(sameWords(await editorText())).toBe(sameWords(suggestions[2]?.text ?? ''))
    expect((await heardKeys(page)).filter((event) => /^(key|mouse|pointer|click|dbl)/.test(event))).toEqual(
      [],
    )
    await clearEditor()
  })

  test('in a note box nothing is put in unasked: the panel asks', async () => {
    const { page } = session
    await page.click('.composer__mode:nth-child(2)')
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'note')
    await page.click('.composer .ProseMirror')
    await page.keyboard.type(';;')
    await opens()
    await offered(page)
    await page.keyboard.press('Tab')
    await closes()
    const { suggestions } = await panelShows(panel, ({ insertion }) => insertion === 'not-inserted')
    expect(await editorText()).toBe(';;')
    // Said yes to there, it takes the place of what was typed, as it would have at once.
    await panel.waitForFunction(() => document.activeElement?.textContent === 'Insert it there all the same')
    await panel.keyboard.press('Enter')
    await panelShows(panel, ({ insertion }) => insertion === 'inserted')
    expect(sameWords(await editorText())).toBe(sameWords(suggestions[0]?.text ?? ''))
    await clearEditor()
    await page.click('.composer__mode:nth-child(1)')
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'public')
  })

  test('another trigger, or none, as the settings say', async () => {
    const { page } = session
    await setSettings(panel, { welcomed: true, trigger: '\\\\' })
    await settle()
    await page.click('.composer .ProseMirror')
    await page.keyboard.type(';; ')
    await settle()
    expect(await pickerState(page)).toBe('none')
    await page.keyboard.type('\\\\')
    await opens()
    await page.keyboard.press('Escape')
    await closes()
    await setSettings(panel, { welcomed: true, triggerOn: false })
    await clearEditor()
    await page.keyboard.type(';;')
    await settle()
    expect(await pickerState(page)).toBe('none')
    await clearEditor()
    await setSettings(panel, { welcomed: true })
    expect(await page.evaluate(() => window.harbour.sent)).toBe(0)
  })

  test('the shortcut for a suggestion inserts it while the keys stay in the page', async () => {
    const { page, browser } = session
    await clearEditor()
    await page.keyboard.type('Hello. ')
    const { suggestions } = await panelShows(panel, (shown) => shown.suggestions.length > 1)
    // Drivers cannot press shortcuts of the browser: what the background tells the panel is said in its stead.
    const worker = await (
      await browser.waitForTarget((target) => target.type() === 'service_worker')
    ).worker()
    await worker?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          windows: { getLastFocused(): Promise<{ id: number }> }
          runtime: { sendMessage(message: object): Promise<void> }
        }
      }
      const { id } = await chrome.windows.getLastFocused()
      await chrome.runtime
        .sendMessage({ type: 'insert-suggestion', windowId: id, number: 2 })
        .catch(() => undefined)
    })
    await eventually(editorText, (text) => sameWords(text) === sameWords(`Hello. ${suggestions[1]?.text}`))
    await page.keyboard.type(' Bye')
    expect(await editorText()).toMatch(/ Bye$/)
    await clearEditor()
  })

  describe('the list of keys', () => {
    const keyOf = (what: string): Promise<string> =>
      panel.$eval(`[data-key-of="${what}"]`, (row) => (row as HTMLElement).dataset.key ?? '')
    const alert = (): Promise<string> =>
      panel.$$eval('[data-testid="keys"] [role=alert]', (found) => found.map((one) => one.textContent).join())
    const give = async (what: string, key: Parameters<Page['keyboard']['press']>[0]): Promise<void> => {
      await panel.click(`[data-key-of="${what}"] .key-change`)
      await panel.keyboard.press(key)
    }

    test('shows the present shortcuts of the browser and leads to the page that changes them', async () => {
      await panel.click('.mood-block')
      await panel.keyboard.press('?')
      await panel.waitForSelector('[data-key-of="insert-3"]')
      expect(await keyOf('_execute_action')).toBe('Ctrl+Shift+Y')
      for (const number of [1, 2, 3]) expect(await keyOf(`insert-${number}`)).toBe(`Ctrl+Shift+${number + 3}`)
      expect(await axeViolations(panel)).toEqual([])
      await panel.$eval('.key-foot button', (button) => (button as HTMLElement).click())
      await eventually(
        async () => session.browser.targets().map((target) => target.url()),
        (urls) => urls.some((url) => url.startsWith('chrome://extensions/shortcuts')),
      )
      const page = session.browser.targets().find((target) => target.url().startsWith('chrome://extensions'))
      await (await page?.page())?.close()
      await session.page.bringToFront()
    })

    test('refuses keys that are taken, by a sentence, and takes one that is free', async () => {
      await give('copy', 'n')
      await eventually(alert, (words) => /Go to the note/.test(words))
      await give('copy', 'Tab')
      await eventually(alert, (words) => /Chromium/.test(words))
      expect(await keyOf('copy')).toBe('C')
      await give('copy', 'k')
      await eventually(
        () => keyOf('copy'),
        (key) => key === 'K',
      )
      expect(await alert()).toBe('')
      await photo(panel, 'keys-light')
      await panel.keyboard.press('Escape')
      await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
      await panel.click('.mood-block')
      const copied = (): Promise<boolean> => panel.evaluate(() => /Copied/.test(document.body.innerText))
      await panel.keyboard.press('c')
      await settle()
      expect(await copied()).toBe(false)
      await panel.keyboard.press('k')
      await eventually(copied, Boolean)
    })
  })
})

const RT = path.join(import.meta.dirname, 'pages')

describe.each([
  ['a text area in a modal dialog', RT, '/Ticket/Display.html?id=88', '#UpdateContent'],
  ['a frame', RT, '/Ticket/Display.html?id=88#frame', 'iframe'],
  ['a closed shadow root', path.resolve(RT, '../../reading/pages'), '/shadow.html#closed', 'chat-room'],
])('in %s', (_, folder, address, box) => {
  beforeAll(async () => {
    await start(folder, address)
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'public')
  })
  afterAll(() => session?.close())

  test('the reply found by typing stands where the trigger was', async () => {
    const { page } = session
    await settle()
    const { x, y, height } = (await (await page.$(box))?.boundingBox()) ?? { x: 0, y: 0, height: 0 }
    await page.mouse.click(x + 60, y + height - (box === 'chat-room' ? 20 : 60))
    await page.keyboard.type('Dear Li ;;')
    await opens()
    await offered(page)
    await heardKeys(page)
    // Enter right after the last letter means the answer to what was typed.
    await page.keyboard.type('refund')
    await page.keyboard.press('Enter')
    await closes()
    expect((await heardKeys(page)).filter((event) => /^key/.test(event))).toEqual([])
    await page.keyboard.type(' Bye')
    const client = await page.createCDPSession()
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
      nodes: { role?: { value: string }; value?: { value: string } }[]
    }
    const text = nodes.find(({ value }) => value?.value?.startsWith?.('Dear Li'))?.value?.value ?? ''
    const found = text === '' ? await frameText(page) : text
    expect(found).toMatch(/^Dear Li [\s\S]{20,} Bye$/)
    expect(found).not.toContain(';;')
    expect(await page.evaluate(() => (window as unknown as { sent?: number }).sent ?? 0)).toBe(0)
  })
})

const frameText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '')
