/** What happened when: first and last messages, promises, the turn of the mood, when the problem began. */
import type { AgentPromise, Fact } from '../facts'
import type { Signals } from '../signals'
import type { Message, Transcript } from '../transcript'
import type { NoteEvent } from './content'

const MOST_PROMISES = 4

/** Events oldest first: the beginning of the problem, then in the order of their messages. */
export function readEvents(
  transcript: Transcript,
  facts: readonly Fact[],
  promises: readonly AgentPromise[],
  { mood }: Signals,
): NoteEvent[] {
  const order = new Map(transcript.messages.map((message, index) => [message.id, { message, index }]))
  const events: (NoteEvent & { index: number; rank: number })[] = []
  const add = (event: Omit<NoteEvent, 'messageId'>, message: Message | undefined): void => {
    if (!message) return
    const index = order.get(message.id)?.index ?? 0
    const at = event.at ?? message.time
    const timeText = event.timeText ?? message.timeText
    events.push({
      ...event,
      messageId: message.id,
      ...(at ? { at } : {}),
      ...(timeText ? { timeText } : {}),
      index: event.kind === 'began' ? -1 : index,
      rank: events.length,
    })
  }
  const spoken = (role: Message['role']) => (message: Message) => message.role === role
  const { messages } = transcript
  const firstCustomer = messages.find(spoken('customer'))
  const lastCustomer = messages.findLast(spoken('customer'))
  const firstAgent = messages.find(spoken('agent'))
  const lastAgent = messages.findLast(spoken('agent'))

  const since = facts.find(({ field, evidence }) => field === 'since' && evidence.messageId !== '')
  if (since) {
    const { message } = order.get(since.evidence.messageId) ?? {}
    const began: Omit<NoteEvent, 'messageId'> = { kind: 'began', timeText: since.value }
    // Without a moment that can be told the message's own time would be a wrong one.
    if (message) {
      const { time: _told, ...untimed } = message
      add(since.at ? { ...began, at: since.at } : began, untimed)
    }
  }
  // The start of a conversation that was not seen is no beginning.
  if (!transcript.partial) add({ kind: 'reported' }, firstCustomer)
  if (!transcript.partial && firstAgent !== lastAgent) add({ kind: 'answered' }, firstAgent)
  if (mood.change) {
    const { from, to, messageId } = mood.change
    if (from !== to) add({ kind: 'turned', from, to }, order.get(messageId)?.message)
  }
  for (const promise of promises.slice(-MOST_PROMISES)) {
    add({ kind: 'promised', what: promise.what }, order.get(promise.messageId)?.message)
  }
  // An answer that promised something stands there with its promise.
  const promised = promises.some(({ messageId }) => messageId === lastAgent?.id)
  if (!promised) add({ kind: 'lastAgent' }, lastAgent)
  if (lastCustomer !== firstCustomer) add({ kind: 'lastCustomer' }, lastCustomer)
  return events
    .sort((a, b) => a.index - b.index || a.rank - b.rank)
    .map(({ index: _index, rank: _rank, ...event }) => event)
}
