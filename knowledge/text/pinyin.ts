/** Pinyin: readings of Han characters, and the syllables of a run of Latin letters. */
import table from './generated/pinyin.json'

/** Syllable of a character's main reading, by character; a second reading where people use two. */
const READINGS = new Map<string, string[]>()
for (const [syllable, characters] of Object.entries(table.syllables)) {
  const [main = '', second = ''] = characters.split(' ')
  for (const character of main) READINGS.set(character, [syllable, ...(READINGS.get(character) ?? [])])
  for (const character of second) READINGS.set(character, [...(READINGS.get(character) ?? []), syllable])
}
const SYLLABLES = new Set(Object.keys(table.syllables))
const LONGEST_SYLLABLE = 6
const SYLLABLE_STARTS = new Set<string>()
for (const syllable of SYLLABLES) {
  for (let length = 1; length <= syllable.length; length++) SYLLABLE_STARTS.add(syllable.slice(0, length))
}
/** Longer runs are no pinyin query; the bound keeps hostile text cheap. */
const LONGEST_RUN = 120

/** Readings of a Simplified character without tones ("de", "di"), main reading first; empty when unknown. */
export function readingsOf(character: string): readonly string[] {
  return READINGS.get(character) ?? []
}

/** True when letters begin a syllable that may still be typed on ("ji", "jin"). */
export function beginsSyllable(letters: string): boolean {
  return SYLLABLE_STARTS.has(letters)
}

/** First letters of the readings of a text's Han characters; other letters and digits stay ("a4纸" is "a4z"). */
export function initialsOf(folded: string): string {
  let initials = ''
  for (const character of folded) {
    const reading = READINGS.get(character)?.[0]
    if (reading) initials += reading.charAt(0)
    else if (/[a-z0-9]/.test(character)) initials += character
  }
  return initials
}

/** Natural logarithm of how likely a syllable is after another one. `before` is empty at the start. */
export type SyllableScore = (syllable: string, before: string) => number

/** A letter that belongs to no syllable costs as much as a few unlikely syllables. */
const STRAY_LETTER = -14
/** More stray letters than this share, and the run is no pinyin. */
const MOST_STRAY = 0.2

/**
 * Cuts a Latin run into pinyin syllables ("tuikuanjindu" into tui kuan jin du); undefined when it is none.
 *
 * A few letters may belong to no syllable ("q币" typed as "qbi"); they are left out. "ü" is written "v".
 *
 * @param score likelihood from what the library holds, which settles "xian" (先, 西安) and the like
 */
export function syllablesOf(run: string, score: SyllableScore): string[] | undefined {
  if (run.length > LONGEST_RUN) return undefined
  // best[i]: ways to cut the first i letters, one for each last syllable.
  const best: Map<string, { value: number; from: number; before: string }>[] = [new Map()]
  best[0]?.set('', { value: 0, from: 0, before: '' })
  for (let end = 1; end <= run.length; end++) {
    const here = new Map<string, { value: number; from: number; before: string }>()
    best.push(here)
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const syllable = run.slice(start, end)
      const stray = !SYLLABLES.has(syllable)
      if (stray && syllable.length > 1) continue
      for (const [before, way] of best[start] ?? []) {
        const value = way.value + (stray ? STRAY_LETTER : score(syllable, before))
        const known = here.get(syllable)
        if (!known || value > known.value) here.set(syllable, { value, from: start, before })
      }
    }
  }
  const ends = [...(best[run.length] ?? [])].sort((a, b) => b[1].value - a[1].value)
  const last = ends[0]
  if (!last || run.length === 0) return undefined
  const syllables: string[] = []
  let [syllable, way] = last
  for (;;) {
    if (SYLLABLES.has(syllable)) syllables.unshift(syllable)
    if (way.from === 0) break
    const previous = best[way.from]?.get(way.before)
    if (!previous) return undefined
    syllable = way.before
    way = previous
  }
  const letters = syllables.reduce((sum, one) => sum + one.length, 0)
  return letters >= run.length * (1 - MOST_STRAY) ? syllables : undefined
}
