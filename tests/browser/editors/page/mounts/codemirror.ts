/** CodeMirror 6. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const extensions = [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping]
  const view = new EditorView({ parent: place, extensions })
  return {
    host: view.contentDOM,
    model: () => view.state.doc.toString().split('\n'),
    destroy: () => view.destroy(),
  }
}
