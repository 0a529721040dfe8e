/** The main job in a real Firefox: toolbar button, sidebar, the demo desk; reads and inserts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clickInsert, panelShows, sameWords } from '../../../scripts/panel.mjs'
import { DESK_BUILD, eventually, FIREFOX_BUILD, serveFolder } from '../harness'
import { Firefox } from './firefox'

let firefox: Firefox
let server: Awaited<ReturnType<typeof serveFolder>>

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
  await eventually(
    () => firefox.inPage('return window.harbour.editorText()'),
    (text) => sameWords(String(text)) === wanted,
  )
  expect(await firefox.inPage('return window.harbour.sent')).toBe(0)
})

test('a reply goes into a note box only after a yes; the question has the keys', async () => {
  await firefox.inPage("document.querySelector('.composer__mode:nth-child(2)').click()")
  await panelShows(firefox.panel, ({ reading }) => reading?.replyBox === 'note')
  const before = await firefox.inPage('return window.harbour.editorText()')
  await clickInsert(firefox.panel)
  await panelShows(firefox.panel, ({ insertion }) => insertion === 'not-inserted')
  expect(await firefox.inPage('return window.harbour.editorText()')).toBe(before)
  await eventually(
    () => firefox.inPanel('return document.activeElement.textContent'),
    (words) => words === 'Insert it there all the same',
  )
  await firefox.inPanel('document.activeElement.click()')
  await panelShows(firefox.panel, ({ insertion }) => insertion === 'inserted')
  expect(await firefox.inPage('return window.harbour.editorText()')).not.toBe(before)
  await firefox.inPage("document.querySelector('.composer__mode:nth-child(1)').click()")
  await panelShows(firefox.panel, ({ reading }) => reading?.replyBox === 'public')
})

test('a reply on its way does not go into the conversation that is opened meanwhile', async () => {
  const { suggestions } = await panelShows(firefox.panel, (shown) => shown.suggestions.length > 0)
  await clickInsert(firefox.panel)
  await firefox.inPage("window.harbour.open('wang-fang')")
  await panelShows(firefox.panel, ({ customer }) => customer === '王芳')
  const text = sameWords(String(await firefox.inPage('return window.harbour.editorText()')))
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
