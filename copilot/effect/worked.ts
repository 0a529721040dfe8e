/** Whether what followed a reply says that it worked. */
import type { Outcome } from '../../knowledge/effect/schema'

/** Whether a reply worked: thanked or solved, and not asked again. */
export function worked({ thanks, solved, askedAgain, rating }: Outcome): boolean {
  if (rating) return rating === 'good'
  return (thanks || solved) && !askedAgain
}
