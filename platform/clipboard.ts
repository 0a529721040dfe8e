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
    return copyBySelection(text, html)
  }
}

/** For a panel that the browser does not count as focused: copy a selected field, and say in its place what is copied. */
function copyBySelection(text: string, html: string | undefined): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  const before = document.activeElement
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', onCopy, { once: true })
  field.select()
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
