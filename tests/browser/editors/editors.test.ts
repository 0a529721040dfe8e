/** Published editors in real browsers: what is inserted is in their own model, the draft is whole, nothing was sent. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildEditors, PAGES } from './build'
import { type BrowserName, EditorPage, launch } from './drive'
import { EDITORS } from './editors'
import { prepare, tryEditor } from './trial'

let server: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  await buildEditors()
  server = await serveFolder(PAGES)
})
afterAll(() => server.close())

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  let page: EditorPage
  let strict: EditorPage
  beforeAll(async () => {
    browser = await launch(name)
    strict = await EditorPage.open(browser, server.url, 'strict.html')
    page = await EditorPage.open(browser, server.url)
  })
  afterAll(() => browser?.close())

  it.each(EDITORS.map((editor) => [editor.name, editor] as const))(
    '%s: lines, empty ones, the caret, undo, typing afterwards, lists, and nothing sent',
    async (_name, editor) => {
      const on = editor.strict ? strict : page
      const next = EDITORS[EDITORS.indexOf(editor) + 1]
      await on.page.bringToFront()
      await prepare(on, editor)
      if (next && !next.strict && !editor.strict) await prepare(on, next)
      const { wrong } = await tryEditor(on, editor)
      expect(wrong).toEqual({})
    },
  )

  const boxWith = async (editor: string, change: (element: HTMLElement) => void): Promise<void> => {
    await page.page.bringToFront()
    await page.mount('box', editor)
    await page.page.evaluate(`(${change.toString()})(window.underTest.element('box'))`)
  }

  it('a read-only field is said to be read-only', async () => {
    await boxWith('input', (input) => input.setAttribute('readonly', ''))
    expect(await page.insert('box', { text: 'Hello' })).toMatchObject({
      outcome: 'not-inserted',
      reason: 'read-only',
    })
  })

  it('an editor that takes its text back is said to have refused it', async () => {
    await boxWith('plain', (box) => box.addEventListener('input', () => box.replaceChildren()))
    expect(await page.insert('box', { text: 'Hello' })).toMatchObject({
      outcome: 'not-inserted',
      reason: 'editor-refused',
    })
  })

  it('a field that cuts the text off, and an editor that drops an empty line, are said to have altered it', async () => {
    await boxWith('react-textarea', (field) => field.setAttribute('maxlength', '5'))
    expect(await page.insert('box', { text: 'Hello Nora' })).toMatchObject({
      outcome: 'altered',
      found: 'Hello',
      meant: 'Hello Nora',
    })
    await boxWith('div-lines', (box) =>
      box.addEventListener('paste', (event) => {
        event.preventDefault()
        const text = event.clipboardData?.getData('text/plain') ?? ''
        document.execCommand('insertText', false, text.replace('\n\n', '\n'))
      }),
    )
    expect(await page.insert('box', { text: 'One\n\ntwo' })).toMatchObject({
      outcome: 'altered',
      found: 'One\ntwo',
      meant: 'One\n\ntwo',
    })
  })

  it('a hint that is text in the box is no draft', async () => {
    await boxWith('div-lines', (box) => {
      const hint = document.createElement('p')
      hint.className = 'placeholder'
      hint.textContent = 'Type a reply…'
      box.replaceChildren(hint)
      box.addEventListener('focus', () => box.replaceChildren())
    })
    expect(await page.text('box')).toBe('')
    expect(await page.insert('box', { text: 'Hello\n\nNora' })).toMatchObject({ outcome: 'inserted' })
    expect(await page.model('box')).toEqual(['Hello', '', 'Nora'])
  })

  it('what is selected in the draft stays', async () => {
    await boxWith('textarea', () => undefined)
    await page.draft('box', 'abc')
    await page.page.evaluate(() => {
      const field = window.underTest?.element('box') as HTMLTextAreaElement | undefined
      field?.select()
    })
    await page.insert('box', { text: ' def' })
    expect(await page.model('box')).toEqual(['abc def'])
  })

  const MAIL = '<p><br></p><p>-- <br>Maya</p><blockquote><p>On Monday Li Wei wrote:</p><p>Hi</p></blockquote>'
  it.each(['insert', 'replace'] as const)(
    'signature and quoted mail stay below the text (%s)',
    async (mode) => {
      for (const draft of ['', 'Dear Li,']) {
        await boxWith('strict-plain', () => undefined)
        await page.page.evaluate(
          (html) => {
            const box = window.underTest?.element('box')
            if (box) box.innerHTML = html
          },
          draft === '' ? MAIL : MAIL.replace('<br>', draft),
        )
        expect(await page.insert('box', { text: 'One\ntwo', mode })).toMatchObject({ outcome: 'inserted' })
        const kept = mode === 'insert' ? draft : ''
        expect(await page.model('box')).toEqual([
          `${kept}One`,
          'two',
          '-- ',
          'Maya',
          'On Monday Li Wei wrote:',
          'Hi',
        ])
      }
      await boxWith('textarea', (field) => {
        ;(field as HTMLTextAreaElement).value = '\n\n-- \nMaya\n\nOn Monday Li Wei wrote:\n> Hi'
      })
      expect(await page.insert('box', { text: 'One\ntwo', mode })).toMatchObject({ outcome: 'inserted' })
      expect((await page.model('box')).slice(0, 5)).toEqual(['One', 'two', '', '-- ', 'Maya'])
    },
  )
})
