/** Keys in a real Firefox: the typed trigger on the demo desk, and shortcuts that are changed right in the list. */
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows, restingSuggestions, sameWords } from '../../../scripts/panel.mjs'
import { DESK_BUILD, eventually, FIREFOX_BUILD, serveFolder } from '../harness'
import { Firefox } from './firefox'

let firefox: Firefox
let server: Awaited<ReturnType<typeof serveFolder>>

const editorText = async (): Promise<string> =>
  String(await firefox.inPage('return window.harbour.editorText()'))
const heard = async (): Promise<unknown> => firefox.inPage('return window.heard.splice(0)')
const pickerState = async (): Promise<unknown> =>
  firefox.inPage(`const last = document.documentElement.lastElementChild
    return last === document.body ? 'none' : document.activeElement === last ? 'open' : 'there'`)
const opens = () => eventually(pickerState, (state) => state === 'open')
const closes = () => eventually(pickerState, (state) => state === 'none')
const settle = () => new Promise((resolve) => setTimeout(resolve, 500))

beforeAll(async () => {
  server = await serveFolder(DESK_BUILD)
  firefox = await Firefox.launch(FIREFOX_BUILD)
})
afterAll(async () => {
  await firefox?.close()
  await server?.close()
})

test('typing ;; opens the picker; the chosen reply takes its place, and the page hears none of the keys', async () => {
  await firefox.goto(`${server.url}/conversations/li-wei?quiet`)
  await firefox.openPanel()
  await firefox.inPage(`window.heard = []
    for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      window.addEventListener(kind, (event) => window.heard.push(kind + ' ' + (event.key ?? event.data)), true)
    document.querySelector('.composer .ProseMirror').focus()`)
  const suggestions = await restingSuggestions(firefox.panel)
  await firefox.type('Hi Wei, ;;')
  await opens()
  await settle()
  await heard()
  expect(await firefox.inPage('return window.length')).toBe(0)
  await firefox.type(Firefox.KEYS.down + Firefox.KEYS.enter)
  await closes()
  await panelShows(firefox.panel, ({ insertion }) => insertion === 'inserted')
  expect((await heard()) as string[]).not.toContainEqual(expect.stringMatching(/^key/))
  expect(sameWords(await editorText())).toBe(sameWords(`Hi Wei, ${suggestions[1]?.text}`))
  await firefox.type(' Bye ;;')
  await opens()
  await settle()
  await heard()
  await firefox.type('refund')
  await settle()
  expect(await heard()).toEqual([])
  await firefox.type(Firefox.KEYS.escape)
  await closes()
  await eventually(editorText, (text) => text.endsWith(' Bye ;;refund'))
  expect(await firefox.inPage('return window.harbour.sent')).toBe(0)
})

test('it opens over a modal dialog of the page, too', async () => {
  const desk = await serveFolder(path.resolve(import.meta.dirname, '../keys/pages'))
  try {
    await firefox.goto(`${desk.url}/Ticket/Display.html?id=88`)
    await firefox.clickToolbarButton()
    await panelShows(firefox.panel, ({ reading }) => reading?.replyBox === 'public')
    await firefox.inPage("document.getElementById('UpdateContent').focus()")
    await settle()
    await firefox.type('Dear Li ;;')
    await opens()
    await settle()
    await firefox.type(Firefox.KEYS.enter)
    await closes()
    await panelShows(firefox.panel, ({ insertion }) => insertion === 'inserted')
    await firefox.type(' Bye')
    const text = String(await firefox.inPage("return document.getElementById('UpdateContent').value"))
    expect(text).toMatch(/^Dear Li [^;]{20,} Bye$/)
    expect(await firefox.inPage("return document.querySelector('dialog').open && window.sent")).toBe(0)
  } finally {
    await desk.close()
  }
})

test('a shortcut is changed in the list, refused where it is taken, and comes back', async () => {
  await firefox.inPanel(`document.querySelector('header button[aria-haspopup="menu"]').click()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const entries = [...document.querySelectorAll('[role="menuitem"], [role="menu"] button')]
    entries.find((entry) => entry.textContent.includes('All keys')).click()`)
  const keyOf = (command: string) =>
    firefox.inPanel(
      "return document.querySelector('[data-key-of=' + arguments[0] + ']')?.dataset.key",
      command,
    )
  const give = (command: string, key: object) =>
    firefox.inPanel(
      `const button = document.querySelector(\`[data-key-of="\${arguments[0]}"] .key-change\`)
       button.click()
       await new Promise((resolve) => setTimeout(resolve, 50))
       button.dispatchEvent(new window.KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...arguments[1] }))`,
      command,
      key,
    )
  const digit = (number: number) => ({
    key: String(number),
    code: `Digit${number}`,
    ctrlKey: true,
    shiftKey: true,
  })
  const alert = () =>
    firefox.inPanel("return document.querySelector('[data-testid=keys] [role=alert]')?.textContent ?? ''")
  await eventually(
    () => keyOf('insert-1'),
    (key) => key === 'Ctrl+Shift+4',
  )
  await give('insert-1', digit(5))
  await eventually(alert, (words) => /Insert suggestion 2/.test(String(words)))
  await give('insert-1', digit(1))
  await eventually(alert, (words) => /Zammad/.test(String(words)))
  expect(await keyOf('insert-1')).toBe('Ctrl+Shift+4')
  await give('insert-1', digit(0))
  await eventually(
    () => keyOf('insert-1'),
    (key) => key === 'Ctrl+Shift+0',
  )
  await firefox.inPanel('document.querySelector(`[data-key-of="insert-1"] .key-usual`).click()')
  await eventually(
    () => keyOf('insert-1'),
    (key) => key === 'Ctrl+Shift+4',
  )
})
