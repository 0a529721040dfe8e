/** A contenteditable that only listens to `input`, as Summernote does. */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const element = place.appendChild(document.createElement('div'))
  element.className = 'note-editable'
  element.contentEditable = 'true'
  const line = element.appendChild(document.createElement('p'))
  line.append(document.createElement('br'))
  let html = ''
  element.addEventListener('input', () => {
    html = element.innerHTML
  })
  return { selector: '.note-editable', model: () => linesOfHtml(html) }
}
