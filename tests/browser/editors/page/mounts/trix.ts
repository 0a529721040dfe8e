/** Trix. */
import 'trix'
import type { Mount } from '../mounted'

interface TrixElement extends HTMLElement {
  editor: { getDocument(): { toString(): string } }
}

export const mount: Mount = async (place) => {
  const host = place.appendChild(document.createElement('trix-editor')) as TrixElement
  await new Promise((resolve) => host.addEventListener('trix-initialize', resolve, { once: true }))
  return { host, model: () => host.editor.getDocument().toString().replace(/\n$/, '').split('\n') }
}
