/** Why a conversation may not have been read from its start. */
import type { Transcript } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { MESSAGE_LIMIT } from '../read/rows'

/**
 * `limit`: only the newest are read; `virtualised`: the page keeps only what is near the screen; `older`: the page
 * says that older messages are not loaded.
 */
export type PartialReason = 'limit' | 'virtualised' | 'older'

export function partialReason(
  transcript: Transcript | null,
  map: HelpdeskMap | null,
): PartialReason | undefined {
  if (!transcript?.partial) return undefined
  if (transcript.messages.length >= MESSAGE_LIMIT) return 'limit'
  return map?.virtualised ? 'virtualised' : 'older'
}
