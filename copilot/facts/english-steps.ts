/** English ways of telling a step that only the words around it make one: "Friday, by me", "rang them", "A fresh ribbon, yes". */
import { type Candidate, candidate } from './candidate'
import type { Clause, MessageView } from './message-view'
import { stepsNamed } from './steps'

const isEnglish = (view: MessageView) => view.facts.some((facts) => facts.language === 'en')

/** Deeds that are done to a thing in trouble; what is sent, charged or booked is none. */
const UPKEEP =
  'rotated|rebuilt|re-?indexed|replaced|exchanged|cleaned|renewed|reset|re-?started|rebooted|updated|upgraded|calibrated|re-?calibrated|serviced|swapped|checked|tested|tightened|drained|descaled|formatted|unplugged|disconnected|disabled|enabled|switched (?:off|on)|turned (?:off|on)|re-?installed|cleared|flushed|purged|refreshed|re-?generated|re-?created|re-?issued|re-?paired|re-?connected|re-?linked|lubricated|greased|oiled|bled|aligned|re-?aligned|rinsed|washed|emptied|adjusted|inspected|reseated|re-?deployed|re-?synced|re-?set|re-?programmed|levelled'
/** "Was the signing secret rotated at some point?" */
const PASSIVE = new RegExp(
  `^(?:and |so |ok |then )?(?:was|were|has|have|had|did anyone get) (?:the |your |its |any of the |that |this |those |these |both )?(?<thing>(?:[\\p{L}\\d'-]+ ){1,4}?)(?:(?:been|ever|already|recently|since|yet|perhaps|also|all) ){0,3}(?<deed>${UPKEEP})\\b`,
  'u',
)
const WHEN =
  '(?:on |last |this |since |in |about |around )?(?:yesterday|today|tonight|\\w{3,6}day|week|month|year|summer|spring|autumn|winter|morning|night|weekend|january|february|march|april|may|june|july|august|september|october|november|december|twice|once|already|\\d+ \\w+ ago|an? \\w+ ago|two \\w+ ago|just now|earlier|first thing|several times|many times)'
/** "Friday, by me", "yesterday, our admin did", "Twice." */
const ELLIPTIC = new RegExp(
  `^(?:yes,? |yep,? |yeah,? |sure,? )?(?:${WHEN}|by (?:me|us|our|my|the|his|one of)\\b|it (?:was|has)\\b(?! (?:not|never|n't)))`,
  'u',
)

/** The deed of a question without a doer, where the answer only says when it was done or by whom. */
export function readPassive(view: MessageView, agent: MessageView | undefined): Candidate[] {
  const first = view.clauses[0]
  if (!agent || !first || first.question || !isEnglish(view) || !ELLIPTIC.test(first.text)) return []
  if (/\bn'?t\b|\bnot\b|\bnever\b/u.test(first.text)) return []
  for (const clause of agent.clauses.toReversed()) {
    if (!clause.question) continue
    const groups = PASSIVE.exec(clause.text)?.groups
    if (!groups?.thing || !groups.deed) continue
    const canon = stepsNamed(agent, `${groups.deed} the ${groups.thing.trim()}`)[0] ?? 'other'
    const value = `${groups.thing.trim()} ${groups.deed}`
    return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3, value), canon }]
  }
  return []
}

/** "I type the name", "I press Confirm": after "I did", what was done is told as it happens. */
const NARRATED =
  /^(?:and |then |so )?(?:i|we) (?:then |just |always )?(?<deed>type|enter|fill|put|key|press|click|tap|hit|save|submit|choose|select|pick|upload|send|attach|switch|turn|change|edit)\b(?! (?:that|this) (?:it|they))/u
const NARRATED_NAMES: Readonly<Record<string, string>> = {
  type: 're-enter details',
  enter: 're-enter details',
  fill: 're-enter details',
  key: 're-enter details',
  edit: 're-enter details',
  upload: 'upload documents',
  attach: 'upload documents',
  switch: 'check settings',
  turn: 'check settings',
  change: 'check settings',
}
const I_DID =
  /^(?:yes,? |yep,? |of course,? )?(?:i|we) (?:did|have|tried)(?: (?:that|so|it|indeed|already|twice|try))*$/u

/** The first deed that is told in the present behind a bare "I did". */
export function readNarrated(view: MessageView, prompted: boolean): Candidate[] {
  const first = view.clauses[0]
  if (!first || !prompted || first.question || !isEnglish(view) || !I_DID.test(first.text)) return []
  for (const clause of view.clauses.slice(1, 8)) {
    const deed = clause.question ? undefined : NARRATED.exec(clause.text)?.groups?.deed
    if (!deed) continue
    const canon = NARRATED_NAMES[deed] ?? 'other'
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
  }
  return []
}

const CONTACTED =
  /(?<![\p{L}])(?:called|phoned|rang|rung|asked|messaged|emailed|e-mailed|mailed|texted|contacted|chased|(?:wrote|written) to|spoke(?:n)? (?:to|with)|talked to|been on to|got on to|tried|checked with) (?:them|him|her|those people|that lot)(?![\p{L}])/gu
/** Whom a customer turns to, by the words for them. */
const HEARERS: readonly [string, RegExp][] = [
  [
    'contact bank',
    /\b(?:bank|card (?:issuer|company)|issuer|building society|credit union|barclays|hsbc|chase|monzo|revolut|paypal|visa|amex)\b/gu,
  ],
  [
    'contact courier',
    /\b(?:courier|driver|depot|dhl|ups|fedex|dpd|gls|hermes|evri|post office|parcel (?:service|shop)|delivery (?:people|firm|company|service)|haulier|forwarder)\b/gu,
  ],
  [
    'contact carrier',
    /\b(?:provider|isp|phone company|network operator|telecoms?|line people|internet (?:people|company)|vodafone|telekom|o2|verizon|at&t)\b/gu,
  ],
  [
    'contact seller',
    /\b(?:seller|shop|merchant|store|dealer|retailer|reseller|vendor|supplier|host|hotel|landlord|restaurant)\b/gu,
  ],
  [
    'check neighbours',
    /\b(?:neighbou?rs?|reception|concierge|guard|porter|caretaker|front desk|mail ?room)\b/gu,
  ],
]

/** Place of the last mention of each before an offset. */
function hearerBefore(text: string): string | undefined {
  let best: { canon: string; at: number } | undefined
  for (const [canon, pattern] of HEARERS)
    for (const match of text.matchAll(pattern))
      if (!best || match.index > best.at) best = { canon, at: match.index }
  return best?.canon
}

/** "Rang them this morning": who "them" is, by who was named last, by the customer or else by the agent. */
export function readContacted(view: MessageView, topic: string): Candidate[] {
  if (!isEnglish(view)) return []
  const out: Candidate[] = []
  for (const match of view.text.matchAll(CONTACTED)) {
    const clause = view.clauses.find((one) => match.index < one.end)
    if (!clause || clause.question || clause.quoted) continue
    const before = clause.text.slice(0, match.index - clause.start)
    if (/\b(?:not|n'?t|never|if|should|could|would|you|they|he|she|before|until|yet)\b/u.test(before))
      continue
    const canon =
      hearerBefore(view.text.slice(Math.max(0, match.index - 240), match.index)) ?? hearerBefore(topic)
    if (!canon || out.some((one) => one.canon === canon)) continue
    out.push({ ...candidate(view, 'steps_tried', match.index, clause.end, 3), canon })
  }
  return out
}

const THING_TOLD =
  /^(?:just |only |also )?(?:(?:an?|the|one|two|three|both|all|new|fresh|another|different|other|my|our) )(?!(?:one|same|thing|other one|lot|first|last|day|week|month|time|problem|error)\b)[\p{L}\d-]+(?: [\p{L}\d-]+){0,4}$/u
const SENTENCE_WORD =
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|will|it|they|you|i|we|not|no|only one|says?|shows?|came|comes|got)\b/u
const ASKS_TRIAL = /\b(?:have|has|did|had) (?:you|anybody|anyone|somebody|someone|they)\b/u

/** "A fresh ribbon, yes": the thing that a question about a deed asked for, with the yes behind it. */
export function readThingDone(view: MessageView, agent: MessageView | undefined): Candidate[] {
  const [whole, second] = view.clauses
  if (!agent || !whole || whole.question || !isEnglish(view)) return []
  // By voice there is no stop between them.
  const told = /^(?<thing>.{4,40}) (?:yes|yep|yeah)$/u.exec(whole.text)?.groups?.thing
  const first = told ? { ...whole, text: told, end: whole.start + told.length } : whole
  if (!told && !(second?.sentence === first.sentence && /^(?:yes|yep|yeah|aye)\b/u.test(second.text)))
    return []
  if (!THING_TOLD.test(first.text) || SENTENCE_WORD.test(first.text)) return []
  if (!agent.clauses.some((clause: Clause) => clause.question && ASKS_TRIAL.test(clause.text))) return []
  const canon = stepsNamed(view, first.text)[0] ?? 'other'
  return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3), canon }]
}
