/** A diagnosis says how a page is built and nothing that stands in it. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DeskReading } from '../../helpdesks'
import { diagnose } from '../../helpdesks/diagnosis/diagnose'
import { maskFor } from '../../helpdesks/diagnosis/mask'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { openShadowRoot } from '../../helpdesks/page/query'
import { readTranscript } from '../../helpdesks/read/transcript'
import { fixturePage, pageOf } from './page'

const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')
const fixtures = readdirSync(DESKS, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'))

function readingOf(document: Document): DeskReading {
  const map = chooseMap(document, BUILT_IN_MAPS)
  const result = map && readTranscript(document, map)
  return {
    transcript: result?.transcript ?? null,
    state: result && result.state !== 'between' ? result.state : 'no-conversation',
    mapSource: 'built-in',
    confidence: 1,
    map,
  }
}

const diagnosisOf = (document: Document, reading: DeskReading | null = readingOf(document)): string =>
  diagnose(document, { reading, shadowRootOf: openShadowRoot })

/** Words that a page of this diagnosis may hold for another reason: those of markup and of the diagnosis itself. */
function wordsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\p{L}{2,}/gu)].map(([word]) => word.toLowerCase()))
}

/** What the diagnosis of an empty page says, and element names: no page's text. */
const OWN = wordsOf(
  `${diagnosisOf(pageOf(''), null)} state map messages with author time the desk's channel email customer fields phone other name reply box selectors items panes in conversation role rules text first item id editors signs day lines older an a long list size built format confidence evidence running code partial agent note bot system public none unsure chat found not shown audience told by nothing sign what stands around it`,
)

describe('over every fixture', () => {
  it('covers them all', () => expect(fixtures.length).toBeGreaterThan(40))

  it.each(fixtures)('%s: no text, no name, no id, no address', (file) => {
    const document = fixturePage(path.join(DESKS, file))
    const said = readingOf(document)
    for (const reading of [
      said,
      { ...said, map: null, transcript: null, state: 'no-conversation' as const },
    ]) {
      const text = diagnosisOf(document, reading)
      expect(text).not.toMatch(/https?:|@|\.(?:test|example)\b|\p{Script=Han}|\p{Script=Arabic}/u)
      // Numbers are counts and sizes; three digits in a row could be an order's.
      for (const [number] of text.replace(/^map: \S+/mu, '').matchAll(/\d{4,}/gu))
        expect(['1024', '1280']).toContain(number)
      // The map's own name is a desk's, and element names are nobody's.
      const body = text.replace(/^map: \S+/mu, '').replace(/(?<=^|[ >\n])li(?=[.[\n >×]|$)/gu, '')
      const words = wordsOf(body)
      const { customer, messages, conversationId } = said.transcript ?? {
        messages: [],
        customer: {},
        conversationId: '',
      }
      const people = [customer?.name, customer?.email, ...messages.map(({ author }) => author)]
      for (const person of people)
        for (const word of wordsOf(person ?? ''))
          if (!OWN.has(word) && !MARKUP_NAMES.has(word)) expect(words).not.toContain(word)
      for (const message of messages) {
        if (message.text.length >= 5) expect(text).not.toContain(message.text)
        for (const word of wordsOf(message.text))
          if (word.length >= 4 && !OWN.has(word) && !MARKUP_NAMES.has(word)) expect(words).not.toContain(word)
      }
      if (/\d{3}/u.test(conversationId)) expect(text).not.toContain(conversationId)
    }
  })
})

/** Names that markup uses as well as people; the mask lets them pass. */
const MARKUP_NAMES = new Set(
  'agent customer support message messages order card cards date time text title back part parts send sent reply note notes member contact name user status system open close new more first last delivery mail email chat case main help photo picture image file list link page view input button avatar thread content test group audio video'.split(
    ' ',
  ),
)

describe('diagnose', () => {
  it('says what the map matched and how the conversation is built', () => {
    const text = diagnosisOf(fixturePage(path.join(DESKS, 'chatwoot/chat.html')))
    expect(text).toMatch(/^state: ok\nmap: chatwoot \(built-in/u)
    expect(text).toMatch(/panes: [\d, -]+\nitems: [\d, -]+/u)
    expect(text).toMatch(/\n {2}.*message-bubble-container/u)
    expect(text).toMatch(/\nreply box\naudience public, told by .+\nin .*reply-box/u)
  })

  it('draws a page without a conversation, and never fails', () => {
    const text = diagnosisOf(
      pageOf('<main class="app"><ul class="rows"><li>a<li>b<li>c<li>d</ul><textarea></textarea></main>'),
      null,
    )
    expect(text).toMatch(/main\.app\n {4}ul\.rows\n {6}li × 4/u)
    expect(text).toContain('fields: textarea 1')
    expect(diagnosisOf(pageOf(''), null)).toContain('nothing read yet')
  })

  it('stays short on a large page', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `<div class="a${at % 40} b"><i></i><b><u></u></b></div>`,
    ).join('')
    expect(diagnosisOf(pageOf(`<main>${rows}</main>`), null).split('\n').length).toBeLessThan(270)
  })
})

describe('mask', () => {
  it('takes out numbers, words of the page and people, and keeps the words of markup', () => {
    const document = pageOf('<p>Zebra message for Nora Keller</p>')
    const mask = maskFor(document, {
      helpdesk: 'x',
      helpdeskName: 'x',
      conversationId: '1',
      channel: 'chat',
      customer: { name: 'Nora Keller' },
      messages: [],
      partial: false,
      replyBox: 'none',
    })
    expect(mask('message--in')).toBe('message--in')
    expect(mask('msg-1234-zebra')).toBe('msg-#-…')
    expect(mask('norakeller-box')).toBe('…-box')
    expect(mask('userNora')).toBe('user…')
    expect(mask('客户-row')).toBe('…-row')
    expect(mask('css-1x2y3z')).toBe('css-#x#y#z')
  })
})
