/** Inserts by editing commands, line by line: for editable regions that have no paste handling of their own. */

/** True when the browser carried the commands out. */
export function insertByCommands(editor: HTMLElement, text: string): boolean {
  const document = editor.ownerDocument
  const plainOnly = editor.getAttribute('contenteditable')?.toLowerCase() === 'plaintext-only'
  try {
    if (plainOnly) return document.execCommand('insertText', false, text)
    let done = true
    text.split('\n').forEach((line, at) => {
      if (at > 0) done = document.execCommand('insertParagraph') && done
      if (line !== '') done = document.execCommand('insertText', false, line) && done
    })
    return done
  } catch {
    return false
  }
}
