/** What the readers of answers share: the message, what was asked, what is known already. */
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** The span of a find in the folded text. */
export type Span = [number, number]

/** An answer while it is read: what a reader finds is known to the next one. */
export interface Answering {
  view: MessageView
  asked: ReadonlySet<FactField>
  /** Fields whose value was read out, and got a yes. */
  confirmed: ReadonlySet<FactField>
  /** Spans of card numbers, passwords and codes. */
  secrets: readonly Span[]
  /** What the message says by itself. */
  found: readonly Candidate[]
  /** What the message says by itself, and what was found as an answer so far. */
  known(): Candidate[]
  /** True when a value of the field is known. */
  have(field: FactField): boolean
  /** True for a field that was asked for and of which no value is known. */
  isOpen(field: FactField): boolean
  /** Spans that are secret, or say something else. */
  taken(): Span[]
}

/** Begins an answer. The candidates in `out` count as soon as they are there. */
export function answering(
  told: Pick<Answering, 'view' | 'asked' | 'confirmed' | 'secrets' | 'found'>,
  out: readonly Candidate[],
): Answering {
  const { asked, found, secrets } = told
  const known = () => [...found, ...out]
  const have = (field: FactField) => known().some((item) => item.field === field)
  return {
    ...told,
    known,
    have,
    isOpen: (field) => asked.has(field) && !have(field),
    taken: () => [
      ...secrets,
      ...known()
        // Digits that look like a number to call are the id that was asked for.
        .filter((item) => item.strength >= (item.field === 'phone' && !asked.has('phone') ? 3 : 2))
        .map((item): Span => [item.start, item.end]),
    ],
  }
}
