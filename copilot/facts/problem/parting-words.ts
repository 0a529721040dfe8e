/**
 * What English customers say last, once the desk has said what it will do: what hangs on it and what they want.
 *
 * Both come in any words there ("two guys idle till ten every day. English subs, simple as"), so that neither rules nor
 * the model are sure of them. Where nothing else in the conversation tells them, the likeliest clause does.
 */
import { sign } from '../../../knowledge/facts/signs'
import { oddsOf, type Weighed } from '../../clauses/weighed'
import { type Candidate, candidate } from '../candidate'
import type { MessageReading } from '../message-reading'
import { type Clause, has, type MessageView } from '../message-view'
import { meets } from '../spans'

type Told = 'impact' | 'expected'

/** Customers' messages before which nothing is said last. */
const EARLY = 2
/** Messages of which the last words are looked for. */
const LAST = 3
const LEAST_LETTERS: Record<Told, number> = { impact: 18, expected: 9 }
const MOST_LETTERS = 120
/** Log odds that the model must give at least. */
const LEAST: Record<Told, number> = { impact: -2, expected: -2 }

/** More than a guess, less than what a rule reads. */
const PARTING = 1.5
const NOTHING = 'nothing'

/** The customer's messages that follow a turn of the agent's without a question. */
function partings(readings: readonly MessageReading[]): MessageView[] {
  const out: MessageView[] = []
  let said = 0
  let agent: string = NOTHING
  for (const { view } of readings) {
    if (view.message.role === 'agent') {
      const asks = view.clauses.some(({ question }) => question)
      agent = asks || agent === 'asks' ? 'asks' : 'tells'
    } else if (view.message.role === 'customer') {
      if (agent === 'tells' && said >= EARLY) out.push(view)
      agent = NOTHING
      said++
    }
  }
  return out.slice(-LAST)
}

function isOpen(view: MessageView, clause: Clause, taken: readonly Candidate[], field: Told): boolean {
  const { text } = clause
  if (clause.question || clause.quoted || text.length > MOST_LETTERS || text.length < LEAST_LETTERS[field])
    return false
  if (taken.some((item) => item.view === view && meets(item, clause))) return false
  if (sign('closes-talk').test(text) || has(view, 'unknown', text)) return false
  if (field === 'expected') return !sign('tells-no-wish').test(text)
  return !(
    sign('tells-no-cost').test(text) ||
    has(view, 'want', text) ||
    sign('wish-at-beginning').test(text)
  )
}

/** The likeliest clause of the last messages for a field that nothing else tells. */
function likeliest(
  views: readonly MessageView[],
  field: Told,
  taken: readonly Candidate[],
  weighed: ReadonlyMap<MessageView, readonly Weighed[]>,
): Candidate[] {
  const rival = field === 'impact' ? 'expected' : 'impact'
  let best: { view: MessageView; clause: Clause; odds: number } | undefined
  for (const view of views) {
    const known = weighed.get(view) ?? []
    for (const clause of view.clauses) {
      if (!isOpen(view, clause, taken, field)) continue
      const odds = oddsOf(known, field, clause.start, clause.end)
      if (odds < LEAST[field] || odds < oddsOf(known, rival, clause.start, clause.end)) continue
      if (!best || odds > best.odds) best = { view, clause, odds }
    }
  }
  return best ? [candidate(best.view, field, best.clause.start, best.clause.end, PARTING)] : []
}

/** A wish that was only guessed from what was said before. */
const isGuessedBefore = (item: Candidate, views: readonly MessageView[]): boolean =>
  item.field === 'expected' && item.strength < PARTING && !views.includes(item.view)

/** What the last words tell that nothing among the candidates does. */
export function readParting(
  readings: readonly MessageReading[],
  known: readonly Candidate[],
  steps: readonly Candidate[],
  weighed: ReadonlyMap<MessageView, readonly Weighed[]>,
): Candidate[] {
  if (readings.some(({ view }) => view.facts.some(({ language }) => language !== 'en'))) return []
  const views = partings(readings)
  const taken = [...known, ...steps]
  const out: Candidate[] = []
  for (const field of ['expected', 'impact'] as const) {
    if (known.some((item) => item.field === field && !isGuessedBefore(item, views))) continue
    out.push(...likeliest(views, field, [...taken, ...out], weighed))
  }
  return out
}
