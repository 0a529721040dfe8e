/** What the panel asks for when it inserts a text, and what the page answers. Types only. */

/** A text to put into the page's reply box. Never sent by us: the agent presses Send. */
export interface InsertRequest {
  /** The conversation the text was written for; another one on the page refuses it. */
  conversationId: string
  kind: 'reply' | 'note'
  /** `insert` keeps the draft and puts the text at the agent's caret; `replace` is only ever chosen by the agent. */
  mode: 'insert' | 'replace'
  text: string
  html?: string
  /** True after the agent confirmed a reply into a box that is a note box, or not known to be public. */
  confirmed?: boolean
}

/** Why nothing was inserted. Keys of the interface words `insertion.reason.*`. */
export type RefusalReason =
  | 'no-box'
  | 'other-conversation'
  | 'note-box'
  | 'public-box'
  | 'unsure-box'
  | 'editor-refused'
  | 'read-only'
  | 'page-gone'

/** What came of an insertion, read back from the page. */
export type InsertionResult =
  | { outcome: 'inserted' }
  | { outcome: 'altered'; found: string }
  | { outcome: 'not-inserted'; reason: RefusalReason }
