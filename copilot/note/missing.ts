/** Which facts another team would still ask for, by their importance to the kind of issue. */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import wanted from '../../knowledge/facts/wanted.json'
import type { Fact } from '../facts'
import { has, type MessageView, viewMessage } from '../facts/message-view'
import { askedFields } from '../facts/questions'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'

export const IMPORTANCES = ['high', 'medium', 'low'] as const
/** How much a team that takes the case over is held up without the fact. */
export type Importance = (typeof IMPORTANCES)[number]

/** A fact nobody has said yet. */
export interface MissingField {
  field: FactField
  importance: Importance
}

const WANTED = wanted as Record<IssueKind, Record<Importance, FactField[]>>

/** A note with more open questions than this is not filled in any more. */
const MOST = 10

/** Without these nobody can act: asked for in vain, they are still needed. */
const NEEDED: ReadonlySet<FactField> = new Set<FactField>(['account', 'order_id', 'phone', 'email'])

/** Fields of which one stands for the other: who has told the model is not asked for the system's name. */
const TOLD_BY: Partial<Record<FactField, FactField[]>> = {
  device: ['product', 'browser'],
  product: ['device'],
  os: ['device', 'os_version'],
  error_code: ['error_text'],
  tracking_no: ['order_id'],
  expected: ['symptom'],
}

/** Fields whose values hold a digit: an answer without one does not tell them. */
const NUMBERED: ReadonlySet<FactField> = new Set<FactField>([
  'os_version',
  'app_version',
  'error_code',
  'amount',
])

/** Fields the agent asked for and the customer answered in any way but "I don't know". */
function settledByAsking(views: readonly MessageView[]): Set<FactField> {
  const settled = new Set<FactField>()
  let asked = new Set<FactField>()
  for (const view of views) {
    if (view.message.role === 'agent') {
      asked = askedFields(view)
    } else if (view.message.role === 'customer' && asked.size > 0) {
      const digits = /\d/u.test(view.text)
      const unknown = has(view, 'unknown', view.text)
      for (const field of asked) if (!unknown && (digits || !NUMBERED.has(field))) settled.add(field)
      asked = new Set()
    }
  }
  return settled
}

/** Fields of which the customer said something, even where no value could be read from it for sure. */
function mentioned(views: readonly MessageView[]): Set<FactField> {
  const out = new Set<FactField>()
  for (const view of views) {
    if (view.message.role !== 'customer') continue
    for (const { field, pattern } of MENTIONS) {
      if (!out.has(field) && pattern.test(view.text)) out.add(field)
    }
  }
  return out
}

/**
 * Missing facts for an issue, the most important first, at most ten. None is listed that is known,
 * that was answered, or of which the customer said something: nothing is asked twice.
 */
export function missingFields(
  kind: IssueKind,
  facts: readonly Fact[],
  transcript: Transcript,
): MissingField[] {
  const known = new Set<FactField>(facts.map((fact) => fact.field))
  const views = transcript.messages.map(viewMessage)
  const settled = settledByAsking(views)
  const said = mentioned(views)
  return IMPORTANCES.flatMap((importance) =>
    WANTED[kind][importance].flatMap((field) => {
      if (known.has(field) || said.has(field)) return []
      if (settled.has(field) && !NEEDED.has(field)) return []
      if (TOLD_BY[field]?.some((other) => known.has(other))) return []
      // A browser is asked for only where one is in play.
      if (field === 'browser' && (known.has('app_version') || known.has('device'))) return []
      return [{ field, importance }]
    }),
  ).slice(0, MOST)
}
