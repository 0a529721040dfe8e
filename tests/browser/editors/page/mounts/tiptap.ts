/** TipTap 3 (ProseMirror). */
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const editor = new Editor({ element: place, extensions: [StarterKit] })
  return {
    selector: '.ProseMirror',
    model: () => editor.getText({ blockSeparator: '\n' }).split('\n'),
  }
}
