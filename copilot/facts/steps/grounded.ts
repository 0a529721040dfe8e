/** Keeps the name of an English step only where its words, or the agent's before, speak of what the step works on. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { clauseAt, type MessageView } from '../message-view'

/** Steps on a thing of their own: without it they are something else. */
const ON_A_THING: ReadonlySet<string> = new Set([
  'replug power',
  'check cable',
  'reseat sim',
  'change battery',
  're-pair',
  'check neighbours',
  'contact bank',
  'contact courier',
  'contact carrier',
  'contact seller',
  'clear cookies',
  'clear cache',
  'upload documents',
  'send photos',
  'check spam',
  'try another card',
  'disable vpn',
  'change file',
  'reset password',
  'change server',
])
/** Fields whose values are things in use. */
const THINGS: ReadonlySet<string> = new Set([
  'device',
  'product',
  'os',
  'browser',
  'app_version',
  'os_version',
])

/** What a step's own rule says of words; undefined for a name without a rule. */
function speaksOf(view: MessageView, canon: string, text: string): boolean {
  return view.facts.some((facts) => {
    const rule = facts.steps.find((step) => step.canon === canon)
    if (!rule) return false
    return (
      rule.about?.test(text) === true ||
      rule.named?.test(text) === true ||
      [...rule.done.matchAll(text)].length > 0
    )
  })
}

/** Steps of an English message as they may be told: a thing that is only named is none. */
export function grounded(
  view: MessageView,
  steps: readonly Candidate[],
  items: readonly Candidate[],
  topic: string,
): Candidate[] {
  if (/[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)) return [...steps]
  const sentence = ({ start }: Candidate) => clauseAt(view, start)?.sentence
  return steps.flatMap((step) => {
    if (step.view !== view || step.strength > 2 || !step.canon) return [step]
    const words = view.text.slice(step.start, step.end)
    const named = items.some(
      (item) => THINGS.has(item.field) && item.start <= step.start && item.end >= step.end,
    )
    // Asked what had been changed, that is what may have broken it.
    if (sign('asks-what-changed').test(topic) && !sign('tried-again').test(words)) return []
    if (sign('request').test(words)) return []
    if (named && !step.canon.startsWith('try another')) return []
    // "A fresh ribbon, yes, as your guide says": what goes on behind a step without a deed is none.
    if (
      step.canon === 'other' &&
      (!sign('deed').test(words) || sign('beside-a-step').test(words)) &&
      steps.some((other) => other.view === view && other.strength > 2 && sentence(other) === sentence(step))
    )
      return []
    if (!ON_A_THING.has(step.canon) || speaksOf(view, step.canon, words) || speaksOf(view, step.canon, topic))
      return [step]
    return sign('deed').test(words) || sign('state-after-deed').test(words)
      ? [{ ...step, canon: 'other' }]
      : []
  })
}
