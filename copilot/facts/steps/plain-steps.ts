/** Steps without a deed of their own: listed by their names, in their plain form, asked for over and over. */
import type { CompiledStep } from '../../../knowledge/facts/compile'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, clauseAt, type MessageView, startsWith } from '../message-view'
import { isOthers, notDone } from './not-done'
import { stepsNamed } from './step-names'

/** Letters of a step that is only named. */
const LISTED_LENGTH = 24
/** Letters of a deed in its plain form. */
const PLAIN_LENGTH = 60

const overlaps = (steps: readonly Candidate[], start: number, end: number) =>
  steps.some((step) => step.start < end && step.end > start)

/** True when the clause before, in the same sentence, tells a step. */
function goesOnListing(view: MessageView, known: readonly Candidate[], clause: Clause): boolean {
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  return (
    before !== undefined &&
    before.sentence === clause.sentence &&
    before.text.length <= LISTED_LENGTH &&
    overlaps(known, before.start, before.end)
  )
}

/** "Restart, reinstall, cache, the lot": steps by their names alone, asked what was tried or behind one that is told. */
export function readListed(view: MessageView, known: readonly Candidate[], askedTried: boolean): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  const opening = view.text.slice(0, 200).split(/(?<=:)/u)[0] ?? ''
  if (!facts) return []
  const isList = askedTried || sign('listing-tried').test(opening)
  const out: Candidate[] = []
  for (const clause of view.clauses.slice(0, 8)) {
    const colon = clause.text.lastIndexOf(':') + 1
    const start = clause.start + colon + (clause.text.charAt(colon) === ' ' ? 1 : 0)
    const words = view.text.slice(start, clause.end).replace(sign('item-lead'), '')
    if (clause.question || words.length > LISTED_LENGTH || words === '') continue
    if (!isList && !goesOnListing(view, [...known, ...out], clause)) continue
    if (overlaps(known, start, clause.end)) continue
    const whole = (pattern: CompiledStep['named']) => pattern?.exec(words)?.[0].length === words.length
    const step = facts.steps.find((one) => whole(one.named) || whole(one.about))
    if (!step || step.canon === 'check settings' || startsWith(view, 'no', words)) continue
    if ([...known, ...out].some((one) => one.canon === step.canon)) continue
    out.push({ ...candidate(view, 'steps_tried', start, clause.end, 3), canon: step.canon })
  }
  return out
}

/** "I did try to reset the password": deeds in their plain form, by the words in which agents name them. */
export function readPlainForms(
  view: MessageView,
  known: readonly Candidate[],
  askedTried: boolean,
): Candidate[] {
  const out: Candidate[] = []
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts) return out
  for (const match of view.text.matchAll(sign('before-plain-deed', 'g'))) {
    const start = match.index + match[0].length
    const clause = clauseAt(view, match.index)
    if (!clause || clause.quoted || start >= clause.end) continue
    if (overlaps(known, match.index, clause.end)) continue
    const words = view.text.slice(start, Math.min(clause.end, start + PLAIN_LENGTH))
    const named = facts.steps.find((step) => step.named?.exec(words)?.index === 0)
    const hit = named?.named?.exec(words)?.[0] ?? ''
    if (!named || named.canon === 'check settings' || hit === '') continue
    if (notDone(view, clause, match.index, start + hit.length, askedTried)) continue
    if (isOthers(view, clause.text.slice(0, Math.max(0, match.index - clause.start)))) continue
    if ([...known, ...out].some((step) => step.canon === named.canon)) continue
    out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon: named.canon })
  }
  return out
}

/** "Pair again liao", "clear cache already": a deed in its plain form, with a word that it is done, as in Singapore. */
export function readFinished(view: MessageView, known: readonly Candidate[]): Candidate[] {
  if (!view.facts.every(({ language }) => language === 'en')) return []
  return view.clauses.slice(0, 12).flatMap((clause) => {
    if (clause.question || clause.quoted || overlaps(known, clause.start, clause.end)) return []
    if (!sign('finished-behind').test(clause.text) || !sign('deed-asked-for').test(clause.text)) return []
    const canon = stepsNamed(view, clause.text)[0] ?? 'other'
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
  })
}

/** "按了六次" about a code asks for it again. */
export function readRequests(view: MessageView, topic: string, known: readonly Candidate[]): Candidate[] {
  if (!sign('code-topic').test(`${topic} ${view.text.slice(0, 200)}`)) return []
  const match = sign('asked-again-and-again').exec(view.text)
  if (!match || known.some((step) => step.canon === 'resend code')) return []
  const end = match.index + match[0].length
  return [{ ...candidate(view, 'steps_tried', match.index, end, 3), canon: 'resend code' }]
}
