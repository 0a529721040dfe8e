/** What an agent types: words, and filters `#tag`, `lang:zh`, `topic:refund`, `folder:Shop`, `issue:payment`. */
import { LANGUAGE_TAGS, type LanguageTag } from '../languages'
import { fold } from '../text/fold'
import type { Card } from './cards'

export interface TypedQuery {
  /** What remains without filters. */
  text: string
  tags: string[]
  languages: LanguageTag[]
  topics: string[]
  folders: string[]
  issues: string[]
}

const MOST_TYPED = 200

/** Takes a typed line apart. An unknown filter name is ordinary text. */
export function parseTyped(line: string): TypedQuery {
  const query: TypedQuery = { text: '', tags: [], languages: [], topics: [], folders: [], issues: [] }
  const words: string[] = []
  for (const word of line.slice(0, MOST_TYPED).split(/\s+/)) {
    const folded = fold(word)
    const [name = '', value = ''] = folded.split(':', 2)
    if (folded.startsWith('#')) {
      if (folded.length > 1) query.tags.push(folded.slice(1))
    } else if (name === 'lang' || name === 'language') query.languages.push(...languagesOf(value))
    else if (name === 'topic') query.topics.push(value)
    else if (name === 'folder') query.folders.push(value)
    else if (name === 'issue') query.issues.push(value)
    else words.push(word)
  }
  query.text = words.join(' ').trim()
  return query
}

/** "zh" is both scripts; a half-typed tag matches what it begins. */
function languagesOf(value: string): LanguageTag[] {
  return LANGUAGE_TAGS.filter((tag) => tag.toLowerCase().startsWith(value))
}

/** True when there is a filter at all. */
export function hasFilters(query: TypedQuery): boolean {
  return [query.tags, query.languages, query.topics, query.folders, query.issues].some(
    (list) => list.length > 0,
  )
}

/** True when an article passes every filter. Values match from their beginning, while they are being typed. */
export function passes(card: Card, query: TypedQuery): boolean {
  for (const tag of query.tags) if (!card.foldedTags.some((own) => own.startsWith(tag))) return false
  if (query.languages.length > 0 && !query.languages.includes(card.language)) return false
  return (
    begins(card.topic, query.topics) && begins(card.folder, query.folders) && begins(card.issue, query.issues)
  )
}

function begins(text: string | undefined, values: readonly string[]): boolean {
  return values.length === 0 || values.every((value) => fold(text ?? '').startsWith(value))
}
