/** Which articles may be answered now and which come first; and the words that speak for a hit. */
import type { Card } from './cards'
import type { Documents } from './documents'
import type { PreparedQuery } from './prepared'
import type { ConversationQuery } from './query'
import { type Word, wordsOf } from './terms'
import type { Fit } from './threshold'

/** Another language than the customer's: still found, but behind. The two Chinese scripts read each other. */
const OTHER_LANGUAGE = 0.6
const OTHER_SCRIPT = 0.9
/** The conversation's issue and topic, as detection sees them, are strong hints but may be wrong. */
const SAME_TOPIC = 1.15
const SAME_ISSUE = 1.06
/** A negative word of the article in the question. */
const SPEAKS_AGAINST = 0.4
/** Characters of a message that are looked through for negative words. */
const LONGEST_LOOK = 10_000
/** Words told for a hit. */
const MOST_WORDS = 6

/** A factor for each document of a query: 0 when it may not be answered. */
export function eligibility(query: ConversationQuery, documents: Documents): (document: number) => number {
  const text = termRow(query.text)
  const today = query.now?.slice(0, 10)
  const factors = new Map<number, number>()
  return (document) => {
    const known = factors.get(document)
    if (known !== undefined) return known
    const card = documents.cards.at(document)
    const factor = card && mayAnswer(card, query, today) ? factorOf(card, query, text) : 0
    factors.set(document, factor)
    return factor
  }
}

function mayAnswer(card: Card, query: ConversationQuery, today: string | undefined): boolean {
  if (card.visibility === 'internal' && !query.includeInternal) return false
  if (query.moments && !query.moments.includes(card.moment)) return false
  if (!today) return true
  return (!card.validFrom || card.validFrom <= today) && (!card.validUntil || today <= card.validUntil)
}

function factorOf(card: Card, query: ConversationQuery, text: string): number {
  let factor = 1
  if (query.language && query.language !== card.language) {
    const bothChinese = query.language.startsWith('zh') && card.language.startsWith('zh')
    factor *= bothChinese ? OTHER_SCRIPT : OTHER_LANGUAGE
  }
  if (query.topic && query.topic === card.topic) factor *= SAME_TOPIC
  else if (query.issue && query.issue === card.issue) factor *= SAME_ISSUE
  if (card.negativeWords.some((word) => text.includes(negativeRow(word)))) factor *= SPEAKS_AGAINST
  return factor
}

const rows = new Map<string, string>()
/** So many negative words are kept read; all are read anew then. */
const MOST_ROWS = 5_000

/** The terms of an article's negative word: many articles have the same. */
function negativeRow(word: string): string {
  let row = rows.get(word)
  if (row === undefined) {
    if (rows.size >= MOST_ROWS) rows.clear()
    row = termRow(word)
    rows.set(word, row)
  }
  return row
}

/** Terms of a text with blanks around each, so that "car" is not found in "card" but "refund" in "refunds". */
function termRow(text: string): string {
  const terms = wordsOf(text.slice(0, LONGEST_LOOK)).map((word) => word.term)
  return terms.length > 0 ? ` ${terms.join(' ')} ` : '\n'
}

/** The customer's words an article matches, and how much of the question they are. */
export function matchedWords(
  query: PreparedQuery,
  document: number,
  documents: Documents,
): { words: string[] } & Pick<Fit, 'unknown' | 'concepts'> {
  const terms = new Set(documents.termsOf(document))
  const matched = new Map<number, { word: Word; weight: number }>()
  const sum = { asked: 0, unknown: 0, concepts: 0 }
  for (const slot of query.slots) {
    let closeness = slot.documents?.includes(document) ? 1 : 0
    for (const way of slot.ways) if (terms.has(way.term)) closeness = Math.max(closeness, way.closeness)
    if (slot.concept) sum.concepts += slot.weight
    else {
      sum.asked += slot.weight
      if (slot.ways.length === 0 && !slot.documents?.length) sum.unknown += slot.weight
    }
    if (closeness === 0) continue
    for (const word of slot.words) {
      const known = matched.get(word.start)
      matched.set(word.start, { word, weight: (known?.weight ?? 0) + slot.weight * closeness })
    }
  }
  const asked = Math.max(sum.asked, Number.MIN_VALUE)
  return {
    words: runsOf([...matched.values()]),
    unknown: sum.unknown / asked,
    concepts: sum.concepts / asked,
  }
}

/** Joins neighbouring Han characters to readable runs; strongest first. */
function runsOf(matched: { word: Word; weight: number }[]): string[] {
  const runs: { text: string; end: number; weight: number; han: boolean }[] = []
  for (const { word, weight } of matched.sort((a, b) => a.word.start - b.word.start)) {
    const last = runs.at(-1)
    const han = word.script === 'han'
    if (last?.han && han && last.end === word.start) {
      last.text += word.text
      last.end = word.end
      last.weight += weight
    } else runs.push({ text: word.text, end: word.end, weight, han })
  }
  runs.sort((a, b) => b.weight - a.weight)
  return [...new Set(runs.map((run) => run.text))].slice(0, MOST_WORDS)
}
