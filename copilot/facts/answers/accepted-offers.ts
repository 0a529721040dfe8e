/** Values that an agent offered and the customer's yes makes facts. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { has, type MessageView, startsWith } from '../message-view'
import type { AskedBefore } from './asked-before'

/** What was offered to a customer whose answer begins with a yes and corrects nothing. */
export function acceptedOffers(view: MessageView, { agents }: AskedBefore): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || has(view, 'correction', first.text)) return []
  const refuses = startsWith(view, 'no', first.text)
  // "Shall we change it?" "No": what is known stays.
  if (refuses) return view.clauses.length > MOST_OF_A_NO ? [] : proposalsOf(agents.filter(asksForChange))
  return startsWith(view, 'yes', first.text) ? proposalsOf(agents) : []
}

/** Parts of a bare no; behind a longer one stands the new value. */
const MOST_OF_A_NO = 2

type Agent = AskedBefore['agents'][number]

const asksForChange = ({ view }: Agent): boolean => sign('asks-whether-changed').test(view.text)

const proposalsOf = (agents: readonly Agent[]): Candidate[] =>
  agents.flatMap(({ questions }) => questions?.proposals ?? [])

/** The accepted offers that stand; what the customer says in own words is said better than a yes. */
export function confirmedOffers(
  view: MessageView,
  offered: readonly Candidate[],
  own: readonly Candidate[],
): Candidate[] {
  return offered
    .filter(({ field }) => {
      // "Is that Mr Okafor?" "Yes, he's the right one": somebody else's name.
      if (field === 'name' && sign('third-person').test(view.text)) return false
      const least = field === 'impact' ? 2 : 3
      return !own.some((item) => item.field === field && item.strength >= least)
    })
    .map((proposal) => ({ ...proposal, strength: 4 }))
}
