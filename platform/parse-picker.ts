/** Checks what the reply picker and the panel tell each other. */

import { OFFERED, type OfferedReply, type ReplyPickerWords } from '../helpdesks/picker/words'
import { isFields } from '../knowledge/untrusted'
import { parseInsert, parseResult } from './parse-message'
import type { PanelToPicker, PickerToPanel } from './picker-messages'

const QUERY = 200
const LINE = 300

function text(value: unknown, limit = LINE): string {
  return typeof value === 'string' ? value.slice(0, limit) : ''
}

/** A message from the picker in a page, checked; undefined for anything we do not know. */
export function parsePickerToPanel(raw: unknown): PickerToPanel | undefined {
  if (!isFields(raw)) return undefined
  if (raw.type === 'picker-closed') return { type: raw.type }
  if (raw.type === 'picker-query') return { type: raw.type, query: text(raw.query, QUERY) }
  if (raw.type === 'picker-chosen') return { type: raw.type, id: text(raw.id) }
  if (raw.type === 'picker-done') return { type: raw.type, result: parseResult(raw.result) }
  return undefined
}

function parseWords(value: unknown): ReplyPickerWords {
  const words = isFields(value) ? value : {}
  const counts = Array.isArray(words.counts) ? words.counts : []
  return {
    language: text(words.language, 20),
    direction: words.direction === 'rtl' ? 'rtl' : 'ltr',
    title: text(words.title),
    placeholder: text(words.placeholder),
    keys: text(words.keys),
    none: text(words.none),
    blanks: text(words.blanks),
    counts: counts.slice(0, OFFERED + 1).map((count) => text(count)),
  }
}

function parseItem(value: unknown): OfferedReply | undefined {
  if (!isFields(value) || text(value.id) === '') return undefined
  return {
    id: text(value.id),
    title: text(value.title),
    text: text(value.text),
    blanks: value.blanks === true,
    language: text(value.language, 20),
  }
}

/** A message from the panel to the picker, checked; undefined for anything we do not know. */
export function parsePanelToPicker(raw: unknown): PanelToPicker | undefined {
  if (!isFields(raw)) return undefined
  if (raw.type === 'picker-open')
    return { type: raw.type, trigger: text(raw.trigger, 4), words: parseWords(raw.words) }
  if (raw.type === 'picker-items' && Array.isArray(raw.items)) {
    const items = raw.items.slice(0, OFFERED).map(parseItem)
    return {
      type: raw.type,
      query: text(raw.query, QUERY),
      items: items.filter((item) => item !== undefined),
    }
  }
  if (raw.type === 'picker-close') return { type: raw.type }
  if (raw.type === 'picker-insert') {
    const insert = parseInsert(raw.insert)
    return insert && { type: raw.type, insert }
  }
  return undefined
}
