/** Keeps two conversations apart while a page is between them. */
import type { Message } from '../copilot/transcript'
import { isMadeUp } from './read/identity'
import type { ReadResult } from './read/transcript'

/** How long a page may show old messages under a new address, or new ones under an old; milliseconds. */
const OLD_UNDER_NEW = 10_000
const NEW_UNDER_OLD = 400

/** Share of messages that must stand there unchanged for the old conversation to count as still shown. */
const STILL_THERE = 0.6

/** Share of what was shown that must stand in rows drawn anew to be the same conversation. */
const REDRAWN = 0.8

export type Verdict = 'show' | 'wait' | 'ambiguous'

export interface SwitchGuard {
  /** Whether a finished reading may be shown, is a page between two states, or never became clear. */
  judge(result: ReadResult, now: number): Verdict
  /** How many times the messages were exchanged under one and the same id. */
  exchanges(): number
  /** The id whose messages were shown last, or null. */
  shownId(): string | null
  reset(): void
}

interface Shown {
  id: string
  messages: Message[]
  items: Set<Element>
}

export function createSwitchGuard(): SwitchGuard {
  let shown: Shown | null = null
  let doubtSince = 0
  let exchanged = 0

  const show = (result: ReadResult): Verdict => {
    doubtSince = 0
    const { transcript } = result
    if (transcript)
      shown = { id: transcript.conversationId, messages: transcript.messages, items: new Set(result.items) }
    return 'show'
  }

  return {
    judge(result, now) {
      if (result.state === 'between') {
        doubtSince ||= now
        return now - doubtSince < OLD_UNDER_NEW ? 'wait' : 'ambiguous'
      }
      const { transcript } = result
      if (!transcript || !shown || shown.messages.length === 0) return show(result)
      const { messages } = transcript
      if (transcript.conversationId !== shown.id) {
        const left = stillThere(shown, messages, result.items)
        const share = left / Math.max(1, Math.min(shown.messages.length, messages.length))
        if (left === 0 || share < STILL_THERE) return show(result)
        doubtSince ||= now
        return now - doubtSince < OLD_UNDER_NEW ? 'wait' : 'ambiguous'
      }
      if (messages.length === 0 || isSame(shown, messages, result.items)) return show(result)
      doubtSince ||= now
      if (now - doubtSince < NEW_UNDER_OLD) return 'wait'
      exchanged++
      return show(result)
    },
    exchanges: () => exchanged,
    shownId: () => shown?.id ?? null,
    reset() {
      shown = null
      doubtSince = 0
    },
  }
}

/** Messages shown before that stand in the same element, word for word. */
function stillThere(shown: Shown, messages: readonly Message[], items: readonly Element[]): number {
  const known = new Set(shown.messages.map(wordsOf))
  const kept = items.filter((item) => shown.items.has(item)).length
  if (kept === 0) return 0
  return Math.min(kept, messages.filter((message) => known.has(wordsOf(message))).length)
}

/**
 * Whether two readings under one id are of one conversation. An id that the desk gave is proof; one made of a
 * message's text is not, since greetings are the same everywhere: then most of what was shown must be there.
 */
function isSame(shown: Shown, messages: readonly Message[], items: readonly Element[]): boolean {
  const known = new Set(shown.messages.map((message) => message.id))
  const shared = messages.filter((message) => known.has(message.id))
  if (shared.some(({ id }) => !isMadeUp(id))) return true
  const kept = items.some((item) => shown.items.has(item))
  return kept
    ? shared.length >= Math.min(shown.messages.length, messages.length) * 0.5
    : shared.length >= shown.messages.length * REDRAWN
}

function wordsOf(message: Message): string {
  return `${message.id}\n${message.role}\n${message.text}`
}
