/** Which places of a title to mark for what was typed. */
import { wordsOf } from './terms'
import type { Vocabulary } from './vocabulary'

/**
 * Places in `title` that say what was typed: a typed beginning of a word marks the beginning, a word found
 * another way (stem, misspelling, pinyin) is marked whole. Offsets are UTF-16, ordered, neighbours joined.
 */
export function highlight(
  title: string,
  typed: string,
  terms: ReadonlySet<number>,
  vocabulary: Vocabulary,
): [number, number][] {
  const prefixes = wordsOf(typed).map((word) => word.text)
  const marks: [number, number][] = []
  for (const word of wordsOf(title)) {
    const prefix = prefixes.find((text) => word.text.startsWith(text))
    const term = vocabulary.termOf(vocabulary.find(word.text))
    if (prefix === undefined && !(term > 0 && terms.has(term))) continue
    const end = prefix === undefined ? word.end : Math.min(word.end, word.start + prefix.length)
    const last = marks.at(-1)
    if (last && last[1] === word.start) last[1] = end
    else marks.push([word.start, end])
  }
  return marks
}
