/** Which fields an agent's message asks for. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Clause, has, type MessageView } from '../message-view'

/** "App 版本" is typed with and without a space between the scripts. */
const SCRIPTS_APART = /(?<=[a-z0-9]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=[a-z0-9])/gu
/** Letters of a question that are read as a whole. */
const SENTENCE_LENGTH = 240
/** Letters of what is asked for in a list. */
const LISTED_LENGTH = 48

/** "Please provide: • order number • date": what is asked for in a list. */
function isListed(view: MessageView, clause: Clause): boolean {
  if (clause.text.length > LISTED_LENGTH) return false
  const cue = sign('list-cue').exec(view.text)
  return (
    cue !== null && clause.start >= cue.index + cue[0].length && !sign('speaks-of-persons').test(clause.text)
  )
}

/** "车牌号在车头下面，您还记得吗": a label with its place, and the question after it. */
function isLabelPlaced(view: MessageView, clause: Clause): boolean {
  return (
    sign('label-placed').test(clause.text) &&
    view.clauses.some((other) => other.sentence === clause.sentence && sign('ends-asking').test(other.text))
  )
}

/** True for a clause that asks: with a mark, a word, or as the label of what is wanted. */
function asks(view: MessageView, clause: Clause): boolean {
  return (
    clause.question ||
    has(view, 'request', clause.text) ||
    sign('label-alone').test(clause.text) ||
    isListed(view, clause) ||
    isLabelPlaced(view, clause)
  )
}

/** "走的哪家快递，单号还留着吗": whose number it is stands beside it. */
function asksForOtherBill(view: MessageView, field: FactField, clause: Clause): boolean {
  if (field !== 'order_id' && field !== 'tracking_no') return false
  const sentence = view.clauses
    .filter((other) => other.sentence === clause.sentence)
    .map((other) => other.text)
    .join('，')
  return sign(field === 'order_id' ? 'other-bill' : 'other-bill-of-case').test(sentence)
}

/** True when a clause with the words of a field's question asks for something else of that name. */
function asksForOther(field: FactField, text: string): boolean {
  switch (field) {
    case 'app_version':
      return sign('system-version').test(text) && !sign('program-words').test(text)
    case 'since':
      return sign('lasting').test(text) || sign('asks-buying').test(text) || sign('last-well').test(text)
    case 'error_code':
      return sign('other-code').test(text)
    case 'account':
      return (
        sign('ending-digits').test(text) ||
        sign('others-account').test(text) ||
        sign('asks-about-account').test(text) ||
        sign('chooses-shop').test(text)
      )
    case 'phone':
      return (
        sign('ending-digits').test(text) || (sign('other-number').test(text) && !sign('calls').test(text))
      )
    case 'order_id':
    case 'ticket_id':
      return sign('ending-digits').test(text)
    default:
      return false
  }
}

/** "Would you like it back, or left as credit?": an offer is cut at its commas. */
function offersChoice(view: MessageView): boolean {
  const english = view.facts.filter(({ language }) => language === 'en')
  const questions = new Set(view.clauses.filter((clause) => clause.question).map((one) => one.sentence))
  return [...questions].some((sentence) => {
    const clauses = view.clauses.filter((clause) => clause.sentence === sentence)
    const first = clauses[0]
    const last = clauses.at(-1)
    if (!first || !last || first === last) return false
    const text = view.text.slice(first.start, Math.min(last.end, first.start + SENTENCE_LENGTH))
    return english.some((facts) =>
      facts.asks.some((ask) => ask.field === 'expected' && ask.pattern.test(text)),
    )
  })
}

/** "You'd need firmware 5.1. Yours?" */
const asksForYours = (view: MessageView): boolean =>
  sign('versioned').test(view.text) &&
  view.clauses.some((clause) => clause.question && sign('yours').test(clause.text))

/**
 * The fields an agent's message asks for.
 *
 * @param among only these are looked for
 */
export function askedFields(view: MessageView, among?: ReadonlySet<FactField>): ReadonlySet<FactField> {
  if (view.asked) return view.asked
  const fields = new Set<FactField>()
  const wanted = (field: FactField) => !fields.has(field) && among?.has(field) !== false
  const isHan = view.facts.some(({ language }) => language === 'zh')
  for (const clause of view.clauses) {
    const { text } = clause
    if (!asks(view, clause)) continue
    const tight = isHan ? text.replace(SCRIPTS_APART, '') : text
    for (const facts of view.facts) {
      for (const { field, pattern } of facts.asks) {
        if (!wanted(field)) continue
        if (!pattern.test(text) && (tight === text || !pattern.test(tight))) continue
        if (isHan && asksForOtherBill(view, field, clause)) continue
        if (!asksForOther(field, text)) fields.add(field)
      }
    }
  }
  if (wanted('expected') && offersChoice(view)) fields.add('expected')
  if (wanted('app_version') && asksForYours(view)) fields.add('app_version')
  if (!among) view.asked = fields
  return fields
}
