/** Maps from outside: accepted when they are of the format, refused with the place of the first problem. */
import { describe, expect, it } from 'vitest'
import { chatwoot } from '../../helpdesks/maps/chatwoot'
import { alternativesOf, hostFits } from '../../helpdesks/match-map'
import { parseMap } from '../../helpdesks/parse-map'

const changed = (change: object): unknown => ({ ...structuredClone(chatwoot), ...change })

describe('parseMap', () => {
  it.each([
    [null, 'map:'],
    ['text', 'map:'],
    [changed({ version: 9 }), 'version:'],
    [changed({ name: '../x' }), 'name:'],
    [changed({ items: 'li' }), 'items:'],
    [changed({ roles: [{ role: 'boss', on: 'item', selector: 'li' }] }), 'roles[0].role:'],
    [changed({ roles: [{ role: 'agent', side: 'up' }] }), 'roles[0].side:'],
    [changed({ author: [{ selector: 4 }] }), 'author[0].selector:'],
    [changed({ conversation: { panes: ['main'], id: [{ url: '(a+)+$' }] } }), 'conversation.id[0].url:'],
    [changed({ customer: { other: [{ row: '.a', value: '.b' }] } }), 'customer.other[0].label:'],
    [changed({ replyBox: { editors: [], signs: [], otherwise: 'note' } }), 'replyBox.otherwise:'],
    [changed({ time: [{ pattern: '(' }] }), 'time[0].pattern:'],
  ])('%#: refuses with the place', (raw, place) => {
    const parsed = parseMap(raw)
    expect('problem' in parsed && parsed.problem.startsWith(place) ? place : parsed).toBe(place)
  })

  it('keeps nothing but data, and never throws', () => {
    const map = changed({ toJSON: undefined })
    expect('map' in parseMap(map)).toBe(true)
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
      },
    )
    expect(parseMap(trap)).toEqual({ problem: 'map: cannot be read' })
  })
})

describe('hostFits', () => {
  it.each([
    ['desk.example', 'desk.example', '/', true],
    ['desk.example', 'evil-desk.example', '/', false],
    ['*.desk.example', 'shop.desk.example', '/', true],
    ['*.desk.example', 'desk.example.evil.test', '/', false],
    ['desk.example/agent', 'desk.example', '/agent/1', true],
    ['desk.example/agent', 'desk.example', '/help', false],
  ])('%s on %s%s', (pattern, host, path, fits) => {
    expect(hostFits(pattern, host, path)).toBe(fits)
  })
})

describe('alternativesOf', () => {
  it.each([
    ['.a', ['.a']],
    ['.a, #b > c', ['.a', '#b > c']],
    ['.a:is(.b, .c), [d="e, f"]', ['.a:is(.b, .c)', '[d="e, f"]']],
    [String.raw`[a="\", b"], .c\,d`, [String.raw`[a="\", b"]`, String.raw`.c\,d`]],
  ])('%s', (selector, alternatives) => {
    expect(alternativesOf(selector)).toEqual(alternatives)
  })
})
