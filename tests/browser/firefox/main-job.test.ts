/** The main job in a real Firefox: toolbar button, sidebar, the demo desk; reads, inserts, and what surrounds a reply. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickInsert, panelShows, sameWords } from '../../../scripts/panel.mjs'
import { DESK_BUILD, eventually, FIREFOX_BUILD, serveFolder } from '../harness'
import { Firefox } from './firefox'

let firefox: Firefox
let server: Awaited<ReturnType<typeof serveFolder>>

const editorText = async (): Promise<string> =>
  String(await firefox.inPage('return window.harbour.editorText()'))
/** Clicks the first element of the panel that the selector finds, as soon as it is there. */
const press = (selector: string) =>
  eventually(
    () =>
      firefox.inPanel(
        'const found = document.querySelector(arguments[0]); found?.click(); return found !== null',
        selector,
      ),
    (there) => there === true,
  )
/** All records of a store; none before the extension has made its database, which looking must not do for it. */
const stored = async (database: string, store: string): Promise<Record<string, unknown>[]> =>
  (await firefox.inPanel(
    `const [database, store] = arguments
     const wait = (request) => new Promise((resolve, reject) => {
       request.onsuccess = () => resolve(request.result)
       request.onerror = () => reject(request.error)
     })
     const made = await window.indexedDB.databases()
     if (!made.some(({ name }) => name === database)) return []
     const opened = await wait(window.indexedDB.open(database))
     const records = await wait(opened.transaction(store).objectStore(store).getAll())
     opened.close()
     return records`,
    database,
    store,
  )) as Record<string, unknown>[]

async function send(): Promise<void> {
  await firefox.inPage(`[...document.querySelectorAll('.composer button')]
    .find((button) => button.textContent.trim() === 'Send').click()`)
  await eventually(editorText, (text) => text === '')
}

beforeAll(async () => {
  server = await serveFolder(DESK_BUILD)
  firefox = await Firefox.launch(FIREFOX_BUILD)
  await firefox.goto(`${server.url}/conversations/li-wei?quiet`)
  await firefox.openPanel()
})
afterAll(async () => {
  await firefox?.close()
  await server?.close()
})

test('reads the conversation in the sidebar', async () => {
  const { reading, customer, mood } = await panelShows(firefox.panel, (shown) => shown.reading !== undefined)
  expect(customer).toBe('Li Wei')
  expect(reading).toMatchObject({ customer: '3', agent: '2', note: '1', replyBox: 'public' })
  expect(mood?.kind).toBe('anger')
})

test('inserts the first suggestion; the editor itself has it, and nothing is sent', async () => {
  const { suggestions } = await panelShows(firefox.panel, (shown) => shown.suggestions.length > 0)
  await clickInsert(firefox.panel)
  const wanted = sameWords(suggestions[0]?.text ?? '')
  await eventually(editorText, (text) => sameWords(text) === wanted)
  expect(await firefox.inPage('return window.harbour.sent')).toBe(0)
})

test('a reply goes into a note box only after a yes; the question has the keys', async () => {
  await firefox.inPage("document.querySelector('.composer__mode:nth-child(2)').click()")
  await panelShows(firefox.panel, ({ reading }) => reading?.replyBox === 'note')
  const before = await editorText()
  await clickInsert(firefox.panel)
  await panelShows(firefox.panel, ({ insertion }) => insertion === 'not-inserted')
  expect(await editorText()).toBe(before)
  await eventually(
    () => firefox.inPanel('return document.activeElement.textContent'),
    (words) => words === 'Insert it there all the same',
  )
  await firefox.inPanel('document.activeElement.click()')
  await panelShows(firefox.panel, ({ insertion }) => insertion === 'inserted')
  expect(await editorText()).not.toBe(before)
  await firefox.inPage("document.querySelector('.composer__mode:nth-child(1)').click()")
  await panelShows(firefox.panel, ({ reading }) => reading?.replyBox === 'public')
})

test('a reply on its way does not go into the conversation that is opened meanwhile', async () => {
  const { suggestions } = await panelShows(firefox.panel, (shown) => shown.suggestions.length > 0)
  await clickInsert(firefox.panel)
  await firefox.inPage("window.harbour.open('wang-fang')")
  await panelShows(firefox.panel, ({ customer }) => customer === '王芳')
  const text = sameWords(await editorText())
  expect(text).not.toContain(sameWords(suggestions[0]?.text ?? '-'))
  await firefox.inPage("window.harbour.open('li-wei')")
  await panelShows(firefox.panel, (shown) => shown.customer === 'Li Wei' && shown.suggestions.length > 0)
})

test('follows to another conversation', async () => {
  await firefox.inPage("window.harbour.open('wang-fang')")
  const { suggestions } = await panelShows(
    firefox.panel,
    (shown) => shown.customer === '王芳' && shown.suggestions.length > 0,
  )
  expect(suggestions.length).toBeLessThanOrEqual(3)
})

describe('around the reply', () => {
  beforeAll(async () => {
    await firefox.goto(`${server.url}/conversations/li-wei?quiet`)
    await firefox.clickToolbarButton()
    await panelShows(
      firefox.panel,
      ({ customer, suggestions, note }) => customer === 'Li Wei' && suggestions.length > 0 && note !== '',
    )
  })

  test('what became of a suggestion is recorded, with the customer’s thanks', async () => {
    await clickInsert(firefox.panel)
    await panelShows(firefox.panel, ({ insertion }) => insertion === 'inserted')
    await eventually(
      () => stored('deskside-effects', 'episodes'),
      (episodes) => episodes.some(({ did }) => did === 'inserted'),
    )
    await send()
    await firefox.inPage("window.harbour.receive('li-wei', 'Thank you, that works now!')")
    await eventually(
      () => stored('deskside-effects', 'episodes'),
      (episodes) => episodes.some(({ outcome }) => (outcome as { thanks?: boolean } | undefined)?.thanks),
    )
  })

  test('a hint comes with the draft, one click rewords that piece, and a promise that was sent gets its alarm', async () => {
    await firefox.inPage("document.querySelector('.composer .ProseMirror').focus()")
    await firefox.type('Hello Li, I will send you an update asap.')
    await press('[data-rule="vague-promise"] .finding-do button')
    await eventually(editorText, (text) =>
      /^Hello Li, I will send you an update by .*\d\d:\d\d\.$/.test(text),
    )
    expect(
      await firefox.inPanel("return document.querySelector('[data-testid=reworded]').dataset.outcome"),
    ).toBe('reworded')
    await send()
    await press('.promises-block [data-state="found"] button.promise-do')
    await eventually(
      () => stored('deskside-work', 'promises'),
      ([promise]) => promise?.state === 'open',
    )
    await eventually(
      async () =>
        JSON.stringify(await firefox.inPanel('return window.wrappedJSObject.browser.alarms.getAll()')),
      (alarms) => alarms.includes('deskside-reminder'),
    )
  })

  test('the note is copied as text, and as HTML with the same words', async () => {
    await press('.note-copy')
    await eventually(
      () => firefox.clipboard('text/plain'),
      (text) => /^user liwei_88, .*iOS 15\.0/.test(text),
    )
    expect(await firefox.clipboard('text/html')).toBe('')
    await firefox.inPanel(`const form = document.querySelector('.note-form')
      form.value = 'html'
      form.dispatchEvent(new window.Event('change', { bubbles: true }))`)
    await eventually(
      () => firefox.inPanel("return document.querySelector('.note-text').value"),
      (text) => String(text).includes('Summary\n'),
    )
    await press('.note-copy')
    const html = await eventually(
      () => firefox.clipboard('text/html'),
      (text) => text !== '',
    )
    expect(html).toContain('<h3>Summary</h3><p>user liwei_88')
    expect(await firefox.clipboard('text/plain')).toMatch(/^Summary\nuser liwei_88/)
  })

  test('the library page draws its plots and reads a file; the panel says that there is nothing to read', async () => {
    await firefox.goto(`${await firefox.inPanel('return window.location.origin')}/library.html#insights`)
    const drawn = () =>
      firefox.inPage(`return [...document.querySelectorAll('.plot canvas')].filter((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return data.some((value) => value > 0)
      }).length`)
    await eventually(drawn, (plots) => Number(plots) >= 3)
    await panelShows(firefox.panel, ({ pageState }) => pageState?.state === 'browser-page')
    await firefox.inPage(`[...document.querySelectorAll('nav button')]
      .find((button) => button.textContent === 'Import and export').click()`)
    await eventually(
      () => firefox.inPage(`return document.querySelector('input[type="file"]') !== null`),
      (there) => there === true,
    )
    await firefox.inPage(`const chosen = new DataTransfer()
      chosen.items.add(new File(['title,reply\\nQuince,We have no quinces.\\n'], 'quinces.csv'))
      const input = document.querySelector('input[type="file"]')
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))`)
    await eventually(
      () => firefox.inPage("return document.querySelector('.dry-run')?.innerText ?? ''"),
      (words) => String(words).includes('1 new'),
    )
  })
})
