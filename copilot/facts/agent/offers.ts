/** Values that an agent's message offers for a yes ("are you on Android 13?"). */
import type { SignName } from '../../../knowledge/facts/sign-sources'
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { meets } from '../spans'
import { readPhones } from '../values/phones'
import { citiesIn, foldedOffset } from '../values/read-patterns'
import { readRecord, referencesIn } from './read-out'

/** Ways to offer a value that no label shows: "is it the M240?", "型号是不是…". */
const OFFERS: readonly (readonly [FactField, SignName])[] = [
  ['device', 'offers-device'],
  ['product', 'offers-product'],
  ['product', 'offers-app-by-quotes'],
  ['product', 'offers-named-thing'],
  ['name', 'offers-titled-name'],
  ['address_city', 'offers-city'],
  ['name', 'offers-name'],
  // «این کد به نام خانم رها کیان‌فر است», «آقای باقری هستید؟».
  ['name', 'offers-name-fa'],
  // «سفارش شما شامل دو پیتزا و یک نوشابه است».
  ['product', 'offers-order-fa'],
  ['address_city', 'offers-city-fa'],
  ['product', 'offers-product-fa'],
]

/** What a customer may try beside the own one. */
const OWN_THINGS: ReadonlySet<FactField> = new Set<FactField>([
  'device',
  'os',
  'os_version',
  'browser',
  'payment_method',
])

/** The first city an English question offers: a capitalised word that is not the street. */
function englishCities(view: MessageView, start: number, end: number): Candidate[] {
  const from = view.at[start] ?? 0
  const words = view.message.text.slice(from, view.at[end] ?? view.message.text.length)
  // "Is it the one in York?": what follows the "in".
  const placed = sign('capital-placed').test(words)
  for (const match of words.matchAll(sign('capital-name', 'dg'))) {
    const value = match.groups?.v ?? ''
    if (sign('sentence-word').test(value)) continue
    if (placed && !sign('in-before').test(words.slice(0, match.index))) continue
    const at = foldedOffset(view, from + match.index)
    return [candidate(view, 'address_city', at, at + value.length, 3, value)]
  }
  return []
}

/** Cities in English questions that speak of an address or of a place. */
function citiesOfQuestions(view: MessageView): Candidate[] {
  const questions = new Set(view.clauses.filter(({ question }) => question).map(({ sentence }) => sentence))
  return [...questions].flatMap((sentence) => {
    const clauses = view.clauses.filter((clause) => clause.sentence === sentence)
    const first = clauses[0]
    const last = clauses.at(-1)
    if (!first || !last) return []
    const words = view.text.slice(first.start, last.end)
    // "Go to Doorview > Picture and see that it's on Auto": a menu.
    if (sign('path-advised').test(words)) return []
    const placed = sign('place-words').test(words) || sign('stands-in-place').test(words)
    return placed ? englishCities(view, first.start, last.end) : []
  })
}

/** "Under Hanna Feld, right?": the name that an English question offers. */
function englishNames(view: MessageView): Candidate[] {
  return [...view.message.text.slice(0, 600).matchAll(sign('under-name', 'dg'))].flatMap((match) => {
    const span = match.indices?.groups?.v
    if (!span) return []
    return [candidate(view, 'name', foldedOffset(view, span[0]), foldedOffset(view, span[1]), 3)]
  })
}

/** True when the clause at an offset asks whether something was tried. */
function isTrial(view: MessageView, offset: number): boolean {
  const clause = view.clauses.find((item) => offset < item.end)
  return clause !== undefined && sign('trial').test(clause.text)
}

/** True when the sentence at an offset sets a time for a visit or a call: it tells nothing of the trouble. */
function isAppointment(view: MessageView, offset: number): boolean {
  const at = view.clauses.find((item) => offset < item.end)
  return view.clauses.some(
    (clause) => clause.sentence === at?.sentence && sign('appointment').test(clause.text),
  )
}

/** True for a time in a question that is no beginning of the trouble: an appointment, "最近", "三天之内". */
const isOtherTime = (view: MessageView, item: Candidate): boolean =>
  item.field === 'since' &&
  (isAppointment(view, item.start) ||
    sign('lately').test(item.value) ||
    sign('within-behind').test(view.text.slice(item.end, item.end + 2)))

/** "Did you try Firefox?" offers no value: it asks about a trial. */
const isTried = (view: MessageView, item: Candidate): boolean =>
  OWN_THINGS.has(item.field) && isTrial(view, item.start)

function byWording(view: MessageView): Candidate[] {
  return OFFERS.flatMap(([field, name]) =>
    [...view.text.matchAll(sign(name, 'dg'))].flatMap((match) => {
      const span = match.indices?.groups?.v
      if (!span || sign('asks-in-offer').test(match[0])) return []
      return [candidate(view, field, span[0], span[1], 3)]
    }),
  )
}

/** "Is it about KD-40917?", "您说的是HD2024-7781吧？": a reference that no label shows is an order's where one is spoken of. */
function readUnlabelled(view: MessageView, found: readonly Candidate[]): Candidate[] {
  return referencesIn(view)
    .filter((item) => !found.some((other) => meets(other, item)))
    .map((item) => ({
      ...item,
      field: sign('order-talk').test(view.text) ? 'order_id' : item.field,
      strength: 2,
    }))
}

/**
 * The values that the questions of an agent's message offer.
 *
 * @param found what the message says by itself
 * @param inQuestion true for an offset in a sentence that asks
 */
export function readOffers(
  view: MessageView,
  found: readonly Candidate[],
  inQuestion: (start: number) => boolean,
): Candidate[] {
  const asked = ({ start }: Candidate) => inQuestion(start)
  return [
    ...found.filter((item) => asked(item) && !isTried(view, item) && !isOtherTime(view, item)),
    ...byWording(view).filter(asked),
    // "You'll get a text at 0664…, is that right?", "Is your number still 0912…?" are answered with a yes.
    ...readPhones(view, sign('texts-number').test(view.text)).filter(asked),
    ...readUnlabelled(view, found).filter(asked),
    ...readRecord(view).filter((item) => item.field === 'amount' && asked(item)),
    ...citiesIn(view).filter(asked),
    ...englishNames(view).filter(asked),
    ...citiesOfQuestions(view),
  ]
}
