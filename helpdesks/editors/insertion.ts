/** What is asked of a reply box and what came of it. Types only. */

export interface InsertRequest {
  /** The conversation the text was written for. */
  conversationId: string
  kind: 'reply' | 'note'
  mode: 'insert' | 'replace'
  /** Plain text with `\n` line breaks. */
  text: string
  /** The same text as HTML for rich editors: paragraphs, lists, links, bold. */
  html?: string
  /** The agent confirmed a reply into a note box or into one that is not known to be public. */
  confirmed?: boolean
}

/** A piece of the agent's draft and what stands in its place afterwards. */
export interface Rewording {
  /** The conversation the draft was read in. */
  conversationId: string
  /** The piece as it was read, within one line. */
  words: string
  /** Where it stood in the draft; UTF-16 offset. */
  start: number
  text: string
}

/** What was typed to call a reply up: its place in a rich editor, and the draft's lines without it. */
export interface TypedText {
  range: Range | null
  draft: string[]
}

/** What was typed to call a reply up and was left standing: the reply that comes of it takes its place. */
export interface HeldText {
  /** Selects it; null when it is gone or `caret`, the agent's last one in a rich editor, is elsewhere by now. */
  take(caret: Range | null): Promise<TypedText | null>
  /** Puts the caret back behind it. */
  giveBack(): void
}

export type RefusalReason =
  | 'no-box'
  | 'other-conversation'
  | 'other-tab'
  | 'note-box'
  | 'public-box'
  | 'unsure-box'
  | 'editor-refused'
  | 'read-only'
  | 'draft-changed'
  | 'page-gone'

/** `altered`: the text arrived, but not as it was `meant`; `found` is what stands there instead. */
export type InsertionResult =
  | { outcome: 'inserted' }
  | { outcome: 'altered'; found: string; meant?: string }
  | { outcome: 'not-inserted'; reason: RefusalReason }
