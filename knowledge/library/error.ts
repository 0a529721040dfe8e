/** The library cannot be opened, read or written. */

/** `message` is one plain sentence. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}

/** The part of a transaction that `allOrNothing` needs. */
interface Transaction {
  done: Promise<void>
  readonly error: DOMException | null
  abort(): void
}

/**
 * Does several writes in one transaction and waits until they are stored. When one fails, none is: a browser that
 * runs out of space ends the transaction, and the next request then tells only that it has ended.
 */
export async function allOrNothing<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  // Told below; without somebody who waits it would count as an error that nobody handles.
  transaction.done.catch(() => undefined)
  try {
    const result = await work()
    await transaction.done
    return result
  } catch (cause) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    throw transaction.error ?? cause
  }
}

/** Waits for a transaction; a full disk and the like become one plain sentence. */
export async function finished<T>(done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (cause) {
    if (cause instanceof LibraryError) throw cause
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(
      full ? 'The disk is full: nothing was saved.' : 'The library could not be written.',
      { cause },
    )
  }
}
