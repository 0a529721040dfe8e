/** pell, a toolbar around the browser's own commands. */
import { init } from 'pell'
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  let html = ''
  const { content } = init({
    element: place.appendChild(document.createElement('div')),
    actions: [],
    onChange: (changed) => {
      html = changed
    },
  })
  return { host: content, model: () => linesOfHtml(html) }
}
