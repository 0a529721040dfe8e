/** TipTap 3 (ProseMirror). */
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const editor = new Editor({ element: place, extensions: [StarterKit] })
  return {
    host: editor.view.dom,
    model: () => {
      const lines: string[] = []
      editor.state.doc.descendants((node) => {
        if (node.isTextblock) lines.push(...node.textBetween(0, node.content.size, '\n', '\n').split('\n'))
      })
      return lines
    },
    destroy: () => editor.destroy(),
  }
}
