/** Which facts another team would still ask for, most useful first. */
import type { Fact, FactField } from '../facts'
import { has, viewMessage } from '../facts/message-view'
import { askedFields } from '../facts/questions'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'

/** Facts by kind of issue, in the order of their use to whoever takes the case over. */
const WANTED: Record<IssueKind, FactField[]> = {
  technical: [
    'app_version',
    'account',
    'since',
    'os_version',
    'device',
    'frequency',
    'error_code',
    'browser',
  ],
  account: ['account', 'device', 'os', 'email', 'since'],
  payment: ['amount', 'order_id', 'payment_method', 'phone', 'device', 'account', 'since'],
  logistics: ['order_id', 'email', 'phone', 'tracking_no', 'account'],
  'after-sales': ['order_id', 'phone', 'email', 'symptom'],
  complaint: ['order_id', 'phone', 'since', 'expected'],
  inquiry: ['phone', 'product', 'email'],
  feedback: [],
  none: [],
}

/** A note with more open questions than this is not filled in any more. */
const MOST = 4

/** Fields the agent asked for and the customer answered in any way but "I don't know". */
function settledByAsking(transcript: Transcript): Set<FactField> {
  const settled = new Set<FactField>()
  let asked = new Set<FactField>()
  transcript.messages.forEach((message, index) => {
    if (message.role === 'agent') {
      asked = askedFields(viewMessage(message, index))
    } else if (message.role === 'customer' && asked.size > 0) {
      const view = viewMessage(message, index)
      if (!has(view, 'unknown', view.text)) for (const field of asked) settled.add(field)
      asked = new Set()
    }
  })
  return settled
}

/** Missing facts for an issue, at most four; never one that is known or was answered. */
export function missingFields(kind: IssueKind, facts: readonly Fact[], transcript: Transcript): FactField[] {
  const known = new Set<FactField>(facts.map((fact) => fact.field))
  const settled = settledByAsking(transcript)
  const web = known.has('browser')
  return WANTED[kind]
    .filter((field) => {
      if (known.has(field)) return false
      // An id asked for and not given is still needed; what was described in other words is not.
      if (settled.has(field) && !['account', 'order_id', 'phone', 'email'].includes(field)) return false
      if (field === 'app_version' && web) return false
      if (field === 'browser') return false
      if (field === 'device' && (known.has('product') || web)) return false
      return true
    })
    .slice(0, MOST)
}
