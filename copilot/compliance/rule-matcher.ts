/** Finds the phrases of all rules in one pass: at each place only those that can begin with its letters. */
import { WordGraph } from '../../knowledge/text/word-graph'
import { isHan, isSpace, isWordCode } from '../matching/letters'
import { packBeginnings } from './pack-beginnings'
import { type PhraseSource, readPhrase } from './phrase-source'

export interface RulePhrase<T> {
  phrase: string
  payload: T
  /**
   * Without which no text matches it, so that most phrases need not even be read: within how many characters, then
   * lists of pieces of words, of each of which one must be there ("24;that which;is").
   */
  needs?: string
}

export interface RuleMatch<T> {
  /** Offsets into the folded text. */
  from: number
  to: number
  payload: T
}

/** `needs` of a phrase, taken apart. */
interface Needs {
  within: number
  lists: string[][]
}

interface Entry<T> extends RulePhrase<T> {
  near?: Needs
  /** Read and compiled on first use: most phrases never come near to matching. */
  read?: PhraseSource
  pattern?: RegExp
}

function readNeeds(needs: string): Needs {
  const [within, ...lists] = needs.split(';')
  return { within: Number(within), lists: lists.map((pieces) => pieces.split(' ')) }
}

function isNear({ within, lists }: Needs, text: string, from: number): boolean {
  const reach = text.slice(from, from + within)
  return lists.every((pieces) => pieces.some((piece) => reach.includes(piece)))
}

/** Compiles phrases; throws RangeError for a phrase that has no fixed letter to begin with. */
export function compileRuleMatcher<T>(phrases: readonly RulePhrase<T>[]): (text: string) => RuleMatch<T>[] {
  return ruleMatcher(phrases, packBeginnings(phrases.map(({ phrase }) => phrase)))
}

/** A matcher of phrases whose beginnings were packed before. */
export function ruleMatcher<T>(
  phrases: readonly RulePhrase<T>[],
  beginnings: string,
): (text: string) => RuleMatch<T>[] {
  const entries = phrases.map((phrase): Entry<T> => ({ ...phrase }))
  const graph = new WordGraph(beginnings)

  return (text) => {
    const out: RuleMatch<T>[] = []
    const tryAll = (set: number, from: number): void => {
      const end = graph.firstOf(set + 1)
      for (let place = graph.firstOf(set); place < end; place++) {
        const entry = entries[graph.output(place)]
        if (!entry) continue
        if (entry.needs) {
          entry.near ??= readNeeds(entry.needs)
          if (!isNear(entry.near, text, from)) continue
        }
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
      let state = graph.start(code)
      for (let at = i + 1; state >= 0; at++) {
        const set = graph.setAt(state)
        if (set !== 0) tryAll(set, i)
        // White space counts as one space.
        while (isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at - 1))) at++
        if (at >= text.length) break
        state = graph.step(state, isSpace(text.charCodeAt(at)) ? 32 : text.charCodeAt(at))
      }
    }
    return out
  }
}
