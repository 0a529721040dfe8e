/** A contenteditable and nothing else, for the page under a strict policy. */
import { linesOfNode, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  return { host, model: () => linesOfNode(host) }
}
