/**
 * The one node that the picker puts into a page: a blank frame in a closed shadow root beside the body. It takes the
 * keyboard, so that what is searched stands nowhere in the page and none of the keys is heard there: what is pressed
 * in a frame happens in the frame's own document.
 */
import { style } from './style'

export interface PickerFrame {
  readonly host: HTMLElement
  /** Puts the frame somewhere in the window. */
  place(area: { left: number; top: number; width: number; height: number }): void
  /** Nothing is seen any more; presses still end here. */
  hide(): void
  remove(): void
}

const HOST = { all: 'initial', position: 'fixed', left: '0', top: '0', 'z-index': '2147483647' }
const FRAME = {
  all: 'initial',
  position: 'fixed',
  border: '0',
  'border-radius': '10px',
  'box-shadow': '0 8px 28px rgb(0 0 0 / 28%)',
  // What the reader prefers, whatever the page wants.
  'color-scheme': 'light dark',
  left: '8px',
  top: '8px',
  width: '380px',
  height: '200px',
  // Laid out before it is shown, for measuring.
  opacity: '0',
}

/** Above everything, also above a dialog of the page that makes the rest of it inert. */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual'
    host.showPopover()
  } catch {
    // Where there are no popovers the highest layer of the page has to do.
  }
}

/**
 * Adds the frame; `onDocument` gets its document, in Firefox a second time once the frame has loaded. `onLoaded` is
 * called once the document is the last one: until then the keyboard may still slip away with the first.
 */
export function addFrame(
  document: Document,
  title: string,
  onDocument: (inside: Document) => void,
  onLoaded: () => void,
): PickerFrame {
  const host = document.createElement('div')
  style(host, HOST, true)
  const shadow = host.attachShadow({ mode: 'closed' })
  const frame = document.createElement('iframe')
  style(frame, FRAME)
  frame.title = title
  let known: Document | null = null
  const look = (): void => {
    const inside = frame.contentDocument
    if (!inside?.body || inside === known) return
    known = inside
    onDocument(inside)
  }
  const loaded = (): void => {
    look()
    onLoaded()
  }
  frame.addEventListener('load', loaded, { once: true })
  shadow.append(frame)
  document.documentElement.append(host)
  raise(host)
  look()
  return {
    host,
    place({ left, top, width, height }) {
      style(frame, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
        opacity: '1',
      })
    },
    hide: () => style(frame, { 'box-shadow': 'none', opacity: '0' }),
    remove: () => host.remove(),
  }
}
