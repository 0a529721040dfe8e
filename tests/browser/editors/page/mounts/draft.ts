/** Draft.js 0.11 under React 18. */
import { Editor, EditorState } from 'draft-js'
import { createElement, useState } from 'react-18'
import { createRoot } from 'react-dom-18/client'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  let current = EditorState.createEmpty()
  function Box() {
    const [state, setState] = useState(current)
    current = state
    return createElement(Editor, { editorState: state, onChange: setState, placeholder: 'Write a reply' })
  }
  createRoot(place).render(createElement(Box))
  return {
    host: await drawn(() => place.querySelector<HTMLElement>('.public-DraftEditor-content')),
    model: () =>
      current
        .getCurrentContent()
        .getBlocksAsArray()
        .flatMap((block) => block.getText().split('\n')),
  }
}
