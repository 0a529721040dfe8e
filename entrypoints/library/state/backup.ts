/** Copies of the library: when one is due, saved, put off. */
import { computed, signal } from '@preact/signals'
import { type BackupState, changedSinceBackup, putOff } from '../../../knowledge/library/backup'
import { downloadFile } from '../../../platform/download'
import type { Exchange } from '../../../platform/exchange-client'
import { loadBackupState, saveBackupState } from '../../../platform/keep-library'
import type { LibraryPage } from './library-page'

const now = (): string => new Date().toISOString()

export class Backup {
  private readonly state = signal<BackupState | null>(null)
  readonly failure = signal('')
  /** Articles changed since the last copy; 0 while no reminder is due. */
  readonly due = computed(() => {
    const state = this.state.value
    return state ? changedSinceBackup(this.library.changes.value, state, now()) : 0
  })

  constructor(
    private readonly library: LibraryPage,
    private readonly exchange: Exchange,
  ) {
    loadBackupState().then(
      (state) => {
        this.state.value = state
      },
      () => undefined,
    )
  }

  /** Saves all articles as a file. Must be called on a click. */
  async save(): Promise<void> {
    this.failure.value = ''
    try {
      const file = await this.exchange.write('deskside', this.library.articles.peek())
      downloadFile(file.name, file.bytes, file.mime)
      this.saved()
    } catch (error) {
      this.failure.value = error instanceof Error ? error.message : String(error)
    }
  }

  /** To be called when a whole copy was saved, here or as an export. */
  saved(): void {
    this.keep({ savedAt: now() })
  }

  later(): void {
    this.keep(putOff(this.state.peek() ?? {}, now()))
  }

  private keep(state: BackupState): void {
    this.state.value = state
    // Unsaved, the reminder comes once too often.
    saveBackupState(state).catch(() => undefined)
  }
}
