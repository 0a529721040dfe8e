/** Slate under React 19. */
/** @jsxImportSource react */
import { createRoot } from 'react-dom/client'
import { createEditor, Node } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, Slate, withReact } from 'slate-react'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const editor = withHistory(withReact(createEditor()))
  const initial = [{ type: 'paragraph', children: [{ text: '' }] }]
  createRoot(place).render(
    <Slate editor={editor} initialValue={initial}>
      <Editable placeholder="Write a reply" />
    </Slate>,
  )
  return {
    host: await drawn(() => place.querySelector<HTMLElement>('[data-slate-editor]')),
    model: () => editor.children.flatMap((block) => Node.string(block).split('\n')),
  }
}
