/** A contenteditable in an open shadow root. */
import { linesOfNode, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const root = place.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const host = root.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  host.style.minHeight = '40px'
  return { host, model: () => linesOfNode(host) }
}
