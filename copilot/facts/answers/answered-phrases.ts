/** Phrases as answers: a clause without its filler may be a name, a model, a city or a way to pay. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import type { Clause, MessageView } from '../message-view'
import { originalWords } from '../message-view'
import { overlaps } from '../values/secrets'
import { besideDevice } from './answered-things'
import type { Answering } from './answering'
import { isPhrase, trimFiller } from './phrase'

/** Asked fields whose answers are phrases, in the order in which a phrase is given to them. */
const PHRASE_FIELDS: FactField[] = ['device', 'product', 'name', 'address_city', 'payment_method']

const ONLY_DIGITS = /^[\d +().-]{6,24}$/u

/** The phrase fields that are still open; a thing by its name answers "which model?" too. */
export function phraseFields(answer: Answering, named: boolean): FactField[] {
  const fields = PHRASE_FIELDS.filter(
    (field) => answer.isOpen(field) && !answer.confirmed.has(field) && !(named && field === 'device'),
  )
  return fields.includes('product') ? fields.filter((field) => field !== 'device') : fields
}

/** True when the words cannot be a value of the field. */
function isNoValue(view: MessageView, field: FactField, part: { start: number; end: number; text: string }) {
  const { text } = part
  switch (field) {
    case 'name':
      return sign('no-own-name').test(text) || sign('no-person').test(text)
    case 'address_city':
      return (
        sign('no-own-name').test(text) || sign('no-place').test(originalWords(view, part.start, part.end))
      )
    case 'product':
      return isNoThing(text)
    case 'device':
      // "他自己用的是苹果，不是我这个".
      return isNoThing(text) || sign('somebody-else-opening').test(text)
    default:
      return sign('sentence-about-paying').test(text) || !sign('payment-word').test(text)
  }
}

/** "Sorry, the version is 8.2": words of a correction, or of another field, in the place of an answer. */
const isNoThing = (text: string): boolean =>
  sign('correction-answer').test(text) || sign('other-answer').test(text)

/** True when a clause that may tell the product tells the device, or is long beside one. */
const isOfDevice = (clause: Clause, text: string, device: Candidate): boolean =>
  (clause.start <= device.start && clause.end >= device.end) || text.length > 16

/** The first clause that is a value of the field. */
export function readPhrase(answer: Answering, field: FactField): Candidate[] {
  const { view, found } = answer
  // A device by name already answers "which model?", unless another clause names a thing too.
  const device = found.find((item) => item.field === 'device') ?? found.find((item) => item.field === 'os')
  for (const clause of view.clauses.slice(0, field === 'address_city' ? 5 : 3)) {
    const part = trimFiller(view, clause)
    if (!isPhrase(view, clause, part.text) || overlaps(answer.taken(), part.start, part.end)) continue
    if (sign('kind-of-thing').test(part.text) || ONLY_DIGITS.test(part.text)) continue
    if (isNoValue(view, field, part)) continue
    // "Which shop?" is answered with its name, too: "Fig & Fern, shop 2210".
    if (field === 'address_city' && / & /u.test(part.text) && answer.have('account'))
      return [candidate(view, 'name', part.start, part.end, 4)]
    if (field !== 'product' || !device || !isOfDevice(clause, part.text, device))
      return [candidate(view, field, part.start, part.end, 4)]
    const beside = besideDevice(view, clause, device)
    if (beside && isPhrase(view, clause, beside.text))
      return [candidate(view, field, beside.start, beside.end, 4)]
  }
  return []
}

/** A way to pay among other words of a short answer in Chinese ("用微信付的"). */
export function readPaid({ view, secrets }: Answering): Candidate[] {
  const span = view.text.length < 24 ? sign('paid-by', 'd').exec(view.text)?.indices?.groups?.v : undefined
  return span && !overlaps(secrets, span[0], span[1])
    ? [candidate(view, 'payment_method', span[0], span[1], 4)]
    : []
}
