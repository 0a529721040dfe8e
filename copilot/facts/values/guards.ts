/** What keeps a found value from being a fact: other people, former things, ifs, plans, denials. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, OWNED_FIELDS } from '../candidate'
import { type Clause, clauseAt, has } from '../message-view'
import { isDenied } from './denied'
import { isElsewhere, isOtherSum, isOthersCity } from './other-owners'
import { datesOther } from './other-times'

/** "With a voucher (code SPRING20)", "a colleague's Corsa throws E-12": no error of the customer's. */
const isOtherCode = ({ view, start, value }: Candidate, clause: Clause): boolean =>
  sign('others-thing').test(clause.text.slice(0, start - clause.start)) ||
  // "IPX5" is printed on the box; "she gave me C-90021" is a reference.
  sign('no-code').test(value.toLowerCase()) ||
  sign('given-by-person').test(clause.text.slice(0, start - clause.start)) ||
  sign('voucher-word').test(view.text.slice(Math.max(0, start - 24), start))

/** "A trip, 23 pupils", "turns every visitor into a smear": people are counted, and nothing is said to reach them. */
function reachesNobody({ view, start, value, strength }: Candidate, clause: Clause): boolean {
  if (strength >= 3 || view.facts.some(({ language }) => language !== 'en')) return false
  const words = value.toLowerCase()
  if (sign('each-of-many').test(words))
    return !sign('reaches-before').test(clause.text.slice(0, Math.max(0, start - clause.start)))
  if (!sign('count-of-people').test(words)) return false
  return !view.clauses.some(
    ({ sentence, text }) =>
      sentence === clause.sentence && (has(view, 'problem', text) || sign('reached').test(text)),
  )
}

/** True when the words around a value say that it is none of this customer's case. */
function isOfOther(item: Candidate, clause: Clause): boolean {
  switch (item.field) {
    case 'name':
      return (
        sign('no-name').test(item.value.toLowerCase()) ||
        // "Mr Abbot, who retired at half-term".
        (item.strength < 4 && sign('told-of-person').test(item.view.text.slice(item.end, item.end + 24)))
      )
    case 'address_city':
      return isOthersCity(item, clause)
    case 'amount':
      return isOtherSum(item, clause)
    case 'since':
      return datesOther(item, clause)
    case 'impact':
      return reachesNobody(item, clause)
    case 'error_code':
      return isOtherCode(item, clause)
    case 'phone':
      // "Should I call 0800 555 0177?"
      return clause.question && sign('asks-to-call').test(clause.text)
    case 'browser':
      return sign('tried-before').test(clause.text.slice(0, Math.max(0, item.start - clause.start)))
    case 'device':
      // "iPhone 17.5": the version of its system.
      return /^\.\d/u.test(item.view.text.slice(item.end, item.end + 2))
    case 'product':
      // «اسکنر ندارم»: nothing that the talk is about.
      return (
        item.strength < 3 &&
        (sign('not-owned-fa').test(item.view.text.slice(item.end, item.end + 24)) ||
          // "接口返回PMT-3021", "背面标签".
          sign('no-product-han').test(item.value.toLowerCase()))
      )
    case 'app_version':
      return item.strength < 4 && sign('other-version').test(clause.text)
    default:
      return false
  }
}

/** True when a clause only supposes what it says; what is said outright is let off only with its "if". */
const isSupposed = ({ view, field, strength }: Candidate, clause: Clause): boolean =>
  strength >= 3
    ? OWNED_FIELDS.has(field) && sign('if-first').test(clause.text)
    : has(view, 'hypothetical', clause.text.slice(0, 60))

/** True when a candidate may become a fact. */
export function survives(item: Candidate): boolean {
  const clause = clauseAt(item.view, item.start)
  if (!clause || isDenied(item.view, item.start, item.end)) return false
  if (item.view.message.role !== 'customer') return true
  return !isOfOther(item, clause) && !isElsewhere(item, clause) && !isSupposed(item, clause)
}
