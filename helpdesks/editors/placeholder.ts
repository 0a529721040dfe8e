/** Hints that stand in an empty box as real text ("Type a reply…") and are no draft. */
import { all } from '../page/query'
import { editorText, linesBelow } from './lines'

/** A class that calls an element a hint, but not one that says that the box has one. */
const HINT = /(?:^|[\s_-])(?<!(?:has|with|no)[_-])placeholder(?:$|\s)/iu
/** The same on the box itself, where classes are kept that speak of its hint. */
const HINT_SHOWN = /(?:^|\s)(?:is-|showing-)?placeholder(?:-shown|-active)?(?:$|\s)/iu
const HINTS_OF_BOX = ['data-placeholder', 'placeholder', 'aria-placeholder', 'data-text']

/** The words of a hint that is all that stands in the editor; null where there is a draft or nothing. */
export function placeholderText(editor: Element): string | null {
  const text = linesBelow(editor).join('\n')
  const bare = text.trim()
  if (bare === '') return null
  if (HINT_SHOWN.test(classOf(editor))) return text
  if (HINTS_OF_BOX.some((name) => editor.getAttribute(name)?.trim() === bare)) return text
  const hint = all(editor, '[class*="placeholder" i]').find((element) => HINT.test(classOf(element)))
  return hint?.textContent?.trim() === editor.textContent?.trim() && hint ? text : null
}

/** The text of a field or editor; '' when only a hint stands in it. */
export function draftOf(editor: Element): string {
  return placeholderText(editor) === null ? editorText(editor) : ''
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? ''
}
