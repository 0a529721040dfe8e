/** Several lexicons that look at a text together: it is walked once, and each lexicon gets what is its own. */
import type { Folded } from '../../knowledge/text/fold'
import type { PackedScript } from './pack-lexicons'
import { Rows } from './rows'
import { HIT, ScriptMatcher } from './script-matcher'
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
  find(folded: Folded): readonly Match<T>[]
}

/** A text is looked at by all lexicons in turn, and by one of them in two more spellings between. */
const KEPT = 4

type Found = readonly (readonly Match<unknown>[])[]

export class Lexicons {
  private readonly names: string[]
  private readonly said: readonly (readonly unknown[])[]
  private readonly matchers = new Map<Script, ScriptMatcher>()
  /** What was found in the last few texts, for the lexicons that have not asked yet. */
  private readonly texts: (Folded | undefined)[] = new Array(KEPT).fill(undefined)
  private readonly found: Found[] = new Array(KEPT).fill([])
  private next = 0
  private readonly hits = new Rows(HIT.width)

  /** @param packed the lexicons of a script, asked for when the first text in that script comes */
  constructor(
    payloads: Readonly<Record<string, readonly unknown[]>>,
    private readonly packed: (script: Script) => PackedScript,
  ) {
    this.names = Object.keys(payloads)
    this.said = Object.values(payloads)
  }

  /** The matcher of one of the lexicons; `T` is what its phrases say. */
  matcher<T>(name: string): Matcher<T> {
    const lexicon = this.names.indexOf(name)
    return { find: (folded) => (this.foundIn(folded)[lexicon] ?? []) as readonly Match<T>[] }
  }

  private foundIn(folded: Folded): Found {
    for (let i = 0; i < KEPT; i++) if (this.texts[i] === folded) return this.found[i] ?? []
    this.hits.count = 0
    for (const script of lexiconsFor(folded.text)) this.matcherOf(script).find(folded.text, this.hits)
    const out = this.inOrder(folded)
    this.texts[this.next] = folded
    this.found[this.next] = out
    this.next = (this.next + 1) % KEPT
    return out
  }

  /** What was found, by lexicon; two variants of one phrase at the same place are one. */
  private inOrder({ at, text }: Folded): Found {
    const out: Match<unknown>[][] = []
    for (let i = 0; i < this.said.length; i++) out.push([])
    const { hits } = this
    const order = this.hitsInOrder(text.length)
    const { values } = hits
    for (let i = 0; i < hits.count; i++) {
      const row = order[i] ?? 0
      const lexicon = values[row] ?? 0
      const foldedStart = values[row + HIT.from] ?? 0
      const foldedEnd = values[row + HIT.to] ?? 0
      const payload = this.said[lexicon]?.[values[row + HIT.payload] ?? 0]
      const list = out[lexicon]
      if (!list || isThere(list, foldedStart, payload)) continue
      list.push({
        start: at[foldedStart] ?? 0,
        end: at[foldedEnd] ?? 0,
        foldedStart,
        foldedEnd,
        gapped: values[row + HIT.gapped] === 1,
        payload,
      })
    }
    return out
  }

  /** By start, then the longest first. */
  private hitsInOrder(length: number): Int32Array {
    const { count, values } = this.hits
    const order = this.hits.inOrderOf(HIT.from, length)
    for (let i = 1; i < count; i++) {
      const row = order[i] ?? 0
      let at = i
      for (; at > 0; at--) {
        const before = order[at - 1] ?? 0
        if (values[before + HIT.from] !== values[row + HIT.from] || compareHits(values, before, row) <= 0)
          break
        order[at] = before
      }
      order[at] = row
    }
    return order
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

function isThere(list: readonly Match<unknown>[], foldedStart: number, payload: unknown): boolean {
  for (let i = list.length - 1; i >= 0; i--) {
    const other = list[i]
    if (!other || other.foldedStart !== foldedStart) return false
    if (other.payload === payload) return true
  }
  return false
}

function lexiconsFor(text: string): Script[] {
  const scripts = scriptsOf(text)
  return scripts.includes('latin') ? scripts.filter((script) => script !== 'any') : scripts
}

/** Of two that begin at a place, the longest first. */
function compareHits(values: Int32Array, one: number, other: number): number {
  return (
    (values[other + HIT.to] ?? 0) - (values[one + HIT.to] ?? 0) ||
    (values[one + HIT.stringEnd] ?? 0) - (values[other + HIT.stringEnd] ?? 0) ||
    (values[one + HIT.gapped] ?? 0) - (values[other + HIT.gapped] ?? 0)
  )
}

/**
 * Keeps the matches that do not lie inside a longer one; of equal ones all stay. Input as from `find`.
 * Phrases with gaps stay and swallow nothing.
 */
export function longestOnly<T>(matches: readonly Match<T>[]): Match<T>[] {
  const out: Match<T>[] = []
  let start = -1
  let reached = -1
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]
    if (!match) continue
    const same = match.foldedStart === start && match.foldedEnd === reached
    if (!match.gapped && match.foldedEnd <= reached && !same) continue
    out.push(match)
    if (match.gapped) continue
    start = match.foldedStart
    reached = match.foldedEnd
  }
  return out
}
