/** Chunks with what they may tell, and how sure one must be. */
import type { Chunk } from './chunks'
import { CLAUSE_KINDS, type ClauseKind } from './kinds'

/** Log odds above which words become a fact that no rule found. */
export const TAKE: Record<ClauseKind, number> = {
  symptom: 0.5,
  step: 0.25,
  expected: 0.5,
  impact: -0.5,
  since: -0.5,
  frequency: -0.5,
  action: 0.5,
  error_text: -0.5,
}
/** The same for a step without a name, and for one that opens a conversation, where few tell what they tried. */
export const TAKE_NAMELESS = 1
export const TAKE_OPENING = 1
/** Log odds below which what a rule took is dropped. */
export const DROP: Record<ClauseKind, number> = {
  symptom: -4,
  step: -3,
  expected: -2.5,
  impact: -2.5,
  since: -2,
  frequency: -2,
  action: -2,
  error_text: -3,
}
/** A chunk with the log odds of what it tells. */
export interface Weighed {
  chunk: Chunk
  odds: readonly number[]
}

/** Place of a kind among the model's classes. */
export const placeOf = (kind: ClauseKind) => CLAUSE_KINDS.indexOf(kind)

/** The highest log odds of a kind among the chunks of a stretch. */
export function oddsOf(weighed: readonly Weighed[], kind: ClauseKind, start: number, end: number): number {
  const place = placeOf(kind)
  let most = Number.NEGATIVE_INFINITY
  for (const { chunk, odds } of weighed) {
    if (chunk.start < end && chunk.end > start) most = Math.max(most, odds[place] ?? 0)
  }
  return most
}
