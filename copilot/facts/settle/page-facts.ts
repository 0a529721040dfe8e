/** Facts that the page shows beside the conversation, and how they stand to what was said in it. */
import { BROWSERS, DEVICES, SYSTEMS } from '../../../knowledge/facts/names'
import { pageField } from '../../../knowledge/facts/page-labels'
import { sign } from '../../../knowledge/facts/signs'
import { fold } from '../../../knowledge/text/fold'
import type { Pattern } from '../../../knowledge/text/pattern-set'
import type { Fact, FactField } from '../../facts'
import type { CustomerFields } from '../../transcript'
import { isCardNumber } from '../values/card-number'

/** Longest value of a page's field; more is a text and no field. */
const VALUE_LIMIT = 120
const ROW_LIMIT = 40

/** Who the customer is: two values are both shown, for the agent to choose. */
const WHO: ReadonlySet<FactField> = new Set<FactField>(['name', 'account', 'email', 'phone'])

/** Ids, of which a conversation may have several. */
const IDS: ReadonlySet<FactField> = new Set<FactField>(['order_id', 'ticket_id', 'tracking_no'])

/** What the customer uses: what they tell may be another device than the one they write on. */
const MACHINE: ReadonlySet<FactField> = new Set<FactField>(['device', 'os', 'os_version'])

function pageFact(field: FactField, value: string, words = value): Fact {
  return { field, value, evidence: { messageId: '', start: 0, end: 0, words }, source: 'page' }
}

/** The customer's fields as facts; the evidence has no message, its words say how the page puts it. */
export function readPageFacts(customer: CustomerFields): Fact[] {
  const facts: Fact[] = []
  const add = (fact: Fact): void => {
    const known = facts.find(({ field }) => field === fact.field)
    // The first row holds: a city before a country, the last order before older ones.
    if (!known || (IDS.has(fact.field) && !isSame(known, fact))) facts.push(fact)
  }
  if (customer.name) add(pageFact('name', customer.name))
  if (customer.email) add(pageFact('email', customer.email))
  if (customer.phone) add(pageFact('phone', customer.phone))
  for (const [label, text] of Object.entries(customer.other ?? {}).slice(0, ROW_LIMIT)) {
    const value = text.trim()
    const field = pageField(label)
    if (!field || field === 'secret' || !isPlausible(field, value)) continue
    const words = `${label}: ${value}`
    if (field === 'os' || field === 'browser' || field === 'device') {
      for (const part of machineParts(field, value)) add(pageFact(part.field, part.value, words))
    } else add(pageFact(field, value, words))
  }
  return facts
}

/** Facts of the conversation with those of the page: what was said links to its message and comes first in doubt. */
export function withPageFacts(said: readonly Fact[], page: readonly Fact[]): Fact[] {
  const facts = [...said]
  const kept: Fact[] = []
  const machineSaid = said.some(({ field }) => MACHINE.has(field))
  const otherSystem = said.some(
    (fact) => fact.field === 'os' && !page.some((other) => other.field === 'os' && isSame(fact, other)),
  )
  for (const fact of page) {
    const { field } = fact
    const rivals = facts.filter((other) => other.field === field)
    const same = rivals.find((other) => isSame(other, fact))
    if (same) {
      // The desk's full name says more than the first name under a message.
      if (field !== 'name' || fact.value.length <= same.value.length) continue
      facts.splice(facts.indexOf(same), 1)
      kept.push(fact)
      continue
    }
    if (WHO.has(field) && rivals.length > 0) {
      kept.push({ ...fact, conflict: true })
      for (const rival of rivals) facts[facts.indexOf(rival)] = { ...rival, conflict: true }
    } else if (MACHINE.has(field) || field === 'browser') {
      // A version goes with the system that was said; anything else may be of another machine.
      const fits = machineSaid ? field === 'os_version' && !otherSystem && hasSystem(said) : true
      if (fits && rivals.length === 0) kept.push(fact)
    } else if (IDS.has(field) || rivals.length === 0) kept.push(fact)
  }
  const first = kept.filter(({ field }) => WHO.has(field))
  return [...first, ...facts, ...kept.filter(({ field }) => !WHO.has(field))]
}

const hasSystem = (facts: readonly Fact[]): boolean => facts.some(({ field }) => field === 'os')

/** The system with its version, the browser and the device in a value such as "Chrome 130 on Windows 11". */
function machineParts(field: FactField, value: string): { field: FactField; value: string }[] {
  const text = fold(value)
  const parts: { field: FactField; value: string }[] = []
  const first = (pattern: Pattern): RegExpExecArray | null => pattern.exec(text)
  for (const { name, pattern } of SYSTEMS) {
    const found = first(pattern)
    if (!found) continue
    parts.push({ field: 'os', value: name })
    if (found.groups?.ver) parts.push({ field: 'os_version', value: found.groups.ver })
    break
  }
  for (const { name, pattern } of BROWSERS) {
    const found = first(pattern)
    if (!found) continue
    parts.push({ field: 'browser', value: found.groups?.ver ? `${name} ${found.groups.ver}` : name })
    break
  }
  if (field === 'device' && DEVICES.some((pattern) => first(pattern))) parts.push({ field, value })
  // A row that holds nothing we know by name is taken as the page puts it.
  return parts.some((part) => part.field === field) ? parts : [...parts, { field, value }]
}

function isPlausible(field: FactField, value: string): boolean {
  if (value === '' || value.length > VALUE_LIMIT || isCardNumber(value)) return false
  if (sign('not-filled-in').test(fold(value))) return false
  if (field === 'email') return /^[^\s@]{1,64}@[^\s@]{3,190}$/u.test(value)
  if (field === 'phone') return (value.match(/\p{Nd}/gu)?.length ?? 0) >= 5
  if (IDS.has(field)) return /\p{Nd}/u.test(value) && value.length <= 60
  return true
}

/** True when two values say the same, one perhaps more exactly. */
function isSame(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ field, value }) => {
    const plain = fold(value).replace(/^v(?=\d)/u, '')
    return field === 'phone' ? plain.replace(/\D/gu, '').slice(-9) : plain.replace(/[\s#"'()_-]/gu, '')
  })
  if (one === undefined || other === undefined || one === '' || other === '') return false
  return (
    one === other ||
    (b.field !== 'phone' && !IDS.has(b.field) && (one.includes(other) || other.includes(one)))
  )
}
