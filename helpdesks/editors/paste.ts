/** Hands text to an editor as a paste event: every rich editor takes it into its own model. */

/** A page's own window as Firefox shows it to extensions. */
interface PageWindow {
  wrappedJSObject?: Window & typeof globalThis
}

declare const cloneInto: ((value: object, target: object) => object) | undefined

/**
 * Dispatches a paste of `text` (and `html`) at the editor. True when the editor prevented the default, which
 * means that it took the paste over; some take it without saying so.
 */
export function dispatchPaste(target: Element, text: string, html: string | null): boolean {
  const event = pageEvent(target) ?? ownEvent(target)
  const data = event.clipboardData
  if (!data) return false
  data.setData('text/plain', text)
  if (html !== null) data.setData('text/html', html)
  target.dispatchEvent(event)
  return event.defaultPrevented
}

const INIT = { bubbles: true, cancelable: true, composed: true }

function ownEvent(target: Element): ClipboardEvent {
  const view = target.ownerDocument.defaultView ?? window
  const clipboardData = new DataTransfer()
  const event = new ClipboardEvent('paste', { ...INIT, clipboardData })
  if (event.clipboardData) return event
  return new view.ClipboardEvent('paste', INIT)
}

/**
 * In Firefox an event built in the extension's world reaches the page without its data; one built by the page's
 * own constructor, reached through the waived wrapper, keeps it.
 */
function pageEvent(target: Element): ClipboardEvent | null {
  const page = (target.ownerDocument.defaultView as PageWindow | null)?.wrappedJSObject
  if (!page || typeof cloneInto !== 'function') return null
  try {
    return new page.ClipboardEvent('paste', cloneInto(INIT, page) as EventInit)
  } catch {
    return null
  }
}
