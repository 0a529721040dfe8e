/** What a column of a table can hold, and the words it is recognised by. */
import { fold } from '../text/fold'
import headers from './headers.json'

/** Every field a column can be read as. `body` is the reply itself. */
export const FIELD_NAMES = [
  'id',
  'title',
  'body',
  'folder',
  'tags',
  'shortcut',
  'phrasings',
  'negativeWords',
  'language',
  'issue',
  'topic',
  'scenario',
  'moment',
  'audience',
  'channel',
  'useWhen',
  'notWhen',
  'visibility',
  'validFrom',
  'validUntil',
  'buildsOn',
  'selfContained',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** A header without what differs between spellings of it: case, accents of script, spaces, joints, brackets. */
export function foldHeader(header: string): string {
  return fold(header.slice(0, 100))
    .normalize('NFKD')
    .replaceAll(/[\s_\-./:()[\]*#\p{M}]+/gu, '')
}

const BY_WORD = new Map<string, FieldName>(
  FIELD_NAMES.flatMap((field) => headers[field].map((word) => [foldHeader(word), field] as const)),
)

/** The field a header names in any of the languages of `headers.json`; null when none. */
export function fieldOfHeader(header: string): FieldName | null {
  return BY_WORD.get(foldHeader(header)) ?? null
}

/** Fields of a header row, by place. A field that comes twice is the first one's; `body` and `tags` may not repeat. */
export function fieldsOfHeader(header: readonly string[]): (FieldName | null)[] {
  const taken = new Set<FieldName>()
  return header.map((cell) => {
    const field = fieldOfHeader(cell)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
