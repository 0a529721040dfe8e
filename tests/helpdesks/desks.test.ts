/** Every built-in map reads its fixtures as their expected transcripts say. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { parseMap } from '../../helpdesks/parse-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { type ExpectedTranscript, fixturePage, withoutDerivedIds } from './page'

const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')
const MAPS = path.resolve(import.meta.dirname, '../../helpdesks/maps')
/** Maps that read a page themselves, as they are tried. */
const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')
const NOW = new Date(2026, 10, 21, 11, 22)

const fixtures = readdirSync(DESKS).flatMap((desk) =>
  readdirSync(path.join(DESKS, desk))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ desk, file: path.join(DESKS, desk, file) })),
)

describe('built-in maps', () => {
  it('are exactly the files beside the registry, named after them', () => {
    const files = readdirSync(MAPS)
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/u, ''))
    expect(BUILT_IN_MAPS.map((map) => map.name).sort()).toEqual(files.sort())
  })

  it.each(BUILT_IN_MAPS.map((map) => [map.name, map] as const))(
    '%s is plain data that the border accepts',
    (_name, map) => {
      expect(JSON.parse(JSON.stringify(map))).toEqual(map)
      expect(parseMap(JSON.parse(JSON.stringify(map)))).toEqual({ map })
    },
  )

  it.each(BUILT_IN_MAPS.filter((map) => map.evidence !== 'none').map((map) => map.name))(
    '%s has a fixture',
    (name) => {
      expect(fixtures.map((fixture) => fixture.desk)).toContain(name)
    },
  )
})

describe('fixtures', () => {
  it.each(fixtures.map(({ desk, file }) => [path.relative(DESKS, file), desk, file] as const))(
    '%s',
    (_title, desk, file) => {
      const document = fixturePage(file)
      const map = chooseMap(document, READABLE)
      expect(map?.name).toBe(desk)
      if (!map) return
      const { transcript, state } = readTranscript(document, map, { now: () => NOW })
      const expected = JSON.parse(
        readFileSync(file.replace(/\.html$/u, '.json'), 'utf8'),
      ) as ExpectedTranscript
      if ('state' in expected) {
        // Nothing to read: no conversation is open, or it has no message.
        expect(state).toBe(expected.state)
        return
      }
      expect(transcript).toMatchObject(expected)
      expect(withoutDerivedIds(transcript?.messages ?? [], expected)).toEqual(expected.messages)
    },
  )
})
