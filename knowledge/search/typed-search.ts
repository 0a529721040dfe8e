/** Search as the agent types: prefixes, misspellings, shortcuts, pinyin and its initials, filters. */
import Fuse from 'fuse.js'
import type { LanguageTag } from '../languages'
import { fold } from '../text/fold'
import { beginsSyllable, syllablesOf } from '../text/pinyin'
import type { Card } from './cards'
import type { Documents } from './documents'
import { firstPass } from './first-pass'
import { highlight } from './highlight'
import type { Initials } from './initials'
import type { Postings } from './postings'
import type { Slot } from './prepared'
import { rarity } from './scoring'
import type { Shortcuts } from './shortcuts'
import { syllableScore } from './spoken'
import { type Word, wordsOf } from './terms'
import { hasFilters, parseTyped, passes, type TypedQuery } from './typed-query'
import type { Vocabulary } from './vocabulary'

/** An article found by typing. */
export interface TypedHit {
  articleId: string
  /** 0 to 1, for the order only. */
  score: number
  /** Places in the title to mark, UTF-16 offsets, in order, not overlapping. */
  titleMarks: [number, number][]
  /** Words of the typed line without its filters. */
  words: string[]
}

export interface TypedOptions {
  /** The agent's or customer's language: its articles come first among equals. */
  language?: LanguageTag
  limit?: number
}

export interface TypedParts {
  vocabulary: Vocabulary
  documents: Documents
  postings: Postings
  initials: Initials
  shortcuts: Shortcuts
}

/** Fuse looks at these candidates only: over a whole large library it takes seconds. */
const FUZZY_CANDIDATES = 80
/** A library up to this size is looked through whole when nothing else is found. */
const FUZZY_LIBRARY = 1500
/** Longer texts are no titles typed from memory. */
const FUZZY_LONGEST = 32
const PREFIX_WORDS = 40
const PREFIX_ENTRIES = 12_000
/** With filters alone: so many are looked at before they are put in order. */
const LISTED_MOST = 500
const INITIALS_MOST = 200

/** Articles for a typed line, best first; with filters only, those that pass in order of title. */
export function searchTyped(parts: TypedParts, line: string, options: TypedOptions): TypedHit[] {
  const query = parseTyped(line)
  const limit = options.limit ?? 20
  const wanted = (document: number) => {
    const card = parts.documents.cards.at(document)
    return card !== undefined && passes(card, query)
  }
  if (query.text === '') return hasFilters(query) ? listed(parts.documents, query, wanted, limit) : []

  const slots = slotsOf(query, parts)
  const values = new Map<number, number>()
  const none = { weights: new Map(), total: 0 }
  const prepared = {
    slots,
    closeness: new Map(),
    meant: new Map(),
    saying: new Map(),
    pairs: none,
    letters: none,
    sounds: none,
    hanShare: 0,
  }
  for (const { document, value } of firstPass(
    prepared,
    parts.documents,
    parts.postings,
    FUZZY_CANDIDATES,
    wanted,
  )) {
    values.set(document, value)
  }
  addShortcuts(query, parts.shortcuts, wanted, values)
  addFuzzy(query.text, parts.documents, wanted, values)

  const ranked = [...values].map(([document, value]) => {
    const other = options.language && parts.documents.cards.at(document)?.language !== options.language
    return { document, value: value * (other ? 0.85 : 1) }
  })
  ranked.sort((a, b) => b.value - a.value || a.document - b.document)
  const best = ranked[0]?.value ?? 0
  const terms = new Set(slots.flatMap((slot) => slot.ways.map((way) => way.term)))
  return ranked
    .filter(({ value }) => value >= best * 0.35)
    .slice(0, limit)
    .map(({ document, value }) => {
      const title = parts.documents.cards.at(document)?.title ?? ''
      return {
        articleId: parts.documents.cards.at(document)?.id ?? '',
        score: value / (value + 1),
        words: query.text.split(/\s+/),
        titleMarks: highlight(title, query.text, terms, parts.vocabulary),
      }
    })
}

function listed(
  documents: Documents,
  query: TypedQuery,
  wanted: (document: number) => boolean,
  limit: number,
): TypedHit[] {
  const cards: Card[] = []
  const look = (document: number) => {
    const card = documents.cards.at(document)
    if (card && cards.length < LISTED_MOST && wanted(document)) cards.push(card)
  }
  const [tag] = query.tags
  if (tag !== undefined) for (const document of documents.cards.taggedFrom(tag)) look(document)
  else
    for (let document = 0; document < documents.numbersGiven && cards.length < LISTED_MOST; document++)
      look(document)
  cards.sort((a, b) => (a.title < b.title ? -1 : 1))
  return cards.slice(0, limit).map((card) => ({ articleId: card.id, score: 0.5, titleMarks: [], words: [] }))
}

function slotsOf(query: TypedQuery, parts: TypedParts): Slot[] {
  const { vocabulary, documents } = parts
  const holding = (term: number) => documents.holding.get(term)
  return wordsOf(query.text).flatMap((word): Slot[] => {
    const ways = new Map<number, number>()
    const offer = (number: number, closeness: number) => {
      const term = vocabulary.termOf(number)
      if (term && closeness > (ways.get(term) ?? 0) && holding(term) > 0) ways.set(term, closeness)
    }
    offer(vocabulary.find(word.text), 1)
    const stem = vocabulary.find(word.term)
    if (stem && holding(stem) > 0) ways.set(stem, 1)
    if (word.script !== 'han') {
      let entries = 0
      const longer = vocabulary.withPrefix(word.text, PREFIX_WORDS)
      const lengthOf = (number: number) => vocabulary.texts[number]?.length ?? 0
      // The nearest endings first, until there is as much to look at as a frame allows.
      for (const number of longer.sort((a, b) => lengthOf(a) - lengthOf(b))) {
        entries += holding(vocabulary.termOf(number))
        if (entries > PREFIX_ENTRIES && ways.size > 0) break
        offer(number, 0.85)
      }
    }
    if (ways.size === 0 && word.script !== 'han' && word.text.length >= 3) {
      for (const { word: number, closeness } of vocabulary.near(word.text, holding))
        offer(number, closeness * 0.7)
    }
    if (word.script === 'latin' && ways.size === 0) {
      const spoken = spokenSlots(word, parts)
      if (spoken) return spoken
    }
    if (word.script === 'latin') {
      const documents = parts.initials.find(word.text, INITIALS_MOST)
      if (documents.length > 0) return [{ ...slot(word, ways, parts), documents }]
    }
    return [slot(word, ways, parts)]
  })
}

/** Slots of a word that is pinyin; its last syllable may still be incomplete. */
function spokenSlots(word: Word, { vocabulary, documents }: TypedParts): Slot[] | undefined {
  const score = syllableScore(documents)
  if (word.text.length < 2 || /[^a-z]/.test(word.text)) return undefined
  for (let open = 0; open <= 3 && open < word.text.length - 1; open++) {
    const cut = word.text.length - open
    if (open > 0 && !beginsSyllable(word.text.slice(cut))) continue
    const syllables = syllablesOf(word.text.slice(0, cut), score)
    if (!syllables) continue
    const slots = syllables.map((syllable) => {
      const ways = new Map<number, number>()
      for (const character of vocabulary.charactersOf(syllable)) ways.set(vocabulary.termOf(character), 0.9)
      return slot(word, ways, { documents })
    })
    if (slots.every((one) => one.ways.length > 0)) return slots
  }
  return undefined
}

function slot(word: Word, ways: Map<number, number>, { documents }: Pick<TypedParts, 'documents'>): Slot {
  let holding = 0
  for (const term of ways.keys()) holding = Math.max(holding, documents.holding.get(term))
  return {
    weight: rarity(holding, documents.count),
    ways: [...ways].map(([term, closeness]) => ({ term, closeness })),
    words: [word],
    concept: false,
  }
}

/** A shortcut typed whole comes first, one being typed near the top. */
function addShortcuts(
  query: TypedQuery,
  shortcuts: Shortcuts,
  wanted: (document: number) => boolean,
  values: Map<number, number>,
): void {
  const typed = fold(query.text).replace(/^[/;]/, '')
  if (typed === '' || typed.includes(' ')) return
  for (const { document, whole } of shortcuts.find(typed, FUZZY_CANDIDATES)) {
    if (wanted(document)) values.set(document, (values.get(document) ?? 0) + (whole ? 6 : 1.5))
  }
}

/** Fuse.js over titles and shortcuts: of candidates, or of a small library when there are none. */
function addFuzzy(
  text: string,
  documents: Documents,
  wanted: (document: number) => boolean,
  values: Map<number, number>,
): void {
  if (text.length < 2 || text.length > FUZZY_LONGEST) return
  let numbers = [...values.keys()]
  if (numbers.length === 0) {
    if (documents.count > FUZZY_LIBRARY) return
    numbers = [...documents.cards.living()].filter(wanted)
  }
  const entries = numbers.map((document) => {
    const card = documents.cards.at(document)
    return { document, title: fold(card?.title ?? ''), shortcut: card?.shortcut ?? '' }
  })
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'shortcut', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.4,
    minMatchCharLength: 2,
  })
  for (const { item, score = 1 } of fuse.search(fold(text))) {
    values.set(item.document, (values.get(item.document) ?? 0) + 1 - score)
  }
}
