/** State of the demo desk: conversations, which one is open, what is sent and received. No server behind it. */
import { batch, computed, signal } from '@preact/signals'
import type { Conversation, DeskMessage, MessageKind } from './conversation'
import { chinese } from './conversations/chinese'
import { english } from './conversations/english'
import { hardConversation } from './conversations/hard'
import { persian } from './conversations/persian'

export const AGENT = 'Maya Lindqvist'

const now = Date.now()
const latest = (conversation: Conversation): string => conversation.messages.at(-1)?.time ?? ''

/** Everything that is or was opened; hard ones join when their address is opened. */
export const conversations = signal<Conversation[]>(
  [...english(now), ...chinese(now), ...persian(now)].sort((a, b) => latest(b).localeCompare(latest(a))),
)

const idOfAddress = (): string => /^\/conversations\/([^/]+)/.exec(location.pathname)?.[1] ?? ''

/** Id of the open conversation, empty when none is. */
export const openId = signal('')
export const open = computed(() => conversations.value.find(({ id }) => id === openId.value))

/** Whether the composer writes to the customer or a note to colleagues. */
export const mode = signal<'reply' | 'note'>('reply')

/** Ids of the conversations whose customer is typing right now. */
export const typing = signal<ReadonlySet<string>>(new Set())

/** Messages the person at the desk has sent since the page was opened; tests prove with it that nothing was sent. */
export const sent = signal(0)

function change(id: string, update: (conversation: Conversation) => Conversation): void {
  conversations.value = conversations.value.map((conversation) =>
    conversation.id === id ? update(conversation) : conversation,
  )
}

function append(id: string, kind: MessageKind, author: string, text: string): void {
  change(id, (conversation) => {
    const message: DeskMessage = {
      id: `${id}-${conversation.messages.length + 1}`,
      kind,
      author,
      text,
      time: new Date().toISOString(),
    }
    const unread = kind === 'in' && openId.value !== id ? conversation.unread + 1 : conversation.unread
    return { ...conversation, unread, messages: [...conversation.messages, message] }
  })
}

/** Shows a conversation without loading a page; remembers it in the address unless `remember` is false. */
export function openConversation(id: string, remember = true): void {
  batch(() => {
    const isKnown = conversations.value.some((conversation) => conversation.id === id)
    const hard = isKnown ? undefined : hardConversation(id, Date.now())
    if (hard) conversations.value = [...conversations.value, hard]
    openId.value = isKnown || hard ? id : ''
    mode.value = 'reply'
    change(id, (conversation) => ({ ...conversation, unread: 0 }))
  })
  if (remember) history.pushState(null, '', `/conversations/${id}${location.search}`)
}

/** Opens what the address says, now and when the person goes back or forward. */
export function followAddress(): void {
  openConversation(idOfAddress(), false)
  window.addEventListener('popstate', () => openConversation(idOfAddress(), false))
}

/** A message of the customer arrives. */
export function receive(id: string, text: string): void {
  batch(() => {
    setTyping(id, false)
    append(
      id,
      'in',
      conversations.value.find((conversation) => conversation.id === id)?.contact.name ?? '',
      text,
    )
  })
}

export function setTyping(id: string, isTyping: boolean): void {
  const next = new Set(typing.value)
  if (isTyping) next.add(id)
  else next.delete(id)
  typing.value = next
}

/** The person at the desk sends what is in the composer. */
export function send(text: string): void {
  const conversation = open.value
  if (!conversation || text.trim() === '') return
  batch(() => {
    sent.value += 1
    append(conversation.id, mode.value === 'note' ? 'note' : 'out', AGENT, text.trim())
  })
}
