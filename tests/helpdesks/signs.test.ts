/** What a reading goes by beside the messages: fields on the screen, names around an item, day lines, channel, sides. */
import { describe, expect, it } from 'vitest'
import { type HelpdeskMap, MAP_VERSION } from '../../helpdesks/map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { pageOf } from './page'

const MAP: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'test',
  displayName: 'Test desk',
  conversation: { panes: ['.pane'], id: [{ url: '^.+$' }] },
  items: ['.m'],
  roles: [{ role: 'customer', on: 'item', selector: '.in' }],
  otherwise: 'agent',
  text: { selectors: ['.words', ':scope'] },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}

const read = (html: string, change: Partial<HelpdeskMap>) =>
  readTranscript(pageOf(html), { ...MAP, ...change }, { now: () => new Date(2026, 10, 21, 11, 30) })

const pane = (inner: string): string => `<div class="pane">${inner}</div>`
const message = pane('<p class="m in">Hello</p>')

describe('fields around a conversation', () => {
  const customer = { name: [{ selector: '.name' }] }
  const nameIn = (html: string) => read(message + html, { customer }).transcript?.customer.name

  it('are those on the screen, as cards of other conversations stay mounted', () => {
    const hidden = '<div style="display:none"><b class="name">Omar</b></div>'
    expect(nameIn(`${hidden}<b class="name">Nora</b>`)).toBe('Nora')
    expect(nameIn(hidden + hidden)).toBeUndefined()
  })

  it('may be hidden where there is only one', () => {
    expect(nameIn('<div hidden><b class="name">Nora</b></div>')).toBe('Nora')
  })
})

it('an author may stand in a block around the message', () => {
  const block = (name: string, text: string) =>
    `<div class="group"><b>${name}</b><p class="m">${text}</p></div>`
  const author = [{ in: 'ancestor' as const, selector: '.group', inside: 'b' }]
  const { transcript } = read(pane(block('Nora', 'hi') + block('Maya', 'hello')), { author })
  expect(transcript?.messages.map((entry) => entry.author)).toEqual(['Nora', 'Maya'])
})

it('a shown time and a machine’s time may stand in two places', () => {
  const time = [{ selector: 'i' }, { selector: '.words', attribute: 'data-at' }]
  const html = pane(
    '<div class="m"><p class="words" data-at="2026-11-20 10:02">Hello there</p><i>10:02</i></div>',
  )
  expect(read(html, { time }).transcript?.messages[0]).toMatchObject({
    time: '2026-11-20T10:02:00',
    timeText: '10:02',
  })
})

it('a line written like the day lines that names no day is a message, and no day counts below it', () => {
  const line = (text: string) => `<div class="row">${text}</div>`
  const said = '<p class="m in">Hello <i>10:02</i></p>'
  const { transcript } = read(pane(`${line('Yesterday')}${said}${line('Maya joined')}${said}`), {
    items: ['.m, .row'],
    dayLines: '.row',
    roles: [{ role: 'system', on: 'item', selector: '.row' }],
    otherwise: 'customer',
    time: [{ selector: 'i' }],
  })
  expect(transcript?.messages.map(({ role, time }) => [role, time])).toEqual([
    ['customer', '2026-11-20T10:02:00'],
    ['system', undefined],
    ['customer', undefined],
  ])
})

it('the channel is told by what is shown, not by what another conversation left behind', () => {
  const channel: HelpdeskMap['channel'] = { is: 'chat', unless: [{ selector: '.mail', channel: 'email' }] }
  const of = (html: string) => read(message + html, { channel }).transcript?.channel
  expect(of('<i class="mail"></i>')).toBe('email')
  expect(of('<i class="mail" hidden></i>')).toBe('chat')
})

describe('sides', () => {
  const unsure = (html: string, change: Partial<HelpdeskMap>) =>
    read(html, { sidesUnsure: true, author: [{ selector: 'b' }], ...change }).sidesUnsure
  const html = pane('<div class="m"><b>Nora</b> hi</div>')
  const byCustomer: HelpdeskMap['roles'] = [{ role: 'customer', authorIs: 'customer' }]
  const card = { customer: { name: [{ selector: '.card' }] } }

  it('are certain once a name that tells them is among the authors', () => {
    expect(unsure(html, { roles: byCustomer, ...card })).toBe(true)
    expect(unsure(`${html}<p class="card">Omar</p>`, { roles: byCustomer, ...card })).toBe(true)
    expect(unsure(`${html}<p class="card">nora</p>`, { roles: byCustomer, ...card })).toBe(false)
  })

  it('stay unsure where the first to write is taken for the customer', () => {
    expect(unsure(html, { roles: [{ role: 'customer', authorIs: 'first' }] })).toBe(true)
  })
})

it('a message that no rule fits has the role of the one it is grouped with, where the map says so', () => {
  const html = pane(
    '<p class="m sys">Chat started</p><p class="m">hi</p><p class="m in">one</p><p class="m">two</p><p class="m bot">three</p><p class="m">four</p>',
  )
  const roles = (change: Partial<HelpdeskMap>) =>
    read(html, {
      roles: [
        { role: 'system', on: 'item', selector: '.sys' },
        { role: 'customer', on: 'item', selector: '.in' },
        { role: 'bot', on: 'item', selector: '.bot' },
      ],
      ...change,
    }).transcript?.messages.map(({ role }) => role)
  expect(roles({})).toEqual(['system', 'agent', 'customer', 'agent', 'bot', 'agent'])
  expect(roles({ carry: { role: 'previous' } })).toEqual([
    'system',
    'agent',
    'customer',
    'customer',
    'bot',
    'bot',
  ])
})

it('an empty text element gives way to the attachment beside it', () => {
  const html = pane('<div class="m"><p class="words"></p><audio src="voice.ogg"></audio></div>')
  expect(read(html, {}).transcript?.messages[0]?.text).toBe('[audio]')
})

describe('an agent’s address', () => {
  const roles: HelpdeskMap['roles'] = [
    { role: 'agent', authorIs: 'agent' },
    { role: 'customer', authorIs: 'first' },
  ]
  const change: Partial<HelpdeskMap> = {
    roles,
    otherwise: 'system',
    author: [{ selector: 'b' }],
    address: [{ selector: 'b', attribute: 'title' }],
    agent: { name: [{ selector: '.account' }] },
    sidesUnsure: true,
  }
  const mail = (name: string, address: string) => `<div class="m"><b title="${address}">${name}</b> hi</div>`
  const rolesOf = (account: string, ...mails: string[]) => {
    const result = read(`<i class="account">${account}</i>${pane(mails.join(''))}`, change)
    return { roles: result.transcript?.messages.map(({ role }) => role), unsure: result.sidesUnsure }
  }

  it('tells their messages and their company’s; the first other to write is the customer', () => {
    const mails = [
      mail('Tom', 'tom@club.example'),
      mail('Nora', 'nora@x.test'),
      mail('Help', 'HELP@club.example'),
    ]
    expect(rolesOf('help@club.example', ...mails)).toEqual({
      roles: ['agent', 'customer', 'agent'],
      unsure: false,
    })
  })

  it('is no company’s at a host where anybody may have one', () => {
    const mails = [mail('Omar', 'omar@mail.test'), mail('Maya', 'maya@mail.test')]
    expect(rolesOf('maya@mail.test', ...mails)).toEqual({ roles: ['customer', 'agent'], unsure: false })
  })

  it('gives the customer’s from their own messages', () => {
    const html = pane(mail('Maya', 'maya@club.example') + mail('Nora', 'nora@x.test'))
    const { transcript } = read(`<i class="account">maya@club.example</i>${html}`, change)
    expect(transcript?.customer).toEqual({ name: 'Nora', email: 'nora@x.test' })
  })
})
