/** ProseMirror as Chatwoot has it: what is sent is the Markdown that is written from the document. */
import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { defaultMarkdownSerializer, schema } from 'prosemirror-markdown'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)]
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) })
  view.dom.classList.add('ProseMirror-woot-style')
  return {
    host: view.dom,
    model: () => defaultMarkdownSerializer.serialize(view.state.doc).split('\n'),
    destroy: () => view.destroy(),
  }
}
