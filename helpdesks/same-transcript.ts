/** Tells whether two readings say the same, so that the panel hears only of changes. */
import type { Message, Transcript } from '../copilot/transcript'

export function sameTranscript(a: Transcript | null, b: Transcript | null): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return (
    a.conversationId === b.conversationId &&
    a.helpdesk === b.helpdesk &&
    a.channel === b.channel &&
    a.partial === b.partial &&
    a.replyBox === b.replyBox &&
    JSON.stringify(a.customer) === JSON.stringify(b.customer) &&
    a.messages.length === b.messages.length &&
    a.messages.every((message, at) => sameMessage(message, b.messages[at]))
  )
}

/** A relative time's parsed moment moves with the clock; the desk's own wording says whether it changed. */
export function sameMessage(a: Message, b: Message | undefined): boolean {
  if (a === b) return true
  return (
    b !== undefined &&
    a.id === b.id &&
    a.role === b.role &&
    a.text === b.text &&
    a.author === b.author &&
    (a.timeText ?? a.time) === (b.timeText ?? b.time)
  )
}
