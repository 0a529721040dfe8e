/** Desks whose ids are not to be trusted: a message keeps its identity when the page draws it anew. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { fixturePage } from './page'

const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')

function ids(document: Document): string[] {
  const map = chooseMap(document, BUILT_IN_MAPS)
  if (!map) throw new Error('No map fits.')
  return readTranscript(document, map).transcript?.messages.map(({ id }) => id) ?? []
}

describe('redrawn messages', () => {
  it('of 飞鸽 stay the same under new ids and new hashed classes', () => {
    const document = fixturePage(path.join(DESKS, 'feige/chat.html'))
    const before = ids(document)
    for (const [at, element] of [...document.querySelectorAll('[data-id]')].entries()) {
      const kind = element.getAttribute('data-id')?.endsWith('_template') ? '_template' : ''
      element.setAttribute('data-id', `new-${at}${kind}`)
      element.setAttribute('class', `h${at}x9`)
    }
    expect(before.length).toBeGreaterThan(5)
    expect(ids(document)).toEqual(before)
  })

  it('of Shopee stay the same wherever their rows stand in the page', () => {
    const document = fixturePage(path.join(DESKS, 'shopee/out-of-order.html'))
    const before = ids(document)
    const rows = [...document.querySelectorAll('[style*="absolute"]')]
    for (const row of rows.reverse()) row.parentElement?.append(row)
    expect(ids(document)).toEqual(before)
  })
})
