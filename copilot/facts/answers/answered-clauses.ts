/** Answers that are a clause: how often, who else, what is wished for; and ways through a menu. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView, startsWith } from '../message-view'
import type { Answering } from './answering'

/** Fields that a clause answers in its own words. */
export const CLAUSE_FIELDS = ['frequency', 'impact', 'expected'] as const satisfies FactField[]
type ClauseField = (typeof CLAUSE_FIELDS)[number]

/** The clause that says it best: that with an outcome which agents offer, or that which counts. */
function bestClause(field: ClauseField, told: readonly Clause[]): Clause | undefined {
  if (field === 'expected')
    return told.find(({ text }) => sign('wanted-outcome').test(text) && text.length < 80)
  // "Not always. Maybe 3 times of 5".
  return field === 'frequency' ? told.find(({ text }) => sign('counts-times').test(text)) : undefined
}

/** The clause that answers the field. */
export function readClauseAnswer({ view }: Answering, field: ClauseField): Candidate[] {
  const told = view.clauses.filter((item) => !item.question && !startsWith(view, 'hello', item.text))
  const clause = bestClause(field, told) ?? told.find(({ text }) => text.length > 3)
  if (!clause || has(view, 'unknown', clause.text)) return []
  if (field === 'frequency' && !sign('frequency-word').test(clause.text)) return []
  if (field === 'impact' && !sign('reach-word').test(clause.text)) return []
  return [candidate(view, field, clause.start, clause.end, 3)]
}

/**
 * The answer to "how do you get there?" in words without arrows: "Home then Wallet then Cards",
 * "Settings / Billing".
 */
export function readSpokenPath(view: MessageView): Candidate[] {
  const line = view.text.slice(0, 160).split(/[.!?\n;]/u, 1)[0] ?? ''
  const words = sign('spoken-path').exec(line.trimEnd())?.groups?.v
  if (!words || !sign('joined-places').test(words)) return []
  const start = line.indexOf(words)
  return [candidate(view, 'screen_path', start, start + words.length, 3)]
}
