/** The list at the left: who wrote, what, how long ago, how many unread. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation'
import { isHard } from '../conversations/hard'
import { conversations, openConversation, openId, typing } from '../desk'
import { Avatar } from './avatar'
import { ago } from './time'

function Item({ conversation, now }: { conversation: Conversation; now: number }) {
  const { id, contact, unread, channel } = conversation
  const last = conversation.messages.filter(({ kind }) => kind === 'in' || kind === 'out').at(-1)
  const isOpen = openId.value === id
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openConversation(id)
  }
  return (
    <li>
      <a
        class={`inbox__item ${isOpen ? 'inbox__item--open' : ''}`}
        href={`/conversations/${id}${location.search}`}
        aria-current={isOpen ? 'page' : undefined}
        onClick={follow}
      >
        <Avatar name={contact.name} />
        <span class="inbox__name" dir="auto">
          {contact.name}
        </span>
        <span class="inbox__age">{last ? ago(last.time, now) : ''}</span>
        <span class="inbox__preview" dir="auto">
          {typing.value.has(id)
            ? 'typing …'
            : `${last?.kind === 'out' ? 'You: ' : ''}${last?.text.slice(0, 120) ?? ''}`}
        </span>
        {unread > 0 ? (
          <span class="inbox__unread" title={`${unread} unread`}>
            {unread}
          </span>
        ) : (
          <span class="inbox__channel">{channel}</span>
        )}
      </a>
    </li>
  )
}

export function ConversationList() {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now()
    }, 30_000)
    return () => clearInterval(timer)
  }, [now])
  const listed = conversations.value.filter(({ id }) => !isHard(id))
  const waiting = listed.filter(({ messages }) => messages.at(-1)?.kind === 'in').length
  return (
    <nav class="inbox" aria-label="Conversations">
      <header class="inbox__head">
        <h1>Inbox</h1>
        <span>{waiting} waiting</span>
      </header>
      <ul class="inbox__items">
        {listed.map((conversation) => (
          <Item key={conversation.id} conversation={conversation} now={Math.max(now.value, Date.now())} />
        ))}
      </ul>
    </nav>
  )
}
