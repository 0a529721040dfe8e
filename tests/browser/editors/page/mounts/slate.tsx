/** Slate under React 19. */
/** @jsxImportSource react */
import { createRoot } from 'react-dom/client'
import { createEditor, Node } from 'slate'
import { Editable, Slate, withReact } from 'slate-react'
import type { Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const editor = withReact(createEditor())
  const initial = [{ type: 'paragraph', children: [{ text: '' }] }]
  createRoot(place).render(
    <Slate editor={editor} initialValue={initial}>
      <Editable placeholder="Write a reply" />
    </Slate>,
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  return {
    selector: '[data-slate-editor]',
    model: () => editor.children.flatMap((block) => Node.string(block).split('\n')),
  }
}
