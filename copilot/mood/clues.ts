/** Finds what a message says about mood: phrases with their weight after negation, intensifiers and softeners. */
import type { Cue, MoodPhrase } from '../../knowledge/signals/mood-data'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { isHan, isWordCode, longestOnly, type Match } from '../matching/phrase-matcher'
import { signalMatcher } from '../matching/signal-lexicons'
import { readSurface, type Surface, shortened } from './surface'
import { readWording, type Wording } from './wording'

/** A phrase found. Offsets `start`, `end` are in the text as written. */
export interface Clue {
  cue: Cue
  weight: number
  /** True when a negation stands close before (or, in Persian, behind). */
  negated: boolean
  /** True when the words stand in quotation marks. */
  quoted: boolean
  start: number
  end: number
  /** True when the message, or a sentence, stops right behind. */
  closes: boolean
}

export interface Clues {
  text: string
  surface: Surface
  found: Clue[]
  /** True when a duration is named ("3 hours", "三天"). */
  duration: boolean
  wording: Wording
  folded: Folded
}

const SPACE = 32
/** More of a message than this is a pasted document. */
const MOST_READ = 8000

const matcher = signalMatcher<MoodPhrase>('mood')

/** Cues that negation turns. */
const NEGATABLE = new Set<Cue>([
  'anger',
  'anxiety',
  'disappointment',
  'confusion',
  'satisfaction',
  'poor',
  'trouble',
])

/** Phrases that speak against praise which overlaps with their end. */
const AGAINST = new Set<Cue>(['anger', 'disappointment', 'poor', 'trouble'])

/** Reads a message. Linear. */
export function findClues(written: string, given?: Folded): Clues {
  const text = written.length <= MOST_READ ? written : written.slice(0, MOST_READ)
  const folded = given ?? foldWithPositions(text)
  const surface = readSurface(text, folded.text)
  const matches = surface.drawnOut ? withShortened(folded) : matcher.find(folded)
  const longest = longestOnly(matches)
  const titles = titlesIn(folded.text)
  const kept =
    titles.length === 0
      ? longest
      : longest.filter(
          (match) => !titles.some(([from, to]) => match.foldedStart >= from && match.foldedEnd <= to),
        )
  const found: Clue[] = []
  for (let i = 0; i < kept.length; i++) {
    const match = kept[i]
    if (match) found.push(toClue(match, i, kept, folded.text))
  }
  return {
    text,
    surface,
    found,
    duration: hasDuration(kept, folded.text),
    wording: readWording(folded),
    folded,
  }
}

/** What is found in a text, and in the text with its drawn-out letters cut to two and to one. */
function withShortened(folded: Folded): Match<MoodPhrase>[] {
  let matches = [...matcher.find(folded)]
  for (const keep of [2, 1] as const) {
    const found = new Set(matches.map((match) => `${match.start} ${match.payload.cue}`))
    const again = matcher.find(shortened(folded, keep))
    matches = matches.concat(again.filter((match) => !found.has(`${match.start} ${match.payload.cue}`)))
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function toClue(match: Match<MoodPhrase>, index: number, all: Match<MoodPhrase>[], folded: string): Clue {
  const { cue, weight } = match.payload
  let factor = 1
  let negated = false
  if (NEGATABLE.has(cue)) {
    // Only a handful of neighbours can be near enough to matter.
    for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
      const other = all[i]
      if (!other || other.gapped) continue
      const kind = other.payload.cue
      if (other.foldedEnd > match.foldedStart) {
        // "Not happy" found as one phrase also denies the "happy with" that goes on from it.
        if (cue === 'satisfaction' && other.foldedStart < match.foldedStart && AGAINST.has(kind))
          negated = true
        continue
      }
      if (kind === 'negation') {
        const reach = other.payload.weight < 1 ? 1 : 3
        if (isNear(folded, other.foldedEnd, match.foldedStart, reach, 4)) negated = !negated
      }
      if (kind === 'intensifier' && isNear(folded, other.foldedEnd, match.foldedStart, 1, 2)) factor = 1.3
      if (kind === 'softener' && isNear(folded, other.foldedEnd, match.foldedStart, 2, 3)) factor = 0.65
    }
    for (let i = index + 1; i < all.length && i <= index + 4; i++) {
      const other = all[i]
      if (!other || other.foldedStart < match.foldedEnd) continue
      if (other.payload.cue === 'negationAfter' && isNear(folded, match.foldedEnd, other.foldedStart, 2, 3)) {
        negated = !negated
      }
    }
  }
  return {
    cue,
    weight: weight * factor,
    negated,
    quoted: isQuote(unitAt(folded, match.foldedStart - 1)) && isQuote(unitAt(folded, match.foldedEnd)),
    start: match.start,
    end: match.end,
    closes: !isWordCode(unitAt(folded, match.foldedEnd + 1)) && unitAt(folded, match.foldedEnd) !== SPACE,
  }
}

/** Names of works and things, which say nothing about a mood: 《…》, and quotations that follow "book" or "film". */
function titlesIn(text: string): [number, number][] {
  if (!text.includes('\u300a') && !text.includes('"')) return []
  return [...text.matchAll(TITLE)].map((match) => [match.index, match.index + match[0].length])
}

const TITLE =
  /\u300a[^\u300b]{1,40}\u300b|(?:book|film|movie|song|album|show|game|series|novel|titled|called|کتاب|فیلم|آهنگ|سریال|بازی) "[^"]{1,40}"/g

/** The unit at a place; 0 outside of the text. */
function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

function isQuote(code: number): boolean {
  return code === 34 || code === 0x300a || code === 0x300c
}

/** At most so many words, or Han characters, and no punctuation between. */
function isNear(text: string, from: number, to: number, words: number, han: number): boolean {
  if (to - from > 40) return false
  let wordCount = 0
  let hanCount = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) hanCount++
    else if (isWordCode(code)) {
      if (i === from || !isWordCode(text.charCodeAt(i - 1))) wordCount++
    } else if (code !== 32 && code !== 39) return false
  }
  return wordCount <= words && hanCount <= han
}

/** A number, in digits or words, right before a unit of time. */
function hasDuration(all: Match<MoodPhrase>[], folded: string): boolean {
  return all.some((match) => {
    if (match.payload.cue !== 'unit') return false
    const before = folded.slice(Math.max(0, match.foldedStart - 12), match.foldedStart)
    return NUMBER_BEFORE.test(before) || /^\d/.test(folded.slice(match.foldedStart, match.foldedStart + 1))
  })
}

const NUMBER_BEFORE =
  /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|few|several|couple|many|over|half|past|last|for|of|all)|[一二两三四五六七八九十几多半好整个\]])[ +-]{0,2}$|(?:یک|دو|سه|چهار|پنج|شش|هفت|هشت|ده|چند|نیم) $/
