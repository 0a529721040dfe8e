/** Facts that the agent has put right, laid over those that were read. */
import type { Fact } from '../../facts'
import { SINGLE } from './single-fields'

/** What the agent said about one fact. */
export interface FactCorrection {
  /** The fact as it was read, kept whole: it may be read otherwise, or no more, when the talk goes on. */
  read: Fact
  /** The right value; absent where the agent took the fact out. */
  value?: string
}

/** Corrections of a conversation, the oldest first. */
export type FactCorrections = readonly FactCorrection[]

export interface CorrectedFacts {
  facts: Fact[]
  /** Facts as read that another value stands for or that were taken out: what is personal in them stays so. */
  replaced: Fact[]
}

/** True for the same value, and for the same words read at more or less length. */
function isSame(read: Fact, fact: Fact): boolean {
  if (read.field !== fact.field) return false
  if (read.value === fact.value) return true
  if (!SINGLE.has(read.field)) return false
  const [a, b] = [read.evidence, fact.evidence]
  return a.messageId !== '' && a.messageId === b.messageId && a.start < b.end && b.start < a.end
}

/** The fact with the agent's value. What was worked out from the value as read (step, moment) is not its. */
function saidFact({ read, value }: { read: Fact; value: string }): Fact {
  const { canon: _canon, at: _at, ...rest } = read
  return { ...rest, value, source: 'typed', asRead: read.value }
}

/** A value that stands alone contradicts nothing; one that is there twice is there once, as the agent's. */
function settleField(facts: readonly Fact[]): Fact[] {
  const byValue = new Map<string, Fact>()
  for (const fact of facts)
    if (!byValue.has(fact.value) || fact.source === 'typed') byValue.set(fact.value, fact)
  const [only, ...others] = byValue.values()
  if (!only || others.length > 0) return [...byValue.values()]
  const { conflict: _conflict, ...alone } = only
  return [alone]
}

/**
 * The facts as corrected, each in its place. An agent's value stays when the fact it was said about is not read
 * any more; what the customer says instead then stands beside it, in conflict where only one can be true.
 */
export function correctFacts(read: readonly Fact[], corrections: FactCorrections): CorrectedFacts {
  if (corrections.length === 0) return { facts: [...read], replaced: [] }
  let facts = [...read]
  for (const { read: old, value } of corrections) {
    const at = facts.findIndex((fact) => fact.source !== 'typed' && isSame(old, fact))
    const current = facts[at]
    const rest = facts.filter((fact) => fact.source === 'typed' || !isSame(old, fact))
    if (value === undefined) facts = rest
    else if (current) facts = rest.toSpliced(at, 0, saidFact({ read: current, value }))
    else {
      const rivals = SINGLE.has(old.field) && rest.some(({ field }) => field === old.field)
      const said = saidFact({ read: old, value })
      const first = rest.findIndex(({ field }) => field === old.field)
      facts = rest
        .map((fact): Fact => (rivals && fact.field === old.field ? { ...fact, conflict: true } : fact))
        .toSpliced(first < 0 ? rest.length : first, 0, rivals ? { ...said, conflict: true } : said)
    }
  }
  const touched = new Set(corrections.map(({ read: { field } }) => field))
  const fields = [...new Set(facts.map(({ field }) => field))]
  return {
    facts: fields.flatMap((field) => {
      const own = facts.filter((fact) => fact.field === field)
      return touched.has(field) ? settleField(own) : own
    }),
    replaced: corrections.map(({ read: old }) => old),
  }
}

/** The corrections with one more said about a fact that is shown; undefined takes it out. */
export function withCorrection(
  all: FactCorrections,
  shown: Fact,
  value: string | undefined,
): FactCorrections {
  const before = correctionOf(all, shown)
  const read = before?.read ?? shown
  const others = all.filter((one) => one !== before)
  return [...others, value === undefined ? { read } : { read, value }]
}

/** The correction that a shown fact comes from; undefined for a fact as read. */
export function correctionOf(all: FactCorrections, shown: Fact): FactCorrection | undefined {
  if (shown.asRead === undefined) return undefined
  return all.find(({ read, value }) => read.field === shown.field && value === shown.value)
}
