/** The bounds of a rule pack, what can be wrong with one, and reading of its plain values. */
/** What a pack may hold. Letters, entries. */
export const PACK_LIMITS = {
  file: 400_000,
  packs: 20,
  rules: 200,
  phrases: 100,
  phrase: 200,
  cost: 2_000,
  text: 300,
  examples: 20,
  example: 500,
}

/** The first thing that is wrong; keys of the interface words `rules.problem.*`. `row` counts rules from 1. */
export interface PackProblem {
  kind: 'json' | 'large' | 'pack' | 'many' | 'missing' | 'wrong' | 'phrase' | 'long' | 'example'
  row?: number
  field?: string
  text?: string
}

export const CHANNELS = ['chat', 'email', 'public']

/** Carries a problem out of the reading. */
export class Wrong extends Error {
  constructor(readonly problem: PackProblem) {
    super(problem.kind)
  }
}

/** Text without spaces around, cut at `limit`; empty for all else. */
export function textOf(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.trim().slice(0, limit) : ''
}

/** Text of at most `limit` letters; empty when absent. Throws `Wrong` for what is longer or no text. */
export function bounded(value: unknown, limit: number, row: number, field: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new Wrong({ kind: 'wrong', row, field })
  if (value.length > limit) throw new Wrong({ kind: 'long', row, field })
  return value.trim()
}

/** A list of at most `most` entries; empty when absent. Throws `Wrong` for what is longer or no list. */
export function listOf(value: unknown, most: number, row: number, field: string): unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new Wrong({ kind: 'wrong', row, field })
  if (value.length > most) throw new Wrong({ kind: 'many', row, field })
  return value
}
