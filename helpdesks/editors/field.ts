/** Puts text into a text area or input as typing would, so that frameworks and undo know of it. */

/** Inserts at the field's own caret (its end when it never had one) or in place of everything. */
export function insertIntoField(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: string,
  all: boolean,
): void {
  const value = field.tagName === 'INPUT' ? text.replace(/\s*\n\s*/gu, ' ') : text
  const before = field.value
  field.focus()
  if (all) field.setSelectionRange(0, before.length)
  else if (field.selectionStart === 0 && field.selectionEnd === 0 && !wasTouched.has(field))
    field.setSelectionRange(before.length, before.length)
  const document = field.ownerDocument
  let done = false
  try {
    done = document.execCommand('insertText', false, value)
  } catch {
    done = false
  }
  if (!done || field.value === before) setAsTyped(field, value, before)
}

/** Fields in which a caret was seen; the others report 0, which is no place the agent chose. */
export const wasTouched = new WeakSet<Element>()

/** The native setter, past a framework's own, and the event that tells the framework. */
function setAsTyped(field: HTMLTextAreaElement | HTMLInputElement, text: string, before: string): void {
  const start = field.selectionStart ?? before.length
  const end = field.selectionEnd ?? before.length
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
