/** Holds an agent's draft, or a suggested reply, against the compliance rules. */

import { COMPLIANCE_RULES } from '../../knowledge/compliance/rules'
import { foldWithPositions } from '../../knowledge/text/fold'
import { findFaults } from './find-faults'
import { findForeignWords } from './foreign-words'
import { findPackFaults } from './pack-rules'
import { findPersonalData } from './personal-data'
import { packsInUse, switchedOff } from './rule-choice'
import type { DraftContext, Violation } from './violation'

export type { DraftContext, Violation } from './violation'

/** A draft longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

const RANK: readonly string[] = COMPLIANCE_RULES

/**
 * The rules a draft breaks, with the words and, where one fits in place, a better wording.
 *
 * Ordered by place; faults of the whole draft first. One rule gives at most one violation a sentence. Linear in
 * the draft's length; a blank draft breaks nothing.
 */
export function checkDraft(text: string, context: DraftContext): Violation[] {
  const read = text.length > MOST_READ ? text.slice(0, MOST_READ) : text
  if (read.trim() === '') return []
  const folded = foldWithPositions(read)
  let all = [
    ...findFaults(read, folded, context),
    ...findPersonalData(read, folded, context),
    ...findForeignWords(read, context),
  ]
  const { rules, helpdesk } = context
  if (rules) {
    const off: ReadonlySet<string> = switchedOff(rules)
    all = all.filter(({ rule }) => !off.has(rule))
    all.push(...findPackFaults(read, folded, context, packsInUse(rules, helpdesk)))
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end || RANK.indexOf(a.rule) - RANK.indexOf(b.rule))
  return joined(all, read)
}

/** Two violations of one rule that touch are one. */
function joined(sorted: Violation[], text: string): Violation[] {
  const out: Violation[] = []
  for (const violation of sorted) {
    const before = out.findLast((other) => other.rule === violation.rule && other.pack === violation.pack)
    if (before && violation.start < before.end) {
      if (violation.end <= before.end) continue
      before.end = violation.end
      before.words = text.slice(before.start, before.end)
      delete before.better
    } else if (!before || violation.words !== '' || before.words !== '') out.push({ ...violation })
  }
  return out
}
