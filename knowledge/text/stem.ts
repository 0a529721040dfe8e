/** Light stemming: endings that do not change what a customer asks about. English and Persian. */

/** English: plural, -ed, -ing, -ly, -ation, -ment and a final e or y. Not a linguist's stem, only a stable key. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let stem = word.endsWith("'s") ? word.slice(0, -2) : word
  stem = withoutPlural(stem)
  if (stem.length > 5 && stem.endsWith('ing') && hasVowel(stem.slice(0, -3)))
    stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && stem.endsWith('ed') && hasVowel(stem.slice(0, -2))) {
    stem = undouble(stem.slice(0, -2))
  } else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 7 && /[ai]tion$/.test(stem)) stem = stem.slice(0, -3)
  else if (stem.length > 6 && stem.endsWith('ment')) stem = stem.slice(0, -4)
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 3 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`
  return stem
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function hasVowel(text: string): boolean {
  return /[aeiouy]/.test(text)
}

/** "stopp" of "stopped" to "stop"; "fill", "pass" and "buzz" keep both letters. */
function undouble(stem: string): string {
  const last = stem.at(-1)
  return last === stem.at(-2) && !'lsz'.includes(last ?? '') ? stem.slice(0, -1) : stem
}

const PERSIAN_ENDINGS = [
  'هایشان',
  'هایتان',
  'هایمان',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'های',
  'ترین',
  'شان',
  'تان',
  'مان',
  'هام',
  'هات',
  'هاش',
  'ها',
  'ام',
  'ات',
  'اش',
  'تر',
  // A final ت or ش is as often part of the word itself (سفارش): they stay.
  'م',
  'ی',
]

/** Persian: present-tense prefix, plural and possessive endings; at least three letters stay. */
export function stemPersian(word: string): string {
  let stem = word
  if (stem.length > 5 && stem.startsWith('نمی')) stem = stem.slice(3)
  else if (stem.length > 4 && stem.startsWith('می')) stem = stem.slice(2)
  for (const ending of PERSIAN_ENDINGS) {
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) return stem.slice(0, -ending.length)
  }
  return stem
}
