/** Desks that tell who wrote a message by its side only: fixtures with places on the screen. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { fixturePage } from './page'

const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')

const fixtures = readdirSync(DESKS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && path.basename(path.dirname(file)) === 'laid-out',
)

/** Gives each element the place its nearest `data-box="left width"` says; the page is 1200 pixels wide. */
function layOut(document: Document): void {
  const proto = (document.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype
  proto.getBoundingClientRect = function (this: Element): DOMRect {
    const box = this.closest('[data-box]')?.getAttribute('data-box') ?? '0 1200'
    const [left = 0, width = 0] = box.split(' ').map(Number)
    return { left, width, right: left + width, top: 0, bottom: 40, height: 40, x: left, y: 0 } as DOMRect
  }
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1200 })
}

describe('sides', () => {
  it.each(fixtures)('%s', (name) => {
    const file = path.join(DESKS, name)
    const document = fixturePage(file)
    layOut(document)
    const map = chooseMap(document, BUILT_IN_MAPS)
    expect(map?.name).toBe(path.basename(path.dirname(path.dirname(file))))
    if (!map) return
    const { transcript } = readTranscript(document, map)
    const expected: unknown = JSON.parse(readFileSync(file.replace(/\.html$/u, '.json'), 'utf8'))
    expect(transcript).toMatchObject(expected as object)
  })

  it('are tried on at least two desks', () => {
    expect(fixtures.length).toBeGreaterThan(1)
  })
})
