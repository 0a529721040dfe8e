/** The wrong-box guard: what may go into which box. */
import type { InsertRequest, RefusalReason } from './editors/insertion'
import type { FoundBox } from './reply-box'

/**
 * Why a text may not go into this box, or null. A reply goes into a note box, or one that is not known to be
 * public, only when the agent confirmed it; a note never goes where the customer could see it.
 */
export function refusalFor(
  audience: FoundBox['audience'],
  request: Pick<InsertRequest, 'kind' | 'confirmed'>,
): RefusalReason | null {
  if (request.kind === 'note') {
    if (audience === 'note') return null
    return audience === 'public' ? 'public-box' : 'unsure-box'
  }
  if (audience === 'public' || request.confirmed) return null
  return audience === 'note' ? 'note-box' : 'unsure-box'
}
