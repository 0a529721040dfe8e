/**
 * What the index knows of each article beside its words, by document number.
 *
 * A saved card stays a line of text until somebody asks for it: a question asks for a few hundred of ten thousand, and
 * so many objects would cost more at every start than finding the answer.
 */
import type { Moment } from '../article'
import type { LanguageTag } from '../languages'

/** The facts of an article that filters, boosts and typed search look at. */
export interface Card {
  id: string
  language: LanguageTag
  title: string
  issue: string
  topic: string
  moment: Moment
  visibility: 'public' | 'internal'
  negativeWords: readonly string[]
  foldedTags: readonly string[]
  shortcut: string
  folder?: string
  validFrom?: string
  validUntil?: string
}

export interface SavedCards {
  /** A card a line (`lineOf`); an empty line for an article that is gone. */
  lines: string
  /** An id a line. */
  ids: string
  /** Numbers of openings, follow-ups and closings. */
  moments: Uint32Array
}

/** A line break cannot stand in an id that is kept by line. */
const idLine = (id: string): string => JSON.stringify(id).slice(1, -1)

export class Cards {
  /** Lines of cards that nobody has asked for; empty for those that are made or gone. */
  private lines: string[] = []
  private readonly made: (Card | undefined)[] = []
  /** Ids as saved, until one is looked for. */
  private savedIds: string | undefined
  private readonly numberOf = new Map<string, number>()
  private readonly byTag = new Map<string, number[]>()
  /** How many cards are in `byTag`. */
  private tagged = 0
  private readonly special = new Set<number>()
  private alive = 0
  private given = 0

  /** Numbers given. */
  get length(): number {
    return this.given
  }

  /** Articles that are alive. */
  get count(): number {
    return this.alive
  }

  at(document: number): Card | undefined {
    const line = this.lines[document]
    if (!line) return this.made[document]
    this.lines[document] = ''
    const card = parsed(line)
    this.made[document] = card
    return card
  }

  isAlive(document: number): boolean {
    return this.made[document] !== undefined || (this.lines[document] ?? '') !== ''
  }

  find(id: string): number | undefined {
    return this.ids().get(id)
  }

  add(card: Card): number {
    const document = this.given++
    this.made[document] = card
    this.ids().set(card.id, document)
    if (card.moment !== 'answer') this.special.add(document)
    this.alive++
    return document
  }

  drop(document: number): void {
    const card = this.at(document)
    if (!card) return
    this.made[document] = undefined
    this.ids().delete(card.id)
    this.special.delete(document)
    this.alive--
  }

  /** Numbers of the living, in order. */
  *living(): Generator<number> {
    for (let document = 0; document < this.given; document++) if (this.isAlive(document)) yield document
  }

  /** Documents with a tag that begins with `start` (folded), each once, dead ones included. */
  taggedFrom(start: string): Set<number> {
    for (; this.tagged < this.given; this.tagged++) this.fileTags(this.tagged)
    const found = new Set<number>()
    for (const [tag, documents] of this.byTag) {
      if (tag.startsWith(start)) for (const document of documents) found.add(document)
    }
    return found
  }

  /** Ids of the openings, follow-ups and closings of a language. */
  moments(language: LanguageTag): string[] {
    return [...this.special].flatMap((document) => {
      const card = this.at(document)
      return card?.language === language ? [card.id] : []
    })
  }

  /** Documents on a topic in a language, in order, at most `most`. Lines that cannot be meant are not parsed. */
  onTopic(topic: string, language: LanguageTag, most: number): number[] {
    const named = JSON.stringify(topic)
    const found: number[] = []
    for (let document = 0; document < this.given && found.length < most; document++) {
      const line = this.lines[document]
      if (line && !line.includes(named)) continue
      const card = this.at(document)
      if (card?.topic === topic && card.language === language) found.push(document)
    }
    return found
  }

  saved(): SavedCards {
    const numbers = Array.from({ length: this.given }, (_, document) => document)
    const line = (document: number): string => {
      const kept = this.lines[document]
      const card = this.made[document]
      return kept || (card ? lineOf(card) : '')
    }
    const idOf = new Map([...this.ids()].map(([id, document]) => [document, id]))
    return {
      lines: numbers.map(line).join('\n'),
      ids: numbers.map((document) => idLine(idOf.get(document) ?? '')).join('\n'),
      moments: Uint32Array.from(this.special),
    }
  }

  /** Throws when the data is not whole. */
  static of({ lines, ids, moments }: SavedCards): Cards {
    const cards = new Cards()
    cards.lines = lines.split('\n')
    cards.given = cards.lines.length
    cards.savedIds = ids
    for (const document of moments) {
      if (document >= cards.given) throw new RangeError('moments')
      cards.special.add(document)
    }
    for (const line of cards.lines) if (line !== '') cards.alive++
    return cards
  }

  private ids(): Map<string, number> {
    const { savedIds } = this
    if (savedIds === undefined) return this.numberOf
    this.savedIds = undefined
    savedIds.split('\n').forEach((line, document) => {
      if (line !== '') this.numberOf.set(JSON.parse(`"${line}"`), document)
    })
    return this.numberOf
  }

  private fileTags(document: number): void {
    for (const tag of this.at(document)?.foldedTags ?? []) {
      const documents = this.byTag.get(tag)
      if (documents) documents.push(document)
      else this.byTag.set(tag, [document])
    }
  }
}

type Line = [
  id: string,
  language: LanguageTag,
  title: string,
  issue: string,
  topic: string,
  moment: Moment,
  visibility: 'public' | 'internal',
  negativeWords: readonly string[],
  foldedTags: readonly string[],
  shortcut: string,
  folder: string | null,
  validFrom: string | null,
  validUntil: string | null,
]

/** Any character beyond those that take one byte: one of them would make the whole text take two bytes each. */
const WIDE = /[\u0100-\uffff]/g

/** A card as JSON without the names of its fields, in characters of one byte. */
function lineOf(card: Card): string {
  const { id, language, title, issue, topic, moment, visibility, negativeWords, foldedTags, shortcut } = card
  const { folder = null, validFrom = null, validUntil = null } = card
  const line: Line = [
    ...([id, language, title, issue, topic, moment, visibility] as const),
    ...([negativeWords, foldedTags, shortcut, folder, validFrom, validUntil] as const),
  ]
  return JSON.stringify(line).replaceAll(
    WIDE,
    (wide) => `\\u${wide.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A card that cannot be read is one of an article that is gone: what else is found stays found. */
function parsed(line: string): Card | undefined {
  try {
    const [id, language, title, issue, topic, moment, visibility, ...rest] = JSON.parse(line) as Line
    const [negativeWords, foldedTags, shortcut, folder, validFrom, validUntil] = rest
    return {
      ...{ id, language, title, issue, topic, moment, visibility, negativeWords, foldedTags, shortcut },
      ...(folder === null ? {} : { folder }),
      ...(validFrom === null ? {} : { validFrom }),
      ...(validUntil === null ? {} : { validUntil }),
    }
  } catch {
    return undefined
  }
}
