/** Checks the messages of teaching and of the maps kept for a site, in both directions. */
import type { HelpdeskMap, PickerWords, TeachState, TeachStep } from '../helpdesks'
import { parseMap } from '../helpdesks/parse-map'
import { TEACH_PROBLEMS, TEACH_STEPS } from '../helpdesks/teach/steps'
import type { PageToPanel, PanelToPage } from './messages'
import { MAP_SIZE_LIMIT } from './site-maps'

type Fields = Record<string, unknown>

const MAPS = 20
const WORDS = 300

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const stepOf = (value: unknown): TeachStep | undefined => TEACH_STEPS.find((step) => step === value)

function mapOf(value: unknown): HelpdeskMap | null {
  if (value === null || value === undefined || JSON.stringify(value).length > MAP_SIZE_LIMIT) return null
  const parsed = parseMap(value)
  return 'map' in parsed ? parsed.map : null
}

function wordsOf(value: unknown): PickerWords | undefined {
  if (!isFields(value)) return undefined
  const text = (name: string): string => String(value[name] ?? '').slice(0, WORDS)
  return {
    instruction: text('instruction'),
    keys: text('keys'),
    cancel: text('cancel'),
    label: text('label'),
    language: text('language'),
    direction: value.direction === 'rtl' ? 'rtl' : 'ltr',
  }
}

function stateOf(value: unknown): TeachState | undefined {
  if (!isFields(value) || !Array.isArray(value.picked)) return undefined
  const { picked } = value
  return {
    picking: stepOf(value.picking) ?? null,
    just: stepOf(value.just) ?? null,
    picked: TEACH_STEPS.filter((step) => picked.includes(step)),
    problem: TEACH_PROBLEMS.find((problem) => problem === value.problem) ?? null,
    map: mapOf(value.map),
  }
}

/** What a page says of teaching and of its map; undefined for anything else. */
export function parseTeachFromPage(raw: Fields): PageToPanel | undefined {
  switch (raw.type) {
    case 'hello':
      return { type: 'hello', host: String(raw.host ?? '').slice(0, 253), inside: raw.inside === true }
    case 'teach-state': {
      const state = stateOf(raw.state)
      return state && { type: 'teach-state', state }
    }
    case 'map':
      return typeof raw.request === 'number'
        ? { type: 'map', request: raw.request, map: mapOf(raw.map) }
        : undefined
  }
  return undefined
}

/** What the panel says of them; undefined for anything else. */
export function parseTeachFromPanel(raw: Fields): PanelToPage | undefined {
  const step = stepOf(raw.step)
  switch (raw.type) {
    case 'maps': {
      const maps = Array.isArray(raw.maps) ? raw.maps.slice(0, MAPS).map(mapOf) : []
      const sides = Array.isArray(raw.sides) ? raw.sides.slice(0, MAPS).filter(isFields) : []
      return {
        type: 'maps',
        maps: maps.filter((map) => map !== null),
        sides: sides.map(({ map, swapped }) => ({
          map: String(map).slice(0, 60),
          swapped: swapped === true,
        })),
      }
    }
    case 'map':
      return typeof raw.request === 'number' ? { type: 'map', request: raw.request } : undefined
    case 'teach-pick': {
      const words = wordsOf(raw.words)
      return step && words && { type: 'teach-pick', step, words }
    }
    case 'teach-forget':
      return step && { type: 'teach-forget', step }
    case 'teach-key':
      return { type: 'teach-key', key: String(raw.key ?? '').slice(0, 20), shift: raw.shift === true }
    case 'teach-swap':
    case 'teach-pause':
    case 'teach-end':
      return { type: raw.type }
  }
  return undefined
}
