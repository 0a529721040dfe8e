/** The main job in a real Chromium: toolbar button, docked panel, the demo desk, from reading to the copied note. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickCopyNote, clickInsert, panelShows, sameWords } from '../../scripts/panel.mjs'
import { eventually, openPanel, openSession, photo, readClipboard, type Session } from './harness'

let session: Session
let panel: Page

const editorText = (): Promise<string> => session.page.evaluate(() => window.harbour.editorText())
const open = (id: string): Promise<void> => session.page.evaluate((to) => window.harbour.open(to), id)
const receive = (id: string, text: string): Promise<void> =>
  session.page.evaluate((to, words) => window.harbour.receive(to, words), id, text)

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  await session.page.waitForSelector('.composer .ProseMirror')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

describe('on one conversation', () => {
  test('reads it and says what was read', async () => {
    const { reading, customer } = await panelShows(panel, (shown) => shown.reading !== undefined)
    expect(customer).toBe('Li Wei')
    expect(reading).toMatchObject({
      helpdesk: 'demo',
      customer: '3',
      agent: '2',
      note: '1',
      bot: '1',
      system: '1',
      replyBox: 'public',
    })
  })

  test('tells the mood, the risks and the issue', async () => {
    const { mood, risks, issue } = await panelShows(panel, (shown) => shown.mood !== undefined)
    expect(mood?.kind).toBe('anger')
    expect(Number(mood?.level)).toBeGreaterThanOrEqual(2)
    expect(risks).toContain('repeat contact')
    expect(risks).toContain('may leave')
    expect(issue).toMatch(/Technical/)
  })

  test('suggests at most three replies, first the one for a crash after the usual steps', async () => {
    const { suggestions } = await panelShows(panel, (shown) => shown.suggestions.length > 0)
    expect(suggestions.length).toBeLessThanOrEqual(3)
    expect(suggestions[0]?.articles.split(' ')).toContain('en.app-crash-tried')
    for (const { text } of suggestions) {
      expect(text.length).toBeGreaterThan(20)
      expect(text).not.toMatch(/\{\{|\}\}/)
    }
    await photo(panel, 'panel-light')
  })

  test('puts the first one into the reply box with one click, and the editor itself has it', async () => {
    const { suggestions } = await panelShows(panel, (shown) => shown.suggestions.length > 0)
    await clickInsert(panel)
    const wanted = sameWords(suggestions[0]?.text ?? '')
    await eventually(editorText, (text) => sameWords(text) === wanted)
    await panelShows(panel, ({ insertion }) => insertion === 'inserted')
  })

  test('writes the note and copies it with one click', async () => {
    const { note } = await panelShows(panel, (shown) => shown.note !== '')
    expect(note).toContain('liwei_88')
    expect(note).toContain('iOS 15.0')
    expect(note).toContain('8.2.1')
    expect(note).toMatch(/Orders/)
    await clickCopyNote(panel)
    expect(await readClipboard(session.page, '.thread__head')).toBe(note)
  })

  test('follows a message that arrives', async () => {
    await receive('li-wei', 'It crashed again just now, error code HB-4012.')
    const { reading, note } = await panelShows(panel, (shown) => shown.reading?.customer === '4')
    expect(reading?.agent).toBe('2')
    expect(note === '' || note.includes('liwei_88')).toBe(true)
    await panelShows(panel, (shown) => shown.note.includes('HB-4012'))
  })

  test('keeps what the agent has changed in the note when the agent comes back', async () => {
    await panel.focus('textarea[aria-label="Escalation note text"]')
    await panel.keyboard.press('End')
    await panel.keyboard.type(' CHECKED')
    const { note } = await panelShows(panel, (shown) => shown.note.includes('CHECKED'))
    await open('noah')
    await panelShows(panel, (shown) => shown.customer === 'Noah Baker')
    await open('li-wei')
    const back = await panelShows(panel, (shown) => shown.customer === 'Li Wei' && shown.note !== '')
    expect(back.note).toBe(note)
  })
})

describe('from one conversation to the next', () => {
  test('everything changes: English e-mail', async () => {
    await open('emma')
    const shown = await panelShows(
      panel,
      ({ customer, suggestions }) => customer === 'Emma Hartley' && suggestions.length > 0,
    )
    expect(shown.mood?.kind).toBe('anxiety')
    expect(shown.issue).toMatch(/Logistics|delivery/i)
    expect(shown.suggestions.some(({ articles }) => articles.includes('en.'))).toBe(true)
    expect(shown.note).not.toContain('liwei_88')
    expect(shown.note).toContain('HG-204817')
    expect(shown.insertion).toBe('')
  })

  test.each([
    ['wang-fang', '王芳', 'zh-Hans.', /disappointment|anger/],
    ['chen-yu-ting', '陳玉婷', 'zh-Hant.', /confusion|neutral/],
    ['sara', 'سارا مرادی', 'fa.', /anxiety|anger/],
  ])('suggests in the language of the customer: %s', async (id, customer, prefix, moods) => {
    await open(id)
    const shown = await panelShows(
      panel,
      (now) => now.customer === customer && now.suggestions.some(({ articles }) => articles !== ''),
    )
    expect(shown.mood?.kind).toMatch(moods)
    for (const { articles } of shown.suggestions) {
      for (const article of articles.split(' ').filter(Boolean)) expect(article).toMatch(`${prefix}`)
    }
    await clickInsert(panel)
    const wanted = sameWords(shown.suggestions[0]?.text ?? '')
    await eventually(editorText, (text) => sameWords(text) === wanted)
  })

  test('waits when it is the customer who must answer, and shows what was promised', async () => {
    await open('olivia')
    const shown = await panelShows(
      panel,
      // Promises come with the facts, a moment after the first status.
      ({ customer, status, promises }) =>
        customer === 'Olivia Grant' && status !== '' && promises.includes('14:00'),
    )
    expect(shown.status).toMatch(/waiting for the customer/i)
    expect(
      shown.suggestions.every(({ kind }) => kind === 'closing' || kind === 'opening' || kind === 'article'),
    ).toBe(true)
  })

  test('closes well when the customer is pleased', async () => {
    await open('noah')
    const { mood } = await panelShows(
      panel,
      ({ customer, mood: now }) => customer === 'Noah Baker' && now !== undefined,
    )
    expect(mood?.kind).toBe('satisfaction')
  })

  test('the box that writes notes is told apart, and takes a reply only after a question', async () => {
    await open('daniel')
    await panelShows(
      panel,
      ({ customer, suggestions }) => customer === 'Daniel Ross' && suggestions.length > 0,
    )
    await session.page.click('.composer__mode:nth-child(2)')
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'note')
    await clickInsert(panel)
    await panelShows(panel, ({ insertion }) => insertion === 'not-inserted')
    expect(await editorText()).toBe('')
    await session.page.click('.composer__mode:nth-child(1)')
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'public')
  })

  test('the escalation note goes into the note box, and is offered for no other', async () => {
    const offered = () =>
      panel.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.note-block button')]
        const button = buttons.find((one) => one.textContent === 'Insert as internal note')
        button?.click()
        return button !== undefined
      })
    expect(await offered()).toBe(false)
    await session.page.click('.composer__mode:nth-child(2)')
    const { note } = await panelShows(panel, ({ reading }) => reading?.replyBox === 'note')
    expect(note).not.toBe('')
    expect(await offered()).toBe(true)
    await eventually(editorText, (text) => sameWords(text) === sameWords(note))
    await session.page.click('.composer__mode:nth-child(1)')
    await panelShows(panel, ({ reading }) => reading?.replyBox === 'public')
  })

  test('a reply typed by the agent is not touched', async () => {
    await open('emma')
    await panelShows(
      panel,
      ({ customer, suggestions }) => customer === 'Emma Hartley' && suggestions.length > 0,
    )
    await session.page.click('.composer .ProseMirror')
    await session.page.keyboard.type('My own draft.')
    await receive('emma', 'Is there any news?')
    await panelShows(panel, ({ reading }) => reading?.customer === '2')
    expect(await editorText()).toBe('My own draft.')
  })
})

test('nothing was sent', async () => {
  expect(await session.page.evaluate(() => window.harbour.sent)).toBe(0)
})
