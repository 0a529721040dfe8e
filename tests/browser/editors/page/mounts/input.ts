/** A single-line input. */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const input = place.appendChild(document.createElement('input'))
  let model = ''
  input.addEventListener('input', () => {
    model = input.value
  })
  return { selector: 'input', model: () => [model] }
}
