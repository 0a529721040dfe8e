/** An empty contenteditable: the browser makes the first line bare text and `<div>`s of the others. */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  let html = ''
  host.addEventListener('input', () => {
    html = host.innerHTML
  })
  return { host, model: () => linesOfHtml(html) }
}
