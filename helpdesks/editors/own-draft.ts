/** What a replacement would take out of a box: the agent's own words, without quoted mail and signature below them. */
import { editorLines, placedLines } from './lines'
import { elementBelow, firstLineBelow, lastOwnLine } from './own-part'
import { placeholderText } from './placeholder'

/** The agent's own words in a field or editor; '' when there are none, or only a hint. */
export function ownDraftOf(editor: Element): string {
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)) {
    const lines = editorLines(editor)
    return ownLines(lines, firstLineBelow(lines))
  }
  if (placeholderText(editor) !== null) return ''
  const placed = placedLines(editor)
  const lines = placed.map(({ text }) => text)
  const quote = elementBelow(editor)
  return ownLines(
    lines,
    firstLineBelow(lines, (at) => quote?.contains(placed[at]?.from[0] ?? null) === true),
  )
}

function ownLines(lines: readonly string[], below: number): string {
  if (below < 0) return lines.join('\n')
  return below === 0 ? '' : lines.slice(0, lastOwnLine(lines, below) + 1).join('\n')
}
