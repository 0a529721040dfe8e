/** Which map reads a page: its own first, what is found in its place when the page has changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { finder } from '../../helpdesks/find'
import type { Finder, FoundMap } from '../../helpdesks/finder'
import { lendTo } from '../../helpdesks/lend'
import { createMapChooser, type LastReading, type MapChooser } from '../../helpdesks/map-source'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { openShadowRoot } from '../../helpdesks/page/query'
import { readTranscript } from '../../helpdesks/read/transcript'
import { pageOf } from './page'
import { CHATWOOT, REDESIGNED } from './redesigned'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] })
  vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/gu, '\\$&') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Reads again and again for so long, as the desk does. */
function readFor(document: Document, chooser: MapChooser, duration: number): LastReading | null {
  let last: LastReading | null = null
  for (let passed = 0; passed <= duration; passed += 200) {
    const chosen = chooser.choose(last)
    if (chosen) {
      const { state, transcript } = readTranscript(document, chosen.map)
      last = { state, transcript }
    } else last = { state: 'no-conversation', transcript: null }
    vi.advanceTimersByTime(200)
  }
  return last
}

describe('createMapChooser', () => {
  it('reads a redesigned desk by its shape, under its name and with its id, and says so', () => {
    const document = pageOf(REDESIGNED, CHATWOOT)
    const chooser = createMapChooser(document, [], openShadowRoot, [], () => finder)
    expect(readFor(document, chooser, 1000)).toMatchObject({ state: 'no-conversation' })
    const last = readFor(document, chooser, 3000)
    expect(last?.transcript).toMatchObject({
      helpdesk: 'found',
      helpdeskName: 'Chatwoot',
      conversationId: '7',
      messages: [{ role: 'customer' }, { role: 'agent' }, { role: 'customer' }, { role: 'agent' }],
    })
    expect(chooser.choose(last)).toMatchObject({ source: 'found', insteadOf: 'built-in' })
  })

  it('goes back to the desk’s own map when another page of it is opened', () => {
    const document = pageOf(REDESIGNED, CHATWOOT)
    const chooser = createMapChooser(document, [], openShadowRoot, [], () => finder)
    readFor(document, chooser, 4000)
    document.defaultView?.history.pushState(null, '', '/app/accounts/1/conversations/8')
    document.body.replaceChildren()
    expect(readFor(document, chooser, 0)).toMatchObject({ state: 'no-conversation' })
    expect(chooser.choose({ state: 'no-conversation', transcript: null })?.map.name).toBe('chatwoot')
  })

  it('keeps the desk’s own map where there is no conversation to find', () => {
    const document = pageOf('<main><h1>Inbox</h1><p>Nothing is open.</p></main>', CHATWOOT)
    const chooser = createMapChooser(document, [], openShadowRoot, [], () => finder)
    readFor(document, chooser, 5000)
    expect(chooser.choose({ state: 'no-conversation', transcript: null })).toMatchObject({
      source: 'built-in',
      map: { name: 'chatwoot' },
    })
  })

  it('takes the built-in map when what was taught reads nothing any more', () => {
    const own = BUILT_IN_MAPS.find(({ name }) => name === 'chatwoot')
    if (!own) throw new Error('There is no map of Chatwoot.')
    const taught = {
      ...own,
      name: 'taught',
      conversation: { ...own.conversation, panes: ['.gone'] },
      items: ['.gone'],
    }
    const html =
      '<ul class="conversation-panel"><div id="message1" data-message-id="1" class="justify-start"><div class="left-bubble bg-n-slate-4" data-bubble-name="text"><div class="prose">Hi</div></div></div></ul><div class="reply-box"></div>'
    const document = pageOf(html, CHATWOOT)
    const chooser = createMapChooser(document, [taught], openShadowRoot, [], () => finder)
    expect(chooser.choose(null)).toMatchObject({ source: 'taught' })
    const last = readFor(document, chooser, 3000)
    expect(last?.transcript?.helpdesk).toBe('chatwoot')
    expect(chooser.choose(last)).toMatchObject({ source: 'built-in', insteadOf: 'taught' })
  })
})

describe('a page that has just begun to draw', () => {
  const row = (side: string, text: string) =>
    `<div class="row ${side}"><div class="bubble">${text}</div></div>`
  const early = '<div class="log" role="log"><p class="hint">Hello</p><p class="hint">Welcome back</p></div>'
  const later = `<div class="log" role="log">${row('incoming', 'The lid does not close.')}${row('outgoing', 'Sorry about that. Which size?')}${row('incoming', 'The large one')}</div>`
  const box = '<textarea class="composer" placeholder="Reply to the customer"></textarea>'

  it('is searched again when what was found first is doubtful', () => {
    const document = pageOf(`<main>${early}${box}</main>`, 'https://chat.shop.example/7')
    const asked: number[] = []
    const found = { map: { version: 0, replyBox: { editors: ['x'] } }, confidence: 0.2 }
    const doubtful: Finder = {
      boxes: finder.boxes,
      *search(page, shadowRootOf) {
        asked.push(performance.now())
        const real = yield* finder.search(page, shadowRootOf)
        return real ?? (found as unknown as FoundMap)
      },
    }
    const chooser = createMapChooser(document, [], openShadowRoot, [], () => doubtful)
    const last: LastReading = { state: 'ok', transcript: null }
    chooser.choose(null)
    expect(chooser.choose(last)?.confidence).toBe(0.2)
    const wait = chooser.searchIn()
    expect(wait).toBeGreaterThan(0)
    document.querySelector('main')?.replaceChildren(...pageOf(later + box).body.childNodes)
    vi.advanceTimersByTime(wait ?? 0)
    const chosen = chooser.choose(last)
    expect(chosen?.confidence).toBeGreaterThan(0.2)
    expect(asked).toHaveLength(2)
  })

  it('is not searched for ever', () => {
    const document = pageOf(`<main>${early}${box}</main>`, 'https://chat.shop.example/7')
    let searches = 0
    const never: Finder = {
      boxes: finder.boxes,
      // biome-ignore lint/correctness/useYield: a search may be done at once
      *search() {
        searches++
        return { map: { version: 0, replyBox: { editors: ['x'] } }, confidence: 0.2 } as unknown as FoundMap
      },
    }
    const chooser = createMapChooser(document, [], openShadowRoot, [], () => never)
    for (let passed = 0; passed < 60_000; passed += 200) {
      chooser.choose(passed === 0 ? null : { state: 'ok', transcript: null })
      vi.advanceTimersByTime(200)
    }
    expect(searches).toBe(3)
    expect(chooser.searchIn()).toBeNull()
  })
})

describe('lendTo', () => {
  it('gives a found map the desk’s reply box and signs, and what the desk’s boxes are where nothing tells', () => {
    const [desk] = BUILT_IN_MAPS
    if (!desk) throw new Error('There are no maps.')
    const found = {
      ...desk,
      name: 'found',
      replyBox: { editors: ['.f'], signs: [], otherwise: 'public' as const },
    }
    const bare = { ...desk, replyBox: { editors: [], signs: [], otherwise: 'unsure' as const } }
    expect(lendTo(found, bare).replyBox).toEqual({ editors: ['.f'], signs: [], otherwise: 'unsure' })
    const sign = { audience: 'note' as const, on: 'around' as const, selector: '.n' }
    const full = { ...desk, replyBox: { editors: ['.d'], signs: [sign], otherwise: 'unsure' as const } }
    expect(lendTo(found, full).replyBox).toEqual({
      editors: ['.d', '.f'],
      signs: [sign],
      otherwise: 'unsure',
    })
  })
})

it('a desk whose marks come late takes the place of what was found before', () => {
  const document = pageOf(REDESIGNED, 'https://support.shop.example/app/accounts/1/conversations/7')
  const chooser = createMapChooser(document, [], openShadowRoot, [], () => finder)
  let last = readFor(document, chooser, 1000)
  expect(chooser.choose(last)).toMatchObject({ source: 'found' })
  const panel = document.createElement('ul')
  panel.className = 'conversation-panel'
  const item = document.createElement('div')
  item.id = 'message1'
  item.setAttribute('data-message-id', '1')
  const bubble = document.createElement('p')
  bubble.className = 'left-bubble'
  bubble.textContent = 'Hello'
  item.append(bubble)
  panel.append(item)
  document.body.append(panel)
  vi.advanceTimersByTime(3000)
  last = readFor(document, chooser, 400)
  expect(chooser.choose(last)).toMatchObject({ source: 'built-in', map: { name: 'chatwoot' } })
})
