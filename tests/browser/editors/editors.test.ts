/** Published editors in real browsers: what is inserted is in their own model, the draft is whole, nothing was sent. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildEditors, PAGES } from './build'
import { type BrowserName, EditorPage, launch } from './drive'
import { EDITORS, LINES } from './editors'

let server: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  await buildEditors()
  server = await serveFolder(PAGES)
})
afterAll(() => server.close())

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('%s', (name) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch(name)
  })
  afterAll(() => browser?.close())

  const withEditor = async (editor: string, use: (page: EditorPage) => Promise<void>): Promise<void> => {
    const page = await EditorPage.open(browser, server.url, editor)
    try {
      await use(page)
    } finally {
      await page.page.close()
    }
  }
  const asOneLine = (editor: string, lines: string[]): string[] =>
    editor === 'input' ? [lines.filter(Boolean).join(' ')] : lines

  it.each(EDITORS)('%s takes one line', (editor) =>
    withEditor(editor, async (page) => {
      expect(await page.insert({ text: 'Hello Nora' })).toMatchObject({ outcome: 'inserted' })
      expect(await page.model()).toEqual(['Hello Nora'])
      expect(await page.touched()).toEqual([])
    }),
  )

  it.each(EDITORS)(
    '%s takes four lines, one of them empty, after a draft; typing goes on after them',
    (editor) =>
      withEditor(editor, async (page) => {
        await page.type('abc ')
        const answer = await page.insert({ text: LINES.join('\n') })
        const expected = asOneLine(editor, ['abc Hello Nora,', ...LINES.slice(1)])
        expect({ answer, model: await page.model() }).toMatchObject({
          answer: { outcome: 'inserted' },
          model: expected,
        })
        expect(await page.touched()).toEqual([])
        await page.type(' xyz', false)
        expect(await page.model()).toEqual([...expected.slice(0, -1), `${expected.at(-1)} xyz`])
      }),
  )

  it.each(EDITORS)('%s replaces the draft when asked', (editor) =>
    withEditor(editor, async (page) => {
      await page.type('old words')
      expect(await page.insert({ text: 'New words', mode: 'replace' })).toMatchObject({ outcome: 'inserted' })
      expect(await page.model()).toEqual(['New words'])
      expect(await page.text()).toBe('New words')
    }),
  )

  it.each(['tiptap', 'react-textarea', 'plain', 'quill', 'lexical', 'ckeditor5', 'trix'])(
    '%s gets the text where the agent’s caret was, although the selection has moved away',
    (editor) =>
      withEditor(editor, async (page) => {
        await page.type('ab')
        await page.page.keyboard.press('ArrowLeft')
        await new Promise((resolve) => setTimeout(resolve, 150))
        await page.page.evaluate(() => {
          const aside = document.body.appendChild(document.createElement('p'))
          aside.textContent = 'a message that is selected to be copied'
          getSelection()?.selectAllChildren(aside)
          ;(document.activeElement as HTMLElement | null)?.blur()
        })
        expect(await page.insert({ text: 'Hello' })).toMatchObject({ outcome: 'inserted' })
        expect(await page.model()).toEqual(['aHellob'])
      }),
  )

  // Slate and Lexical as mounted here have no history: it is a part of its own that desks add.
  it.each(['tiptap', 'react-textarea', 'quill', 'ckeditor5', 'trix'])(
    '%s: one undo takes out the insertion and nothing else',
    (editor) =>
      withEditor(editor, async (page) => {
        await page.type('abc')
        // Editors join what is typed in quick succession into one step; an agent needs longer to reach the panel.
        await new Promise((resolve) => setTimeout(resolve, 1200))
        await page.insert({ text: LINES.join('\n') })
        await page.page.keyboard.down('Control')
        await page.page.keyboard.press('z')
        await page.page.keyboard.up('Control')
        expect(await page.model()).toEqual(['abc'])
      }),
  )

  it.each(['tiptap', 'quill', 'lexical', 'ckeditor5', 'tinymce', 'trix'])(
    '%s takes a list and a link',
    (editor) =>
      withEditor(editor, async (page) => {
        const answer = await page.insert({
          text: 'Please try:\n\n- close the app\n- open our page (https://shop.example/help)\n\nThank you',
          html: '<p>Please try:</p><ul><li>close the app</li><li>open <a href="https://shop.example/help">our page</a></li></ul><p>Thank you</p>',
        })
        expect(answer).toMatchObject({ outcome: 'inserted' })
        expect(
          (await page.model()).filter((line) => line !== '').map((line) => line.replace(/^[-•*] /, '')),
        ).toEqual(expect.arrayContaining(['Please try:', 'close the app', 'Thank you']))
        expect(await page.touched()).toEqual([])
      }),
  )

  it('a read-only field is said to be read-only', () =>
    withEditor('input', async (page) => {
      await page.page.evaluate(() => document.querySelector('input')?.setAttribute('readonly', ''))
      expect(await page.insert({ text: 'Hello' })).toMatchObject({
        outcome: 'not-inserted',
        reason: 'read-only',
      })
    }))

  it('an editor that takes its text back is said to have refused it', () =>
    withEditor('plain', async (page) => {
      await page.page.evaluate(() => {
        const entry = document.querySelector('.entry')
        entry?.addEventListener('input', () => entry.replaceChildren())
      })
      expect(await page.insert({ text: 'Hello' })).toMatchObject({
        outcome: 'not-inserted',
        reason: 'editor-refused',
      })
    }))

  it('a field that cuts the text off is said to have altered it', () =>
    withEditor('react-textarea', async (page) => {
      await page.page.evaluate(() => document.querySelector('textarea')?.setAttribute('maxlength', '5'))
      expect(await page.insert({ text: 'Hello Nora' })).toMatchObject({ outcome: 'altered', found: 'Hello' })
    }))
})
