/** A round picture of initials, in a colour that belongs to the name. */

const TONES = 6

function toneOf(name: string): number {
  let sum = 0
  for (const character of name) sum += character.codePointAt(0) ?? 0
  return sum % TONES
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = words.map((word) => Array.from(word)[0] ?? '')
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '?')).toUpperCase()
}

export function Avatar({ name }: { name: string }) {
  return (
    <span class={`avatar avatar--${toneOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
