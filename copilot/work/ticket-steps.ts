/** Reads the steps of a ticket's life from its conversation: when it was opened, answered, escalated, solved. */

import { foldWithPositions } from '../../knowledge/text/fold'
import type { TicketStep } from '../../knowledge/work/records'
import type { TicketWords } from '../../knowledge/work/ticket-life-data'
import type { AgentPromise } from '../facts'
import { talkMatcher } from '../matching/talk-lexicons'
import type { Message, Transcript } from '../transcript'

/** Steps seen, with the moment of the message that shows them. */
export interface StepsSeen {
  steps: Partial<Record<TicketStep, string>>
  /** When the agent last wrote to the customer; absent when never, or when the desk does not tell. */
  toldAt?: string
  /** Messages that the agent wrote to the customer. */
  said: number
  /** True when it was solved and then the customer spoke against it, it was escalated, or the desk opened it again. */
  reopened: boolean
  /** When that was; absent when never, when it was solved since, or when the desk does not tell. */
  reopenedAt?: string
}

/** Longer messages are pasted documents; their start tells. */
const MOST_READ = 4000
/** Letters after a phrase within which a question mark or a Chinese question word makes it a question. */
const QUESTION_WITHIN = 40

const matcher = talkMatcher<TicketWords>('ticket')

/** What the words of a message tell. "Shall I escalate this?" tells nothing. */
export function readTicketWords(text: string): Set<TicketWords> {
  const read = text.slice(0, MOST_READ)
  const found = new Set<TicketWords>()
  for (const { end, payload } of matcher.find(foldWithPositions(read))) {
    const asks = /^[^.。!！\n]*?(?:[?？؟]|吗|嘛|是吧|对吧)/u.test(read.slice(end, end + QUESTION_WITHIN))
    if (!asks || payload === 'closing' || payload === 'unsolved') found.add(payload)
    // "Is it solved?" is what an agent asks at the end.
    else if (payload === 'solved') found.add('closing')
  }
  if (found.has('unsolved')) found.delete('solved')
  return found
}

/** The words of a message are read once: messages that say the same stay the same objects. */
const known = new WeakMap<Message, Set<TicketWords>>()

function wordsOf(message: Message): Set<TicketWords> {
  const before = known.get(message)
  if (before) return before
  const words = readTicketWords(message.text)
  known.set(message, words)
  return words
}

/**
 * @param now stands for the time of messages whose desk tells none.
 */
export function readTicketSteps(
  transcript: Transcript,
  promises: readonly AgentPromise[],
  now: string,
): StepsSeen {
  const seen: StepsSeen = { steps: {}, said: 0, reopened: false }
  const { steps } = seen
  const promised = new Set(promises.map(({ messageId }) => messageId))
  const mark = (step: TicketStep, at: string): void => {
    steps[step] ??= at
  }
  let asked = false
  for (const message of transcript.messages) {
    const at = momentOf(message, now)
    const words = wordsOf(message)
    if (message.role === 'customer') {
      asked = true
      mark('opened', at)
      if (words.has('unsolved')) reopen(seen, message)
      else if (words.has('solved') && steps.firstResponse) solve(seen, at)
    } else if (message.role === 'agent') {
      if (asked) mark('firstResponse', at)
      if (words.has('escalated')) {
        mark('escalated', at)
        reopen(seen, message)
      }
      if (words.has('closing')) mark('closingAsked', at)
      if (promised.has(message.id)) mark('promised', at)
      seen.said++
      if (timeOf(message)) seen.toldAt = at
      else delete seen.toldAt
    } else if (message.role === 'note') {
      if (words.has('escalated')) mark('escalated', at)
    } else if (message.role === 'system') {
      if (words.has('reopenedLine')) reopen(seen, message)
      else if (words.has('closedLine')) solve(seen, at)
    }
  }
  return seen
}

function solve(seen: StepsSeen, at: string): void {
  seen.steps.solved ??= at
  seen.reopened = false
  delete seen.reopenedAt
}

function reopen(seen: StepsSeen, message: Message): void {
  if (seen.steps.solved) seen.reopened = true
  delete seen.steps.solved
  const at = timeOf(message)
  if (at) seen.reopenedAt = at
}

function timeOf({ time }: Message): string | undefined {
  const told = Date.parse(time ?? '')
  return Number.isNaN(told) ? undefined : new Date(told).toISOString()
}

function momentOf(message: Message, now: string): string {
  return timeOf(message) ?? now
}
