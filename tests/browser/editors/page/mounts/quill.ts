/** Quill 2. */
import Quill from 'quill'
import 'quill/dist/quill.core.css'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const element = place.appendChild(document.createElement('div'))
  const quill = new Quill(element, {})
  return { selector: '.ql-editor', model: () => quill.getText().replace(/\n$/, '').split('\n') }
}
