/** The escalation note in a real Chromium: forms, what the clipboard holds, masking, facts, questions, own templates. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  readClipboard,
  type Session,
  setSettings,
} from './harness'

let session: Session
let panel: Page

const note = (): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.note-text')?.value ?? '')
const editorText = (): Promise<string> => session.page.evaluate(() => window.harbour.editorText())

/** Clicks an element of the panel, wherever it is scrolled to. */
const press = (selector: string, words = ''): Promise<void> =>
  panel.evaluate(
    (within, text) => {
      const all = [...document.querySelectorAll<HTMLElement>(within)]
      const wanted = all.find((one) => text === '' || (one.ariaLabel ?? one.textContent ?? '').includes(text))
      if (!wanted) throw new Error(`No ${within} ${text}`)
      wanted.click()
    },
    selector,
    words,
  )

async function openDetails(): Promise<void> {
  await panel.waitForSelector('.note-more')
  if (!(await panel.$('.note-details'))) await press('.note-more')
  await panel.waitForSelector('.note-details')
}

async function choose(form: string): Promise<void> {
  await panel.select('.note-form', form)
  await panel.waitForFunction(
    (wanted) => document.querySelector<HTMLSelectElement>('.note-form')?.value === wanted,
    {},
    form,
  )
}

/** Sets a field as typing does, in one go. */
const write = (page: Page, selector: string, text: string): Promise<void> =>
  page.$eval(
    selector,
    (field, value) => {
      const control = field as HTMLInputElement
      control.value = value
      control.dispatchEvent(new Event('input', { bubbles: true }))
    },
    text,
  )

/** What the clipboard holds, by type, once `accept` takes its plain text. */
async function copied(accept: (text: string) => boolean): Promise<Record<string, string>> {
  await press('.note-copy')
  await eventually(() => readClipboard(session.page, '.thread__head'), accept)
  return session.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const types = item?.types ?? []
    const texts = await Promise.all(types.map(async (type) => (await item?.getType(type))?.text() ?? ''))
    return Object.fromEntries(types.map((type, at) => [type, texts[at] ?? '']))
  })
}

/** Opens another conversation with the panel in a language. */
async function openIn(language: string, conversation: string, customer: string): Promise<void> {
  await setSettings(panel, { interfaceLanguage: language, welcomed: true })
  await session.page.evaluate((to) => window.harbour.open(to), conversation)
  await panel.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language)
  await eventually(
    () => panel.$eval('header strong', (name) => name.textContent ?? ''),
    (name) => name === customer,
  )
  await eventually(note, (text) => text !== '')
}

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  await session.page.waitForSelector('.composer .ProseMirror')
  panel = await openPanel(session)
  await panelShows(panel, ({ suggestions, note: text }) => suggestions.length > 0 && text !== '')
})
afterAll(() => session?.close())

describe('forms', () => {
  test('one line first, every other from the menu, in groups', async () => {
    await choose('line')
    expect(await note()).toMatch(/^user liwei_88, .*iOS 15\.0, app 8\.2\.1/u)
    const groups = await panel.$$eval('.note-form optgroup', (all) => all.map((one) => one.label))
    expect(groups).toEqual(['Text', 'Trackers', 'Chats', 'Data'])
    await choose('markdown')
    expect(await eventually(note, (text) => text.startsWith('## Summary'))).toContain(
      '- **App version:** 8.2.1',
    )
    await choose('jira-wiki')
    await eventually(note, (text) => text.startsWith('h3. Summary'))
    await choose('json')
    expect(JSON.parse(await eventually(note, (text) => text.startsWith('{')))).toMatchObject({
      schema: 'deskside.note',
      kind: 'technical',
    })
  })

  test('rich text puts HTML and plain text on the clipboard at once', async () => {
    await choose('html')
    await eventually(note, (text) => text.startsWith('Summary\n'))
    const wanted = await note()
    const clipboard = await copied((text) => text.startsWith('Summary'))
    expect(clipboard['text/plain']?.replaceAll('\r', '')).toBe(wanted)
    expect(clipboard['text/html']).toMatch(/<li[^>]*><strong[^>]*>App version:<\/strong> 8\.2\.1<\/li>/u)
    expect(clipboard['text/html']).not.toMatch(/<(?:script|img)/u)
    await choose('slack')
    await eventually(note, (text) => text.startsWith('*Summary*'))
    const slack = await copied((text) => text.startsWith('*Summary*'))
    expect(Object.keys(slack)).toEqual(['text/plain'])
  })

  test('the one used last is there for the next conversation', async () => {
    await session.page.evaluate(() => window.harbour.open('emma'))
    await eventually(note, (text) => text.includes('HG-204817'))
    expect(await note()).toMatch(/^\*Summary\*/u)
    await session.page.evaluate(() => window.harbour.open('li-wei'))
    await eventually(note, (text) => text.includes('liwei_88'))
  })
})

describe('details', () => {
  test('a fact shows its message, with its words marked', async () => {
    await openDetails()
    await press('.note-details [data-field="app_version"]')
    await panel.waitForSelector('.read-message.target')
    expect(await panel.$eval('.read-message.target mark.words', (mark) => mark.textContent)).toContain(
      '8.2.1',
    )
    await press('.view-head button')
    await panel.waitForSelector('.note-block')
  })

  test('personal data is masked until it is shown for a form, and that is remembered', async () => {
    await choose('slack')
    expect(await eventually(note, (text) => text.startsWith('*Summary*'))).not.toMatch(
      /li\.wei@|202-555-0143|Li Wei/u,
    )
    await openDetails()
    await press('.note-masked [data-kind="email"]')
    await eventually(note, (text) => text.includes('li.wei@mailbox.example'))
    await choose('plain')
    expect(await eventually(note, (text) => text.startsWith('Summary'))).not.toContain('li.wei@')
    await choose('slack')
    await eventually(note, (text) => text.includes('li.wei@mailbox.example'))
    const stored = await panel.evaluate(() =>
      (
        window as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ note?: { revealed: unknown } }> } } }
        }
      ).chrome.storage.local.get('note'),
    )
    expect(stored.note?.revealed).toEqual({ slack: ['email'] })
  })

  test('what the agent types stands in the note as theirs', async () => {
    await choose('line')
    const field = await panel.$eval('.note-missing li', (item) => item.dataset.field ?? '')
    await write(panel, '.note-missing input', 'HB-4012')
    await press('.note-missing li:first-child button[type="submit"]')
    await eventually(note, (text) => text.includes('HB-4012 (added by the agent)'))
    expect(await panel.$eval('.note-details .tag.mine', (tag) => tag.textContent)).toBe('by you')
    expect(
      await panel.$$eval(
        '.note-missing li',
        (all, name) => all.some((item) => item.dataset.field === name),
        field,
      ),
    ).toBe(false)
    await panel.select('.note-assessment select', 'critical')
    await eventually(
      () => panel.$eval('.note-severity', (tag) => tag.textContent ?? ''),
      (words) => words === 'critical',
    )
    await photo(panel, 'note-details')
    expect(await axeViolations(panel)).toEqual([])
  })

  test('a card number that the agent writes is masked before it leaves', async () => {
    await write(panel, '.note-text', 'refund to 4111 1111 1111 1111')
    const clipboard = await copied((text) => text.startsWith('refund'))
    expect(clipboard['text/plain']).toBe('refund to •••• 1111')
    expect(await note()).toBe('refund to •••• 1111')
    await press('.note-foot button', 'Back to what was read')
  })

  test('a missing fact is asked for in the reply box with one click', async () => {
    await session.page.evaluate(() => window.harbour.open('sara'))
    await eventually(note, (text) => text.includes('۸۸۲۱۴'))
    const [question = ''] = await panel.$$eval('.note-foot .ask', (all) =>
      all.map((one) => one.getAttribute('title') ?? ''),
    )
    expect(question).not.toBe('')
    await press('.note-foot .ask')
    await eventually(editorText, (text) => text.trim() === question)
  })
})

describe('own templates', () => {
  test('are written on the library page and stand in the menu', async () => {
    const page = await session.browser.newPage()
    await page.goto(new URL('/library.html#notes', panel.url()).href)
    await page.waitForSelector('.note-templates')
    const click = (words: string): Promise<void> =>
      page.evaluate((text) => {
        const all = [...document.querySelectorAll('button')]
        all.find((one) => one.textContent === text)?.click()
      }, words)
    await click('New template')
    await page.waitForSelector('.template-editor')
    await write(page, '.template-editor input', 'Night shift')
    await write(page, '.template-editor textarea', '{{fact.order_id}} @all {{note.nothing}}')
    await page.waitForFunction(() =>
      document.querySelector('.template-problem')?.textContent?.includes('note.nothing'),
    )
    await write(
      page,
      '.template-editor textarea',
      'Case: {{note.matter}}\nOrder {{fact.order_id}}, {{fact.device|no device}}',
    )
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLTextAreaElement>('.template-preview')
        ?.value.includes('Order HG-204817, no device'),
    )
    await photo(page, 'note-templates')
    await click('Save')
    await page.waitForFunction(() =>
      document.querySelector('.note-templates li')?.textContent?.includes('Night shift'),
    )
    await page.close()
    await session.page.bringToFront()
    await session.page.evaluate(() => window.harbour.open('emma'))
    const id = await eventually(
      () =>
        panel.$$eval(
          '.note-form option',
          (all) => all.find((one) => one.textContent === 'Night shift')?.value ?? '',
        ),
      (value) => value !== '',
    )
    await choose(id)
    await eventually(note, (text) => /^Case: .+\nOrder HG-204817, /u.test(text))
  })
})

describe.each([
  ['zh-Hans', 'wang-fang', '王芳', /^王•，订单 202511083391/u, '摘要'],
  ['fa', 'sara', 'سارا مرادی', /سفارش .*۸۸۲۱۴/u, 'خلاصه'],
])('in %s', (language, conversation, customer, line, summary) => {
  test('the note has its language, masks, and is copied as it stands', async () => {
    await openIn(language, conversation, customer)
    await choose('line')
    const text = await eventually(note, (words) => line.test(words))
    expect(text).not.toContain(customer)
    expect((await copied((words) => line.test(words)))['text/plain']).toBe(text)
    await choose('html')
    await eventually(note, (words) => words.startsWith(summary))
    const html = (await copied((words) => words.startsWith(summary)))['text/html'] ?? ''
    expect(html).toContain(`dir="${language === 'fa' ? 'rtl' : 'ltr'}"`)
    expect(html).toMatch(new RegExp(`<h3[^>]*>${summary}</h3>`, 'u'))
    await choose('line')
  })
})
