/** Takes a draft out piece by piece, where the browser deletes nothing that reaches over several parts. */
import { placeCaret } from './caret'

declare const cloneInto: unknown

/** A longer draft is left alone. */
const LONGEST = 4000

/** True in Firefox within a shadow root: its commands leave a selection over several blocks or lines as it is. */
export function deletesInPieces(editor: Element): boolean {
  return typeof cloneInto === 'function' && editor.getRootNode().nodeType === 11
}

/**
 * Deletes backwards from the end of `where`, character by character, until `read` says `wanted`. True when it does;
 * else the draft stands as before.
 */
export function takeOutBackwards(
  editor: HTMLElement,
  where: 'all' | 'end' | Range,
  read: () => string[],
  wanted: readonly string[],
): boolean {
  const { ownerDocument: document } = editor
  const goal = wanted.join('\n')
  const before = read().join('\n')
  if (before.length - goal.length > LONGEST) return false
  const end = typeof where === 'string' ? 'end' : where.cloneRange()
  if (typeof end !== 'string') end.collapse(false)
  placeCaret(editor, end)
  let now = before
  for (let steps = before.length - goal.length + 20; steps > 0 && now !== goal; steps--) {
    if (!document.execCommand('delete')) break
    now = read().join('\n')
    if (now.length < goal.length) break
  }
  if (now === goal) return true
  for (let steps = 0; steps < 50 && read().join('\n') !== before; steps++)
    if (!document.execCommand('undo')) break
  return false
}
