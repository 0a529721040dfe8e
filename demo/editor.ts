/** The reply editor: TipTap, as many desks have it, with a draft for every conversation and mode. */

import { signal } from '@preact/signals'
import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

export const isEmpty = signal(true)

let editor: Editor | undefined
const drafts = new Map<string, JSONContent>()
let draftKey = ''

/** Creates the editor in an element; `onSend` runs on Ctrl+Enter or Command+Enter. Returns its undoing. */
export function mountEditor(element: HTMLElement, onSend: () => void): () => void {
  const created = new Editor({
    element,
    extensions: [StarterKit],
    editorProps: {
      attributes: { 'aria-label': 'Message', 'aria-multiline': 'true', role: 'textbox', dir: 'auto' },
      handleKeyDown(_view, event) {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        onSend()
        return true
      },
    },
    onUpdate({ editor: updated }) {
      isEmpty.value = updated.isEmpty
    },
  })
  editor = created
  return () => {
    if (draftKey) drafts.set(draftKey, created.getJSON())
    draftKey = ''
    created.destroy()
    if (editor === created) editor = undefined
  }
}

/** Keeps what is in the editor as the draft of where it was, and shows the draft of `key`. */
export function showDraft(key: string): void {
  if (!editor || key === draftKey) return
  if (draftKey) drafts.set(draftKey, editor.getJSON())
  draftKey = key
  editor.commands.setContent(drafts.get(key) ?? '')
  isEmpty.value = editor.isEmpty
}

/** What the editor's own model holds, as plain text. */
export function editorText(): string {
  return editor?.getText({ blockSeparator: '\n' }) ?? ''
}

/** Empties the editor and its draft. */
export function clearEditor(): void {
  drafts.delete(draftKey)
  editor?.commands.clearContent(true)
}

type Mark = 'bold' | 'italic' | 'bulletList' | 'orderedList'

/** Applies a toolbar button to the selection. */
export function format(mark: Mark): void {
  const chain = editor?.chain().focus()
  if (mark === 'bold') chain?.toggleBold().run()
  if (mark === 'italic') chain?.toggleItalic().run()
  if (mark === 'bulletList') chain?.toggleBulletList().run()
  if (mark === 'orderedList') chain?.toggleOrderedList().run()
}
