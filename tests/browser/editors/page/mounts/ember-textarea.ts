/**
 * A text area as Ember's `<Textarea @value>` is one: it takes the value on `input` and `change` and, when it draws
 * again, sets the element's value only where it differs.
 */
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const host = place.appendChild(document.createElement('textarea'))
  host.className = 'ember-text-area ember-view'
  let model = ''
  const take = (): void => {
    model = host.value
    requestAnimationFrame(() => {
      if (host.value !== model) host.value = model
    })
  }
  host.addEventListener('input', take)
  host.addEventListener('change', take)
  return { host, model: () => model.split('\n') }
}
