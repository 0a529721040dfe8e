/** Quill 2. */
import Quill from 'quill'
import 'quill/dist/quill.core.css'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const quill = new Quill(place.appendChild(document.createElement('div')), {})
  return { host: quill.root, model: () => quill.getText().replace(/\n$/, '').split('\n') }
}
