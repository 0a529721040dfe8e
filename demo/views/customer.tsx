/** The other side: the chat as the customer has it, at `/customer/<conversation id>`. */
import { useRef } from 'preact/hooks'
import type { joinAsCustomer } from '../customer-link'
import { clock } from './time'

export function Customer({ link }: { link: ReturnType<typeof joinAsCustomer> }) {
  const field = useRef<HTMLInputElement>(null)
  const messages = link.messages.value
  const write = (event: SubmitEvent) => {
    event.preventDefault()
    const text = field.current?.value.trim() ?? ''
    if (text === '' || !field.current) return
    link.write(text)
    field.current.value = ''
  }
  return (
    <main class="customer" aria-label="Chat">
      <header class="customer__head">
        <img src="/harbour.svg" alt="" width="24" height="24" />
        <h1>Harbour</h1>
      </header>
      <div class="customer__scroller">
        <ol class="customer__messages">
          {messages?.map(({ id, kind, author, text, time }) => (
            <li
              key={id}
              class={`customer__message customer__message--${kind === 'in' ? 'mine' : 'theirs'}`}
              dir="auto"
            >
              {kind !== 'in' && <b>{author} </b>}
              <time dateTime={time}>{clock(time)}</time>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        {!messages && <p class="thread__empty">Open the desk in another tab: the two talk to each other.</p>}
      </div>
      <form class="customer__form" onSubmit={write}>
        <input ref={field} aria-label="Your message" placeholder="Write to us" dir="auto" />
        <button type="submit" class="composer__send">
          Send
        </button>
      </form>
    </main>
  )
}
