/** What a conversation of the demo desk is. */

/** `in` the customer, `out` an agent, `note` internal, `event` the desk itself, `bot` the greeting bot. */
export type MessageKind = 'in' | 'out' | 'note' | 'event' | 'bot'

export interface DeskMessage {
  id: string
  kind: MessageKind
  author: string
  text: string
  /** ISO 8601 instant. */
  time: string
}

export interface Contact {
  name: string
  email: string
  phone: string
  city: string
  plan: string
  since: string
  orders: string[]
}

export interface Conversation {
  id: string
  channel: 'Chat' | 'E-mail'
  language: string
  contact: Contact
  messages: DeskMessage[]
  unread: number
  /** What the customer writes a moment after the agent has replied. */
  answer?: string
}

/** A message as the scripts below write it: kind, author, minutes before the page was opened, text. */
export type Line = [kind: MessageKind, author: string, minutesAgo: number, text: string]

/** Turns lines into messages with ids and instants counted back from `now` (milliseconds). */
export function messagesOf(conversationId: string, lines: Line[], now: number): DeskMessage[] {
  return lines.map(([kind, author, minutesAgo, text], index) => ({
    id: `${conversationId}-${index + 1}`,
    kind,
    author,
    text,
    time: new Date(now - minutesAgo * 60_000).toISOString(),
  }))
}
