/** What comes over the border about teaching and kept maps: known parts only, every map checked, all of it bounded. */
import { describe, expect, it } from 'vitest'
import { crisp } from '../../helpdesks/maps/crisp'
import { parsePageMessage, parsePanelMessage } from '../../platform/parse-message'
import { parsePanelToTeach, parseTeachState } from '../../platform/parse-teach'

const words = {
  instruction: 'Click',
  keys: 'Esc',
  cancel: 'Cancel',
  label: 'Customer',
  language: 'fa',
  direction: 'rtl',
}

describe('maps', () => {
  it('reach the page from the panel; what is no map of this version is left out', () => {
    const message = {
      type: 'maps',
      maps: [crisp, { ...crisp, items: 3 }, null],
      sides: [{ map: 'zendesk', swapped: true }, 'x'],
    }
    expect(parsePanelMessage(message)).toEqual({
      type: 'maps',
      maps: [crisp],
      sides: [{ map: 'zendesk', swapped: true }],
    })
    expect(parsePanelMessage({ type: 'maps', maps: 'x', sides: 4 })).toEqual({
      type: 'maps',
      maps: [],
      sides: [],
    })
    expect(parsePanelMessage({ type: 'draft', map: { ...crisp, version: 0 } })).toEqual({
      type: 'draft',
      map: null,
    })
  })

  it('reach the panel checked to the last rule', () => {
    const told = (map: unknown) => parsePageMessage({ type: 'map', request: 1, map })
    expect(told(crisp)).toEqual({ type: 'map', request: 1, map: crisp })
    expect(told({ ...crisp, order: 'sideways' })).toEqual({ type: 'map', request: 1, map: null })
  })

  it('are never more, nor larger, than a page can use', () => {
    const many = parsePanelMessage({ type: 'maps', maps: Array(500).fill(crisp), sides: [] })
    expect(many?.type === 'maps' && many.maps.length).toBe(20)
    const large = { ...crisp, displayName: 'x'.repeat(100_000) }
    expect(parsePageMessage({ type: 'map', request: 1, map: large })).toEqual({
      type: 'map',
      request: 1,
      map: null,
    })
  })

  it('are asked for by host', () => {
    expect(parsePageMessage({ type: 'hello', host: 'x'.repeat(999), inside: 'yes' })).toEqual({
      type: 'hello',
      host: 'x'.repeat(253),
      inside: false,
    })
  })
})

describe('teaching', () => {
  it('is told in known steps only', () => {
    const state = {
      picking: 'agent',
      just: 'customer',
      picked: ['customer', 'eval'],
      problem: 'who knows',
      map: crisp,
    }
    expect(parseTeachState({ type: 'teach-state', state })).toEqual({
      picking: 'agent',
      just: 'customer',
      picked: ['customer'],
      problem: null,
      map: crisp,
    })
    expect(parseTeachState({ type: 'teach-state', state: { picked: 7, map: 7 } })).toEqual({
      picking: null,
      just: null,
      picked: [],
      problem: null,
      map: null,
    })
    for (const nonsense of [null, 'x', {}, { type: 'teach-state' }, { type: 'report', state }])
      expect(parseTeachState(nonsense)).toBeUndefined()
  })

  it('takes picks with words, keys and the rest; nothing else', () => {
    expect(parsePanelToTeach({ type: 'teach-pick', step: 'note', words })).toEqual({
      type: 'teach-pick',
      step: 'note',
      words,
    })
    expect(parsePanelToTeach({ type: 'teach-pick', step: 'password', words })).toBeUndefined()
    expect(parsePanelToTeach({ type: 'teach-pick', step: 'note' })).toBeUndefined()
    expect(parsePanelToTeach({ type: 'teach-key', key: 'ArrowUp', shift: 1 })).toEqual({
      type: 'teach-key',
      key: 'ArrowUp',
      shift: false,
    })
    expect(parsePanelToTeach({ type: 'teach-swap' })).toEqual({ type: 'teach-swap' })
    expect(parsePanelToTeach({ type: 'read-now' })).toBeUndefined()
  })
})
