/** Which values of a customer's message stay beside its steps and its other values. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { AskedBefore } from '../answers/asked-before'
import { type Candidate, OWNED_FIELDS } from '../candidate'
import { clauseAt } from '../message-view'
import { meets } from '../spans'

/** What is told as one of these is no product besides. */
const NO_PRODUCT: ReadonlySet<FactField> = new Set<FactField>([
  'device',
  'os',
  'os_version',
  'browser',
  'error_code',
])

interface Beside {
  items: readonly Candidate[]
  steps: readonly Candidate[]
  /** Steps with another device, browser or account, which the customer does not use. */
  trials: readonly Candidate[]
  asked: AskedBefore
}

const within = (item: Candidate, list: readonly Candidate[]): boolean =>
  list.some((other) => meets(item, other))

const isTrial = ({ canon }: Candidate): boolean =>
  canon?.startsWith('try another') === true || canon === 'switch account'

/** A device or a name that a rule takes for a product, too, is told once. */
const isTwice = (product: Candidate, { items }: Beside): boolean =>
  product.strength < 4 &&
  items.some(
    (other) =>
      (NO_PRODUCT.has(other.field) || (other.field === 'name' && other.strength >= 4)) &&
      meets(product, other),
  )

/** True for what was only tried with. Asked which browser, "Chrome and Firefox, both tried" names those in use. */
function isTried(item: Candidate, { items, trials, asked }: Beside): boolean {
  if (!OWNED_FIELDS.has(item.field) || !within(item, trials)) return false
  const answers =
    item.strength >= 4 &&
    (item.field === 'browser' || item.field === 'payment_method') &&
    !asked.texts.some((text) => sign('tries-other').test(text))
  const another =
    item.field === 'browser' && items.some((other) => other.field === 'browser' && !within(other, trials))
  return !answers || another
}

/** "14.6 (sonoma)", "12 (one ui 4.1)": beside a number the name is no version. */
const isNameOfNumber = (version: Candidate, { items }: Beside): boolean =>
  !/\d/u.test(version.value) && items.some((item) => item.field === 'os_version' && /\d/u.test(item.value))

/** A menu that a step led through, or that the agent named ("see Settings - About"), is not where the problem is. */
function isLedThrough(path: Candidate, { steps, asked }: Beside): boolean {
  if (within(path, steps)) return true
  const words = path.view.text.slice(path.start, path.end)
  return !asked.fields.has('screen_path') && asked.texts.some((text) => text.includes(words))
}

/** "上礼拜上的" and "昨天刚更新" answer what was done, or which version it is. */
function datesAnswer({ view, start, end }: Candidate, { fields, prompted }: AskedBefore): boolean {
  if (!prompted && !fields.has('app_version') && !fields.has('os_version')) return false
  const clause = clauseAt(view, start)
  return (
    clause !== undefined &&
    clause.start === start &&
    clause.text.length < 12 &&
    sign('dated-deed').test(view.text.slice(end, clause.end))
  )
}

/** "New batteries yesterday" dates the step, not the problem; "您看周几方便" asks for a time to come. */
const datesDeed = (time: Candidate, { steps, asked }: Beside): boolean =>
  time.strength <= 2 &&
  ((time.strength < 2 && asked.texts.some((text) => sign('asks-to-meet').test(text))) ||
    datesAnswer(time, asked) ||
    within(time, steps))

function isKept(item: Candidate, beside: Beside): boolean {
  switch (item.field) {
    case 'os_version':
      return !isNameOfNumber(item, beside) && !isTried(item, beside)
    case 'error_text':
      // "没有", "1001": no words of a screen.
      return !sign('no-words').test(item.value.toLowerCase())
    case 'product':
      return !isTwice(item, beside)
    case 'screen_path':
      return !isLedThrough(item, beside)
    case 'since':
      return !datesDeed(item, beside)
    default:
      return !isTried(item, beside)
  }
}

/** The values of a message that its steps and its other values let stand. */
export function keptValues(
  items: readonly Candidate[],
  steps: readonly Candidate[],
  asked: AskedBefore,
): Candidate[] {
  const beside: Beside = { items, steps, trials: steps.filter(isTrial), asked }
  return items.filter((item) => isKept(item, beside))
}
