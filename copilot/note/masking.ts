/** Masks personal data in what leaves the desk: by field, and by shape within words. */

import { personalSign } from '../../knowledge/facts/personal-signs'
import type { PersonalSignName } from '../../knowledge/facts/sign-sources'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import type { FactField } from '../facts'
import { cardSpans, maskCards } from './card-numbers'
import { masked } from './masked-value'
import { namePatterns } from './name-patterns'
import type { PersonalKind } from './personal-kinds'
import { personalShapes } from './personal-shapes'
import { isSurelyPersonal } from './surely-personal'

/** What is known of the conversation that shapes do not tell. */
export interface KnownValues {
  /** Names of the customer. */
  names: readonly string[]
  /** Their phone numbers. */
  phones: readonly string[]
  /** What was told as the number of a document or a phone; it is not shown where it stands without those words either. */
  told: readonly string[]
  /** Numbers that name an order, a parcel, a ticket: they stay, whatever they look like. */
  references: readonly string[]
}

/** Masks the words and values of one document. */
export interface Masker {
  /** Words as they may leave. */
  words(text: string): string
  /** A field's value as it may leave. */
  value(field: FactField, text: string): string
  /** Kinds met so far, masked or shown. */
  readonly met: ReadonlySet<PersonalKind>
}

/** Fields that are personal as a whole. */
export const PERSONAL_FIELDS: Partial<Record<FactField, PersonalKind>> = {
  name: 'name',
  phone: 'phone',
  email: 'email',
}

const REFERENCE_FIELDS: ReadonlySet<FactField> = new Set<FactField>(['order_id', 'tracking_no', 'ticket_id'])

/** How people say who they are; the name is the group `v`. */
const INTRODUCED: readonly PersonalSignName[] = [
  'told-own-name',
  'told-i-am',
  'told-own-name-han',
  'told-own-name-fa',
]

interface Span {
  start: number
  end: number
  kind: PersonalKind | 'card'
}

const digitsOnly = (text: string): string => text.normalize('NFKC').replace(/\P{Nd}/gu, '')

/**
 * Masks by policy.
 *
 * @param shown kinds that stay as they are: by policy, or revealed by the agent for this form
 */
export function createMasker(known: KnownValues, shown: ReadonlySet<PersonalKind>): Masker {
  const met = new Set<PersonalKind>()
  const names = namePatterns(known.names)
  const introduced = () => INTRODUCED.map((name) => personalSign(name, 'g'))
  const references = new Set(
    known.references
      .filter((value) => !isSurelyPersonal(value))
      .map(digitsOnly)
      .filter((digits) => digits.length > 3),
  )
  const told = known.told.map((value) => fold(value).trim()).filter((value) => value.length > 4)
  const phones = new Set(known.phones.map(digitsOnly).filter((digits) => digits.length > 4))

  const spansOf = (text: string): Span[] => {
    const spans: Span[] = []
    const add = (start: number, end: number, kind: Span['kind']): void => {
      if (start < end && !spans.some((other) => start < other.end && end > other.start))
        spans.push({ start, end, kind })
    }
    const isReference = (words: string): boolean => references.has(digitsOnly(words))
    for (const [start, end] of cardSpans(text)) {
      const words = text.slice(start, end)
      if (!isReference(words) || cardSpans(words, 'issued').length > 0) add(start, end, 'card')
    }
    const folded = foldWithPositions(text)
    for (const { kind, pattern } of personalShapes()) {
      for (const match of folded.text.matchAll(pattern)) {
        const value = match.groups?.v ?? match[0]
        const from = match.index + match[0].lastIndexOf(value)
        const start = folded.at[from] ?? 0
        const end = folded.at[from + value.length] ?? text.length
        if (kind !== 'email' && kind !== 'address' && isReference(text.slice(start, end))) continue
        add(start, end, kind)
      }
    }
    if (phones.size > 0) {
      for (const match of folded.text.matchAll(/\d(?:[ ().-]{0,2}\d){4,15}/gu)) {
        if (!phones.has(digitsOnly(match[0]))) continue
        add(folded.at[match.index] ?? 0, folded.at[match.index + match[0].length] ?? text.length, 'phone')
      }
    }
    for (const value of told) {
      for (let at = folded.text.indexOf(value); at >= 0; at = folded.text.indexOf(value, at + value.length))
        add(folded.at[at] ?? 0, folded.at[at + value.length] ?? text.length, 'id')
    }
    for (const pattern of [...names, ...introduced()]) {
      for (const match of text.matchAll(pattern)) {
        const value = match.groups?.v ?? match[0]
        const start = match.index + match[0].lastIndexOf(value)
        add(start, start + value.length, 'name')
      }
    }
    return spans.sort((a, b) => a.start - b.start)
  }

  const words = (text: string): string => {
    let out = ''
    let done = 0
    for (const { start, end, kind } of spansOf(text)) {
      const said = text.slice(start, end)
      if (kind !== 'card') met.add(kind)
      out += text.slice(done, start) + (kind !== 'card' && shown.has(kind) ? said : masked(kind, said))
      done = end
    }
    return out + text.slice(done)
  }

  /** An order's number stays, unless it is surely something else. */
  const reference = (text: string): string => {
    if (text.includes('@')) return words(text)
    if (!isSurelyPersonal(text) || shown.has('id')) return maskCards(text, 'issued')
    met.add('id')
    return masked('id', text)
  }

  return {
    met,
    words,
    value(field, text) {
      if (REFERENCE_FIELDS.has(field)) return reference(text)
      const kind = PERSONAL_FIELDS[field]
      if (!kind) return words(text)
      met.add(kind)
      return shown.has(kind) ? maskCards(text) : masked(kind, text)
    },
  }
}
