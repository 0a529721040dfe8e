/** Makes the facts of a conversation from everything that its messages say. */
import { sign } from '../../../knowledge/facts/signs'
import { fold } from '../../../knowledge/text/fold'
import type { Fact } from '../../facts'
import type { Transcript } from '../../transcript'
import { partVersions } from '../answers/as-asked'
import type { Candidate } from '../candidate'
import type { MessageReading } from '../message-reading'
import type { MessageView } from '../message-view'
import { pickExpected } from '../problem/expected'
import { joinImpacts } from '../problem/impact-han'
import { pickSymptom } from '../problem/symptom'
import { meets } from '../spans'
import { resultAfter } from '../steps/step-results'
import { overlaps } from '../values/secrets'
import { readSignature } from '../values/signature'
import { readCommonProduct } from './common-product'
import { gather } from './gather'
import { withModels } from './kind-and-model'
import { readPageFacts, withPageFacts } from './page-facts'
import { putRightLater } from './put-right-later-han'
import { resolveFacts } from './resolve'
import { withRightIds } from './right-ids'
import { withUpdates } from './updated-versions'
import { keyOf } from './value-key'

/** Products that are told with less name a thing in general; so much goods, beside whose device they say nothing. */
const NAMED = 1
const GOODS = 0.5
/** The customer's first messages, which tell what the talk is about. */
const EARLY = 3
/** Messages of a mail conversation that may end with a signature; a chat has one at most. */
const SIGNED_MAILS = 3

/** "印捷M240" and "印捷 M240". */
function isSameThing(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => fold(value).replace(/\s/gu, ''))
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}

/** Steps with what came of each; "装了", said of the next thing in the same words, is told once. */
function withResults(steps: readonly Candidate[], customers: readonly MessageView[]): Candidate[] {
  const isAgain = (step: Candidate, i: number) =>
    step.canon === 'other' &&
    step.value.length < 5 &&
    steps.slice(0, i).some((one) => one.value === step.value)
  const once = steps.filter((step, i) => !isAgain(step, i))
  for (const step of once) step.result = resultAfter(customers, step.view, step.start)
  return once
}

/** True for a value that says something beside the symptom and the other values. */
function isOwnFact(
  item: Candidate,
  items: readonly Candidate[],
  symptom: readonly Candidate[],
  isEarly: (view: MessageView) => boolean,
): boolean {
  const described = symptom.length > 0
  if (item.field === 'impact' || (item.field === 'amount' && item.strength < 2)) return described
  // "خطای U22", "error 5021": a code says nothing in words.
  if (item.field === 'error_text' && sign('code-alone').test(fold(item.value))) return false
  if (item.field === 'product' && item.strength < NAMED)
    return isEarly(item.view) && (item.strength > GOODS || !items.some((other) => other.field === 'device'))
  // A model that is the device in trouble is told once.
  if (item.field === 'product' && item.strength < 2)
    return !items.some((other) => other.field === 'device' && isSameThing(item.value, other.value))
  // The action is told by the symptom's own clause unless it stands elsewhere.
  const isWithin = ({ view, start, end }: Candidate) =>
    view === item.view && start <= item.start && end >= item.end
  return item.field !== 'action' || (described && !symptom.some(isWithin))
}

/** "合同已交给客户经理": what is told as a step and only guessed to be an impact is none. */
const isStepsImpact = (item: Candidate, steps: readonly Candidate[]): boolean =>
  item.field === 'impact' &&
  item.strength < 3 &&
  steps.some((step) => step.view === item.view && meets(step, item))

/** "Chrome and Firefox, yes": browsers in which it was tried are a step and none of them is the customer's own. */
const isTriedBrowser = (item: Candidate, items: readonly Candidate[], steps: readonly Candidate[]): boolean =>
  item.field === 'browser' &&
  steps.some(
    (step) =>
      step.canon === 'try another browser' &&
      step.view === item.view &&
      meets(step, item) &&
      items.some((other) => other.field === 'browser' && keyOf(other) !== keyOf(item) && meets(other, step)),
  )

/** "今天没开张", "明晚孩子生日": the day of what the trouble costs is not when it began. */
const datesImpact = (item: Candidate, items: readonly Candidate[]): boolean =>
  item.field === 'since' &&
  item.strength < 3 &&
  items.some(
    (other) =>
      other.field === 'impact' && other.strength >= 3 && other.view === item.view && meets(other, item),
  )

/** The facts of messages that were read. */
export function settleFacts(readings: readonly MessageReading[], transcript: Transcript): Fact[] {
  const { items, steps, problems, weighed } = gather(readings)
  const customers = readings
    .filter((reading) => reading.view.message.role === 'customer')
    .map((reading) => reading.view)
  const symptom = pickSymptom(problems, customers)
  // "请补登" on a screen is no wish of the customer's.
  const shown = items.filter((item) => item.field === 'error_text')
  const signed = customers.slice(0, transcript.channel === 'email' ? SIGNED_MAILS : 1)
  const all = [
    ...joinImpacts(
      items.filter(
        (item) =>
          !isStepsImpact(item, steps) && !datesImpact(item, items) && !isTriedBrowser(item, items, steps),
      ),
    ),
    ...symptom,
    ...pickExpected(customers, [...steps, ...shown], weighed),
    ...signed.flatMap(readSignature),
  ]
  const done = withResults(steps, customers)
  const secretsOf = new Map(readings.map((reading) => [reading.view, reading.secrets]))
  const isSecret = ({ view, start, end }: Candidate) => overlaps(secretsOf.get(view) ?? [], start, end)
  const first = new Set(customers.slice(0, EARLY))
  const isEarly = (view: MessageView) => first.has(view)
  const talk = readings.map(({ view }) => view)
  const kept = all.filter((item) => !isSecret(item) && isOwnFact(item, all, symptom, isEarly))
  // What later messages put right, of things, of ids and of versions.
  const right = withRightIds(withModels(kept, talk))
  const current = partVersions(withUpdates(right, customers))
  const said = resolveFacts([
    ...readCommonProduct(customers, kept),
    ...putRightLater(current, customers),
    ...done.filter((step) => !isSecret(step)),
  ])
  return withPageFacts(said, readPageFacts(transcript.customer))
}
