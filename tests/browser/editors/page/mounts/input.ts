/** A single-line input. */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('input'))
  let model = ''
  host.addEventListener('input', () => {
    model = host.value
  })
  return { host, model: () => [model] }
}
