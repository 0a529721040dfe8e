/** Puts short lists in order. */

/** From so many on, the engine's own way is quicker. */
const MANY = 24

/**
 * Puts a list in order in place and gives it back; what is equal stays as it came.
 *
 * For the handful of things a message names this takes neither memory nor time; the engine's `sort` takes both for
 * every call.
 */
export function inOrder<T>(list: T[], compare: (one: T, other: T) => number): T[] {
  if (list.length >= MANY) return list.sort(compare)
  for (let i = 1; i < list.length; i++) {
    const one = list[i] as T
    let at = i
    for (; at > 0; at--) {
      const before = list[at - 1] as T
      if (compare(before, one) <= 0) break
      list[at] = before
    }
    list[at] = one
  }
  return list
}
