/** Several lexicons that look at a text together: it is walked once, and each lexicon gets what is its own. */
import type { Folded } from '../../knowledge/text/fold'
import type { PackedScript } from './pack-lexicons'
import { type Hit, ScriptMatcher } from './script-matcher'
import { type Script, scriptsOf } from './scripts'

/** A phrase found. `start` and `end` are UTF-16 offsets in the original text, the others in the folded text. */
export interface Match<T> {
  start: number
  end: number
  foldedStart: number
  foldedEnd: number
  /** True when the phrase has a gap, so that words of others may lie inside. */
  gapped: boolean
  payload: T
}

export interface Matcher<T> {
  /**
   * All matches, overlapping ones too, ordered by start and then longest first. One phrase gives one match a
   * place even when several of its variants fit there. Linear in the text's length.
   */
  find(folded: Folded): Match<T>[]
}

/** A text is looked at by all lexicons in turn, and by one of them in two more spellings between. */
const KEPT = 4

export class Lexicons {
  private readonly names: string[]
  private readonly matchers = new Map<Script, ScriptMatcher>()
  /** What was found in the last few texts, for the lexicons that have not asked yet. */
  private readonly found: { folded: Folded; hits: Hit[][] }[] = []
  private next = 0

  /** @param packed the lexicons of a script, asked for when the first text in that script comes */
  constructor(
    private readonly payloads: Readonly<Record<string, readonly unknown[]>>,
    private readonly packed: (script: Script) => PackedScript,
  ) {
    this.names = Object.keys(payloads)
  }

  /** The matcher of one of the lexicons; `T` is what its phrases say. */
  matcher<T>(name: string): Matcher<T> {
    const lexicon = this.names.indexOf(name)
    const payloads = (this.payloads[name] ?? []) as readonly T[]
    return {
      find: (folded) => {
        const hits = this.hitsIn(folded)[lexicon] ?? []
        return hits.map(({ from, to, gapped, payload }) => ({
          start: folded.at[from] ?? 0,
          end: folded.at[to] ?? 0,
          foldedStart: from,
          foldedEnd: to,
          gapped,
          payload: payloads[payload] as T,
        }))
      },
    }
  }

  private hitsIn(folded: Folded): Hit[][] {
    const known = this.found.find((one) => one.folded === folded)
    if (known) return known.hits
    const hits: Hit[] = []
    for (const script of lexiconsFor(folded.text)) this.matcherOf(script).find(folded.text, hits)
    const out: Hit[][] = this.names.map(() => [])
    for (const hit of hits) out[hit.lexicon]?.push(hit)
    const ordered = out.map(inOrder)
    this.found[this.next] = { folded, hits: ordered }
    this.next = (this.next + 1) % KEPT
    return ordered
  }

  private matcherOf(script: Script): ScriptMatcher {
    let matcher = this.matchers.get(script)
    if (!matcher) {
      matcher = new ScriptMatcher(this.packed(script))
      this.matchers.set(script, matcher)
    }
    return matcher
  }
}

function lexiconsFor(text: string): Script[] {
  const scripts = scriptsOf(text)
  return scripts.includes('latin') ? scripts.filter((script) => script !== 'any') : scripts
}

/** By start, then the longest first; two variants of one phrase at the same place are one. */
function inOrder(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits
  hits.sort(
    (a, b) =>
      a.from - b.from || b.to - a.to || a.stringEnd - b.stringEnd || Number(a.gapped) - Number(b.gapped),
  )
  const out: Hit[] = []
  for (const hit of hits) {
    let double = false
    for (let i = out.length - 1; i >= 0; i--) {
      const other = out[i]
      if (!other || other.from !== hit.from) break
      if (other.payload === hit.payload) double = true
    }
    if (!double) out.push(hit)
  }
  return out
}

/**
 * Keeps the matches that do not lie inside a longer one; of equal ones all stay. Input as from `find`.
 * Phrases with gaps stay and swallow nothing.
 */
export function longestOnly<T>(matches: readonly Match<T>[]): Match<T>[] {
  const out: Match<T>[] = []
  let start = -1
  let reached = -1
  for (const match of matches) {
    const same = match.foldedStart === start && match.foldedEnd === reached
    if (!match.gapped && match.foldedEnd <= reached && !same) continue
    out.push(match)
    if (match.gapped) continue
    start = match.foldedStart
    reached = match.foldedEnd
  }
  return out
}
