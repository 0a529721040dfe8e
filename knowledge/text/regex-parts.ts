/** What parts of a regular expression say about the texts that they match, and which of it is rarest. */

/** What a part of an expression says about the text that it matches. */
export interface Part {
  /** All strings that it can match; undefined when there are many. */
  exact?: ReadonlySet<string>
  /** One of these is in whatever it matches; undefined when nothing is known. */
  needs?: readonly string[]
}

/** Further strings than this are told apart no more. */
export const MOST_EXACT = 120
/** A class of more characters says nothing. */
export const MOST_OF_CLASS = 12
/** The beginning of a long string will do. */
const LONGEST = 7
export const NOTHING: Part = { exact: new Set(['']) }

/** One of some characters; an empty string stands for nothing at all. */
export function characters(of: string | undefined): Part {
  if (of === '') return NOTHING
  const each = [...(of ?? '')]
  return each.length === 0 || each.length > MOST_OF_CLASS ? {} : { exact: new Set(each) }
}

/** What a part needs: its own strings, or what it is known to hold, whichever is rarer. */
export function best({ exact, needs }: Part): readonly string[] | undefined {
  const own = exact && !exact.has('') ? [...exact] : undefined
  if (!own || !needs) return own ?? needs
  return frequency(own) <= frequency(needs) ? own : needs
}

/** About how often one of the strings stands at a place of a text. */
export function frequency(strings: readonly string[]): number {
  let sum = 0
  for (const string of strings) {
    let share = 1
    for (const character of string) share *= shareOf(character)
    sum += share
  }
  return sum
}

function shareOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 0.004
  if (/\p{Script=Arabic}/u.test(character)) return 0.05
  if (/[a-z]/.test(character)) return 0.05
  return character === ' ' ? 0.17 : 0.02
}

/** Without those that hold another one; of long ones the beginning. */
export function shortened(strings: readonly string[]): string[] {
  const cut = [...new Set(strings.map((string) => string.slice(0, LONGEST)))].sort(
    (one, other) => one.length - other.length,
  )
  const out: string[] = []
  for (const string of cut) if (!out.some((other) => string.includes(other))) out.push(string)
  return out
}
