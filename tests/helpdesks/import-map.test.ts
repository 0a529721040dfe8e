/** Maps that others wrote: taken whole, or refused with the first problem; hostile ones change nothing. */
import { describe, expect, it } from 'vitest'
import { IMPORT_LIMITS, readMaps } from '../../helpdesks/import-map'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { crisp } from '../../helpdesks/maps/crisp'

const any = (_selector: string): boolean => true
const map = { ...crisp, hosts: ['desk.example'] }
const text = (changes: object): string => JSON.stringify({ ...map, ...changes })
const problemOf = (given: string, isSelector = any): unknown => {
  const read = readMaps(given, isSelector)
  return 'problem' in read ? read.problem : 'none'
}

describe('maps are taken', () => {
  it('alone, in a list, and from a file of several, under the name of taught ones', () => {
    const taught = { ...map, name: 'taught' }
    expect(readMaps(JSON.stringify(map), any)).toEqual({ maps: [taught] })
    expect(readMaps(JSON.stringify([map, map]), any)).toEqual({ maps: [taught, taught] })
    expect(readMaps(JSON.stringify({ deskside: 'maps', maps: [map] }), any)).toEqual({ maps: [taught] })
  })

  it('as every built-in map is exported', () => {
    for (const built of BUILT_IN_MAPS)
      expect(
        problemOf(JSON.stringify({ ...built, hosts: built.hosts ?? ['desk.example'] })),
        built.name,
      ).toBe('none')
  })
})

describe('hostile texts are refused', () => {
  it.each([
    ['no JSON', '{"version": 1', { kind: 'json' }],
    ['nothing', 'null', { kind: 'map' }],
    ['an empty list', '[]', { kind: 'map' }],
    ['a number', '7', { kind: 'map' }],
    ['another version', text({ version: 9 }), { kind: 'map', detail: 'version: 1 is known' }],
    ['wrong types', text({ items: 'div' }), { kind: 'map', detail: 'items: a list of up to 60 is needed' }],
    [
      'a missing part',
      text({ replyBox: undefined }),
      { kind: 'map', detail: 'replyBox: an object is needed' },
    ],
    [
      'a slow pattern',
      text({ time: [{ pattern: '(a+)+$' }] }),
      { kind: 'map', detail: 'time[0].pattern: this pattern could be slow' },
    ],
    [
      'a key into the program',
      `{"__proto__": {"polluted": true}, ${text({}).slice(1)}`,
      { kind: 'key', detail: '__proto__' },
    ],
    [
      'such a key deep inside',
      text({ text: { selectors: ['p'], constructor: {} } }),
      { kind: 'key', detail: 'constructor' },
    ],
    ['no site', text({ hosts: undefined, fingerprint: undefined }), { kind: 'hosts' }],
    ['a map without an end', `${'['.repeat(40)}${']'.repeat(40)}`, { kind: 'key', detail: '…' }],
    ['a huge map', text({ displayName: 'x'.repeat(IMPORT_LIMITS.map) }), { kind: 'large' }],
    ['a huge text', ' '.repeat(IMPORT_LIMITS.text + 1), { kind: 'large' }],
    ['too many maps', JSON.stringify(Array(IMPORT_LIMITS.maps + 1).fill(map)), { kind: 'many' }],
  ])('%s', (_name, given, expected) => {
    expect(problemOf(given)).toMatchObject(expected)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('with the selector that the browser does not know', () => {
    const known = (selector: string): boolean => !selector.includes('>>>')
    expect(problemOf(text({ items: ['div >>> p'] }), known)).toEqual({
      kind: 'selector',
      detail: 'div >>> p',
    })
  })
})
