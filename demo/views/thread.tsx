/** The conversation in the middle. */
import { memo } from 'preact/compat'
import type { Conversation, DeskMessage } from '../conversation'
import { typing } from '../desk'
import { Composer } from './composer'
import { Message } from './message'

const MemoMessage = memo(Message)

/** "Delivered" belongs under the last of our messages only. */
function statusOf(message: DeskMessage, lastOutId: string | undefined): string {
  return message.kind === 'out' && message.id === lastOutId ? 'Delivered' : ''
}

function Typing({ conversation }: { conversation: Conversation }) {
  if (!typing.value.has(conversation.id)) return null
  return (
    <div class="thread__typing" aria-live="polite">
      {conversation.contact.name} is typing
    </div>
  )
}

export function Thread({ conversation }: { conversation: Conversation }) {
  const { id, contact, channel, messages } = conversation
  const lastOutId = messages.findLast(({ kind }) => kind === 'out')?.id
  return (
    <section class="thread" data-conversation-id={id} aria-label="Conversation">
      <header class="thread__head">
        <div>
          <h2 class="thread__customer" dir="auto">
            {contact.name}
          </h2>
          <span class="thread__channel">{channel}</span>
        </div>
        <span class="thread__assignee">Assigned to you</span>
      </header>
      <div class="thread__scroller" key={id}>
        <div class="thread__content">
          {messages.length === 0 && <p class="thread__empty">No messages yet.</p>}
          <ol class="thread__messages">
            {messages.map((message) => (
              <MemoMessage key={message.id} message={message} status={statusOf(message, lastOutId)} />
            ))}
          </ol>
          <Typing conversation={conversation} />
        </div>
      </div>
      <Composer conversation={conversation} />
    </section>
  )
}
