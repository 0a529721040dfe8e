/** Values that are told of somebody else, of a thing as it was before, or of another thing. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, OWNED_FIELDS } from '../candidate'
import { type Clause, has } from '../message-view'

const VERSIONS: ReadonlySet<FactField> = new Set<FactField>(['os_version', 'app_version'])
const HAN = /\p{Script=Han}/u

const wordsBefore = (item: Candidate, clause: Clause): string =>
  clause.text.slice(0, Math.max(0, item.start - clause.start))

/** "A colleague, employee 398": the number goes with the person before it. */
function goesWithPerson({ field, view }: Candidate, clause: Clause): boolean {
  if (field !== 'account' || clause.text.split(' ').length > 4) return false
  const at = view.clauses.indexOf(clause)
  const prior = at > 0 ? view.clauses[at - 1] : undefined
  return (
    prior?.sentence === clause.sentence &&
    has(view, 'other', prior.text) &&
    !sign('speaks-of-us').test(prior.text)
  )
}

/** "Your hotline 0800…", "wrote to help@x.test": the desk's own line or mailbox, or that of another firm. */
const isOfFirm = ({ field, value }: Candidate, before: string): boolean =>
  ((field === 'email' || field === 'phone') && sign('of-the-firm').test(before)) ||
  (field === 'email' && sign('desk-mailbox').test(value.toLowerCase()) && sign('written-to').test(before))

/** True for what a person or thing has, when it is told as it was, or of somebody else's. */
export function isElsewhere(item: Candidate, clause: Clause): boolean {
  const { field, view } = item
  if (!OWNED_FIELDS.has(field)) return false
  const before = wordsBefore(item, clause)
  // "The new one they put is x@y.test".
  if ((field === 'email' || field === 'phone') && sign('others-doing').test(before)) return true
  if (isOfFirm(item, before)) return true
  // "From iOS 17 to 18".
  if (VERSIONS.has(field) && sign('went-on-to').test(view.text.slice(item.end, item.end + 16))) return true
  if (item.strength >= 4) return false
  if (goesWithPerson(item, clause)) return true
  // In Chinese without marks somebody else may come behind: "我iPhone 15 同事的小米14没事".
  const near = HAN.test(clause.text) ? before : clause.text.slice(0, 40)
  if (has(view, 'other', before) || has(view, 'other', near)) return true
  // "An iPhone, not an iPad" and "17 not 16": what follows is denied.
  const corrects = sign('correction-opening').test(clause.text)
  return !corrects && !has(view, 'want', clause.text) && has(view, 'former', before)
}

/** True for a city that is a firm's name, or where somebody else is. */
export function isOthersCity(item: Candidate, clause: Clause): boolean {
  const { view, value, start, strength } = item
  if (value.length < 2 || sign('never-there').test(clause.text) || sign('no-place').test(value)) return true
  // "合肥太远了", "南昌？我在九江呢".
  const sentence = view.text.slice(item.end, clause.end + (clause.question ? 1 : 0))
  if (sign('other-place-behind').test(sentence)) return true
  // A city that is only named beside somebody else is not the customer's.
  if (strength < 2 && has(view, 'other', clause.text)) return true
  if (strength >= 4) return false
  return (
    sign('firm').test(value.toLowerCase()) ||
    // "My son in Pune", "she's in Corfu".
    sign('somebody-at').test(view.text.slice(Math.max(0, start - 48), start)) ||
    sign('somebody-at').test(wordsBefore(item, clause))
  )
}

/** "A bonus of 189", «ساعتی ۸ میلیون»: a sum that somebody else pays, a price, a loss, a rule. */
export function isOtherSum(item: Candidate, clause: Clause): boolean {
  const { view, start, end, strength } = item
  // "共23间": a number of things.
  if (sign('counted').test(view.text.slice(end, end + 2))) return true
  if (strength >= 4) return false
  // "A 600 euro lock".
  if (sign('priced-thing').test(view.text.slice(Math.max(0, start - 3), end + 24))) return true
  const before = wordsBefore(item, clause)
  const after = view.text.slice(end, end + 12)
  if (
    sign('others-sum-near').test(view.text.slice(Math.max(0, start - 48), start)) ||
    sign('by-time-behind').test(after) ||
    // "给我爸的助听器 1899": what was bought for somebody was paid by this one.
    has(view, 'other', before.replace(sign('for-somebody', 'g'), '')) ||
    // «موجودیم ۲ میلیونه»: a balance.
    sign('other-sum-before').test(before) ||
    sign('other-sum-after').test(after)
  )
    return true
  // "The payment is due today. 310 euros".
  const due = view.text.slice(Math.max(0, start - 28), start)
  return strength < 2 && (sign('other-sum').test(clause.text) || sign('money-due').test(due))
}
