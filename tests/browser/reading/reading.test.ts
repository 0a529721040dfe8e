/** Reading in real browsers: unknown pages, hostile pages, switches of conversation; nothing freezes or mixes. */
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskReading } from '../../../helpdesks'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildExtension } from '../build-script'
import { type BrowserName, launch } from '../editors/drive'
import { eventually } from '../harness'

const HERE = import.meta.dirname
const EXTENSION = path.resolve(HERE, '../../../.output/reading')

interface Said {
  reports: DeskReading[]
  times: number[]
  longTasks: number[]
}

let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser
beforeAll(async () => {
  await buildExtension(path.join(HERE, 'extension'), EXTENSION)
  server = await serveFolder(path.join(HERE, 'pages'))
})
afterAll(() => server?.close())

async function ask(page: Page, question: object): Promise<unknown> {
  const answer = await page.evaluate(
    (asked) =>
      new Promise<string>((resolve) => {
        window.addEventListener('message', function hear({ data }) {
          if (data?.to !== 'page') return
          window.removeEventListener('message', hear)
          resolve(data.answer)
        })
        window.postMessage({ ...asked, to: 'desk' }, '*')
      }),
    question,
  )
  return JSON.parse(answer)
}

/** Waits until the content script answers: a page may be loaded before its script listens. */
function untilHeard(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const knock = () => window.postMessage({ ask: 'reports', to: 'desk' }, '*')
        const again = setInterval(knock, 50)
        window.addEventListener('message', function hear({ data }) {
          if (data?.to !== 'page') return
          window.removeEventListener('message', hear)
          clearInterval(again)
          // Answers to the last knocks are not to be taken for those of a question.
          setTimeout(resolve, 100)
        })
        knock()
      }),
  )
}

const saidBy = (page: Page): Promise<Said> => ask(page, { ask: 'reports' }) as Promise<Said>

async function withPage(name: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1300, height: 800 })
  try {
    await page.goto(`${server.url}/${name}`)
    await untilHeard(page)
    await use(page)
  } finally {
    await page.close()
  }
}

/** The last report once it is of the wanted state. */
async function reading(page: Page, state: DeskReading['state']): Promise<DeskReading> {
  const said = await eventually(
    () => saidBy(page),
    ({ reports }) => reports.at(-1)?.state === state,
    5000,
  )
  const last = said.reports.at(-1)
  if (!last) throw new Error('Nothing was reported.')
  return last
}

const lines = ({ transcript }: DeskReading): string[] =>
  (transcript?.messages ?? []).map(({ role, text }) => `${role}: ${text}`)

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  beforeAll(async () => {
    browser = await launch(name, EXTENSION)
  })
  afterAll(() => browser?.close())

  describe('unknown pages', () => {
    it('are read by direction words, notes and events told apart, day lines left out', () =>
      withPage('words.html', async (page) => {
        const read = await reading(page, 'ok')
        expect(lines(read)).toEqual([
          'customer: Hello, my card was declined again.',
          'customer: It is the third time',
          'agent: Sorry about that.\nWhich bank is it?',
          'note: Third case today',
          'system: Maya changed the priority',
          'customer: ok',
        ])
        expect(read).toMatchObject({
          mapSource: 'found',
          transcript: { helpdesk: 'found', replyBox: 'public', customer: { name: 'Nora Keller' } },
        })
        expect(read.transcript?.messages.map(({ author }) => author)).toEqual([
          'Nora Keller',
          'Nora Keller',
          'Maya',
          'Maya',
          undefined,
          'Nora Keller',
        ])
      }))

    it('without any words are read by place, and said to be unsure; sides can be swapped', () =>
      withPage('place.html', async (page) => {
        const read = await reading(page, 'sides-unsure')
        expect(lines(read)).toEqual([
          'customer: Hi, where is my parcel?',
          'agent: Let me look that up for you.',
          'agent: It left the depot this morning.\n\nIt should be there today.',
          'customer: Great, thank you!',
        ])
        await ask(page, { ask: 'swap' })
        expect(lines(await reading(page, 'ok'))[0]).toBe('agent: Hi, where is my parcel?')
      }))

    it('are read through open shadow roots, with messages in groups', () =>
      withPage('shadow.html', async (page) => {
        const read = await reading(page, 'ok')
        expect(lines(read)).toEqual([
          'customer: Good morning',
          'customer: My invoice shows the wrong name',
          'agent: Good morning, Omar',
          'agent: I have corrected it',
          'agent: Here is the new one',
          'customer: Perfect',
        ])
        expect(read.transcript?.replyBox).toBe('public')
      }))

    it('are read through frames of the same origin, and followed there', () =>
      withPage('frame.html', async (page) => {
        expect((await reading(page, 'ok')).transcript?.messages).toHaveLength(6)
        await page.evaluate(() => {
          const list = document.querySelector('iframe')?.contentDocument?.getElementById('stream')
          const more = list?.lastElementChild?.cloneNode(true) as HTMLElement
          more.dataset.id = 'm7'
          list?.append(more)
        })
        await eventually(
          () => saidBy(page),
          ({ reports }) => reports.at(-1)?.transcript?.messages.at(-1)?.id === 'm7',
        )
      }))

    it.each(['', '#frame', '#talk'])(
      'get a reply into a box that stands apart from the messages %s',
      (where) =>
        withPage(`apart.html${where}`, async (page) => {
          const said = await eventually(
            () => saidBy(page),
            ({ reports }) => reports.at(-1)?.transcript?.replyBox === 'public',
          )
          const transcript = said.reports.at(-1)?.transcript
          expect(transcript?.messages).toHaveLength(4)
          const text = 'It is on its way.'
          const request = { conversationId: transcript?.conversationId, kind: 'reply', mode: 'insert', text }
          expect(await ask(page, { ask: 'insert', request })).toEqual({ outcome: 'inserted' })
          expect(await page.evaluate('written()')).toBe(text)
          // What changes there is noticed, although the page's own observer does not see it.
          await page.evaluate('note()')
          await eventually(
            () => saidBy(page),
            ({ reports }) => reports.at(-1)?.transcript?.replyBox === 'note',
          )
        }),
    )

    it('that run from right to left are read by place too; a box with a note tab is unsure', () =>
      withPage('rtl.html', async (page) => {
        const read = await reading(page, 'sides-unsure')
        expect(lines(read)).toEqual([
          'customer: سلام، سفارشم نرسیده',
          'agent: سلام، الان پیگیری می‌کنم',
          'customer: ممنون',
          'agent: تا فردا می‌رسد',
        ])
        expect(read.transcript?.replyBox).toBe('unsure')
        const request = {
          conversationId: read.transcript?.conversationId,
          kind: 'reply',
          mode: 'insert',
          text: 'سلام',
        }
        expect(await ask(page, { ask: 'insert', request })).toEqual({
          outcome: 'not-inserted',
          reason: 'unsure-box',
        })
        expect(await ask(page, { ask: 'insert', request: { ...request, confirmed: true } })).toEqual({
          outcome: 'inserted',
        })
      }))

    it('lend the customer’s fields from the panel beside the conversation, and from nowhere else', () =>
      withPage('beside.html', async (page) => {
        const read = await reading(page, 'ok')
        expect(read.transcript?.customer).toEqual({
          email: 'nora@mail.test',
          other: { Plan: 'Pro', Browser: 'Firefox 130 on Windows 11' },
        })
      }))

    it('that hold no conversation are said to hold none', () =>
      withPage('none.html', async (page) => {
        await new Promise((resolve) => setTimeout(resolve, 900))
        expect((await saidBy(page)).reports.at(-1)).toMatchObject({
          state: 'no-conversation',
          transcript: null,
        })
      }))
  })

  describe('hostile pages', () => {
    it('are read up to the newest thousand messages without holding the page up', () =>
      withPage('hostile.html', async (page) => {
        const read = await reading(page, 'ok')
        const messages = read.transcript?.messages ?? []
        expect(messages.length).toBeLessThanOrEqual(1000)
        expect(read.transcript?.partial).toBe(true)
        expect(messages.at(-1)).toMatchObject({
          text: 'This is the last one override',
          author: '<b>Nora</b> gnp.exe',
        })
        expect(messages.find(({ id }) => id === 'big')?.text.length).toBe(20_000)
        expect(messages.find(({ id }) => id === 'bad')?.text).toBe('getters throw')
        expect(messages.find(({ id }) => id === 'deep')?.text).toBe('deep')
        expect(messages.find(({ id }) => id === 'form')?.text).toBe('clobbered')
        expect(read.transcript?.customer.name).toBe('<img src=x onerror=alert(1)>')
        await page.evaluate(() => {
          const list = document.getElementById('list')
          const more = list?.lastElementChild?.cloneNode(true) as HTMLElement
          more.dataset.messageId = 'new'
          list?.append(more)
        })
        await eventually(
          () => saidBy(page),
          ({ reports }) => reports.at(-1)?.transcript?.messages.at(-1)?.id === 'new',
        )
      }))
  })

  describe('messages that keep their words to themselves', () => {
    const TICKET = [
      'customer: Good morning, my lamp flickers.',
      'agent: Good morning, Nora. Which model is it?',
      'customer: It is the L-20.\n\nBought in May.',
      'agent: Thank you, I will send a new one.',
    ]
    // Closed roots are lent by the browser to real content scripts of both browsers.
    it.each(['', '#closed'])('are read in shadow roots %s and frames, also when they change', (closed) =>
      withPage(`inside.html${closed}`, async (page) => {
        const shows = (wanted: readonly string[]) =>
          eventually(
            async () => lines((await saidBy(page)).reports.at(-1) as DeskReading),
            (said) => said.join() === wanted.join(),
            5000,
          ).then((said) => expect(said).toEqual(wanted))
        await shows(TICKET)
        await page.evaluate("edit(1, 'Which model, please?'); add('It arrived.')")
        await shows([...TICKET.with(1, 'agent: Which model, please?'), 'customer: It arrived.'])
      }),
    )
  })

  describe('pages that make reading hard', () => {
    const CHAT = [
      'customer: The lid does not close.',
      'agent: Sorry about that. Which size?',
      'customer: The large one',
      'agent: A new lid is on its way.',
    ]
    // A million elements take Firefox longer to make than to read.
    const kinds = ['rewritten', 'overridden', 'boxless', 'huge', 'framed']

    it.each(name === 'chromium' ? [...kinds, 'million'] : kinds)(
      '%s: read, and the page hears nothing',
      (kind) =>
        withPage(`storm.html?kind=${kind}`, async (page) => {
          if (kind === 'rewritten') await page.waitForSelector('body[data-rests]')
          if (kind === 'framed') await page.waitForFunction(() => document.querySelector('iframe') === null)
          const said = await eventually(
            () => saidBy(page),
            ({ reports }) => reports.at(-1)?.transcript?.messages.length === CHAT.length,
            20_000,
          )
          const read = said.reports.at(-1)
          expect(read && lines(read).map((line) => line.slice(0, 34).trimEnd().replace(/ x+$/u, ''))).toEqual(
            CHAT.map((line) => line.slice(0, 34).trimEnd()),
          )
          expect(read?.transcript?.replyBox).toBe('public')
          expect(await page.evaluate('window.errors')).toEqual([])
        }),
    )
  })

  describe('switching the conversation', () => {
    it('drops the old report at once and never shows messages of one under the other', () =>
      withPage('switch.html', async (page) => {
        await reading(page, 'ok')
        await page.evaluate(() =>
          document.querySelector('.thread')?.setAttribute('data-conversation-id', 's2'),
        )
        await reading(page, 'reading')
        await page.evaluate(() =>
          (window as unknown as { fill(p: string, t: string[]): void }).fill('s2-', ['uno', 'dos']),
        )
        const read = await reading(page, 'ok')
        expect(lines(read)).toEqual(['customer: uno', 'agent: dos'])
        const { reports } = await saidBy(page)
        for (const { transcript } of reports) {
          const prefix = transcript?.conversationId
          if (prefix) expect(transcript.messages.every(({ id }) => id.startsWith(`${prefix}-`))).toBe(true)
        }
      }))

    it('refuses a text written for another conversation and keeps the draft', () =>
      withPage('switch.html', async (page) => {
        await reading(page, 'ok')
        const request = { conversationId: 's9', kind: 'reply', mode: 'insert', text: 'Hello' }
        expect(await ask(page, { ask: 'insert', request })).toEqual({
          outcome: 'not-inserted',
          reason: 'other-conversation',
        })
        expect(await ask(page, { ask: 'draft' })).toBe('draft')
        expect(await ask(page, { ask: 'show' })).toBe(true)
      }))

    it('keeps a note out of a public box and a reply out of a note box', () =>
      withPage('switch.html', async (page) => {
        await reading(page, 'ok')
        const request = { conversationId: 's1', kind: 'note', mode: 'insert', text: 'Internal' }
        expect(await ask(page, { ask: 'insert', request })).toEqual({
          outcome: 'not-inserted',
          reason: 'public-box',
        })
        await page.evaluate(() => document.querySelector('.composer')?.classList.add('composer--note'))
        const reply = { ...request, kind: 'reply', text: 'Hello' }
        expect(await ask(page, { ask: 'insert', request: reply })).toEqual({
          outcome: 'not-inserted',
          reason: 'note-box',
        })
        expect(await ask(page, { ask: 'insert', request: { ...reply, confirmed: true } })).toEqual({
          outcome: 'inserted',
        })
      }))
  })
})
