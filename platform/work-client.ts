/**
 * What is kept beyond a conversation, as a panel, the library page and the background have it: opened when it is
 * first asked for, and told about to the others. The database is small, so no worker stands before it.
 */
import { saltedDigest } from '../knowledge/text/digest'
import { WorkError } from '../knowledge/work/error'
import { openWork, type Work } from '../knowledge/work/open-work'

/** Panels and pages tell each other that something changed. */
const CHANNEL = 'deskside-work'

export interface WorkClient {
  /** The database. Rejects with `WorkError`; a later call tries again. */
  open(): Promise<Work>
  /** A hash of the parts, mixed with a random text of this browser: leads back to nothing outside of it. */
  hash(...parts: string[]): Promise<string>
  /** Tells everybody, here too, that something was written. */
  tell(): void
  /** Calls back when something was written here or elsewhere. */
  onChanged(listen: () => void): () => void
  close(): void
}

/** Makes a client; nothing is opened before it is needed. */
export function createWork(): WorkClient {
  let opening: Promise<Work> | undefined
  let salt: Promise<string> | undefined
  const listeners = new Set<() => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL)
  const hear = (): void => {
    for (const listen of listeners) listen()
  }
  channel?.addEventListener('message', hear)

  const open = (): Promise<Work> => {
    opening ??= openWork(() => {
      opening = undefined
    }).catch((cause) => {
      opening = undefined
      throw cause instanceof WorkError ? cause : new WorkError('unavailable', { cause })
    })
    return opening
  }
  return {
    open,
    async hash(...parts) {
      salt ??= open().then((work) => work.salt(() => crypto.randomUUID()))
      salt.catch(() => {
        salt = undefined
      })
      return saltedDigest(await salt, parts, 16)
    },
    tell() {
      hear()
      channel?.postMessage('changed')
    },
    onChanged(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close() {
      channel?.close()
      opening?.then((work) => work.close()).catch(() => undefined)
    },
  }
}
