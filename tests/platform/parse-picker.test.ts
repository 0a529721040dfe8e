/** What the picker and the panel tell each other is checked on both sides. */
import { expect, test } from 'vitest'
import { parsePageMessage, parsePanelMessage } from '../../platform/parse-message'
import { parsePanelToPicker, parsePickerToPanel } from '../../platform/parse-picker'

test('from the page: bounded, and nothing unknown', () => {
  expect(parsePickerToPanel({ type: 'picker-query', query: 'x'.repeat(9_000) })).toEqual({
    type: 'picker-query',
    query: 'x'.repeat(200),
  })
  expect(parsePickerToPanel({ type: 'picker-chosen', id: 7 })).toEqual({ type: 'picker-chosen', id: '' })
  expect(parsePickerToPanel({ type: 'picker-done', result: { outcome: 'sent' } })).toEqual({
    type: 'picker-done',
    result: { outcome: 'not-inserted', reason: 'editor-refused' },
  })
  expect(parsePickerToPanel({ type: 'picker-closed', more: 1 })).toEqual({ type: 'picker-closed' })
  for (const raw of [null, 'x', {}, { type: 'picker-other' }]) expect(parsePickerToPanel(raw)).toBeUndefined()
})

test('from the panel', () => {
  const item = { id: 'a', title: 'A', text: 'B', blanks: false, language: 'en' }
  const items = [item, { title: 'no id' }, 3]
  expect(parsePanelToPicker({ type: 'picker-items', query: 'q', items })).toEqual({
    type: 'picker-items',
    query: 'q',
    items: [item],
  })
  const open = parsePanelToPicker({
    type: 'picker-open',
    trigger: ';;',
    words: { direction: 'rtl', counts: ['0', 1] },
  })
  expect(open).toMatchObject({ trigger: ';;', words: { direction: 'rtl', title: '', counts: ['0', ''] } })
  expect(parsePanelToPicker({ type: 'picker-insert', insert: { text: 3 } })).toBeUndefined()
  expect(parsePanelToPicker({ type: 'picker-close' })).toEqual({ type: 'picker-close' })
})

test('the trigger and that it was typed', () => {
  expect(parsePanelMessage({ type: 'trigger', text: ';;' })).toEqual({ type: 'trigger', text: ';;' })
  expect(parsePanelMessage({ type: 'trigger', text: 5 })).toEqual({ type: 'trigger', text: '' })
  expect(parsePageMessage({ type: 'trigger-typed', at: 1 })).toEqual({ type: 'trigger-typed' })
})
