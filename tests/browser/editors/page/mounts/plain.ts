/** A contenteditable that only listens to `input`, as many chat pages do. */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  const line = host.appendChild(document.createElement('p'))
  line.append(document.createElement('br'))
  let html = ''
  host.addEventListener('input', () => {
    html = host.innerHTML
  })
  return { host, model: () => linesOfHtml(html) }
}
