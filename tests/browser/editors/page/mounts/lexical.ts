/** Lexical with rich text and history. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $getRoot, createEditor } from 'lexical'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  const editor = createEditor({
    namespace: 'test',
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(host)
  registerRichText(editor)
  registerHistory(editor, createEmptyHistoryState(), 300)
  return {
    host,
    model: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .flatMap((block) => block.getTextContent().split('\n')),
      ),
    destroy: () => editor.setRootElement(null),
  }
}
