/** What is kept beyond a conversation (promises, tickets, cases) cannot be opened, read or written. */

/** Why, for the words that the reader sees. */
export type WorkFailure = 'unavailable' | 'newer' | 'full' | 'write'

/** What reading and writing kept work throws; `failure` says why. */
export class WorkError extends Error {
  override name = 'WorkError'

  constructor(
    readonly failure: WorkFailure,
    options?: ErrorOptions,
  ) {
    super(`Kept work: ${failure}.`, options)
  }
}

/** Waits for a transaction; a full disk and the like become a `WorkError`. */
export async function finished<T>(done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (cause) {
    if (cause instanceof WorkError) throw cause
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new WorkError(full ? 'full' : 'write', { cause })
  }
}
