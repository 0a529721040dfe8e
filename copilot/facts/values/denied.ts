/** Values that the words around them deny or take back. */
import { sign } from '../../../knowledge/facts/signs'
import { clauseAt, type MessageView } from '../message-view'

/** True when the words just before a span deny it, or those behind it give it up. */
export function isDenied(view: MessageView, start: number, end: number): boolean {
  const clause = clauseAt(view, start)
  const before = view.text.slice(Math.max(clause?.start ?? 0, start - 24), start)
  const after = view.text.slice(end, end + 60)
  return (
    sign('denied-before').test(before) ||
    sign('replaced-behind').test(after.slice(0, 14)) ||
    // "Lumibook Clara... no wait, that's my sister's", "ps5... no thats the old one".
    sign('taken-back').test(after)
  )
}
