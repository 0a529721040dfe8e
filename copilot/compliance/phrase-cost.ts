/** How many ways a phrase can be tried at one place of a hostile text: what others write must stay cheap. */

/** A gap of a few words can end at so many places. */
const GAP = 33
const STAR = 31

/**
 * An upper bound of the ways in which a phrase can match at one place: choices whose alternatives begin alike, and
 * gaps, multiply. Infinity for a phrase whose braces do not close or nest deeper than two.
 */
export function phraseCost(phrase: string): number {
  let depth = 0
  let cost = 1
  let choice = ''
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase.charAt(at)
    if (character === '{') {
      if (++depth > 2) return Number.POSITIVE_INFINITY
      if (depth === 1) {
        choice = ''
        continue
      }
    }
    if (character === '}') {
      if (--depth < 0) return Number.POSITIVE_INFINITY
      if (depth === 0) {
        cost *= alike(choice)
        continue
      }
    }
    if (depth > 0) {
      choice += character
      continue
    }
    if (character === '…' || phrase.startsWith('...', at)) {
      cost *= GAP
      at += character === '…' ? 0 : 2
    } else if (phrase.startsWith('..', at)) {
      cost *= GAP
      at++
    } else if (character === '*' && !/^(?:$|[ .…])/u.test(phrase.slice(at + 1))) cost *= STAR
    else if (character === '~') cost *= 2
  }
  return depth === 0 ? cost : Number.POSITIVE_INFINITY
}

/** The most alternatives that can match the same letters, each of them with the ways it has itself. */
function alike(choice: string): number {
  const alternatives = splitAlternatives(choice)
  const plain = alternatives.map((one) => one.replace(/[{}*~.…].*$/u, ''))
  let most = 1
  for (const one of plain) most = Math.max(most, plain.filter((other) => one.startsWith(other)).length)
  const inner = Math.max(...alternatives.map((one) => phraseCost(one)))
  return most * inner
}

function splitAlternatives(choice: string): string[] {
  const out: string[] = []
  let depth = 0
  let one = ''
  for (const character of choice) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === '|' && depth === 0) {
      out.push(one)
      one = ''
    } else one += character
  }
  return [...out, one]
}
