/** Deeds in words of their own: "picked the other port, same". */
import type { CompiledFacts } from '../../../knowledge/facts/compile'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { Clause, MessageView } from '../message-view'
import { carried } from './meant-step'
import { isNoStep } from './no-step'
import { isOthers, notDone } from './not-done'
import { answersCause } from './not-done-han'
import { topicStep } from './step-names'

/** What speaks for a step being told although no step wording matches. */
export interface StepContext {
  /** The agent just asked what was tried, or asked about or advised a step. */
  prompted: boolean
  /** What the agent said before. */
  topic: string
}

/** Letters of a clause beyond which it is a tale. */
const TALE = 120
/** Letters of a bare "done that". */
const BARE = 8
/** Chinese signs that may stand before the deed that opens a clause. */
const LEAD_HAN = 4
/** Three Chinese signs or more tell a deed of their own. */
const PLAIN_HAN = /\p{Script=Han}{3}/u

/** True when what the clause tells is no trial of the customer's. */
function isNoDeed(
  view: MessageView,
  facts: CompiledFacts,
  i: number,
  deed: RegExpExecArray,
  prompted: boolean,
): boolean {
  const clause = view.clauses[i] as Clause
  const start = clause.start + deed.index
  if (notDone(view, clause, start, start + deed[0].length, prompted)) return true
  if (
    sign('befell').test(clause.text) ||
    sign('sent-in-or-leave').test(clause.text) ||
    isOthers(view, clause.text.slice(0, deed.index), clause.text.slice(deed.index)) ||
    (facts.words.bought.test(clause.text) && !(prompted && sign('called-somebody').test(deed[0])))
  )
    return true
  if (facts.language === 'zh' && sign('no-deed').test(clause.text)) return true
  // "Location always allowed, checked": one word behind others says them once more.
  return facts.language === 'en' && ((i > 0 && !/\s/u.test(clause.text)) || isNoStep(clause.text))
}

/** The step of a deed, by the thing that the clause or the question names; undefined where it tells none. */
function nameOf(
  view: MessageView,
  facts: CompiledFacts,
  i: number,
  deed: RegExpExecArray,
  context: StepContext,
): string | undefined {
  const clause = view.clauses[i] as Clause
  const next = view.clauses[i + 1]?.text ?? ''
  const useless = facts.words.nochange.test(clause.text.slice(deed.index)) || facts.words.nochange.test(next)
  const about = facts.steps.find((item) => item.about?.test(clause.text))
  // Who was called is told by the question; who they sent the customer to may stand in the answer.
  const calls = sign('called-somebody').test(deed[0])
  const called = calls ? topicStep(facts, context.topic) : undefined
  // Naming a bank's card is no call to the bank.
  const step = called?.canon.startsWith('contact')
    ? called
    : about?.canon.startsWith('contact') && !calls
      ? undefined
      : about
  // Without a thing we know, the deed must answer the agent or be told as useless, and open the clause.
  const opens =
    deed.index <= (facts.language === 'zh' ? LEAD_HAN : 0) ||
    sign('own-lead').test(clause.text.slice(0, deed.index))
  // "Dark Reader关掉也一样": what it did to the thing of the question did not help.
  const topic = useless && context.prompted ? topicStep(facts, context.topic) : undefined
  const asked = topic?.canon === 'check settings' ? undefined : topic
  if (!(useless || context.prompted) || !(step || opens || asked)) return undefined
  if (sign('asks-what-changed').test(context.topic) && sign('changed-deed').test(clause.text))
    return undefined
  if (answersCause(view, clause, context.topic)) return undefined
  // "充了500 余额还是0" opens with what went wrong.
  if (view.index === 0 && !context.prompted && step?.canon === 'check account') return undefined
  // A bare "done that" is about the thing in the agent's question.
  const bare = i === 0 && (clause.text.length <= BARE || sign('bare-deed').test(clause.text))
  return (step ?? (bare ? topicStep(facts, context.topic) : opens ? undefined : asked))?.canon ?? 'other'
}

/**
 * Clauses with a deed that answers the agent's step or that did not help. The thing a deed is about names the step;
 * else it is `other`.
 *
 * @param named stretches of the text in which steps are named
 */
export function readDeeds(
  view: MessageView,
  context: StepContext,
  known: readonly Candidate[],
  named: readonly [number, number][],
): Candidate[] {
  const out: Candidate[] = []
  const isTold = (canon: string, text: string) =>
    [...known, ...out].some((item) => item.canon === canon && (canon !== 'other' || !PLAIN_HAN.test(text)))
  view.clauses.forEach((clause, i) => {
    if (clause.question || clause.quoted || clause.text.length > TALE) return
    // What somebody else says they did is not the customer's step.
    if (sign('said-by-others').test(clause.text)) return
    if (known.some((step) => step.start < clause.end && step.end > clause.start)) return
    if (named.some(([from, to]) => from < clause.end && to > clause.start)) return
    for (const facts of view.facts) {
      const deed = facts.words.deed.exec(clause.text)
      if (!deed || isNoDeed(view, facts, i, deed, context.prompted)) continue
      const name = nameOf(view, facts, i, deed, context)
      if (name === undefined) continue
      const canon = carried(name, `${context.topic} ${view.text.slice(0, 300)}`)
      if (isTold(canon, clause.text)) continue
      out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 2), canon })
      break
    }
  })
  return out
}
