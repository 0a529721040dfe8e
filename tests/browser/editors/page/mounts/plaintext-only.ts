/** contenteditable="plaintext-only". */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const element = place.appendChild(document.createElement('div'))
  element.setAttribute('contenteditable', 'plaintext-only')
  element.style.whiteSpace = 'pre-wrap'
  return { selector: '[contenteditable]', model: () => element.innerText.replace(/\n$/, '').split('\n') }
}
