/**
 * What was read from a helpdesk page: a conversation as plain data.
 *
 * The one types file that `copilot` and `helpdesks` share. It holds no code, so
 * either side may import it without pulling the other in.
 */

/** Who wrote a message. `note` is an internal note, `system` a line the desk wrote itself. */
export type Role = 'customer' | 'agent' | 'note' | 'bot' | 'system'

/** The roles in the order in which they are counted and shown. */
export type RoleCounts = Record<Role, number>

/** One message of a conversation, oldest first in its transcript. */
export interface Message {
  /** Stable within a conversation: the desk's own id, else author, time and text with an occurrence number. */
  id: string
  role: Role
  /** What was written now, as plain text with `\n` line breaks; quoted mail and signatures are not in it. */
  text: string
  /** Display name as the desk shows it; absent when the desk shows none. */
  author?: string
  /** ISO 8601 instant or local date-time, when the desk's time could be parsed. */
  time?: string
  /** The desk's own wording of the time ("2 min ago", "昨天 10:01"). */
  timeText?: string
}

/** The reply box as far as it is known: `unsure` means a box is there but its audience is not certain. */
export type ReplyBox = 'public' | 'note' | 'unsure' | 'none'

/** A conversation as it stands on the page. */
export interface Transcript {
  /** The map that read it: its file name, `found` or `taught`. */
  helpdesk: string
  /** The product's display name ("Chatwoot"); for found pages the host. */
  helpdeskName: string
  /** Identity of the conversation on this page; changes when the agent opens another one. */
  conversationId: string
  channel: 'chat' | 'email' | 'public'
  customer: CustomerFields
  messages: Message[]
  /** True when the start of the conversation may not have been seen. */
  partial: boolean
  replyBox: ReplyBox
}

/** What the page says about the customer around the conversation. */
export interface CustomerFields {
  name?: string
  email?: string
  phone?: string
  /** Further labelled fields in the desk's own words ("Plan": "Pro"). */
  other?: Record<string, string>
}
