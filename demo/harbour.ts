/** `window.harbour`: the demo desk's hooks for tests and for curious people at the console. */
import { openConversation, receive, sent } from './desk'
import { editorText } from './editor'

export interface Harbour {
  /** Lets a customer's message arrive. */
  receive(conversationId: string, text: string): void
  /** Opens a conversation as a click in the list does. */
  open(conversationId: string): void
  /** What the reply editor's own model holds, paragraphs separated by line breaks. */
  editorText(): string
  /** Messages and notes sent by the person at the desk. */
  readonly sent: number
}

declare global {
  interface Window {
    harbour: Harbour
  }
}

/** Puts the hooks in place. */
export function exposeHarbour(): void {
  window.harbour = {
    receive,
    open: openConversation,
    editorText,
    get sent() {
      return sent.value
    },
  }
}
