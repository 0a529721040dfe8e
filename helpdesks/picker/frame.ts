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
  /** Lets the page have the keyboard again, where a dialog of our own kept it. */
  release(): void
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

/** No larger than the frame, which stands where it is put. */
const DIALOG = {
  position: 'fixed',
  left: '0',
  top: '0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
}

/**
 * Above everything, also above a dialog of the page that makes the rest of it inert. In Firefox nothing but another
 * modal dialog is above that: `dialog` is one.
 */
function raise(host: HTMLElement, dialog: HTMLDialogElement | null): void {
  try {
    if (dialog) {
      dialog.showModal()
      return
    }
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
  modal: boolean,
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
  const dialog = modal ? document.createElement('dialog') : null
  if (dialog) {
    style(dialog, DIALOG)
    dialog.append(frame)
  }
  shadow.append(dialog ?? frame)
  document.documentElement.append(host)
  raise(host, dialog)
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
    release: () => dialog?.close(),
    hide: () => style(frame, { 'box-shadow': 'none', opacity: '0' }),
    remove: () => host.remove(),
  }
}
