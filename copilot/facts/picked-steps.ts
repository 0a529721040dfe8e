/** Which of the steps that an agent listed were done: "everything except the last one", "the first two", "the latter". */

/** "All but the reinstall": what follows is left out. */
const EXCEPT =
  /\b(?:all|everything|every one|each|the rest|the lot|both)\b.{0,16}\b(?:except|but|apart from|besides|bar|minus)\b(?: for)? (?<rest>.{2,60})$/u
/** "The first two", "only the second one". */
const PICK =
  /^(?:(?:yes|yep|ok|just|only|did|i did|we did|tried|done|have done),? ){0,3}(?:the )?(?<place>first|second|third|last|former|latter)(?: (?<count>two|three|2|3))?(?: (?:ones?|steps?|things?|of (?:them|those)))?(?=$|,| (?:yes|already|only|done|twice|but|and))/u

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
  const rest = EXCEPT.exec(answer)?.groups?.rest
  if (rest !== undefined) {
    const place = /^(?:the )?(?<place>first|second|third|last|latter)(?: (?<count>two|three|2|3))?\b/u.exec(
      rest,
    )?.groups
    const left = place?.place ? stretch(listed, place.place, place.count) : named(rest)
    return left.length > 0 ? listed.filter((one) => !left.includes(one)) : undefined
  }
  const picked = PICK.exec(answer)?.groups
  if (!picked?.place) return undefined
  const steps = stretch(listed, picked.place, picked.count)
  return steps.length > 0 ? steps : undefined
}
