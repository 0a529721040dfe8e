/** A small conversation with a reply box inside the extension: what the copilot does can be tried without a desk. */
import { useEffect } from 'preact/hooks'
import { directionOf, type LanguageTag } from '../knowledge/languages'
import { useWords } from './words'

export interface DemoMessage {
  id: string
  from: 'customer' | 'agent'
  author: string
  text: string
}

interface Props {
  language: LanguageTag
  customer: string
  messages: DemoMessage[]
  /** Called with the drawn conversation, once it stands. */
  onReady(): void
  onLeave(): void
}

export function DemoConversation({ language, customer, messages, onReady, onLeave }: Props) {
  const t = useWords()
  useEffect(() => {
    onReady()
  }, [onReady])
  return (
    <section
      class="demo"
      aria-label={t('demo.title')}
      data-demo-conversation="welcome"
      lang={language}
      dir={directionOf(language)}
    >
      <div class="view-head">
        <h2 data-demo-customer>{customer}</h2>
        <button type="button" class="quiet" onClick={onLeave}>
          {t('demo.leave')}
        </button>
      </div>
      <ol class="demo-messages">
        {messages.map((message) => (
          <li key={message.id} data-demo-message={message.id} class={`demo-${message.from}`}>
            <span class="demo-author">{message.author}</span>
            <p class="demo-text">{message.text}</p>
          </li>
        ))}
      </ol>
      <textarea class="demo-box" rows={3} aria-label={t('demo.box')} />
    </section>
  )
}
