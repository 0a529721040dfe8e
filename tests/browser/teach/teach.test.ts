/** Teaching in the built extension: pages nobody knows, what the page notices of it, what is kept. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelShows } from '../../../scripts/panel.mjs'
import { openPanel, openSession, photo, type Session } from '../harness'
import { choose, pointAtText, press, teachShows } from './drive'

const PAGES = path.join(import.meta.dirname, 'pages')
let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(PAGES, '/unknown.html')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

interface Recorded {
  seen: string[]
  changes: string[]
}

/** Events and changes since `clear`, as the page itself wrote them down. */
const recorded = (): Promise<Recorded> =>
  session.page.evaluate(() => (window as unknown as { record: Recorded }).record)

const clear = (): Promise<void> =>
  session.page.evaluate(() => {
    const { record } = window as unknown as { record: Recorded }
    record.seen.length = 0
    record.changes.length = 0
  })

/** The document as text, with what scrolling and focus would show. */
const traces = (): Promise<unknown> =>
  session.page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scrolled: [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).filter((top) => top > 0),
    focus: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.nodeName,
    selection: String(document.getSelection()),
    globals: Object.keys(window).length,
  }))

/** That pointer and focus cross into another frame is told to every page; nothing says what is done there. */
const CROSSING =
  /^(?:window|document)[↓↑] (?:pointer|mouse)(?:over|out) DIV$|^(?:window|document)[↓↑] (?:focus|blur|focusin|focusout) (?:window|DIV)$/u

const WHOLE = [
  'customer: Good morning, my kettle leaks.\n\nIt is two weeks old.',
  'agent: Good morning, Nora.\n\nCould you send a picture?',
  'note: Third leak from this batch.',
  'customer: Here it is, the seam is open.',
  'agent: Thank you, a new one leaves today.',
  'customer: Great.',
]

describe('a page that nothing knows', () => {
  test('shows what is read after the second click; note and box make it whole', async () => {
    await panelShows(panel, ({ pageState }) => pageState?.state === 'no-conversation')
    await session.page.focus('.ed')
    const before = await traces()
    await clear()
    await press(panel, 'Teach this page')
    await teachShows(panel, ({ picking }) => picking === 'customer')
    await pointAtText(session.page, 'Good morning, my kettle leaks.')
    await teachShows(panel, ({ picking }) => picking === 'agent')
    await pointAtText(session.page, 'Could you send a picture?')
    const shown = await teachShows(panel, ({ lines }) => lines.length > 0)
    expect(shown.lines).toEqual(WHOLE.map((line) => line.replace('note: ', 'customer: ')))
    await photo(panel, 'teach-read')
    await pointAtText(session.page, 'Third leak')
    await teachShows(panel, ({ picking }) => picking === 'box')
    await pointAtText(session.page, 'draft')
    const done = await teachShows(
      panel,
      ({ picked, lines }) => picked.includes('box') && lines.some((line) => line.startsWith('note')),
    )
    expect(done).toMatchObject({ problem: '', lines: WHOLE })
    await new Promise((resolve) => setTimeout(resolve, 600))

    const { seen, changes } = await recorded()
    expect(seen.filter((event) => !CROSSING.test(event))).toEqual([])
    // The sheets themselves, beside the body, and every one of them taken away.
    expect(changes.filter((change) => !/^childList HTML \+(?:1-0|0-1)$/u.test(change))).toEqual([])
    expect(changes.filter((change) => change.endsWith('+1-0'))).toHaveLength(changes.length / 2)
    expect(await traces()).toEqual(before)
  })

  test('is kept for the site and beats what else reads it, also after a reload', async () => {
    await press(panel, 'Keep for this site')
    const whole = { helpdesk: 'taught', customer: '3', agent: '2', note: '1', replyBox: 'public' }
    const { reading, pageState } = await panelShows(
      panel,
      (shown) => shown.reading?.helpdesk === 'taught' && shown.reading.note === '1',
    )
    expect(reading).toMatchObject(whole)
    expect(pageState).toMatchObject({ state: 'taught' })
    await session.page.reload()
    // What changes after the reload is read from the new page alone.
    await session.page.evaluate(() => {
      const last = [...document.querySelectorAll('.q7')].at(-1)
      last?.after(last.cloneNode(true))
    })
    await panelShows(panel, (shown) => shown.reading?.customer === '4')
    await session.page.evaluate(() => [...document.querySelectorAll('.q7')].at(-1)?.remove())
    const again = await panelShows(panel, (shown) => shown.reading?.customer === '3')
    expect(again.reading).toMatchObject(whole)
  })

  test('keys pressed in the page reach the picker and not the page', async () => {
    await choose(panel, 'Teach this page')
    await teachShows(panel, ({ picking }) => picking === 'customer')
    await pointAtText(session.page, 'Good morning, my kettle leaks.')
    await teachShows(panel, ({ picking }) => picking === 'agent')
    await clear()
    for (const key of ['ArrowUp', 'Tab', 'ArrowUp', 'a', 'ArrowUp', 'Enter'] as const)
      await session.page.keyboard.press(key)
    const { lines } = await teachShows(panel, (shown) => shown.lines.length > 0 && shown.picking === 'note')
    expect(lines.filter((line) => line.startsWith('agent'))).toHaveLength(2)
    await session.page.keyboard.press('Escape')
    await teachShows(panel, ({ picking }) => picking === '')
    await new Promise((resolve) => setTimeout(resolve, 600))
    const told = (event: string): boolean => !CROSSING.test(event) && !event.includes('scroll')
    expect((await recorded()).seen.filter(told)).toEqual([])
    await press(panel, 'Cancel')
    await panelShows(panel, (shown) => shown.reading?.helpdesk === 'taught')
  })

  test('is forgotten when asked, and nothing is read again', async () => {
    await choose(panel, 'Forget what was taught here')
    await panelShows(panel, ({ reading, pageState }) => !reading && pageState?.state === 'no-conversation')
  })
})
