/** That every built-in map is tried in full: its fingerprint fits no other desk, and each of its parts matters to a fixture. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Transcript } from '../../copilot/transcript'
import type { HelpdeskMap } from '../../helpdesks/map'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { findReplyBox } from '../../helpdesks/reply-box'
import { BOXES } from './boxes'
import { fixturePage, layOut, pageOf } from './page'

const DESKS = path.resolve(import.meta.dirname, '../fixtures/desks')
const PAGES = path.resolve(import.meta.dirname, '../browser/reading/pages')
const NOW = new Date(2026, 10, 21, 11, 22)
const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')

/** Pages of desks whose messages are known; those of the others are found by their shape, in a real browser. */
const files = readdirSync(DESKS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && !file.includes(`${path.sep}found${path.sep}`),
)
const deskOf = (file: string): string => file.split(path.sep)[0] ?? ''
/** Fixtures that this test environment can read: its selectors are not those of a browser in every case. */
const readableHere = files.filter((file) => !file.includes('in-browser'))

/** A fixture's page is built once: nothing that reads it may change it. */
const pages = new Map<string, Document>()
function pageFor(file: string): Document {
  const page = pages.get(file) ?? fixturePage(path.join(DESKS, file))
  if (!pages.has(file) && file.includes('laid-out')) layOut(page)
  pages.set(file, page)
  return page
}

const fits = (document: Document, map: HelpdeskMap): boolean => {
  const { hosts: _, ...byPage } = map
  return chooseMap(document, [byPage]) !== null
}

describe('fingerprints', () => {
  const known = READABLE.filter((map) => map.fingerprint)

  it.each(known.map((map) => [map.name, map] as const))(
    '%s fits its own pages and no other desk’s',
    (name, map) => {
      const fitting = files.filter((file) => fits(pageFor(file), map)).map(deskOf)
      expect([...new Set(fitting)]).toEqual([name])
    },
  )

  it('fit no page that is nobody’s desk', () => {
    // The demo desk's fits some: they are built like it.
    const desks = known.filter((map) => map.name !== 'demo')
    for (const file of readdirSync(PAGES).filter((entry) => entry.endsWith('.html'))) {
      const document = pageOf(readFileSync(path.join(PAGES, file), 'utf8'))
      expect([file, desks.filter((map) => fits(document, map)).map((map) => map.name)]).toEqual([file, []])
    }
  })
})

/** What a fixture comes to under a map: its transcript, and by what its box was judged. */
interface Reading {
  transcript: Transcript | null
  sign: string | undefined
}

function readings(map: HelpdeskMap): Reading[] {
  const own = readableHere.filter((file) => deskOf(file) === map.name)
  const boxes = BOXES.filter(({ desk }) => desk === map.name)
  return [
    ...own.map((file) => {
      const { transcript, box } = readTranscript(pageFor(file), map, { now: () => NOW })
      return { transcript, sign: box?.sign }
    }),
    ...boxes.map(({ html }) => ({ transcript: null, sign: findReplyBox(pageOf(html), null, map)?.sign })),
  ]
}

/** The map without each of its parts, by the part's name. */
function withoutParts(map: HelpdeskMap): [string, HelpdeskMap][] {
  const parts: [string, HelpdeskMap | false | undefined][] = []
  const { dayLines, older, messageId, author, time, carry, customer = {}, channel, replyBox } = map
  parts.push(
    ['dayLines', dayLines !== undefined && omit(map, 'dayLines')],
    ['older', older !== undefined && omit(map, 'older')],
    ['messageId', messageId && omit(map, 'messageId')],
    ['author', author && omit(map, 'author')],
    ['time', time && omit(map, 'time')],
    ['order', map.order !== 'document' && { ...map, order: 'document' }],
    ['channel.unless', channel.unless && { ...map, channel: omit(channel, 'unless') }],
  )
  for (const key of ['author', 'time', 'role'] as const)
    parts.push([`carry.${key}`, carry?.[key] && { ...map, carry: omit(carry, key) }])
  for (const key of ['name', 'email', 'phone', 'other'] as const)
    parts.push([`customer.${key}`, customer[key] && { ...map, customer: omit(customer, key) }])
  for (const audience of new Set(replyBox.signs.map((sign) => sign.audience))) {
    const signs = replyBox.signs.filter((sign) => sign.audience !== audience)
    parts.push([`${audience} box`, { ...map, replyBox: { ...replyBox, signs } }])
  }
  return parts.flatMap(([name, changed]) => (changed ? [[name, changed] as [string, HelpdeskMap]] : []))
}

/** A part of a map without one of its fields; what it is for is read by the same code as a whole one. */
function omit<T extends object>(from: T, key: keyof T): T {
  const rest = { ...from }
  delete rest[key]
  return rest
}

/** Parts without a fixture, and why. */
const UNSEEN: Record<string, string[]> = {
  // Its class follows from the desk's way of naming; nobody has published a page that has it.
  crisp: ['role note'],
  // Our own page, whose tests drive it as a whole.
  demo: ['channel.unless'],
  'jd-dongdong': ['customer.name'],
  'wangwang-web': ['role bot', 'author'],
}

describe('every part of a map matters to one of its fixtures', () => {
  // A map of a frame is its page's own map once more.
  const desks = READABLE.filter((map) => !map.name.endsWith('-frame'))
  it.each(desks.map((map) => [map.name, map] as const))('%s', (_name, map) => {
    const whole = readings(map)
    const seen = new Set(
      whole.flatMap(({ transcript }) => transcript?.messages ?? []).map(({ role }) => role),
    )
    const roles = new Set(map.roles.map(({ role }) => role).filter((role) => role !== 'skip'))
    const idle = [
      ...[...roles].filter((role) => !seen.has(role)).map((role) => `role ${role}`),
      ...withoutParts(map)
        .filter(([, changed]) => JSON.stringify(readings(changed)) === JSON.stringify(whole))
        .map(([part]) => part),
    ]
    expect(idle.filter((part) => !UNSEEN[map.name]?.includes(part))).toEqual([])
  })
})
