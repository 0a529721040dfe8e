/** wangEditor 5 (Slate with a view of its own). */
import { createEditor } from '@wangeditor/editor'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const editor = createEditor({
    selector: place.appendChild(document.createElement('div')),
    config: { placeholder: 'Write a reply', autoFocus: false },
  })
  return {
    host: await drawn(() => place.querySelector<HTMLElement>('[contenteditable="true"]')),
    model: () => editor.getText().split('\n'),
  }
}
