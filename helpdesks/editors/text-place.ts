/** Places in a rich editor by their offset into its text as lines are read, and back. */
import { type Line, type Place, placedLines, rangeOf } from './lines'

const FILLER = /[\u200b\u2060\ufeff\ufffc]/u
const SPACE = /\s/u

/** Called for each character of a line that stands in a text node; `at` is its offset in the line. */
type Step = (node: Text, offset: number, at: number) => boolean

/**
 * Walks the characters of a line as they were read. False where the text nodes do not say what was read (a picture
 * with words, a line cut short) or when `step` ends it.
 */
function walkLine(editor: Element, line: Line, step: Step): boolean {
  const { ownerDocument } = editor
  const walker = ownerDocument.createTreeWalker(editor, 4)
  const range = rangeOf(line.from, line.to)
  let at = 0
  for (let node = firstText(walker, line.from, editor); node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) {
      if (at > 0 || range.comparePoint(node, 0) > 0) break
      continue
    }
    const from = node === line.from[0] ? Math.max(0, line.from[1]) : 0
    const to = node === line.to[0] && line.to[1] >= 0 ? line.to[1] : node.data.length
    for (let offset = from; offset < to; offset++) {
      const character = node.data.charAt(offset)
      if (FILLER.test(character)) continue
      const wanted = line.text.charAt(at)
      if (SPACE.test(character) && !SPACE.test(wanted)) continue
      if (character !== wanted && !(SPACE.test(character) && SPACE.test(wanted))) return false
      if (!step(node, offset, at)) return false
      at++
    }
  }
  return at === line.text.length
}

function firstText(walker: TreeWalker, [node]: Place, editor: Element): Text | null {
  walker.currentNode = node === editor ? editor : node
  return node.nodeType === 3 ? (node as Text) : (walker.nextNode() as Text | null)
}

/** The range that covers `start` to `end` of the editor's text, within one line; null where it cannot be told. */
export function rangeAt(editor: Element, start: number, end: number): Range | null {
  let before = 0
  for (const line of placedLines(editor)) {
    const length = line.text.length
    if (start <= before + length) {
      if (end > before + length) return null
      return rangeInLine(editor, line, start - before, end - before)
    }
    before += length + 1
  }
  return null
}

function rangeInLine(editor: Element, line: Line, start: number, end: number): Range | null {
  if (line.text === '') return start === 0 && end === 0 ? rangeOf(line.from, line.from) : null
  let from: [Text, number] | null = null
  let to: [Text, number] | null = null
  const whole = walkLine(editor, line, (node, offset, at) => {
    if (at === start) from = [node, offset]
    if (at === end - 1) to = [node, offset + 1]
    if (start === end && at === start - 1) to = [node, offset + 1]
    return true
  })
  if (!whole) return null
  const [first, last] = start === end ? [to ?? from, to ?? from] : [from, to]
  return first && last ? rangeOf(first, last) : null
}

/** The offset of a caret in the editor's text; null where it cannot be told. */
export function offsetOf(editor: Element, caret: Range): number | null {
  const { startContainer: node, startOffset: offset } = caret
  let before = 0
  for (const line of placedLines(editor)) {
    const range = rangeOf(line.from, line.to)
    if (range.comparePoint(node, offset) <= 0) {
      let found: number | null = line.text === '' || range.comparePoint(node, offset) < 0 ? 0 : null
      walkLine(editor, line, (text, place, at) => {
        if (caret.comparePoint(text, place) < 0) found = at + 1
        return true
      })
      return before + (found ?? 0)
    }
    before += line.text.length + 1
  }
  return null
}
