/**
 * The structure and the paste handling of Redactor, whose licence does not allow a copy here: it takes HTML from the
 * clipboard before text; lines of plain text become paragraphs, parted by empty lines, and breaks.
 */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const box = place.appendChild(document.createElement('div'))
  box.className = 'redactor-box rx-container'
  const host = box.appendChild(document.createElement('div'))
  host.className = 'redactor-in rx-editor rx-content'
  host.contentEditable = 'true'
  const line = host.appendChild(document.createElement('p'))
  line.append(document.createElement('br'))
  host.addEventListener('paste', (event) => {
    const data = event.clipboardData
    if (!data) return
    event.preventDefault()
    const html = data.getData('text/html')
    const escaped = document.createElement('div')
    escaped.textContent = data.getData('text/plain')
    document.execCommand('insertHTML', false, html === '' ? escaped.innerHTML.replaceAll('\n', '<br>') : html)
  })
  return { host, model: () => linesOfHtml(host.innerHTML) }
}
