/** The wire between desk and customer's page: a channel between tabs of one browser, no server. */
import { effect, signal } from '@preact/signals'
import type { Conversation, DeskMessage } from './conversation'
import { AGENT, conversations, receive } from './desk'

type ToDesk = { to: 'desk'; id: string; text?: string }
type ToCustomer = { to: 'customer'; id: string; messages: DeskMessage[] }

const CHANNEL = 'harbour-desk'

/** What the customer may see: no notes and no lines of the desk. */
const publicMessages = ({ messages }: Conversation): DeskMessage[] =>
  messages.filter(({ kind }) => kind !== 'note' && kind !== 'event')

/** At the desk: passes on what customers write in their pages, and shows them what they may see. */
export function serveCustomers(): void {
  const channel = new BroadcastChannel(CHANNEL)
  const present = new Set<string>()
  const show = (conversation: Conversation): void => {
    const message: ToCustomer = {
      to: 'customer',
      id: conversation.id,
      messages: publicMessages(conversation),
    }
    channel.postMessage(message)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<ToDesk | ToCustomer>) => {
    if (data.to !== 'desk') return
    present.add(data.id)
    if (data.text) receive(data.id, data.text)
    const conversation = conversations.value.find(({ id }) => id === data.id)
    if (conversation) show(conversation)
  })
  effect(() => {
    for (const conversation of conversations.value) if (present.has(conversation.id)) show(conversation)
  })
}

/** In the customer's page: the messages as they come, and how to write. */
export function joinAsCustomer(id: string) {
  const channel = new BroadcastChannel(CHANNEL)
  const messages = signal<DeskMessage[] | undefined>(undefined)
  const post = (text?: string): void => {
    const message: ToDesk = text === undefined ? { to: 'desk', id } : { to: 'desk', id, text }
    channel.postMessage(message)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<ToDesk | ToCustomer>) => {
    if (data.to === 'customer' && data.id === id) messages.value = data.messages
  })
  post()
  return { agent: AGENT, messages, write: post }
}
