/** Gives tests a document from HTML, at an address of their choice. */
import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import type { Message } from '../../copilot/transcript'

export function pageOf(html: string, address = 'https://desk.example/'): Document {
  const window = new Window({ url: address })
  window.document.write(html)
  return window.document as unknown as Document
}

/** A fixture's page; its first line says the address: `<!-- address: https://… -->`. */
export function fixturePage(file: string): Document {
  const html = readFileSync(file, 'utf8')
  const address = /^<!-- address: (\S+) -->/u.exec(html)?.[1]
  if (!address) throw new Error(`${file}: the first line must be <!-- address: … -->`)
  return pageOf(html, address)
}

/** What a fixture's JSON says. A message without `id` has none on the page. */
export interface ExpectedTranscript {
  messages: (Omit<Message, 'id'> & { id?: string })[]
}

/** Messages without the ids that the reader had to make up, so that they equal the expected ones. */
export function withoutDerivedIds(
  messages: readonly Message[],
  expected: ExpectedTranscript,
): ExpectedTranscript['messages'] {
  return messages.map(({ id, ...rest }, at) => {
    const given = expected.messages[at]
    return given && given.id === undefined && /^t[0-9a-z]+(?:~\d+)?$/u.test(id) ? rest : { id, ...rest }
  })
}

/** Width of the window that `layOut` simulates. */
const WINDOW = 1200

/**
 * Gives each element the place that its nearest `data-box="left width top"` says (top is 0 where it is left out);
 * a box without width has no height either, as that of a conversation kept mounted out of sight.
 */
export function layOut(document: Document): void {
  const proto = (document.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype
  const original = proto.getBoundingClientRect
  // All windows share the prototype.
  proto.getBoundingClientRect = function (this: Element): DOMRect {
    if (this.ownerDocument !== document) return original.call(this)
    const box = this.closest('[data-box]')?.getAttribute('data-box') ?? `0 ${WINDOW}`
    const [left = 0, width = 0, top = 0] = box.split(' ').map(Number)
    const height = width > 0 ? 40 : 0
    return { left, width, right: left + width, top, bottom: top + height, height, x: left, y: top } as DOMRect
  }
  Object.defineProperty(document.documentElement, 'clientWidth', { value: WINDOW })
}
