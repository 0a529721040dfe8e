/** English deeds in words that no list holds: "dumped 9 gigs", "holes brushed", "Done so far: safe boot, new toner". */
import type { CompiledFacts } from '../../../knowledge/facts/compile'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'
import { isNoStep } from './no-step'
import { stepsNamed } from './step-names'

/** "(I) dumped 9 gigs of reels": where the verb of the customer's own deed stands; undefined where none is told. */
function ownVerb(text: string): number | undefined {
  const verb = sign('told-verb').exec(text)?.groups?.verb
  // What happened, was thought, said or bought is nothing that was tried.
  return verb === undefined || sign('no-deed-verb').test(verb) ? undefined : text.indexOf(verb)
}

/** True for "holes brushed", "the cover was removed", "mode put to off". */
const isPassiveDeed = (text: string) =>
  [...text.matchAll(sign('participle', 'g'))].some(
    ({ 0: verb, index }) =>
      !sign('no-deed-verb').test(verb) &&
      sign('thing-before-participle').test(text.slice(0, index)) &&
      sign('participle-tail').test(text.slice(index + verb.length)),
  )

const isFree = (clause: Clause, taken: readonly Candidate[]) =>
  !taken.some((step) => step.start < clause.end && step.end > clause.start)

/** True when what the clause tells is denied, planned or only supposed. */
function isOff(facts: CompiledFacts, text: string): boolean {
  const { negation, plan, hypothetical, future } = facts.words
  return (
    negation.test(text.slice(0, 40)) ||
    plan.test(text) ||
    hypothetical.test(text) ||
    future.test(text) ||
    isNoStep(text)
  )
}

/** The clauses behind "Done so far:" up to the end of its sentence, each with its own words. */
function cued(view: MessageView): { clause: Clause; start: number }[] {
  const out: { clause: Clause; start: number }[] = []
  let sentence = -1
  for (const clause of view.clauses.slice(0, 24)) {
    const colon = clause.text.indexOf(': ')
    const cue =
      colon > 0 &&
      sign('done-list-cue').test(clause.text.slice(0, colon + 1)) &&
      !sign('negated').test(clause.text.slice(0, colon))
    if (cue) {
      sentence = clause.sentence
      out.push({ clause, start: clause.start + colon + 2 })
    } else if (clause.sentence === sentence) out.push({ clause, start: clause.start })
  }
  return out
}

const nameOf = (view: MessageView, words: string) => stepsNamed(view, words)[0] ?? 'other'

/** Steps behind a cue: "Already done by me: safe mode, holes brushed, cover removed". */
export function readCued(view: MessageView): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts) return []
  return cued(view).flatMap(({ clause, start }) => {
    const lead = sign('item-lead').exec(view.text.slice(start, clause.end))?.[0].length ?? 0
    const words = view.text.slice(start + lead, clause.end)
    if (words.length < 4 || words.length > 70 || clause.question || facts.words.nochange.test(words))
      return []
    if (sign('negated-item').test(words)) return []
    return [{ ...candidate(view, 'steps_tried', start + lead, clause.end, 3), canon: nameOf(view, words) }]
  })
}

/** Deeds that an answer tells, or that stand beside other steps, in verbs of their own. */
export function readUnlisted(view: MessageView, prompted: boolean, known: readonly Candidate[]): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts || view.facts.length > 1) return []
  const out: Candidate[] = []
  view.clauses.slice(0, 20).forEach((clause, i) => {
    if (clause.question || clause.quoted || clause.text.length > 110) return
    if (!isFree(clause, [...known, ...out]) || isOff(facts, clause.text)) return
    const beside = [...known, ...out].some(
      (step) => view.clauses.find((one) => step.start < one.end)?.sentence === clause.sentence,
    )
    const next = view.clauses[i + 1]?.text ?? ''
    const useless = facts.words.nochange.test(next.slice(0, 30)) || sign('useless-told').test(clause.text)
    if (!(prompted || beside || useless)) return
    const own = ownVerb(clause.text)
    if (own === undefined && !((prompted || beside) && isPassiveDeed(clause.text))) return
    const at = own ?? 0
    // "Had a bad day", "got an error", "left the house".
    if (own !== undefined && sign('no-trial-verb').test(clause.text.slice(at))) return
    if (facts.words.bought.test(clause.text)) return
    if (own !== undefined && has(view, 'problem', clause.text.slice(0, 60))) return
    out.push({
      ...candidate(view, 'steps_tried', clause.start + at, clause.end, 2),
      canon: nameOf(view, clause.text),
    })
  })
  return out
}
