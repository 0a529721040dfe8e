/** The words of a text that say something, and how alike two such sets are. */
import type { MessageView } from './message-view'

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+(?:\.\p{N}+)*/gu

/** Content words of a text: Han characters and other words, without function words. */
export function contentOf(view: MessageView, text: string): Set<string> {
  const out = new Set<string>()
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    if (!view.facts.some((facts) => facts.starts('stop', word) && facts.words.stop.exec(word)?.[0] === word))
      out.add(word)
  }
  return out
}

/** How alike two sets of words are, from 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}
