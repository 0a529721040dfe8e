/** Where a draft says otherwise than what was promised in this conversation before: a later time, or no after a yes. */
import type { LanguageTag } from '../../knowledge/languages'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import { sentenceAt, sentenceStarts } from '../compliance/sentences'
import type { AgentPromise } from '../facts'
import { readPromises } from '../promises/read-promises'
import type { Transcript } from '../transcript'
import { draftWords } from './draft-words'
import { matterOf } from './questions'
import type { Piece } from './strangers'

export interface Contradiction extends Piece {
  /** `later`: another time for the same; `refused`: what was promised is refused. */
  how: 'later' | 'refused'
  promise: AgentPromise
}

/** A promise that was due this long before is another matter, milliseconds. */
const SLACK = 20 * 60_000

/** Contradictions of a draft, written `now`, to earlier promises; at most one a promise. */
export function contradictionsIn(
  draft: string,
  promises: readonly AgentPromise[],
  transcript: Transcript,
  language: LanguageTag,
  now: Date,
): Contradiction[] {
  if (promises.length === 0) return []
  const out: Contradiction[] = []
  const refused = refusals(draft, language)
  const saying: Transcript = {
    ...transcript,
    messages: [{ id: 'draft', role: 'agent', text: draft.slice(0, 4_000), time: now.toISOString() }],
  }
  const told = readPromises(saying)
  for (const promise of promises.slice(-10)) {
    const deeds = deedsOf(promise.what, language)
    const no = refused.find(({ deed }) => deeds.has(deed))
    if (no) {
      out.push({ start: no.start, end: no.end, words: no.words, how: 'refused', promise })
      continue
    }
    const due = promise.dueAt ? Date.parse(promise.dueAt) : Number.NaN
    // A promise that is past is told by itself; a new time for it is right.
    if (!(due > now.getTime())) continue
    const later = told.find((other) => {
      const at = other.dueAt ? Date.parse(other.dueAt) : Number.NaN
      return at > due + SLACK && isSame(promise, other, language)
    })
    if (!later) continue
    const { start, end, words } = later.evidence
    out.push({ start, end, words, how: 'later', promise })
  }
  return out
}

function deedsOf(text: string, language: LanguageTag): Set<string> {
  const { hear } = draftWords(language)
  const heard = hear(fold(text))
  // "I cannot refund" promises nothing.
  if (heard.has('refuse')) return new Set()
  return new Set([...heard.keys()].filter((key) => key.startsWith('deed ')))
}

/** Sentences of a draft that refuse a deed. */
function refusals(draft: string, language: LanguageTag): (Piece & { deed: string })[] {
  const folded = foldWithPositions(draft.slice(0, 8_000))
  const heard = draftWords(language).hear(folded.text)
  const starts = sentenceStarts(folded.text)
  const out: (Piece & { deed: string })[] = []
  for (const { from } of heard.get('refuse') ?? []) {
    const sentence = sentenceAt(starts, from)
    const start = folded.at[starts[sentence] ?? 0] ?? 0
    const end = folded.at[starts[sentence + 1] ?? folded.text.length] ?? draft.length
    for (const [key, places] of heard) {
      if (!key.startsWith('deed ') || !places.some((place) => sentenceAt(starts, place.from) === sentence))
        continue
      const whole = draft.slice(start, end)
      const words = whole.trim()
      const at = start + whole.indexOf(words)
      out.push({ deed: key, start: at, end: at + words.length, words })
    }
  }
  return out
}

/** True when two promises are about the same: the same deed, or matter they share. */
function isSame(one: AgentPromise, other: AgentPromise, language: LanguageTag): boolean {
  const deeds = deedsOf(one.what, language)
  const others = deedsOf(other.what, language)
  if (deeds.size > 0 && others.size > 0) return [...deeds].some((deed) => others.has(deed))
  const matter = matterOf(one.what)
  const shared = [...matterOf(other.what)].filter((word) => matter.has(word)).length
  return shared >= 1 || matter.size < 3
}
