/** Reply boxes that stand in another root than the messages: found, read, taught, kept, and never another field. */
import { Window } from 'happy-dom'
import { describe, expect, it, vi } from 'vitest'
import { findMap } from '../../helpdesks/find'
import { boxesApart } from '../../helpdesks/find/boxes-apart'
import { rootsOf } from '../../helpdesks/find/roots'
import { atOnce } from '../../helpdesks/find/steps'
import { readMaps } from '../../helpdesks/import-map'
import { lendTo } from '../../helpdesks/lend'
import type { HelpdeskMap } from '../../helpdesks/map'
import { openShadowRoot } from '../../helpdesks/page/query'
import { parseMap } from '../../helpdesks/parse-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { inferMap } from '../../helpdesks/teach/infer'
import { pageOf } from './page'

vi.stubGlobal('CSS', new Window().CSS)

const ROWS = [
  ['customer', 'Nora Keller', '10:01', 'Hello, the handle of my kettle came off.'],
  ['agent', 'Maya Brown', '10:05', 'Hello Nora, that should not happen. Which model is it?'],
  ['customer', 'Nora Keller', '10:07', 'The red one, K-200'],
  ['agent', 'Maya Brown', '10:09', 'Thank you! A new one is on its way to you.'],
  ['customer', 'Nora Keller', '10:15', 'Great, thanks'],
] as const
const listOf = (rows: readonly (readonly string[])[]): string =>
  `<div class="messages" role="log">${rows
    .map(
      ([role, name, time, text]) =>
        `<div class="message message-${role}"><b class="name">${name}</b><time>${time}</time><p class="words">${text}</p></div>`,
    )
    .join('')}</div>`
const LIST = listOf(ROWS)
const BOX = '<div class="bar"><textarea placeholder="Write a message"></textarea><button>Send</button></div>'

/** A page in which each element named in `inside` has a shadow root with that HTML. */
function pageWith(body: string, inside: Record<string, string>): Document {
  const document = pageOf(`<main class="app">${body}</main>`)
  for (const [name, html] of Object.entries(inside)) {
    const host = document.querySelector(name) as Element
    host.attachShadow({ mode: 'open' }).innerHTML = html
  }
  return document
}

const fieldIn = (document: Document, host: string): Element =>
  document.querySelector(host)?.shadowRoot?.querySelector('textarea, input, [contenteditable]') as Element

function mapOf(document: Document): HelpdeskMap {
  const found = findMap(document, openShadowRoot)
  if (!found) throw new Error('No conversation was found.')
  return found.map
}

describe('a reply box alone in a shadow root', () => {
  it('is found and read where the messages stand in the page', () => {
    const document = pageWith(`${LIST}<write-box></write-box>`, { 'write-box': BOX })
    const map = mapOf(document)
    expect(map.replyBox.apart).toEqual({ within: ['write-box'], editors: ['textarea'] })
    const { box, transcript } = readTranscript(document, map)
    expect(box?.editor).toBe(fieldIn(document, 'write-box'))
    expect(transcript?.replyBox).toBe('public')
    expect(transcript?.messages.map(({ role, text }) => [role, text])).toEqual(
      ROWS.map(([role, , , text]) => [role, text]),
    )
  })

  it('is found where the messages stand in another shadow root', () => {
    const document = pageWith('<talk-list></talk-list><write-box></write-box>', {
      'talk-list': LIST,
      'write-box': BOX,
    })
    const map = mapOf(document)
    expect(map.within).toEqual(['talk-list'])
    expect(readTranscript(document, map).box?.editor).toBe(fieldIn(document, 'write-box'))
  })

  it('tells notes by what stands around it', () => {
    const note = BOX.replace('Write a message', 'Write an internal note')
    const document = pageWith(`${LIST}<write-box></write-box>`, { 'write-box': note })
    expect(readTranscript(document, mapOf(document)).transcript?.replyBox).toBe('note')
  })

  it('is none any more once its element is hidden or gone', () => {
    const document = pageWith(`${LIST}<write-box></write-box>`, { 'write-box': BOX })
    const map = mapOf(document)
    document.querySelector('write-box')?.toggleAttribute('hidden')
    expect(readTranscript(document, map).box).toBeNull()
    document.querySelector('write-box')?.remove()
    expect(readTranscript(document, map).box).toBeNull()
  })

  it('can be taught, also where the page has other boxes, and is kept in a file', () => {
    const document = pageWith(`${LIST}<textarea class="aside"></textarea><write-box></write-box>`, {
      'write-box': BOX,
    })
    const [customer, agent] = Array.from(document.querySelectorAll('.words'))
    const box = fieldIn(document, 'write-box')
    const { map, problem } = inferMap(document, { customer, agent, box } as never, openShadowRoot)
    expect(problem).toBeNull()
    expect(parseMap(map)).toEqual({ map })
    const read = readMaps(JSON.stringify(map), () => true)
    const [kept] = 'maps' in read ? read.maps : []
    if (!kept) throw new Error('The map was not imported.')
    expect(readTranscript(document, kept).box?.editor).toBe(box)
  })

  it('is taught with the messages where nobody points at it', () => {
    const document = pageWith(`${LIST}<write-box></write-box>`, { 'write-box': BOX })
    const [customer, agent] = Array.from(document.querySelectorAll('.words'))
    const { map } = inferMap(document, { customer, agent } as never, openShadowRoot)
    expect(map && readTranscript(document, map).box?.editor).toBe(fieldIn(document, 'write-box'))
  })

  it('is lent with the rest of a found map', () => {
    const document = pageWith(`${LIST}<write-box></write-box>`, { 'write-box': BOX })
    const map = mapOf(document)
    const desk = mapOf(pageWith(LIST + BOX, {}))
    expect(readTranscript(document, desk).box).toBeNull()
    expect(readTranscript(document, lendTo(map, desk)).box?.editor).toBe(fieldIn(document, 'write-box'))
  })
})

it.each([
  ['a search field', 'find-bar', '<input type="text" placeholder="Search messages">'],
  ['a field of one line that says nothing of replies', 'x-tag', '<input type="text" placeholder="Order">'],
  ['a login', 'x-form', '<input type="text" placeholder="Your answer"><input type="password">'],
  ['a widget', 'chat-widget', BOX],
  ['an assistant', 'x-panel', '<textarea placeholder="Ask anything"></textarea>'],
  ['a dialog', 'x-pop', `<div role="dialog">${BOX}</div>`],
  ['a form', 'x-form', '<textarea></textarea>'.repeat(4)],
])('%s in a shadow root is no reply box', (_, host, html) => {
  const map = mapOf(pageWith(`${LIST}<${host}></${host}>`, { [host]: html }))
  expect(map.within).toBeUndefined()
  expect(map.replyBox.apart).toBeUndefined()
})

it.each([
  ['alone', BOX, 1],
  ['with a conversation of its own', `${listOf(ROWS.slice(0, 4))}${BOX}`, 0],
])('a box %s', (_, html, count) => {
  const document = pageWith(`${LIST}<x-talk></x-talk>`, { 'x-talk': html })
  const list = document.querySelector('.messages') as Element
  const roots = atOnce(rootsOf(document, openShadowRoot))
  const found = atOnce(boxesApart(document, list, roots, openShadowRoot))
  expect(found?.apart.editors.length ?? 0).toBe(count)
})

it.each([
  [{ within: 'write-box', editors: ['textarea'] }, 'replyBox.apart.within'],
  [{ within: ['write-box'] }, 'replyBox.apart.editors'],
  [['textarea'], 'replyBox.apart'],
])('a map with %j beside it is refused', (apart, problem) => {
  const map = mapOf(pageWith(LIST + BOX, {}))
  const parsed = parseMap({ ...map, replyBox: { ...map.replyBox, apart } })
  expect('problem' in parsed && parsed.problem).toContain(problem)
})

it('a selector in it that no browser knows is refused', () => {
  const map = mapOf(pageWith(`${LIST}<write-box></write-box>`, { 'write-box': BOX }))
  const read = readMaps(JSON.stringify({ ...map, hosts: ['desk.example'] }), (one) => one !== 'write-box')
  expect(read).toEqual({ problem: { kind: 'selector', detail: 'write-box' } })
})
