/** How long the customer has been waiting for an answer. */
import type { Transcript } from './transcript'

/**
 * The first customer message since the agent last spoke: the one the wait counts from. Undefined when the agent
 * spoke last.
 */
export function unansweredSince(transcript: Transcript): { id: string; time?: string } | undefined {
  let first: { id: string; time?: string } | undefined
  for (let i = transcript.messages.length - 1; i >= 0; i--) {
    const message = transcript.messages[i]
    if (message?.role === 'agent') break
    if (message?.role === 'customer') {
      first = { id: message.id }
      if (message.time) first.time = message.time
    }
  }
  return first
}

/**
 * Milliseconds waited. The desk's own time counts when it is known and not in the future; else the moment we
 * first saw the message.
 */
export function waitedFor(since: { time?: string }, firstSeen: number, now: number): number {
  const told = since.time ? Date.parse(since.time) : Number.NaN
  const start = Number.isFinite(told) && told <= now ? told : firstSeen
  return Math.max(0, now - start)
}
