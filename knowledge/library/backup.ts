/** When to remind of saving a copy: what was written here is in this browser only. */
import type { ChangeRecord } from './schema'

const DAY = 24 * 60 * 60 * 1000
/** Changes younger than this wait for more. */
const AFTER = 14 * DAY
/** So many articles changed are worth a copy at once. */
const MANY = 25

/** Instants in ISO form; absent means never. */
export interface BackupState {
  /** A copy of the whole library was saved. */
  savedAt?: string
  /** The reminder is silent until then. */
  quietUntil?: string
}

/**
 * How many articles were changed since the last copy, or 0 while no reminder is due.
 *
 * @param changes of the library, in any order
 * @param now ISO instant
 */
export function changedSinceBackup(
  changes: readonly ChangeRecord[],
  { savedAt = '', quietUntil = '' }: BackupState,
  now: string,
): number {
  if (now < quietUntil) return 0
  const open = changes.filter(({ at, kind, undone }) => at > savedAt && !undone && kind !== 'undo')
  const count = open.reduce((sum, change) => sum + change.count, 0)
  const waited = open.some(({ at }) => Date.parse(now) - Date.parse(at) >= AFTER)
  return waited || count >= MANY ? count : 0
}

/** The state after *Later*. */
export function putOff(state: BackupState, now: string): BackupState {
  return { ...state, quietUntil: new Date(Date.parse(now) + AFTER).toISOString() }
}

/** A state from whatever is stored. */
export function parseBackupState(stored: unknown): BackupState {
  const fields = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  const instant = (value: unknown): value is string =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value))
  return {
    ...(instant(fields.savedAt) ? { savedAt: fields.savedAt } : {}),
    ...(instant(fields.quietUntil) ? { quietUntil: fields.quietUntil } : {}),
  }
}
