/** Reads one customer message in the light of what was asked before it, by rules. */
import { FAMILIES, SYSTEMS } from '../../knowledge/facts/names'
import type { FactField } from '../facts'
import { acceptedOffers, confirmedOffers } from './answers/accepted-offers'
import { answeredValues } from './answers/answered-values'
import { type AskedBefore, askedBefore } from './answers/asked-before'
import type { Candidate } from './candidate'
import type { MessageReading } from './message-reading'
import type { MessageView } from './message-view'
import { type ProblemClause, readProblems } from './problem/problems'
import { customerSteps } from './steps/customer-steps'
import { keptValues } from './values/kept-values'
import { ownValues } from './values/own-values'

/** A clause that gives one of these does not tell the problem in words of its own. */
const EXACT_WORDS: ReadonlySet<FactField> = new Set<FactField>([
  'os',
  'os_version',
  'app_version',
  'email',
  'phone',
])

/** A bare version that answers "which iOS?" tells the system too. */
function systemOfQuestion(
  view: MessageView,
  items: readonly Candidate[],
  { texts }: AskedBefore,
): Candidate[] {
  const version = items.find((item) => item.field === 'os_version')
  if (!version || items.some((item) => item.field === 'os')) return []
  const family = FAMILIES.find(({ pattern }) => pattern.test(view.text))
  const asked = texts.flatMap((text) =>
    SYSTEMS.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name),
  )
  const name = family?.name ?? (asked.length === 1 ? asked[0] : undefined)
  return name ? [{ ...version, field: 'os', value: name }] : []
}

/**
 * What a customer's message says, by rules.
 *
 * First the values: those it says by itself, those that answer a question, and offers that its yes accepts. Then the
 * steps, since a value within a step (the other browser that was tried) is none. Then the problem, in what is left.
 *
 * @param agents the agent's messages since the last answer
 * @param opening true until the customer has said more than a greeting
 */
export function readCustomer(
  reading: MessageReading,
  agents: readonly MessageReading[],
  opening: boolean,
): { items: Candidate[]; steps: Candidate[]; problems: ProblemClause[] } {
  const { view } = reading
  const asked = askedBefore(agents)
  const offered = acceptedOffers(view, asked)
  const values = answeredValues(reading, ownValues(reading, asked), asked, offered, opening)
  const confirmed = confirmedOffers(view, offered, values)
  const steps = customerSteps(view, asked)
  const kept = keptValues([...values, ...systemOfQuestion(view, values, asked)], steps, asked)
  const exact = kept.filter((item) => EXACT_WORDS.has(item.field))
  return {
    items: [...kept.toSorted((a, b) => a.start - b.start), ...confirmed],
    steps,
    problems: readProblems(view, steps, opening && asked.fields.size === 0, exact),
  }
}
