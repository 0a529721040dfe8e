/** Asks the browser to keep what is stored even when the disk runs full, and remembers when a copy was saved. */
import { type BackupState, parseBackupState } from '../knowledge/library/backup'
import { browser } from './browser'

const KEY = 'backup'

/** True when the browser promises to keep it. Never throws; asks the person nothing, as extensions need no prompt. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    return false
  }
}

/** When a copy was last saved and until when the reminder is silent, as stored. */
export async function loadBackupState(): Promise<BackupState> {
  return parseBackupState((await browser.storage.local.get(KEY))[KEY])
}

/** Stores it for every page of the extension. */
export async function saveBackupState(state: BackupState): Promise<void> {
  await browser.storage.local.set({ [KEY]: state })
}
