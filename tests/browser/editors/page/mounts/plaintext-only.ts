/** contenteditable="plaintext-only". */
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = (place) => {
  const element = place.appendChild(document.createElement('div'))
  element.setAttribute('contenteditable', 'plaintext-only')
  element.style.whiteSpace = 'pre-wrap'
  // The browser's first line is bare text, the following ones are blocks.
  const html = (): string => element.innerHTML.replace(/^([^<]+)/, '<div>$1</div>')
  return {
    selector: '[contenteditable]',
    model: () => linesOfHtml(html()).flatMap((line) => line.split('\n')),
  }
}
