/** Inserts by editing commands, as the browser's own paste would: for regions that have no paste handling. */

declare const cloneInto: unknown

/**
 * Inserts at the caret, wherever the page has put it; `html` where the region shows lists and links. True when the
 * browser carried the commands out.
 */
export function insertByCommands(editor: HTMLElement, text: string, html: string | null): boolean {
  const document = editor.ownerDocument
  // Firefox counts every command as a step of undo, and breaks lines within one.
  const atOnce = typeof cloneInto === 'function'
  try {
    if (html !== null) return document.execCommand('insertHTML', false, html)
    if (atOnce) return document.execCommand('insertText', false, text)
    let done = true
    // Breaks, not paragraphs: an empty one reads as two empty lines in the region's `innerText`, which many chats send.
    text.split('\n').forEach((line, at) => {
      if (at > 0) done = document.execCommand('insertLineBreak') && done
      if (line !== '') done = document.execCommand('insertText', false, line) && done
    })
    return done
  } catch {
    return false
  }
}
