/** What the panel says and offers after an insertion: what came of it, replacing a draft and its way back, blanks. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { panelShows } from '../../../scripts/panel.mjs'
import { article } from '../../knowledge/article-for-tests'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  readClipboard,
  type Session,
  setSettings,
} from '../harness'
import { notice as noticeIn, noticeOf as noticeIs, press as pressIn } from './drive'

interface TestPage {
  behave(kind: string): void
  sent: number
}

let session: Session
let panel: Page

const box = (): Promise<string> => session.page.$eval('textarea', (field) => field.value)
const behave = (kind: string): Promise<void> =>
  session.page.evaluate((how) => (window as unknown as TestPage).behave(how), kind)
const setBox = (text: string): Promise<void> =>
  session.page.$eval(
    'textarea',
    (field, value) => {
      field.value = value
    },
    text,
  )

const press = (words: string, within?: string): Promise<void> => pressIn(panel, words, within)
const notice = () => noticeIn(panel)
const noticeOf = (outcome: string) => noticeIs(panel, outcome)

async function search(text: string, id: string): Promise<void> {
  await panel.$eval(
    'input[type="search"]',
    (field, value) => {
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    text,
  )
  await panelShows(panel, ({ suggestions }) => suggestions[0]?.articles === id)
}

/** Articles as the library page would have stored them. */
function store(articles: object[]): Promise<void> {
  return panel.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskside-library')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('articles', 'readwrite')
          for (const content of records as { id: string }[])
            transaction
              .objectStore('articles')
              .put({ id: content.id, content, origin: 'own', changedAt: '2025-06-01T08:00:00.000Z' })
          transaction.oncomplete = () => {
            opening.result.close()
            new BroadcastChannel('deskside-library-changes').postMessage({
              ids: (records as { id: string }[]).map(({ id }) => id),
              revision: '0',
            })
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
    articles,
  )
}

const FOUR_LINES = 'First line.\n\nSecond line.\n- a point'
const said = (body: string) => [{ audience: 'any' as const, channel: 'any' as const, body }]

beforeAll(async () => {
  session = await openSession(path.join(import.meta.dirname, 'pages'), '/index.html')
  panel = await openPanel(session)
  await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  await store([
    article({ id: 'en.lines', title: 'Quince lines', selfContained: true, replies: said(FOUR_LINES) }),
    article({
      id: 'en.blanks',
      title: 'Quince blanks',
      selfContained: true,
      replies: said('Parcel {{fact.tracking_no}} leaves on {{pickup.day}}.'),
    }),
  ])
})
afterAll(() => session?.close())

beforeEach(async () => {
  await behave('well')
  await setBox('')
})

describe('what came of an insertion', () => {
  beforeEach(() => search('quince lines', 'en.lines'))

  it('is said when the text is there', async () => {
    await press('Insert')
    await noticeOf('inserted')
    expect(await box()).toBe(FOUR_LINES)
  })

  it('shows line by line what the box made of the text', async () => {
    await behave('merge-lines')
    await press('Insert')
    const { words } = (await noticeOf('altered')) ?? { words: '' }
    expect(words).toContain('First line. Second line.')
    expect(words).toContain('missing')
    await photo(panel, 'insertion-altered')
    expect(await axeViolations(panel)).toEqual([])
  })

  it.each([
    ['read-only', 'read-only'],
    ['refuse', 'editor-refused'],
  ])(
    'says why nothing was inserted: %s; a copy is one click away, and so is another try',
    async (kind, reason) => {
      await behave(kind)
      await press('Insert')
      expect(await noticeOf('not-inserted')).toMatchObject({ reason })
      await press('Copy', '.notice-actions')
      expect(await readClipboard(session.page, 'h2')).toBe(FOUR_LINES)
      await behave('well')
      await press('Retry')
      await noticeOf('inserted')
      expect(await box()).toBe(FOUR_LINES)
    },
  )

  it('says that the box is gone', async () => {
    await session.page.$eval('form', (form) => {
      form.hidden = true
    })
    await press('Insert')
    expect(await noticeOf('not-inserted')).toMatchObject({ reason: 'no-box' })
    await session.page.$eval('form', (form) => {
      form.hidden = false
    })
    await press('Retry')
    await noticeOf('inserted')
  })
})

describe('a draft', () => {
  beforeEach(async () => {
    await search('quince lines', 'en.lines')
    await setBox('My own words')
  })

  it('stays where it is when a reply is inserted', async () => {
    await press('Insert')
    await noticeOf('inserted')
    expect(await box()).toContain('My own words')
  })

  it('is replaced only after it was shown, and can be put back', async () => {
    await press('Replace draft')
    expect((await noticeOf('asks'))?.words).toContain('My own words')
    await panel.waitForFunction(() => document.activeElement?.textContent === 'Replace it')
    expect(await box()).toBe('My own words')
    await photo(panel, 'insertion-replace')
    await press('Replace it')
    await noticeOf('inserted')
    expect(await box()).toBe(FOUR_LINES)
    await press('Put the draft back')
    await noticeOf('inserted')
    expect(await box()).toBe('My own words')
  })

  it('is asked about again when something else was typed since', async () => {
    await press('Replace draft')
    await noticeOf('asks')
    await press('Replace it')
    await noticeOf('inserted')
    await setBox('Typed since')
    await press('Put the draft back')
    expect((await noticeOf('asks'))?.words).toContain('Typed since')
    expect(await box()).toBe('Typed since')
    await press('Replace it')
    await noticeOf('inserted')
    expect(await box()).toBe('My own words')
  })

  it('leaves the signature below alone, and comes back without a second one', async () => {
    await setBox('My own words\n\n-- \nMaya Brown')
    await press('Replace draft')
    const { words } = (await noticeOf('asks')) ?? { words: '' }
    expect(words).toContain('My own words')
    expect(words).not.toContain('Maya Brown')
    await press('Replace it')
    await noticeOf('inserted')
    expect(await box()).toBe(`${FOUR_LINES}\n\n-- \nMaya Brown`)
    await press('Put the draft back')
    await noticeOf('inserted')
    expect(await box()).toBe('My own words\n\n-- \nMaya Brown')
  })

  it('stays when the agent thinks better of it', async () => {
    await press('Replace draft')
    await panel.waitForFunction(() => document.activeElement?.textContent === 'Replace it')
    await panel.keyboard.press('Escape')
    await eventually(notice, (shown) => shown === null)
    expect(await box()).toBe('My own words')
  })
})

describe('blanks', () => {
  const fields = () => panel.$$eval('.blanks input', (all) => all.map((field) => field.value))
  const focused = () => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.blank)

  it('are filled in the card before the reply is inserted, by Tab and Enter', async () => {
    await search('quince blanks', 'en.blanks')
    await press('Insert')
    await eventually(focused, (name) => name === 'fact.tracking_no')
    expect(await box()).toBe('')
    await panel.keyboard.type('LX77')
    await panel.keyboard.press('Tab')
    expect(await focused()).toBe('pickup.day')
    expect(await panel.$eval('[data-testid="suggestion-text"]', (text) => text.textContent)).toBe(
      'Parcel LX77 leaves on [pickup day].',
    )
    await photo(panel, 'insertion-blanks')
    expect(await axeViolations(panel)).toEqual([])
    await panel.keyboard.type('Friday')
    await panel.keyboard.press('Enter')
    await noticeOf('inserted')
    expect(await box()).toBe('Parcel LX77 leaves on Friday.')
    expect(await fields()).toEqual(['LX77', 'Friday'])
  })

  it('go out marked only when that was asked for', async () => {
    await search('quince blanks', 'en.blanks')
    await panel.$eval('[data-blank="pickup.day"]', (field) => {
      ;(field as HTMLInputElement).value = ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Insert')
    await eventually(focused, (name) => name === 'pickup.day')
    expect(await box()).toBe('')
    await press('Insert with the blanks marked')
    await noticeOf('inserted')
    expect(await box()).toBe('Parcel LX77 leaves on [pickup day].')
  })

  it('and questions look right from right to left, narrow and dark', async () => {
    await setSettings(panel, { interfaceLanguage: 'fa', welcomed: true })
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    await panel.waitForFunction(() => document.documentElement.lang === 'fa')
    await photo(panel, 'insertion-blanks-fa')
    expect(await axeViolations(panel)).toEqual([])
    await setSettings(panel, { interfaceLanguage: 'en', welcomed: true })
  })
})

it('nothing was sent', async () => {
  expect(await session.page.evaluate(() => (window as unknown as TestPage).sent)).toBe(0)
})
