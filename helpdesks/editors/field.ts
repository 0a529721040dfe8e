/** Puts text into a text area or input as typing would, so that frameworks and undo know of it. */

/** Puts text in place of what stands between two positions of the field's value. */
export function insertIntoField(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: string,
  [start, end]: readonly [number, number],
): void {
  const before = field.value
  field.focus()
  // Chromium joins what is inserted with what was typed before into one step of undo, unless the caret moved between.
  if (before !== '') field.setSelectionRange(start === 0 ? before.length : 0, start === 0 ? before.length : 0)
  field.setSelectionRange(start, end)
  let done = false
  try {
    done = field.ownerDocument.execCommand('insertText', false, text)
  } catch {
    done = false
  }
  if (!done || field.value === before) setAsTyped(field, text, before, [start, end])
}

/** The native setter, past a framework's own, and the event that tells the framework. */
function setAsTyped(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: string,
  before: string,
  [start, end]: readonly [number, number],
): void {
  const room = field.maxLength >= 0 ? Math.max(0, field.maxLength - before.length + end - start) : text.length
  const piece = text.slice(0, room)
  const proto = field.tagName === 'INPUT' ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  const setter = Object.getOwnPropertyDescriptor(proto, 'value')?.set
  setter?.call(field, before.slice(0, start) + piece + before.slice(end))
  field.setSelectionRange(start + piece.length, start + piece.length)
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: piece }),
  )
}
