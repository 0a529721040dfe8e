/** Folded Chinese of Taiwan and Hong Kong in mainland wording, so that one set of patterns reads both. */
import searchWords from '../languages/zh-Hans/taiwan-words.json'
import type { Folded } from '../text/fold'
import rare from '../text/generated/traditional-rare.json'
import factWords from './taiwan-words.json'

const RARE = new Map<string, string>()
for (let i = 0; i < rare.traditional.length; i++)
  RARE.set(rare.traditional.charAt(i), rare.simplified.charAt(i))

/** Words that mean something else, or more, in mainland texts of facts. */
const KEPT = new Set(['资料', '货运', '品质', '厂商', '店家', '影像', '红利'])

const WORDS = new Map(
  Object.entries({ ...searchWords.words, ...factWords }).filter(
    ([from, to]) => !KEPT.has(from) && from !== to,
  ),
)
const PATTERN = new RegExp([...WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')

/** True when folding changed Chinese characters: the text is written in Traditional ones. */
function isTraditional(original: string, folded: string): boolean {
  for (const character of original.slice(0, 600)) {
    if (/\p{Script=Han}/u.test(character) && !folded.includes(character)) return true
  }
  return false
}

/** Replaces rare characters and, in Traditional texts, words; positions still point into the original. */
export function inMainlandWords(folded: Folded, original: string): Folded {
  if (!/\p{Script=Han}/u.test(folded.text)) return folded
  let text = ''
  for (let i = 0; i < folded.text.length; i++) {
    const character = folded.text.charAt(i)
    text += RARE.get(character) ?? character
  }
  if (!isTraditional(original, text)) return { text, at: folded.at }
  const at: number[] = []
  let out = ''
  let from = 0
  const keep = (to: number) => {
    out += text.slice(from, to)
    for (let i = from; i < to; i++) at.push(folded.at[i] ?? original.length)
  }
  for (const match of text.matchAll(PATTERN)) {
    keep(match.index)
    const word = WORDS.get(match[0]) ?? match[0]
    out += word
    // A word of another length stands at the place of the whole word.
    for (let k = 0; k < word.length; k++)
      at.push(folded.at[match.index + Math.min(k, match[0].length - 1)] ?? original.length)
    from = match.index + match[0].length
  }
  keep(text.length)
  at.push(original.length)
  return { text: out, at: Uint32Array.from(at) }
}
