/** One message of the thread: a bubble, a note or a line of the desk. */
import { Fragment, h } from 'preact'
import type { DeskMessage } from '../conversation'
import { Avatar } from './avatar'
import { clock } from './time'

/** Paragraphs and line breaks of a plain text; spread as children, since a sent message never changes. */
function Paragraphs({ text }: { text: string }) {
  const lines = (paragraph: string) =>
    paragraph.split('\n').flatMap((line, row) => (row === 0 ? [line] : [h('br', null), line]))
  const paragraphs = text.split(/\n\n+/).map((paragraph) => h('p', null, ...lines(paragraph)))
  return h(Fragment, null, ...paragraphs)
}

export function Message({ message, status }: { message: DeskMessage; status: string }) {
  const { id, kind, author, text, time } = message
  if (kind === 'event') {
    return (
      <li class="message message--event" data-message-id={id}>
        <span class="message__text">{text}</span> <time dateTime={time}>{clock(time)}</time>
      </li>
    )
  }
  return (
    <li class={`message message--${kind}`} data-message-id={id}>
      <Avatar name={author} />
      <div class="message__bubble">
        <div class="message__meta">
          <span class="message__author" dir="auto">
            {author}
          </span>
          {kind === 'note' && <span class="message__label">Internal note</span>}
          {kind === 'bot' && <span class="message__label">Bot</span>}
          <time dateTime={time}>{clock(time)}</time>
        </div>
        <div class="message__text" dir="auto">
          <Paragraphs text={text} />
        </div>
        {status && <div class="message__status">{status}</div>}
      </div>
    </li>
  )
}
