/** Text areas that only catch keys and pastes, for an editor that draws its text beside them: CodeMirror 5. */
import { all, closest } from '../page/query'

/** What a person sees of a field's editor, where that is not the field itself. */
export function drawnBy(field: Element): HTMLElement | null {
  return field.tagName === 'TEXTAREA' ? (closest(field, '.CodeMirror') as HTMLElement | null) : null
}

/** The lines that are drawn, those near the screen at least; null where the field shows its text itself. */
export function drawnLines(field: Element): string[] | null {
  const drawn = drawnBy(field)
  if (!drawn) return null
  return all(drawn, '.CodeMirror-line').map((line) => line.textContent.replace(/\u200b/gu, ''))
}
