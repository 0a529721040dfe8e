/** CodeMirror 5, as EasyMDE and others have it: a text area that catches keys beside the lines that are drawn. */
import CodeMirror from 'codemirror-5'
import 'codemirror-5/lib/codemirror.css'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const editor = CodeMirror(place, { lineWrapping: true })
  editor.setSize(null, 120)
  return { host: editor.getInputField(), model: () => editor.getValue().split('\n') }
}
