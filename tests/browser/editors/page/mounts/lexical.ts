/** Lexical with rich text. */
import { registerRichText } from '@lexical/rich-text'
import { $getRoot, createEditor } from 'lexical'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const element = place.appendChild(document.createElement('div'))
  element.contentEditable = 'true'
  const editor = createEditor({ namespace: 'test', onError: (error) => console.error(error) })
  editor.setRootElement(element)
  registerRichText(editor)
  return {
    selector: '[data-lexical-editor]',
    model: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .flatMap((block) => block.getTextContent().split('\n')),
      ),
  }
}
