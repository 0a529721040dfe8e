// Settings of notes: whatever is stored, what is unknown or damaged becomes a default, and defaults mask.
import { describe, expect, it } from 'vitest'
import { DEFAULT_NOTE_SETTINGS, parseNoteSettings, shownKinds } from '../../platform/note-settings'

const own = { id: 'own-1', name: 'Own', markup: 'markdown', body: '{{note.line}}' }

describe('settings of notes', () => {
  it.each([undefined, null, 1, 'x', [], {}, { version: 99, unmasked: ['phone'] }])(
    '%j gives the defaults',
    (stored) => {
      expect(parseNoteSettings(stored)).toEqual(DEFAULT_NOTE_SETTINGS)
    },
  )
  it('keeps what is right and drops the rest', () => {
    expect(
      parseNoteSettings({
        version: 1,
        form: 'own-1',
        unmasked: ['name', 'card', 7],
        revealed: { slack: ['phone', 'everything'], 'own-1': ['email'], gone: ['phone'], json: 'phone' },
        templates: [own, { id: 'bad' }],
      }),
    ).toEqual({
      form: 'own-1',
      unmasked: ['name'],
      revealed: { slack: ['phone'], 'own-1': ['email'], json: [] },
      templates: [own],
    })
    expect(parseNoteSettings({ version: 1, form: 'gone' }).form).toBe('line')
  })
  it('shows by policy and by form', () => {
    const settings = parseNoteSettings({ version: 1, unmasked: ['name'], revealed: { slack: ['phone'] } })
    expect([...shownKinds(settings, 'slack')]).toEqual(['name', 'phone'])
    expect([...shownKinds(settings, 'json')]).toEqual(['name'])
  })
})
