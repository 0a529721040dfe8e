/** Puts better wordings in their places in a reply that breaks rules, so that it can be offered. */
import { escapeHtml } from '../../knowledge/text/reply-text'
import type { Violation } from '../compliance/violation'
import { fillReply, type PlaceholderValues } from '../placeholders'
import type { Suggestion } from './suggestion'

/** The reason that is shown with a reworded reply. */
export const REWORDED = 'why.reworded'

/**
 * The suggestion with its rules' better wordings in place, and the reason; itself where no rule has one that fits, or
 * where its rich form says the words otherwise. Hints change nothing.
 */
export function rewordReply(
  suggestion: Suggestion,
  values: PlaceholderValues,
  check: (text: string) => Violation[],
): Suggestion {
  let { text, html } = suggestion
  let changed = false
  for (const { better, level, start, end, words } of suggestion.violations.toReversed()) {
    if (better === undefined || level === 'hint' || words === '') continue
    const filled = fillReply(better, values)
    if (filled.blanks.length > 0 || filled.text === words) continue
    if (html !== undefined) {
      const plain = escapeHtml(words)
      // Of words that stand there more than once it is not known which are meant.
      if (html.split(plain).length !== 2) continue
      html = html.replace(plain, () => escapeHtml(filled.text))
    }
    text = text.slice(0, start) + filled.text + text.slice(end)
    changed = true
  }
  if (!changed) return suggestion
  const reworded: Suggestion = {
    ...suggestion,
    text,
    violations: check(text),
    reasons: [...suggestion.reasons, REWORDED],
  }
  if (html !== undefined) reworded.html = html
  return reworded
}
