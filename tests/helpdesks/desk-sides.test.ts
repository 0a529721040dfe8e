/** What desks tell by places on the screen only: who wrote, which of the mounted conversations is the open one. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { type ExpectedTranscript, fixturePage, layOut, withoutDerivedIds } from './page'

/** Maps that read a page themselves, as they are tried. */
const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')
const NOW = new Date(2026, 10, 21, 11, 22)
const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')

const fixtures = readdirSync(DESKS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && path.basename(path.dirname(file)) === 'laid-out',
)

describe('sides', () => {
  it.each(fixtures)('%s', (name) => {
    const file = path.join(DESKS, name)
    const document = fixturePage(file)
    layOut(document)
    const map = chooseMap(document, READABLE)
    expect(map?.name).toBe(path.basename(path.dirname(path.dirname(file))))
    if (!map) return
    const { transcript } = readTranscript(document, map, { now: () => NOW })
    const expected = JSON.parse(readFileSync(file.replace(/\.html$/u, '.json'), 'utf8')) as ExpectedTranscript
    expect(transcript).toMatchObject(expected)
    expect(withoutDerivedIds(transcript?.messages ?? [], expected)).toEqual(expected.messages)
  })

  it('are tried on at least two desks', () => {
    expect(fixtures.length).toBeGreaterThan(1)
  })
})
