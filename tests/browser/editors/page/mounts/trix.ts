/** Trix. */
import 'trix'
import type { Mount } from '../mounted'

interface TrixElement extends HTMLElement {
  editor: { getDocument(): { toString(): string } }
}

export const mount: Mount = async (place) => {
  const element = place.appendChild(document.createElement('trix-editor')) as TrixElement
  await new Promise((resolve) => element.addEventListener('trix-initialize', resolve, { once: true }))
  return {
    selector: 'trix-editor',
    model: () => element.editor.getDocument().toString().replace(/\n$/, '').split('\n'),
  }
}
