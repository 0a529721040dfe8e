/**
 * The store of effects as panels and pages use it: opened when first needed, and never in anybody's way. What cannot
 * be written is dropped; a count that fails must not spoil a reply.
 */
import { type Effects, openEffects } from '../knowledge/effect/open-effects'

/** Panels and pages tell each other that something was recorded. */
const CHANGES = 'deskside-effect-changes'

export interface EffectsClient {
  /** Runs `work` on the store; undefined when the store cannot be used. */
  use<T>(work: (effects: Effects) => Promise<T>): Promise<T | undefined>
  /** The same, and tells the other panels and pages that something changed. */
  change<T>(work: (effects: Effects) => Promise<T>): Promise<T | undefined>
  /** Calls back when something was recorded here or elsewhere; returns how to stop. */
  onChanged(listen: () => void): () => void
}

/** @param open opens the store; another one in tests */
export function createEffects(open: () => Promise<Effects> = () => openEffects()): EffectsClient {
  const channel = new BroadcastChannel(CHANGES)
  const listeners = new Set<() => void>()
  let opened: Promise<Effects> | undefined
  const tell = (): void => {
    for (const listen of listeners) listen()
  }
  channel.addEventListener('message', tell)

  async function use<T>(work: (effects: Effects) => Promise<T>): Promise<T | undefined> {
    opened ??= open()
    try {
      return await work(await opened)
    } catch {
      // Closed by a newer version, damaged or full: the next use tries to open it again.
      opened = undefined
      return undefined
    }
  }
  return {
    use,
    async change(work) {
      const result = await use(work)
      if (result === undefined) return undefined
      channel.postMessage('changed')
      tell()
      return result
    },
    onChanged(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
