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
  const event = pagePaste(target) ?? ownPaste(target)
  const data = event.clipboardData
  if (!data) return false
  fill(data, text, html)
  target.dispatchEvent(event)
  return event.defaultPrevented
}

/** The same as the input event that follows a paste: Trix takes HTML from there only. */
export function dispatchInput(target: Element, text: string, html: string | null): boolean {
  const page = pageOf(target)
  const init: InputEventInit = { ...INIT, inputType: 'insertFromPaste' }
  const data = page ? new page.DataTransfer() : new DataTransfer()
  fill(data, text, html)
  const given = page && typeof cloneInto === 'function' ? (cloneInto(init, page) as InputEventInit) : init
  given.dataTransfer = data
  const event = page ? new page.InputEvent('beforeinput', given) : new InputEvent('beforeinput', given)
  target.dispatchEvent(event)
  return event.defaultPrevented
}

const INIT = { bubbles: true, cancelable: true, composed: true }

function fill(data: DataTransfer, text: string, html: string | null): void {
  data.setData('text/plain', text)
  if (html !== null) data.setData('text/html', html)
}

function ownPaste(target: Element): ClipboardEvent {
  const view = target.ownerDocument.defaultView ?? window
  const event = new ClipboardEvent('paste', { ...INIT, clipboardData: new DataTransfer() })
  return event.clipboardData ? event : new view.ClipboardEvent('paste', INIT)
}

/**
 * In Firefox an event built in the extension's world reaches the page without its data; one built by the page's
 * own constructor, reached through the waived wrapper, keeps it.
 */
function pagePaste(target: Element): ClipboardEvent | null {
  const page = pageOf(target)
  try {
    if (!page || typeof cloneInto !== 'function') return null
    return new page.ClipboardEvent('paste', cloneInto(INIT, page) as EventInit)
  } catch {
    return null
  }
}

function pageOf(target: Element): (Window & typeof globalThis) | null {
  if (typeof cloneInto !== 'function') return null
  return (target.ownerDocument.defaultView as PageWindow | null)?.wrappedJSObject ?? null
}
