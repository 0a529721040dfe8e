/** The agent's draft while it is being typed: hints at the next pause, a better wording by one click, ticks, strangers. */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import {
  axeViolations,
  eventually,
  openPanel,
  openSession,
  photo,
  type Session,
  serveFolder,
  setSettings,
} from './harness'

interface ShownFinding {
  kind: string
  rule: string
  level: string
  words: string
  button: string
}

interface Watched {
  changes: number
}

let session: Session
let panel: Page

afterAll(() => session?.close())

const findings = (): Promise<ShownFinding[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')].map((row) => ({
      kind: row.dataset.kind ?? '',
      rule: row.dataset.rule ?? '',
      level: row.dataset.level ?? '',
      words: row.querySelector('q')?.textContent ?? '',
      button: row.querySelector('.finding-do button')?.textContent ?? '',
    })),
  )
const parts = (): Promise<Record<string, boolean>> =>
  panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-testid="draft-parts"] li')].map((part) => [
        part.dataset.part ?? '',
        part.dataset.done === 'true',
      ]),
    ),
  )
const outcome = (): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="reworded"]')?.dataset.outcome ?? '')
const press = (selector: string): Promise<void> =>
  panel.$eval(selector, (button) => (button as HTMLButtonElement).click())
const VAGUE = '[data-rule="vague-promise"] .finding-do button'

/** Counts what changes in the page from now on. */
function watchPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched: Watched = { changes: 0 }
    Object.assign(window, { watched })
    const count = (records: MutationRecord[]): void => {
      watched.changes += records.length
    }
    new MutationObserver(count).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
}
const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched)

describe('in a rich editor', () => {
  const EDITOR = '.composer .ProseMirror'
  const html = (): Promise<string> => session.page.$eval(EDITOR, (editor) => editor.innerHTML)

  beforeAll(async () => {
    session = await openSession(undefined, '/conversations/li-wei?quiet')
    await session.page.waitForSelector(EDITOR)
    panel = await openPanel(session)
    await panelShows(panel, ({ suggestions }) => suggestions.length > 0)
  })

  /** Types the draft anew, with one bold word. */
  const write = async (): Promise<void> => {
    const { keyboard } = session.page
    const withControl = async (key: 'KeyA' | 'KeyB'): Promise<void> => {
      await keyboard.down('Control')
      await keyboard.press(key)
      await keyboard.up('Control')
    }
    await session.page.click(EDITOR)
    await withControl('KeyA')
    await keyboard.press('Backspace')
    await withControl('KeyB')
    await keyboard.type('Hello')
    await withControl('KeyB')
    await keyboard.type(' Li, we will handle it asap, as promised.')
  }

  it('raises the hint with a better wording at the next pause', async () => {
    await write()
    // From here on everything that changes would be of our making.
    await watchPage(session.page)
    const shown = await eventually(findings, (rows) => rows.some(({ rule }) => rule === 'vague-promise'))
    const vague = shown.find(({ rule }) => rule === 'vague-promise')
    expect(vague).toMatchObject({ level: 'warning', words: expect.stringContaining('asap') })
    expect(vague?.button).toMatch(/“by .*\d\d:\d\d”/)
    expect((await watched(session.page)).changes).toBe(0)
    await photo(panel, 'draft-light')
    expect(await axeViolations(panel)).toEqual([])
  })

  it('rewords that piece by one click; the rest, its bold word and the caret stay; undo brings it back', async () => {
    await write()
    await eventually(findings, (rows) => rows.some(({ rule }) => rule === 'vague-promise'))
    const before = await html()
    for (let at = 0; at < 5; at++) await session.page.keyboard.press('ArrowLeft')
    await press(VAGUE)
    await eventually(outcome, (is) => is === 'reworded')
    const after = await html()
    expect(after).toMatch(
      /^<p><strong>Hello<\/strong> Li, we will handle it by [^<]*\d\d:\d\d, as promised\.<\/p>$/,
    )
    await session.page.keyboard.type('X')
    expect(await session.page.evaluate(() => window.harbour.editorText())).toMatch(/, as promXised\.$/)
    await session.page.keyboard.press('Backspace')
    await press('[data-testid="reworded"] .notice-actions button')
    await eventually(html, (now) => now === before)
    expect(await session.page.evaluate(() => window.harbour.sent)).toBe(0)
  })

  it("tells another order's number, another name, and which parts are there", async () => {
    await write()
    await session.page.keyboard.press('Enter')
    await session.page.keyboard.type("Dear Nora, I'm sorry. I have refunded order HB-2099-7731 today.")
    const shown = await eventually(
      findings,
      (rows) =>
        rows.some(({ kind }) => kind === 'stranger') && rows.some(({ kind }) => kind === 'wrong-name'),
    )
    expect(shown.find(({ kind }) => kind === 'stranger')?.words).toBe('HB-2099-7731')
    expect(shown.find(({ kind }) => kind === 'wrong-name')?.words).toBe('Nora')
    expect(await parts()).toMatchObject({ empathy: true, solution: true, time: true, 'follow-up': false })
  })

  it('a very heated message brings a calming line, which goes away with one click', async () => {
    const calms = (): Promise<boolean> =>
      panel.evaluate(() => document.querySelector('[data-testid="calm"]') !== null)
    expect(await calms()).toBe(false)
    await session.page.evaluate(() =>
      window.harbour.receive(
        'li-wei',
        'THIS IS A DISGRACE!!! I am FURIOUS, you liars. I want your manager NOW or you hear from my lawyer!!!',
      ),
    )
    await eventually(calms, (shown) => shown)
    await press('[data-testid="calm"] button')
    await eventually(calms, (shown) => !shown)
  })

  it('is silent once it is switched off', async () => {
    await setSettings(panel, { welcomed: true, liveDraft: false })
    await eventually(findings, (rows) => rows.length === 0)
    await setSettings(panel, { welcomed: true })
    await eventually(findings, (rows) => rows.length > 0)
  })
})

describe('in a field', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>
  const box = (): Promise<string> => session.page.$eval('textarea', (field) => field.value)

  beforeAll(async () => {
    server = await serveFolder(path.join(import.meta.dirname, 'insertion/pages'))
    await session.page.goto(`${server.url}/index.html`)
    const reads = async (): Promise<void> => {
      panel = await openPanel(session)
      await panelShows(panel, ({ reading }) => reading?.customer === '2')
    }
    // What is tried again for tests is not for their preparation: on a crowded machine a press can be lost.
    await reads().catch(reads)
  })
  afterAll(() => server?.close())

  it('rewords the piece between two lines that stay to the letter', async () => {
    await session.page.$eval('textarea', (field) => {
      field.value = ''
    })
    await session.page.click('textarea')
    await session.page.keyboard.type('We will handle it asap')
    await session.page.$eval('textarea', (field) => {
      field.setRangeText('First line.\n\n', 0, 0, 'end')
      field.setRangeText('  \nLast line.', field.value.length, field.value.length, 'start')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await eventually(findings, (rows) => rows.some(({ rule }) => rule === 'vague-promise'))
    await press(VAGUE)
    await eventually(outcome, (is) => is === 'reworded')
    expect(await box()).toMatch(/^First line\.\n\nWe will handle it by .*\d\d:\d\d {2}\nLast line\.$/)
  })

  it('forgets the draft that was sent', async () => {
    await session.page.$eval('textarea', (field) => {
      field.value = ''
    })
    await session.page.keyboard.press('Enter')
    await session.page.$eval('textarea', (field) => {
      field.value = ''
    })
    await eventually(
      () => panel.evaluate(() => document.querySelector('[data-testid="draft-parts"]') === null),
      (gone) => gone,
    )
  })
})

describe('the rules on the library page', () => {
  let page: Page

  /** Puts a text into a field in one go, as a paste does. */
  const write = (label: string, text: string, within = 'body'): Promise<void> =>
    page.evaluate(
      (words, value, scope) => {
        const labels = [...document.querySelectorAll(`${scope} label`)]
        const field = labels
          .find((one) => one.textContent?.startsWith(words))
          ?.querySelector<HTMLTextAreaElement>('textarea, input')
        if (!field) throw new Error(`No field "${words}".`)
        field.value = value
        field.dispatchEvent(new Event('input', { bubbles: true }))
      },
      label,
      text,
      within,
    )
  const click = (words: string): Promise<void> =>
    page.evaluate((name) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
      if (!button || button.disabled) throw new Error(`No button "${name}" that can be pressed.`)
      button.click()
    }, words)
  const fired = (): Promise<string[]> =>
    page.$$eval('.try-out [data-rule]', (rows) => rows.map((row) => (row as HTMLElement).dataset.rule ?? ''))

  beforeAll(async () => {
    page = await session.browser.newPage()
    await page.goto(`${panel.url().split('/').slice(0, 3).join('/')}/library.html#rules`)
    await page.waitForSelector('[data-testid="own-packs"]')
  })

  it('a rule written without code fires in the box to try it, and in the agent’s draft', async () => {
    await click('New pack')
    await eventually(
      () => page.$('.own-pack'),
      (pack) => pack !== null,
    )
    await click('New rule')
    await write('Name', 'Hype', '.rule-form')
    await write('Words, one a line', 'game {changer|changing}', '.rule-form')
    await write('Why', 'It says nothing.', '.rule-form')
    await write('Example that must be found', 'A lamp.', '.rule-form')
    await write('Example that must not', 'A lamp for your desk.', '.rule-form')
    const problem = (): Promise<string> =>
      page.$eval('[data-testid="rule-problem"]', (line) => line.textContent ?? '')
    expect(await eventually(problem, (words) => words.includes('A lamp.'))).toContain(
      'does not do what it says',
    )
    await write('Example that must be found', 'A game changer.', '.rule-form')
    await eventually(problem, (words) => words === 'Nothing to object to.')
    await click('Save the rule')
    await eventually(
      () => page.$('.own-rule'),
      (rule) => rule !== null,
    )
    await write('Write a reply', 'This lamp is a game changer.', '.try-out')
    await eventually(fired, (rules) => rules.includes('rule-1'))
    await photo(page, 'rules-light')
    expect(await axeViolations(page)).toEqual([])

    await session.page.bringToFront()
    await session.page.click('textarea')
    await session.page.keyboard.type('This lamp is a game changer.')
    const shown = await eventually(findings, (rows) => rows.some(({ rule }) => rule === 'rule-1'))
    expect(shown.find(({ rule }) => rule === 'rule-1')?.words).toBe('game changer')
  })

  it('says which replies of the library break a rule: none of those that come with it', async () => {
    await click('Check all replies')
    const report = (): Promise<string> =>
      page.$eval('[data-testid="article-report"] [role="status"]', (line) => line.textContent ?? '')
    expect(await eventually(report, (words) => /keep the rules|break a rule/.test(words))).toMatch(
      /^All \d+ articles keep the rules\.$/,
    )
  })
})
