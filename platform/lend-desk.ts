/**
 * How the reply picker comes to the desk that the conversation script has open: both scripts of a frame share a world
 * that page scripts cannot see.
 */
import type { Desk } from '../helpdesks'

type LentDesk = () => Desk | null

const shared = globalThis as { desksideDesk?: LentDesk | undefined }

/** Lends the open desk to the other scripts of this frame until `signal` ends. */
export function lendDesk(desk: LentDesk, signal: AbortSignal): void {
  shared.desksideDesk = desk
  signal.addEventListener('abort', () => {
    if (shared.desksideDesk === desk) shared.desksideDesk = undefined
  })
}

/** The open desk of this frame; null when none is lent. */
export function borrowDesk(): Desk | null {
  return shared.desksideDesk?.() ?? null
}
