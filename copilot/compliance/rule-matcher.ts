/** Finds the phrases of all rules in one pass: at each place only those that can begin with its letters. */
import { isHan, isWordCode } from '../matching/phrase-matcher'
import { beginningsOf, LONGEST_BEGINNING, type PhraseSource, readPhrase } from './phrase-source'

export interface RulePhrase<T> {
  phrase: string
  payload: T
}

export interface RuleMatch<T> {
  /** Offsets into the folded text. */
  from: number
  to: number
  payload: T
}

interface Entry<T> {
  phrase: string
  payload: T
  /** Read and compiled on first use: most phrases never come near to matching. */
  read?: PhraseSource
  pattern?: RegExp
}

/** Compiles phrases; throws RangeError for a phrase that has no fixed letter to begin with. */
export function compileRuleMatcher<T>(phrases: readonly RulePhrase<T>[]): (text: string) => RuleMatch<T>[] {
  const byBeginning = new Map<string, Entry<T>[]>()
  for (const { phrase, payload } of phrases) {
    const entry: Entry<T> = { phrase, payload }
    for (const beginning of beginningsOf(phrase)) {
      if (beginning === '') throw new RangeError(`A phrase must begin with a letter: ${phrase}`)
      const entries = byBeginning.get(beginning)
      if (entries) entries.push(entry)
      else byBeginning.set(beginning, [entry])
    }
  }

  return (text) => {
    const out: RuleMatch<T>[] = []
    const tryAll = (entries: Entry<T>[] | undefined, from: number): void => {
      if (!entries) return
      for (const entry of entries) {
        entry.read ??= readPhrase(entry.phrase)
        const { source, needs, longest } = entry.read
        // Compiling an expression costs far more than looking for the words without which it cannot match.
        const reach = text.slice(from, from + longest)
        if (!needs.every((need) => need.some((piece) => reach.includes(piece)))) continue
        entry.pattern ??= new RegExp(source, 'y')
        entry.pattern.lastIndex = from
        if (entry.pattern.test(text)) out.push({ from, to: entry.pattern.lastIndex, payload: entry.payload })
      }
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (isSpace(code)) continue
      if (!isHan(code) && isWordCode(code) && i > 0 && isWordCode(text.charCodeAt(i - 1))) continue
      let beginning = ''
      for (let at = i; at < text.length && beginning.length < LONGEST_BEGINNING; at++) {
        if (!isSpace(text.charCodeAt(at))) beginning += text.charAt(at)
        else if (beginning.endsWith(' ')) continue
        else beginning += ' '
        tryAll(byBeginning.get(beginning), i)
      }
    }
    return out
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000
}
