/** A contenteditable in a frame that no address was loaded into. */
import { linesOfNode, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('iframe'))
  const inside = host.contentDocument as Document
  inside.body.contentEditable = 'true'
  return { host, inner: 'body', model: () => linesOfNode(inside.body) }
}
