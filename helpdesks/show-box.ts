/** Shows the agent where something is on the page, without changing the page. */
import { drawnBy } from './editors/drawn'

export function showElement(element: HTMLElement): void {
  const frame = element.tagName === 'BODY' ? element.ownerDocument.defaultView?.frameElement : null
  const shown = frame ?? drawnBy(element) ?? element
  const still = shown.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches
  shown.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  // An animation leaves no attribute and no node behind.
  shown.animate?.(
    [
      { outline: '3px solid #2f6fde', outlineOffset: '2px' },
      { outline: '3px solid transparent', outlineOffset: '6px' },
    ],
    { duration: 1600, easing: 'ease-out' },
  )
}
