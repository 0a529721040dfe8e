/** An empty contenteditable whose page sends its `innerText`, to which an empty `<div>` is two empty lines. */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('div'))
  host.contentEditable = 'true'
  let text = ''
  host.addEventListener('input', () => {
    text = host.innerText
  })
  return { host, model: () => text.replace(/\u00a0/g, ' ').split('\n') }
}
