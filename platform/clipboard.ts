/** Writes to the clipboard. Only ever called on a click or key in the panel, where the browser allows it. */

/** Copies a text, with HTML beside it where given. False when the browser refused. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html) {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      })
      await navigator.clipboard.write([item])
    } else {
      await navigator.clipboard.writeText(text)
    }
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** For a panel that the browser does not count as focused: select the text in a field and copy that. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  const before = document.activeElement
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
