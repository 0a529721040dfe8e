/**
 * How pressing a conversation reads as a whole.
 *
 * Phrases name a reason where one is said; that a scanner is found no more stops its owner without any such phrase. A
 * small linear model weighs the opening words together with mood, risks, issue and the reasons named.
 */
import { foldWithPositions } from '../../knowledge/text/fold'
import type { Evidence } from '../signals'
import { readLeaning } from '../wording/linear-model'
import model from './priority-wording.built'
import { type PriorityInput, TOPIC_REASONS } from './reasons'

/** Classes of the model, in the order of its weights. */
export const PRIORITY_LEVELS = ['general', 'important', 'urgent'] as const

/** So few words known say no more than their part of this. */
export const FEWEST_OF_PRIORITY = 24

/** A message of the customer. */
export interface Said {
  messageId: string
  text: string
}

/** What a customer wants is said at the start; so many characters of it are read. */
const MOST_OPENING = 240

/** The part of the customer's first messages that tells what it is about. */
export function openingOf(messages: readonly Said[]): Said[] {
  const out: Said[] = []
  let left = MOST_OPENING
  for (const { messageId, text } of messages) {
    if (left <= 0) break
    out.push({ messageId, text: text.slice(0, left) })
    left -= text.length
  }
  return out
}

/** Signs of the conversation as words of their own. */
function signsOf({ mood, risks, issues, named }: PriorityInput): string {
  const signs = new Set<string>()
  const [first] = issues
  signs.add(`issue${first?.kind ?? 'none'}`)
  if (first?.topic) signs.add(`topic${first.topic}`)
  for (const { topic } of issues) {
    const reason = topic === undefined ? undefined : TOPIC_REASONS[topic]
    if (reason) signs.add(`reason${reason}`)
  }
  for (const { reason } of named) signs.add(`reason${reason}`)
  if (mood.kind !== 'neutral') {
    signs.add(`mood${mood.kind}`)
    signs.add(`level${mood.level}`)
  }
  for (const { kind, severity } of risks) if (severity > 1) signs.add(`risk${kind}`)
  return [...signs].map((sign) => sign.replace(/-/g, '')).join(' | ')
}

/** What the model reads. */
export function wordingOf(input: PriorityInput): string {
  const words = openingOf(input.opening).map(({ text }) => foldWithPositions(text).text)
  return `${words.join('\n').replace(/\d+/g, '0')}\n${signsOf(input)}`
}

export interface PriorityWording {
  /** One score for each of `PRIORITY_LEVELS`. */
  scores: number[]
  /** The words that lean most to a level. */
  places(level: (typeof PRIORITY_LEVELS)[number]): Evidence[]
}

/** Reads the wording of a conversation's opening. */
export function readPriorityWording(input: PriorityInput): PriorityWording {
  const { scores, places } = readLeaning(model, { text: wordingOf(input) }, FEWEST_OF_PRIORITY)
  return {
    scores,
    places(level) {
      const [strongest] = places(PRIORITY_LEVELS.indexOf(level)).map(({ name }) => name.replace('_', ' '))
      return strongest === undefined ? [] : placesOf(strongest, input.opening)
    },
  }
}

/** Where a word of the model stands in the messages. */
function placesOf(word: string, opening: readonly Said[]): Evidence[] {
  for (const { messageId, text } of openingOf(opening)) {
    const { text: folded, at } = foldWithPositions(text)
    const place = folded.indexOf(word)
    if (place < 0) continue
    const start = at[place] ?? 0
    const end = at[place + word.length] ?? text.length
    return [{ messageId, start, end, words: text.slice(start, end) }]
  }
  return []
}
