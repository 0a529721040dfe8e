/** Values that an agent offered and the customer's yes makes facts. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { has, type MessageView, startsWith } from '../message-view'
import type { AskedBefore } from './asked-before'

/** What was offered to a customer whose answer begins with a yes and corrects nothing. */
export function acceptedOffers(view: MessageView, { agents }: AskedBefore): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || has(view, 'correction', first.text)) return []
  if (!startsWith(view, 'yes', first.text) || startsWith(view, 'no', first.text)) return []
  return agents.flatMap((agent) => agent.questions?.proposals ?? [])
}

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
