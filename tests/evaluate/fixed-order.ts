/** Orders that look like chance and are always the same, so that the same messages give the same weights. */

/** Shuffles lists in place, each further one in another way. */
export function shuffler(start: number): (order: number[]) => void {
  let seed = start
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      const j = seed % (i + 1)
      const held = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = held
    }
  }
}
