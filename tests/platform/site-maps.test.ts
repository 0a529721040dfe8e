/** What is kept for sites: checked when read, bounded, given only to its own site. */

import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { HelpdeskMap } from '../../helpdesks/map'
import { crisp } from '../../helpdesks/maps/crisp'
import {
  isKept,
  loadSiteMaps,
  MAP_LIMIT,
  mapsForHost,
  NO_SITE_MAPS,
  onSiteMapsChange,
  parseSiteMaps,
  type SiteMaps,
  saveSiteMaps,
  withEdited,
  withImported,
  withoutHost,
  withoutMap,
  withRestored,
  withSides,
  withTaught,
  withTaughtSwapped,
} from '../../platform/site-maps'

const { fingerprint: _fingerprint, ...plain } = crisp
const map = (changes: Partial<HelpdeskMap> = {}): HelpdeskMap => ({
  ...plain,
  name: 'taught',
  hosts: ['desk.example'],
  ...changes,
})
const found = map({ name: 'found', sidesUnsure: true })

beforeEach(() => fakeBrowser.reset())

describe('stored maps', () => {
  it('come back as they were kept, and every listener hears of them', async () => {
    const heard: SiteMaps[] = []
    const stop = onSiteMapsChange((maps) => heard.push(maps))
    const kept = withSides(withTaught(NO_SITE_MAPS, 'desk.example', map(), 5), 'desk.example', found, true, 6)
    await saveSiteMaps(kept)
    stop()
    expect(await loadSiteMaps()).toEqual(kept)
    expect(heard).toEqual([kept])
  })

  it('that are damaged or hostile are left out, the others stay', () => {
    const good = { id: 'a', host: 'desk.example', when: 1, map: map() }
    const stored = {
      version: 1,
      taught: [
        good,
        null,
        'x',
        { ...good, host: 'a b' },
        { ...good, map: { ...map(), items: 3 } },
        { ...good, map: map({ displayName: 'x'.repeat(70_000) }) },
      ],
      sides: [
        { host: 'desk.example', name: 'found', swapped: true },
        { host: '', name: 'zendesk' },
        { host: 'desk.example', name: 'zendesk', swapped: 'yes' },
      ],
    }
    expect(parseSiteMaps(stored)).toEqual({
      taught: [good],
      sides: [{ host: 'desk.example', when: 0, name: 'zendesk', swapped: false }],
    })
    for (const nonsense of [undefined, null, 4, [], { taught: {}, sides: 'x' }])
      expect(parseSiteMaps(nonsense)).toEqual(NO_SITE_MAPS)
  })

  it('are never more than can be looked through', () => {
    let all = NO_SITE_MAPS
    for (let at = 0; at < MAP_LIMIT + 5; at++) all = withTaught(all, `desk${at}.example`, map(), at)
    expect(all.taught).toHaveLength(MAP_LIMIT)
    expect(all.taught[0]?.host).toBe(`desk${MAP_LIMIT + 4}.example`)
  })
})

describe('a page', () => {
  const all = withSides(
    withTaught(
      withTaught(NO_SITE_MAPS, 'desk.example', map(), 1),
      'other.example',
      map({ hosts: ['*.other.example/inbox'] }),
      2,
    ),
    'desk.example',
    map({ name: 'zendesk' }),
    true,
    3,
  )

  it('is given the maps of its own site only', () => {
    expect(mapsForHost(all, 'desk.example')).toEqual({
      maps: [map()],
      sides: [{ map: 'zendesk', swapped: true }],
    })
    expect(mapsForHost(all, 'my.other.example').maps).toHaveLength(1)
    expect(mapsForHost(all, 'else.example')).toEqual({ maps: [], sides: [] })
  })

  it('is given a found map with the sides as the agent saw them, no longer unsure', () => {
    const kept = withSides(NO_SITE_MAPS, 'desk.example', found, true, 1)
    expect(mapsForHost(kept, 'desk.example').maps).toEqual([{ ...found, swapped: true, sidesUnsure: false }])
    const again = withSides(kept, 'desk.example', { ...found, swapped: true }, false, 2)
    expect(again.sides).toHaveLength(1)
    expect(mapsForHost(again, 'desk.example').maps[0]?.swapped).toBe(false)
  })

  it('has nothing kept any more once it is forgotten', () => {
    expect(isKept(all, 'desk.example')).toBe(true)
    const rest = withoutHost(all, 'desk.example')
    expect(isKept(rest, 'desk.example')).toBe(false)
    expect(isKept(rest, 'other.example')).toBe(true)
  })
})

describe('changes', () => {
  it('teaching a site anew takes the place of what was taught there', () => {
    const all = withTaught(
      withTaught(NO_SITE_MAPS, 'desk.example', map(), 1),
      'desk.example',
      map({ order: 'newest-first' }),
      2,
    )
    expect(all.taught.map(({ map: one }) => one.order)).toEqual(['newest-first'])
  })

  it('importing replaces or keeps both, as was chosen; the imported one reads', () => {
    const all = withTaught(NO_SITE_MAPS, 'desk.example', map(), 1)
    const imported = map({ order: 'by-time' })
    expect(withImported(all, [imported], true, 2).taught).toHaveLength(1)
    const both = withImported(all, [imported], false, 2)
    expect(both.taught).toHaveLength(2)
    expect(mapsForHost(both, 'desk.example').maps[0]).toEqual(imported)
  })

  it('editing, deleting, restoring and swapping touch one map', () => {
    const all = withTaught(
      withTaught(NO_SITE_MAPS, 'a.example', map({ hosts: ['a.example'] }), 1),
      'desk.example',
      map(),
      2,
    )
    const [first] = all.taught
    if (!first) throw new Error('Nothing was kept.')
    expect(withEdited(all, first.id, map({ hosts: ['new.example'] })).taught[0]?.host).toBe('new.example')
    expect(withRestored(withoutMap(all, first.id), first)).toEqual(all)
    const swapped = withTaughtSwapped(all, map())
    expect(swapped.taught.map(({ map: one }) => one.swapped)).toEqual([true, undefined])
  })
})
