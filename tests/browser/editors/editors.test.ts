/** Published editors in real browsers: what is inserted is in their own model, the draft is whole, nothing was sent. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildEditors, PAGES } from './build'
import { type BrowserName, EditorPage, launch } from './drive'

const EDITORS = [
  'tiptap',
  'react-textarea',
  'input',
  'plain',
  'summernote-like',
  'plaintext-only',
  'quill',
  'lexical',
  'slate',
  'ckeditor5',
  'tinymce',
  'trix',
]

const LINES = ['Hello Nora,', 'your order 88-2041 is on its way.', '', 'Best wishes 🌊']

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
})
