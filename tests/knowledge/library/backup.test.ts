// When a copy of the library is worth a reminder, and when it is not.
import { describe, expect, it } from 'vitest'
import { changedSinceBackup, parseBackupState, putOff } from '../../../knowledge/library/backup'
import type { ChangeRecord } from '../../../knowledge/library/schema'

const change = (at: string, count = 1, more: Partial<ChangeRecord> = {}): ChangeRecord => ({
  number: 1,
  kind: 'edit',
  at,
  about: '',
  count,
  ...more,
})
const NOW = '2026-03-20T09:00:00.000Z'
const RECENT = '2026-03-19T09:00:00.000Z'
const OLD = '2026-03-01T09:00:00.000Z'

describe('a reminder of a copy', () => {
  it('comes when changes have stood for two weeks, and counts the later ones too', () => {
    expect(changedSinceBackup([change(OLD), change(RECENT, 3)], {}, NOW)).toBe(4)
    expect(changedSinceBackup([change(RECENT, 3)], {}, NOW)).toBe(0)
  })

  it('comes at once after a large change', () => {
    expect(changedSinceBackup([change(RECENT, 25, { kind: 'import' })], {}, NOW)).toBe(25)
  })

  it('is not about what was taken back or saved', () => {
    const changes = [change(OLD, 30, { undone: true }), change(OLD, 30, { kind: 'undo' }), change(OLD, 2)]
    expect(changedSinceBackup(changes, {}, NOW)).toBe(2)
    expect(changedSinceBackup(changes, { savedAt: RECENT }, NOW)).toBe(0)
  })

  it('is silent for two weeks when put off', () => {
    const later = putOff({}, NOW)
    expect(changedSinceBackup([change(OLD)], later, '2026-04-02T09:00:00.000Z')).toBe(0)
    expect(changedSinceBackup([change(OLD)], later, '2026-04-04T09:00:00.000Z')).toBe(1)
  })

  it('reads any stored state', () => {
    for (const stored of [undefined, null, 5, { savedAt: 'x', quietUntil: 7 }])
      expect(parseBackupState(stored)).toEqual({})
    expect(parseBackupState({ savedAt: OLD, more: 1 })).toEqual({ savedAt: OLD })
  })
})
