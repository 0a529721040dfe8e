/** What a form of the note is: one small writer, listed in `index.ts`. */
import type { NoteDocument } from '../document'

export interface WrittenForm {
  text: string
  /** For rich paste: goes on the clipboard beside the text. */
  html?: string
}

export interface NoteForm {
  /** Stable: settings and what was revealed are kept by it. */
  id: string
  /** Where it stands in the menu. */
  group: 'text' | 'tracker' | 'chat' | 'data'
  /** Name of a product or format, the same in every language; without it the interface words name it. */
  name?: string
  write(document: NoteDocument): WrittenForm
  /** Makes plain words safe within this form; templates use it for every value. */
  safe(text: string): string
}
