/** Which of the steps that an agent listed were done: "everything except the last one", "the first two", "the latter". */
import { sign } from '../../../knowledge/facts/signs'

const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  former: 0,
  second: 1,
  third: 2,
  last: -1,
  latter: -1,
}
const COUNTS: Readonly<Record<string, number>> = { two: 2, 2: 2, three: 3, 3: 3 }

/** The stretch of a list that a place and a count name. */
function stretch<T>(list: readonly T[], place: string, count: string | undefined): T[] {
  const at = PLACES[place] ?? 0
  const length = COUNTS[count ?? ''] ?? 1
  if (at < 0) return list.slice(-length)
  return list.slice(at, at + length)
}

/**
 * The steps of a list that an answer picks; undefined where it picks none.
 * @param listed canonical names in the order in which the agent said them
 * @param answer folded text of the answer's first sentence
 * @param named canonical names that words tell
 */
export function pickSteps(
  listed: readonly string[],
  answer: string,
  named: (words: string) => readonly string[],
): string[] | undefined {
  if (listed.length < 2) return undefined
  // "All but the reinstall": what follows is left out.
  const rest = sign('all-except').exec(answer)?.groups?.rest
  if (rest !== undefined) {
    const place = sign('left-out-places').exec(rest)?.groups
    const left = place?.place ? stretch(listed, place.place, place.count) : named(rest)
    return left.length > 0 ? listed.filter((one) => !left.includes(one)) : undefined
  }
  // "The first two", "only the second one".
  const picked = sign('picked-places').exec(answer)?.groups
  if (!picked?.place) return undefined
  const steps = stretch(listed, picked.place, picked.count)
  return steps.length > 0 ? steps : undefined
}
