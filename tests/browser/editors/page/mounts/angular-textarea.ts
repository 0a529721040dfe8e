/**
 * A text area bound as Angular's `ngModel` binds one: its DefaultValueAccessor listens to `input`, holds the text
 * back between `compositionstart` and `compositionend`, and writes the model's value back on the next turn.
 */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('textarea'))
  let model = ''
  let composing = false
  const change = (value: string): void => {
    if (value === model) return
    model = value
    Promise.resolve().then(() => {
      if (host.value !== model) host.value = model
    })
  }
  host.addEventListener('input', () => {
    if (!composing) change(host.value)
  })
  host.addEventListener('compositionstart', () => {
    composing = true
  })
  host.addEventListener('compositionend', () => {
    composing = false
    change(host.value)
  })
  return { host, model: () => model.split('\n') }
}
