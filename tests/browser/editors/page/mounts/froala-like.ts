/**
 * The structure and the paste handling of Froala, whose licence does not allow a copy here: it takes HTML from the
 * clipboard before text, cleans it, turns the line feeds of plain text into breaks, and puts it in at the caret.
 */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const box = place.appendChild(document.createElement('div'))
  box.className = 'fr-box fr-basic'
  const wrapper = box.appendChild(document.createElement('div'))
  wrapper.className = 'fr-wrapper'
  const host = wrapper.appendChild(document.createElement('div'))
  host.className = 'fr-element fr-view'
  host.contentEditable = 'true'
  const line = host.appendChild(document.createElement('p'))
  line.append(document.createElement('br'))
  host.addEventListener('paste', (event) => {
    const data = event.clipboardData
    if (!data) return
    event.preventDefault()
    const html = data.getData('text/html')
    const text = data.getData('text/plain')
    document.execCommand('insertHTML', false, html === '' ? asHtml(text) : cleaned(html))
  })
  return { host, model: () => linesOfHtml(host.innerHTML) }
}

function asHtml(text: string): string {
  const box = document.createElement('div')
  box.textContent = text
  return box.innerHTML.replaceAll('\n', '<br>')
}

/** Without anything that runs, loads or styles. */
function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('script, style, meta, title, o\\:p')) element.remove()
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name)
  return body.innerHTML
}
