/** The typed trigger in published editors: the chosen reply stands in its place, the draft is whole, typing goes on. */
import path from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve.mjs'
import { buildExtension } from '../build-script'
import { buildEditors, PAGES } from '../editors/build'
import { type BrowserName, EditorPage, launch } from '../editors/drive'
import { LINES } from '../editors/editors'
import { eventually } from '../harness'
import { pickerState } from './drive'

const HERE = import.meta.dirname
const EXTENSION = path.resolve(HERE, '../../../.output/picker')

let server: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  await buildEditors()
  await buildExtension(path.join(HERE, 'extension'), EXTENSION, path.join(HERE, '../editors/extension'))
  server = await serveFolder(PAGES)
})
afterAll(() => server?.close())

/** Every way in which a text gets into an editor, in Firefox one editor of each. */
const TRIED: [BrowserName, string[]][] = [
  [
    'chromium',
    [
      'tiptap',
      'react-textarea',
      'input',
      'plain',
      'summernote',
      'plaintext-only',
      'quill',
      'lexical',
      'slate',
      'draft',
      'ckeditor5',
      'tinymce',
      'trix',
    ],
  ],
  ['firefox', ['tiptap', 'react-textarea', 'plaintext-only', 'slate', 'tinymce']],
]

describe.each(TRIED)('%s', (name, editors) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch(name, EXTENSION)
  })
  afterAll(() => browser?.close())

  it.each(editors)('%s', async (editor) => {
    const tested = await EditorPage.open(browser, server.url)
    const { page } = tested
    await tested.mount('box', editor)
    const answered = page.evaluate(
      (text) => window.underTest?.ask('box', { text }, 'picker'),
      LINES.join('\n'),
    )
    // When something else fails first, that is what is told.
    answered.catch(() => undefined)
    await tested.draft('box', 'abc ')
    await page.keyboard.type(';;')
    await eventually(
      () => pickerState(page),
      (state) => state === 'open',
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    await page.keyboard.press('Enter')
    const answer = await answered
    const lines = editor === 'input' ? [LINES.filter(Boolean).join(' ')] : LINES
    const expected = lines.map((line, at) => (at === 0 ? `abc ${line}` : line))
    expect({ answer, model: await tested.model('box', expected) }).toEqual({
      answer: { outcome: 'inserted' },
      model: expected,
    })
    await page.keyboard.type(' xyz')
    await eventually(
      () => tested.model('box'),
      (model) => model.at(-1) === `${expected.at(-1)} xyz` && model.length === expected.length,
    )
    await page.close()
  })
})
