/** Teaching on the pages of known desks as if no map knew them: an example of each role gives the roles of all. */
import path from 'node:path'
import { Window } from 'happy-dom'
import { describe, expect, it, vi } from 'vitest'
import type { Transcript } from '../../../copilot/transcript'
import { BUILT_IN_MAPS } from '../../../helpdesks/maps'
import { chooseMap } from '../../../helpdesks/match-map'
import { openShadowRoot } from '../../../helpdesks/page/query'
import { parseMap } from '../../../helpdesks/parse-map'
import { readTranscript } from '../../../helpdesks/read/transcript'
import { inferMap } from '../../../helpdesks/teach/infer'
import { fixturePage } from '../page'

const DESKS = path.resolve(import.meta.dirname, '../../fixtures/desks')
vi.stubGlobal('CSS', new Window().CSS)

/** The innermost element that says the beginning of a message: what an agent would click. */
function innermost(item: Element, text: string): Element {
  const start = text.split('\n')[0]?.slice(0, 12) ?? ''
  let at = item
  for (;;) {
    const next = Array.from(at.children).find((child) => (child.textContent ?? '').includes(start))
    if (!next) return at
    at = next
  }
}

const spoken = (transcript: Transcript | null): string[] =>
  (transcript?.messages ?? []).flatMap(({ role, text }) =>
    role === 'system' || role === 'bot' ? [] : [`${role}: ${text.replace(/\s+/gu, ' ').slice(0, 40)}`],
  )

describe('examples of each role on a page of', () => {
  it.each([
    'crisp/inbox.html',
    'demo/chat.html',
    'freescout/chat.html',
    'whatsapp/chat.html',
    'telegram/a.html',
    'chatwoot/note-box.html',
  ])('%s', (name) => {
    const document = fixturePage(path.join(DESKS, name))
    const known = chooseMap(document, BUILT_IN_MAPS)
    if (!known) throw new Error('No map reads this page.')
    const { transcript, items } = readTranscript(document, known)
    const messages = transcript?.messages ?? []
    const pick = (role: string): Element | undefined => {
      const at = messages.findIndex((message) => message.role === role)
      const item = items[at]
      return item && innermost(item, messages[at]?.text ?? '')
    }
    const picks = { customer: pick('customer'), agent: pick('agent'), note: pick('note') }
    const { map, problem } = inferMap(
      document,
      Object.fromEntries(Object.entries(picks).filter(([, element]) => element)),
      openShadowRoot,
    )
    expect(problem).toBeNull()
    if (!map) return
    expect(parseMap(map)).toEqual({ map })
    expect(map.hosts).toEqual([new URL(document.location.href).hostname])
    expect(spoken(readTranscript(document, map).transcript)).toEqual(spoken(transcript))
  })
})
