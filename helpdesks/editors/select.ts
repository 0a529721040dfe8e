/** Selecting a piece of a rich editor's text for an insertion in its place: the editor has to know of it first. */
import { placeCaret } from './caret'
import { pause } from './result'

/** After it got the focus an editor may put its own selection back; by then it has. Milliseconds. */
const FOCUSED = 40
/** A busy browser tells the editor of its new selection no later than this. Milliseconds. */
const TOLD = 300

/** Waits until an editor that just got the focus has put its own selection back. */
export function settled(): Promise<void> {
  return pause(FOCUSED)
}

/** Selects a range and waits until the editor has been told: one that still believes in its caret inserts there. */
export async function selectRange(editor: HTMLElement, range: Range): Promise<void> {
  const told = new Promise<void>((resolve) => {
    editor.ownerDocument.addEventListener('selectionchange', () => resolve(), { once: true, passive: true })
  })
  placeCaret(editor, range)
  await Promise.race([told, pause(TOLD)])
}
