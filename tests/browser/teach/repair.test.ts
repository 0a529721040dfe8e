/** Teaching repairs: a redesigned desk, messages in shadow roots and frames, by mouse and by keys, corrected picks. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseMap } from '../../../helpdesks/parse-map'
import { panelShows } from '../../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  type Session,
  setSettings,
} from '../harness'
import { choose, pointAt, pointAtText, press, teachShows } from './drive'

const HERE = import.meta.dirname
let session: Session
let panel: Page

async function teach(customer: string, agent: string): Promise<void> {
  await choose(panel, 'Teach this page')
  await teachShows(panel, ({ picking }) => picking === 'customer')
  await pointAtText(session.page, customer)
  await teachShows(panel, ({ picking }) => picking === 'agent')
  await pointAtText(session.page, agent)
}

describe('a redesigned desk that its built-in map reads wrongly', () => {
  beforeAll(async () => {
    session = await openSession(path.join(HERE, 'pages'), '/redesigned.html')
    panel = await openPanel(session)
  })
  afterAll(() => session?.close())

  test('is read rightly after it was taught', async () => {
    await panelShows(panel, ({ reading }) => reading?.helpdesk === 'demo' && reading.customer === '1')
    await teach('The lid does not close.', 'Which size is it?')
    await teachShows(panel, ({ picking }) => picking === 'note')
    await pointAtText(session.page, 'Same batch')
    const shown = await teachShows(
      panel,
      ({ picked, lines }) => picked.includes('note') && lines.some((line) => line.startsWith('note')),
    )
    expect(shown.lines).toEqual([
      'customer: The lid does not close.',
      'agent: Sorry about that.\nWhich size is it?',
      'note: Same batch as last week',
      'customer: The large one',
      'agent: A new lid leaves today.',
    ])
    await press(panel, 'Keep for this site')
    const { reading } = await panelShows(
      panel,
      (now) => now.reading?.helpdesk === 'taught' && now.reading.note === '1',
    )
    expect(reading).toMatchObject({ customer: '2', agent: '2', replyBox: 'public' })
  })

  test('a taught map that finds nothing any more gives way, and the panel says so', async () => {
    await session.page.evaluate(() => {
      for (const element of document.querySelectorAll('[class*="post"], .lane'))
        element.className = element.className.replaceAll('post', 'entry').replaceAll('lane', 'track')
    })
    const { reading, pageState } = await panelShows(panel, (now) => now.pageState?.state === 'taught-fails')
    expect(reading?.helpdesk).not.toBe('taught')
    expect(pageState?.words).toMatch(/finds nothing here any more.*Teach this page/u)
    await session.page.reload()
    await panelShows(panel, (now) => now.reading?.helpdesk === 'taught' && now.pageState === undefined)
    await choose(panel, 'Forget what was taught here')
    await panelShows(panel, (now) => now.reading?.helpdesk === 'demo')
  })

  test('the map in use is exported as a file, built-in ones too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'deskside-map-'))
    const client = await session.browser.target().createCDPSession()
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await choose(panel, 'Export map')
    const [file] = await eventually(
      async () => readdirSync(folder).filter((name) => name.endsWith('.json')),
      (files) => files.length === 1,
    )
    const map: unknown = JSON.parse(readFileSync(path.join(folder, file ?? ''), 'utf8'))
    expect(parseMap(map)).toMatchObject({ map: { name: 'demo' } })
  })

  test('a wrong pick is corrected by picking again; sides can be exchanged; cancelling changes nothing', async () => {
    await teach('A new lid leaves today.', 'Which size is it?')
    await teachShows(panel, ({ picked, picking }) => picked === 'customer agent' && picking === 'note')
    await press(panel, "Pick again: A customer's message")
    await teachShows(panel, ({ picking }) => picking === 'customer')
    await pointAtText(session.page, 'The large one')
    const right = (lines: string[]): boolean =>
      lines.includes('customer: The large one') && lines.length === 5
    await teachShows(panel, ({ lines }) => right(lines) && lines.includes('agent: A new lid leaves today.'))
    await press(panel, 'Swap sides')
    await teachShows(panel, ({ lines }) => lines.includes('agent: The large one'))
    await press(panel, 'Cancel')
    await panelShows(panel, ({ reading }) => reading?.helpdesk === 'demo')
    // Head and body are all that is left.
    await eventually(
      () => session.page.evaluate(() => document.documentElement.children.length),
      (count) => count === 2,
    )
  })

  test('two picks in one message are told, and the agent may pick another', async () => {
    await choose(panel, 'Teach this page')
    await teachShows(panel, ({ picking }) => picking === 'customer')
    await pointAtText(session.page, 'The large one')
    await teachShows(panel, ({ picking }) => picking === 'agent')
    await pointAtText(session.page, 'The large one')
    await teachShows(panel, ({ problem }) => problem === 'same-message')
    await press(panel, "Pick again: An agent's message")
    await teachShows(panel, ({ picking }) => picking === 'agent')
    await pointAtText(session.page, 'A new lid')
    await teachShows(panel, ({ problem, lines }) => problem === '' && lines.length === 5)
    await press(panel, 'Cancel')
  })

  test('keys alone do it: from the panel, and from the page', async () => {
    await choose(panel, 'Teach this page')
    await teachShows(panel, ({ picking }) => picking === 'customer')
    await panel.keyboard.press('ArrowUp')
    await panel.keyboard.press('ArrowUp')
    await photo(session.page, 'teach-keys')
    await panel.keyboard.press('Enter')
    await teachShows(panel, ({ picking }) => picking === 'agent')
    await panel.keyboard.press('Escape')
    await teachShows(panel, ({ picking }) => picking === '')
    await press(panel, 'Cancel')
    await panelShows(panel, ({ reading }) => reading?.helpdesk === 'demo')
  })

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['fa', 'light'],
    ['zh-Hans', 'dark'],
  ] as const)('looks right in %s, %s, and axe finds nothing wrong', async (language, value) => {
    await setSettings(panel, { interfaceLanguage: 'en', welcomed: true })
    await panel.waitForFunction(() => document.documentElement.lang === 'en')
    await teach('The lid does not close.', 'Which size is it?')
    await teachShows(panel, ({ lines }) => lines.length === 5)
    await setSettings(panel, { interfaceLanguage: language, welcomed: true })
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    await panel.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language)
    await panel.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    await photo(panel, `teach-${language}-${value}`)
    expect(await axeViolations(panel)).toEqual([])
    await panel.setViewport({ width: 320, height: 760 })
    const overflow = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await photo(panel, `teach-${language}-320`)
    await panel.setViewport(null)
    expect(overflow).toBeLessThanOrEqual(0)
    await panel.evaluate(() => document.querySelector<HTMLElement>('.teach .view-head button')?.click())
    await panelShows(panel, ({ reading }) => reading?.helpdesk === 'demo')
    await setSettings(panel, { interfaceLanguage: 'en', welcomed: true })
  })
})

describe('messages that stand', () => {
  beforeAll(async () => {
    session = await openSession(path.join(HERE, '../reading/pages'), '/shadow.html')
    panel = await openPanel(session)
  })
  afterAll(() => session?.close())

  test('in an open shadow root are taught there', async () => {
    await panelShows(panel, ({ reading }) => reading !== undefined)
    await teach('Good morning', 'I have corrected it')
    const { lines } = await teachShows(panel, (shown) => shown.lines.length > 5)
    expect(lines).toEqual([
      'customer: Good morning',
      'customer: My invoice shows the wrong name',
      'agent: Good morning, Omar',
      'agent: I have corrected it',
      'agent: Here is the new one',
      'customer: Perfect',
    ])
    const field = await session.page.evaluateHandle(() =>
      document.querySelector('chat-room')?.shadowRoot?.querySelector('textarea'),
    )
    await press(panel, 'Skip')
    await teachShows(panel, ({ picking }) => picking === 'box')
    const box = field.asElement()
    if (!box) throw new Error('No box.')
    await pointAt(session.page, box as Parameters<typeof pointAt>[1])
    await teachShows(panel, ({ picked, problem }) => picked.includes('box') && problem === '')
    await press(panel, 'Keep for this site')
    const { reading } = await panelShows(panel, (now) => now.reading?.helpdesk === 'taught')
    expect(reading).toMatchObject({ customer: '3', agent: '3', replyBox: 'public' })
    await choose(panel, 'Forget what was taught here')
    await panelShows(panel, (now) => now.reading?.helpdesk === 'found')
  })

  test('in a frame of the same origin are taught from the page around it', async () => {
    await session.page.goto(`${session.url}/frame.html`)
    await panelShows(panel, ({ reading }) => reading !== undefined)
    await teach('Hello, my card was declined again.', 'Sorry about that.')
    const { lines } = await teachShows(panel, (shown) => shown.lines.length > 3)
    expect(lines).toContain('customer: It is the third time')
    expect(lines).toContain('agent: Sorry about that.\nWhich bank is it?')
    await press(panel, 'Keep for this site')
    await panelShows(panel, (now) => now.reading?.helpdesk === 'taught')
    await session.page.reload()
    await panelShows(panel, (now) => now.reading?.helpdesk === 'taught' && now.reading.replyBox === 'public')
  })
})
