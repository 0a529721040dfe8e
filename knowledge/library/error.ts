/** The library cannot be opened, read or written. */

/** `message` is one plain sentence. */
export class LibraryError extends Error {
  override name = 'LibraryError'
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
