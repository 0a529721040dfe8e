/** A text area that nobody controls. */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('textarea'))
  let model = ''
  host.addEventListener('input', () => {
    model = host.value
  })
  return { host, model: () => model.split('\n') }
}
