/** English ways of telling a step that only the words around it make one: "Friday, by me", "rang them", "A fresh ribbon, yes". */
import type { SignName } from '../../../knowledge/facts/sign-sources'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { Clause, MessageView } from '../message-view'
import { stepsNamed } from './step-names'

const isEnglish = (view: MessageView) => view.facts.some((facts) => facts.language === 'en')

/** "Friday, by me", "yesterday, our admin did", "Twice.": only when it was done, or by whom. */
const isElliptic = (text: string) =>
  (sign('dated-answer').test(text) || sign('answer-by-whom').test(text)) && !sign('negated').test(text)

/** The deed of a question without a doer, where the answer only says when it was done or by whom. */
export function readPassive(view: MessageView, agent: MessageView | undefined): Candidate[] {
  const first = view.clauses[0]
  if (!agent || !first || first.question || !isEnglish(view) || !isElliptic(first.text)) return []
  for (const clause of agent.clauses.toReversed()) {
    if (!clause.question) continue
    // "Was the signing secret rotated at some point?"
    const groups = sign('upkeep-asked').exec(clause.text)?.groups
    if (!groups?.thing || !groups.deed) continue
    const canon = stepsNamed(agent, `${groups.deed} the ${groups.thing.trim()}`)[0] ?? 'other'
    const value = `${groups.thing.trim()} ${groups.deed}`
    return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3, value), canon }]
  }
  return []
}

/** Deeds that are told as they happen, by their names. */
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

/** The first deed that is told in the present behind a bare "I did": "I type the name", "I press Confirm". */
export function readNarrated(view: MessageView, prompted: boolean): Candidate[] {
  const first = view.clauses[0]
  if (!first || !prompted || first.question || !isEnglish(view) || !sign('bare-i-did').test(first.text))
    return []
  for (const clause of view.clauses.slice(1, 8)) {
    const deed = clause.question ? undefined : sign('deed-as-it-happens').exec(clause.text)?.groups?.deed
    if (!deed) continue
    const canon = NARRATED_NAMES[deed] ?? 'other'
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
  }
  return []
}

/** Whom a customer turns to, by the words for them. */
const HEARERS: readonly [string, SignName][] = [
  ['contact bank', 'hearer-bank'],
  ['contact courier', 'hearer-courier'],
  ['contact carrier', 'hearer-carrier'],
  ['contact seller', 'hearer-seller'],
  ['check neighbours', 'hearer-neighbours'],
]

/** Who of them is mentioned last. */
function hearerBefore(text: string): string | undefined {
  let best: { canon: string; at: number } | undefined
  for (const [canon, name] of HEARERS)
    for (const match of text.matchAll(sign(name, 'g')))
      if (!best || match.index > best.at) best = { canon, at: match.index }
  return best?.canon
}

/** "Rang them this morning": who "them" is, by who was named last, by the customer or else by the agent. */
export function readContacted(view: MessageView, topic: string): Candidate[] {
  if (!isEnglish(view)) return []
  const out: Candidate[] = []
  for (const match of view.text.matchAll(sign('called-them', 'g'))) {
    const clause = view.clauses.find((one) => match.index < one.end)
    if (!clause || clause.question || clause.quoted) continue
    const before = clause.text.slice(0, match.index - clause.start)
    if (sign('call-denied').test(before)) continue
    const canon =
      hearerBefore(view.text.slice(Math.max(0, match.index - 240), match.index)) ?? hearerBefore(topic)
    if (!canon || out.some((one) => one.canon === canon)) continue
    out.push({ ...candidate(view, 'steps_tried', match.index, clause.end, 3), canon })
  }
  return out
}

/** "A fresh ribbon, yes": the thing that a question about a deed asked for, with the yes behind it. */
export function readThingDone(view: MessageView, agent: MessageView | undefined): Candidate[] {
  const [whole, second] = view.clauses
  if (!agent || !whole || whole.question || !isEnglish(view)) return []
  // By voice there is no stop between them.
  const told = sign('thing-and-yes').exec(whole.text)?.groups?.thing
  const first = told ? { ...whole, text: told, end: whole.start + told.length } : whole
  if (!told && !(second?.sentence === first.sentence && sign('yes-first').test(second.text))) return []
  if (!sign('thing-told').test(first.text) || sign('verb-of-sentence').test(first.text)) return []
  if (!agent.clauses.some((clause: Clause) => clause.question && sign('asks-trial').test(clause.text)))
    return []
  const canon = stepsNamed(view, first.text)[0] ?? 'other'
  return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3), canon }]
}
