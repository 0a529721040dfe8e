/** Which facts another team would still ask for, by their importance to the kind of issue. */
import type { FactField } from '../../knowledge/facts/fields'
import type { SignName } from '../../knowledge/facts/sign-sources'
import { sign } from '../../knowledge/facts/signs'
import wanted from '../../knowledge/facts/wanted.json'
import type { Fact } from '../facts'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'
import { type Said, TalkMemory } from './talk-memory'
import { toldFields } from './told'

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

/** Fields of which one stands for the other: who has told the model is not asked for the system's name. */
const TOLD_BY: Partial<Record<FactField, FactField[]>> = {
  os: ['device', 'os_version'],
  error_code: ['error_text'],
  tracking_no: ['order_id'],
}

/**
 * What a talk is mainly about is sometimes told late, or read wrongly: its signs bring the basic questions of the
 * other matters in as well, behind those of its own.
 */
const BESIDE: { fields: FactField[]; told: FactField[]; words: SignName }[] = [
  {
    fields: ['account', 'device', 'os_version', 'app_version', 'since'],
    told: ['device', 'os', 'os_version', 'app_version', 'browser', 'error_code', 'error_text'],
    words: 'about-a-program',
  },
  {
    fields: ['order_id', 'phone', 'email'],
    told: ['amount', 'payment_method', 'tracking_no', 'address_city', 'name'],
    words: 'about-a-purchase',
  },
]
/** Signs in the talk without which a field is not asked for: no error, no code; no page, no browser. */
const ONLY_WITH: Partial<Record<FactField, SignName>> = {
  error_code: 'shows-an-error',
  browser: 'on-a-page',
}
/** Programs talk to programs (`programs-talk`): no device of a person is in play. */
const OF_A_PERSON: ReadonlySet<FactField> = new Set<FactField>(['device', 'os', 'browser'])
const VERSIONS: readonly FactField[] = ['app_version', 'os_version']

/** Facts that only a case has. */
const OF_A_CASE: readonly FactField[] = ['order_id', 'tracking_no', 'error_code', 'error_text', 'steps_tried']

/** What a talk is searched in: the customer's words, and those of both. */
interface Searched {
  customer: Said
  both: Said
}

/** What was said is searched as it was written. */
const holds = (said: Said, name: SignName): boolean => said.holds(sign(name, 'i'))

/** The wanted fields of a kind, most important first, and those of matters beside it. */
function wantedOf(kind: IssueKind, known: ReadonlySet<FactField>, said: Searched): MissingField[] {
  const out = IMPORTANCES.flatMap((importance) =>
    WANTED[kind][importance].map((field) => ({ field, importance })),
  )
  // Praise by itself asks for nothing; praise within a case, and what is about nothing yet, may show their matter.
  if (kind === 'feedback' && !OF_A_CASE.some((field) => known.has(field))) return out
  // Where somebody has to go there, it matters where.
  if (!out.some(({ field }) => field === 'address_city') && holds(said.both, 'somebody-comes')) {
    const behind = out.filter(({ importance }) => importance !== 'low').length
    out.splice(behind, 0, { field: 'address_city', importance: 'medium' })
  }
  const add = (field: FactField): void => {
    if (!out.some((one) => one.field === field)) out.push({ field, importance: 'low' })
  }
  for (const { fields, told, words } of BESIDE) {
    if (!told.some((field) => known.has(field)) && !holds(said.customer, words)) continue
    fields.forEach(add)
  }
  return out
}

/**
 * Missing facts for an issue, the most important first, at most ten. None is listed that is known, that was answered,
 * or of which the customer said something: nothing is asked twice.
 *
 * @param memory what is remembered of the conversation from one time to the next
 */
export function missingFields(
  kind: IssueKind,
  facts: readonly Fact[],
  transcript: Transcript,
  memory = new TalkMemory(),
): MissingField[] {
  const known = new Set<FactField>(facts.map((fact) => fact.field))
  const customer = memory.saidBy(transcript, 'customer')
  const both = memory.saidBy(transcript, 'customer', 'agent')
  const wanted = wantedOf(kind, known, { customer, both })
  const open = [...wanted.map(({ field }) => field), ...VERSIONS].filter((field) => !known.has(field))
  const told = toldFields(memory.messagesOf(transcript), facts, new Set(open))
  // Two versions at once are a program's and that of what it runs on.
  const versions = new Set(facts.filter(({ field }) => field === 'app_version').map(({ value }) => value))
  if (versions.size > 1) told.add('os_version')
  const has = (field: FactField) => known.has(field) || told.has(field)
  const hardware = facts.some(
    ({ field, value }) => field === 'product' && sign('has-a-model', 'i').test(value),
  )
  const programs = holds(both, 'programs-talk')
  const systems = has('os') || (known.has('device') && !hardware) || holds(both, 'on-a-system')
  const runsItself = () => holds(both, 'names-firmware') && !holds(both, 'names-program')
  return wanted
    .filter(({ field }) => {
      if (has(field)) return false
      if (TOLD_BY[field]?.some((other) => known.has(other))) return false
      const only = ONLY_WITH[field]
      if (only && !holds(both, only)) return false
      if (programs && OF_A_PERSON.has(field)) return false
      // A thing with a model is the device itself.
      if (hardware && (field === 'device' || field === 'os')) return false
      // Without a system beside it, and of what a thing itself runs, there is one version, whatever it is called.
      const isVersion = VERSIONS.includes(field) && VERSIONS.some(has)
      if (isVersion && (!systems || (hardware && !known.has('device')) || runsItself())) return false
      return !(field === 'browser' && (has('app_version') || has('device')))
    })
    .slice(0, MOST)
}
