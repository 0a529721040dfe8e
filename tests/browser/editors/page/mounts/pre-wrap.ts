/** A contenteditable that shows line feeds, and pastes plain text by a command of its own. */
import { linesOfNode, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  host.className = 'pre-wrap'
  host.addEventListener('paste', (event) => {
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    document.execCommand('insertText', false, text)
  })
  return { host, model: () => linesOfNode(host, true) }
}
