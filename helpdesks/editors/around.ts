/** What stands around an editor: some put a text beside the element that was edited, in blocks of its own. */
import { parentAcross } from '../page/query'
import type { InsertionResult } from './insertion'
import { linesBelow } from './lines'

const LEVELS = 4
/** Characters that are looked through at most. */
const LIMIT = 100_000

/**
 * Counts how often `text` stands around `editor`. The result tells whether it has become more: 'inserted', or
 * 'altered' when only its words are there; null when it has not.
 */
export function standsAround(editor: Element, text: string): () => InsertionResult | null {
  let around = editor
  for (let level = 0; level < LEVELS; level++) {
    const outer = parentAcross(around)
    if (!outer || outer.tagName === 'BODY') break
    around = outer
  }
  const wanted = bare(text)
  const count = (): number => {
    const whole = around.textContent
    return whole.length > LIMIT ? 0 : bare(whole).split(wanted).length
  }
  const before = count()
  return () => {
    if (!around.isConnected || count() <= before) return null
    if (linesBelow(around).join('\n').includes(text)) return { outcome: 'inserted' }
    return { outcome: 'altered', found: text.replace(/\n+/gu, '\n'), meant: text }
  }
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}
