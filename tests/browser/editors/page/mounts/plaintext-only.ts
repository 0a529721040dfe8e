/** contenteditable="plaintext-only". */
import { linesOfNode, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.setAttribute('contenteditable', 'plaintext-only')
  host.className = 'pre-wrap'
  return { host, model: () => linesOfNode(host, true) }
}
