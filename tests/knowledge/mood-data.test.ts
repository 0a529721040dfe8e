/** The mood lexicons: every file is well formed, every phrase compiles, every example reads as it says. */
import { expect, test } from 'vitest'
import { expandPhrase } from '../../copilot/matching/phrase-pattern'
import { findClues } from '../../copilot/mood/clues'
import { readMood } from '../../copilot/mood/read-mood'
import { MOOD_KINDS } from '../../copilot/signals'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { CUES } from '../../knowledge/signals/mood-data'

const lexicons = import.meta.glob<Record<string, Record<string, string[]>>>(
  '../../knowledge/languages/*/mood.json',
  { eager: true, import: 'default' },
)
const examples = import.meta.glob<{ text: string; mood: string; level?: number; words?: string[] }[]>(
  '../../knowledge/languages/*/mood-examples.json',
  { eager: true, import: 'default' },
)

test.each(Object.entries(lexicons))('%s names known cues with weights and phrases', (_, lexicon) => {
  for (const [cue, byWeight] of Object.entries(lexicon)) {
    expect(CUES).toContain(cue)
    for (const [weight, phrases] of Object.entries(byWeight)) {
      expect(Number(weight)).toBeGreaterThan(0)
      expect(Number(weight)).toBeLessThanOrEqual(3)
      expect(phrases.length).toBeGreaterThan(0)
    }
  }
})

test.each(Object.entries(lexicons))('%s has no phrase that cannot be found', (_, lexicon) => {
  for (const byWeight of Object.values(lexicon)) {
    for (const phrase of Object.values(byWeight).flat()) {
      const sequences = expandPhrase(phrase)
      expect(sequences.length, phrase).toBeGreaterThan(0)
      for (const part of sequences.flat()) {
        for (const { text, open, openStart } of part.strings) {
          // A lone letter with an open end would match nearly every word.
          if (open || openStart) expect(text.length, phrase).toBeGreaterThan(1)
        }
      }
    }
  }
})

test.each(Object.entries(lexicons))('%s: a plain phrase is found in itself', (_, lexicon) => {
  for (const [cue, byWeight] of Object.entries(lexicon)) {
    for (const phrase of Object.values(byWeight).flat()) {
      const [first] = expandPhrase(phrase)
      const text = first?.map((part) => part.strings[0]?.text ?? '').join(' ') ?? ''
      if (first?.length !== 1) continue
      expect(
        findClues(text).found.map((clue) => clue.cue),
        `${cue}: ${text}`,
      ).not.toEqual([])
    }
  }
})

test('every language has examples of every mood', () => {
  for (const tag of LANGUAGE_TAGS) {
    const rows = examples[`../../knowledge/languages/${tag}/mood-examples.json`] ?? []
    expect([...new Set(rows.map((row) => row.mood))].sort(), tag).toEqual([...MOOD_KINDS].sort())
  }
})

for (const [file, rows] of Object.entries(examples)) {
  test.each(rows)(`${file.split('/').at(-2)}: $text`, ({ text, mood, level, words }) => {
    const read = readMood(text)
    expect(read.kind).toBe(mood)
    if (level !== undefined) expect(Math.abs(read.level - level)).toBeLessThanOrEqual(1)
    for (const word of words ?? []) expect(read.evidence.map((evidence) => evidence.words)).toContain(word)
    for (const { start, end, words: shown } of read.evidence) expect(text.slice(start, end)).toBe(shown)
  })
}
