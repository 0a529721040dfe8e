/**
 * What the phrases of a message add up to, cue by cue.
 *
 * Asked many times for every message: plain loops take no memory, also before the code is warm.
 */
import type { Clue } from './clues'

type CueName = Clue['cue']

/** What was said before a "but" counts less, what follows more. */
const BEFORE_TURN = 0.65
const AFTER_TURN = 1.2

export const NO_TURN = -1

/** The weights of the cue asked for, heaviest first; filled anew for each sum. */
let weights = new Float64Array(32)

export class CueSums {
  /** @param turn where the message turns ("but"), `NO_TURN` when it does not */
  constructor(
    private readonly found: readonly Clue[],
    private readonly turn: number,
  ) {}

  has(cue: CueName): boolean {
    const { found } = this
    for (let i = 0; i < found.length; i++) if (found[i]?.cue === cue) return true
    return false
  }

  /** Adds up so that the second and third word add less than the first. */
  sum(cue: CueName, negated = false): number {
    const { found } = this
    let count = 0
    for (let i = 0; i < found.length; i++) {
      const clue = found[i]
      if (clue?.cue !== cue || !isPicked(clue, negated)) continue
      if (count === weights.length) weights = extended(weights)
      const weight = this.weightOf(clue)
      let at = count++
      for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) weights[at] = weights[at - 1] ?? 0
      weights[at] = weight
    }
    let sum = 0
    for (let i = 0; i < count; i++) sum += (weights[i] ?? 0) / (1 + i)
    return sum
  }

  /** The heaviest phrase of a cue that is not denied, wherever it stands. */
  most(cue: CueName): number {
    const { found } = this
    let most = 0
    for (let i = 0; i < found.length; i++) {
      const clue = found[i]
      if (clue?.cue === cue && isPicked(clue, false)) most = Math.max(most, clue.weight)
    }
    return most
  }

  private weightOf({ weight, start }: Clue): number {
    return this.turn === NO_TURN ? weight : weight * (start < this.turn ? BEFORE_TURN : AFTER_TURN)
  }
}

/** Quoted praise is none. */
function isPicked(clue: Clue, negated: boolean): boolean {
  return clue.negated === negated && !(clue.quoted && clue.cue === 'satisfaction')
}

function extended(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const out = new Float64Array(numbers.length * 2)
  out.set(numbers)
  return out
}
