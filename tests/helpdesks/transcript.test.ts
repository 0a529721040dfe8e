/** Reading by a map: limits, order, what neighbours lend, which conversation, what is read again. */
import { describe, expect, it } from 'vitest'
import { type HelpdeskMap, MAP_VERSION } from '../../helpdesks/map'
import { MESSAGE_LIMIT } from '../../helpdesks/read/rows'
import { createReader, readTranscript } from '../../helpdesks/read/transcript'
import { pageOf } from './page'

const NOW = () => new Date(2026, 10, 21, 11, 30)

function mapWith(change: Partial<HelpdeskMap> = {}): HelpdeskMap {
  return {
    version: MAP_VERSION,
    name: 'test',
    displayName: 'Test desk',
    conversation: {
      panes: ['.pane'],
      id: [{ url: '/c/(\\w+)' }, { in: 'conversation', attribute: 'data-id' }],
    },
    items: ['.m'],
    roles: [
      { role: 'customer', on: 'item', selector: '.in' },
      { role: 'agent', on: 'item', selector: '.out' },
    ],
    otherwise: 'system',
    author: [{ selector: '.who' }],
    time: [{ selector: '.at' }],
    text: { selectors: ['.words', ':scope'] },
    order: 'document',
    channel: { is: 'chat' },
    replyBox: {
      editors: ['textarea'],
      signs: [
        { audience: 'note', on: 'around', selector: '.note' },
        { audience: 'public', on: 'near', selector: 'button', text: '^send' },
      ],
      scope: '.box',
      otherwise: 'unsure',
    },
    ...change,
  }
}

const item = (side: string, text: string, who = '', at = '', more = ''): string =>
  `<div class="m ${side}"${more}>${who && `<b class="who">${who}</b>`}<p class="words">${text}</p>${at && `<i class="at">${at}</i>`}</div>`

const read = (html: string, map = mapWith(), address?: string) =>
  readTranscript(pageOf(html, address), map, { now: NOW })

describe('readTranscript', () => {
  it('says when there is no conversation, and when one is empty', () => {
    expect(read('<p>Nothing here</p>').state).toBe('no-conversation')
    expect(read('<div class="pane"></div>')).toMatchObject({ state: 'empty', transcript: { messages: [] } })
  })

  it('turns newest-first desks round and sorts by time where the document lies', () => {
    const html = `<div class="pane">${item('in', 'second', '', '10:05')}${item('out', 'first', '', '10:01')}</div>`
    const texts = (order: HelpdeskMap['order'], change = {}) =>
      read(html, mapWith({ order, ...change })).transcript?.messages.map(({ text }) => text)
    expect(texts('newest-first')).toEqual(['first', 'second'])
    const day = html.replaceAll('10:0', '2026-11-21 10:0')
    expect(read(day, mapWith({ order: 'by-time' })).transcript?.messages.map(({ text }) => text)).toEqual([
      'first',
      'second',
    ])
  })

  it('lends author and time to grouped messages of the same role, and days to bare times', () => {
    const html = `<div class="pane"><div class="day">Yesterday</div>
      ${item('in', 'one', 'Nora')}${item('in', 'two', '', '10:01')}${item('out', 'three', 'Maya', '10:02')}${item('out', 'four')}</div>`
    const map = mapWith({ dayLines: '.day', carry: { author: 'previous', time: 'next' } })
    expect(read(html, map).transcript?.messages).toMatchObject([
      { author: 'Nora', time: '2026-11-20T10:01:00' },
      { author: 'Nora', time: '2026-11-20T10:01:00' },
      { author: 'Maya', time: '2026-11-20T10:02:00' },
      { author: 'Maya' },
    ])
  })

  it('gives twins different ids and keeps ids when more is loaded', () => {
    const two = `<div class="pane">${item('in', 'ok')}${item('in', 'ok')}</div>`
    const ids = (html: string) => read(html).transcript?.messages.map(({ id }) => id) ?? []
    expect(new Set(ids(two)).size).toBe(2)
    expect(ids(two.replace('</div></div>', `</div>${item('out', 'more')}</div>`)).slice(0, 2)).toEqual(
      ids(two),
    )
  })

  it('leaves out hidden copies', () => {
    const html = `<div class="pane">${item('in', 'once')}${item('in', 'once', '', '', ' hidden')}<div style="display:none">${item('in', 'x')}</div></div>`
    expect(read(html).transcript?.messages).toHaveLength(1)
  })

  it('reads the newest messages of a very long conversation and says so', () => {
    const many = Array.from({ length: MESSAGE_LIMIT + 5 }, (_, at) => item('in', `m${at}`)).join('')
    const { transcript } = read(`<div class="pane">${many}</div>`)
    expect(transcript?.messages).toHaveLength(MESSAGE_LIMIT)
    expect(transcript?.messages.at(-1)?.text).toBe(`m${MESSAGE_LIMIT + 4}`)
    expect(transcript?.partial).toBe(true)
  })

  it('takes the conversation that is shown, else the one that agrees with the address, else none', () => {
    const pane = (id: string, more = '') =>
      `<div class="pane" data-id="${id}" ${more}>${item('in', id)}</div>`
    const map = mapWith({
      conversation: { ...mapWith().conversation, paneId: { in: 'conversation', attribute: 'data-id' } },
    })
    const text = (html: string, address?: string) => {
      const { state, transcript } = read(html, map, address)
      return transcript?.messages[0]?.text ?? state
    }
    expect(text(pane('a', 'style="display:none"') + pane('b'))).toBe('b')
    expect(text(pane('a') + pane('b'), 'https://desk.example/c/a')).toBe('a')
    expect(text(pane('a') + pane('b'))).toBe('ambiguous')
    expect(text(pane('a') + pane('b'), 'https://desk.example/c/z')).toBe('ambiguous')
    // The address has changed, the conversation not yet.
    expect(text(pane('a'), 'https://desk.example/c/b')).toBe('between')
    expect(text(pane('b'), 'https://desk.example/c/b')).toBe('b')
  })

  it('knows a box for customers, a box for notes, and a box that says both', () => {
    const box = (html: string) =>
      read(`<div class="pane">${item('in', 'hi')}</div>${html}`).transcript?.replyBox
    expect(box('')).toBe('none')
    expect(box('<div class="box"><textarea></textarea></div>')).toBe('unsure')
    expect(box('<div class="box"><textarea></textarea><button>Send</button></div>')).toBe('public')
    expect(box('<div class="box note"><textarea></textarea></div>')).toBe('note')
    expect(box('<div class="box note"><textarea></textarea><button>Send</button></div>')).toBe('unsure')
    expect(box('<div class="box"><textarea style="display:none"></textarea></div>')).toBe('none')
  })

  it('names the customer from the customer’s own messages when nothing else does', () => {
    const html = `<div class="pane">${item('out', 'a', 'Maya')}${item('in', 'b', 'Nora')}</div>`
    expect(read(html).transcript?.customer).toEqual({ name: 'Nora' })
  })

  it('tells roles by author once grouped messages have theirs: the customer, the agent at the desk, the first', () => {
    const lines = [item('x', 'a', 'Nora'), item('x', 'b'), item('x', 'c', ' MAYA '), item('x', 'd', 'Omar')]
    const html = `<p class="me">Maya</p><p class="customer">Nora</p><div class="pane">${lines.join('')}</div>`
    const roles = (rules: HelpdeskMap['roles'], change: Partial<HelpdeskMap> = {}) =>
      read(
        html,
        mapWith({ roles: rules, carry: { author: 'previous' }, ...change }),
      ).transcript?.messages.map(({ role }) => role)
    const customer: HelpdeskMap['roles'] = [{ role: 'customer', authorIs: 'customer' }]
    const fields = { customer: { name: [{ selector: '.customer' }] } }
    expect(roles(customer, { ...fields, otherwise: 'agent' })).toEqual([
      'customer',
      'customer',
      'agent',
      'agent',
    ])
    expect(roles([{ role: 'agent', authorIs: 'agent' }], { agent: { name: [{ selector: '.me' }] } })).toEqual(
      ['system', 'system', 'agent', 'system'],
    )
    const first: HelpdeskMap['roles'] = [
      { role: 'note', on: 'inside', selector: '.note' },
      { role: 'customer', authorIs: 'first' },
    ]
    expect(roles(first, { otherwise: 'agent' })).toEqual(['customer', 'customer', 'agent', 'agent'])
    expect(roles(first, { otherwise: 'agent', swapped: true })?.at(0)).toBe('agent')
  })

  it('reads rows by their place where the page places them by style', () => {
    const row = (top: string, text: string) =>
      `<div style="position:absolute;${top}">${item('in', text)}</div>`
    const html = `<div class="pane">${row('top: 90px', 'three')}${row('top: 0px', 'one')}${row('transform: translateY(45px)', 'two')}</div>`
    expect(read(html, mapWith({ order: 'by-place' })).transcript?.messages.map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  it('survives selectors that are none', () => {
    const map = mapWith({ text: { selectors: ['[[', ':scope'], strip: ['::::', '.who'] } })
    expect(
      read(`<div class="pane">${item('in', 'hi', 'Nora')}</div>`, map).transcript?.messages[0]?.text,
    ).toBe('hi')
  })
})

describe('createReader', () => {
  it('goes on in slices and reads only what changed', () => {
    const document = pageOf(
      `<div class="pane">${item('in', 'one')}${item('out', 'two')}${item('in', 'three')}</div>`,
    )
    const reader = createReader(document, mapWith(), { now: NOW })
    let slices = 0
    let result = null
    for (; result === null && slices < 20; slices++) result = reader.step(() => false)
    expect(slices).toBeGreaterThanOrEqual(3)
    expect(result?.transcript?.messages).toHaveLength(3)
    const words = document.querySelectorAll('.words')
    const [first, second] = [words[0] as Element, words[1] as Element]
    first.textContent = 'changed unseen'
    second.textContent = 'changed'
    reader.touch([{ type: 'attributes', target: second } as unknown as MutationRecord])
    expect(reader.step(() => true)?.transcript?.messages.map(({ text }) => text)).toEqual([
      'one',
      'changed',
      'three',
    ])
    reader.forget()
    expect(reader.step(() => true)?.transcript?.messages[0]?.text).toBe('changed unseen')
  })

  it('takes the order of day and month from the times that tell it', () => {
    const times = (...at: string[]): (string | undefined)[] =>
      read(
        `<div class="pane" data-id="a">${at.map((time) => item('in', time, '', time)).join('')}</div>`,
      ).transcript?.messages.map(({ time }) => time) ?? []
    expect(times('3/4/2026 08:00', '25/4/2026 09:00')).toEqual(['2026-04-03T08:00:00', '2026-04-25T09:00:00'])
    expect(times('3/4/2026 08:00', '4/25/2026 09:00')).toEqual(['2026-03-04T08:00:00', '2026-04-25T09:00:00'])
    expect(times('3/4/2026 08:00', '5/4/2026 09:00')).toEqual([undefined, undefined])
  })

  it('starts over when another conversation stands there between two slices', () => {
    const document = pageOf(`<div class="pane" data-id="a">${item('in', 'one')}${item('out', 'two')}</div>`)
    const reader = createReader(document, mapWith(), { now: NOW })
    expect(reader.step(() => false)).toBeNull()
    const pane = document.querySelector('.pane') as Element
    pane.setAttribute('data-id', 'b')
    pane.replaceChildren(pageOf(item('in', 'uno')).querySelector('.m') as Element)
    expect(reader.step(() => true)?.transcript).toMatchObject({
      conversationId: 'b',
      messages: [{ text: 'uno' }],
    })
  })
})
