/** Sums as answers: where "how much?" was asked, a bare number is one. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { isSuperseded } from '../settle/another-things-han'
import { overlaps } from '../values/secrets'
import type { Span } from './answering'

/** The first sum that is not put right later. */
export function readSum(view: MessageView, taken: readonly Span[]): Candidate[] {
  for (const match of view.text.matchAll(sign('sum-of-money', 'g'))) {
    const bare = match.index + match[0].length
    const end = bare + (sign('money-unit').exec(view.text.slice(bare))?.[0].length ?? 0)
    if (isSuperseded(view, match.index, end, 'amount')) continue
    return overlaps(taken, match.index, end) ? [] : [candidate(view, 'amount', match.index, end, 4)]
  }
  return []
}
