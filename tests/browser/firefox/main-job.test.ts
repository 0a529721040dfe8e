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

test('follows to another conversation', async () => {
  await firefox.inPage("window.harbour.open('wang-fang')")
  const { suggestions } = await panelShows(
    firefox.panel,
    (shown) => shown.customer === '王芳' && shown.suggestions.length > 0,
  )
  expect(suggestions.length).toBeLessThanOrEqual(3)
})
