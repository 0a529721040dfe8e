/** Steps the customer tried, by their canonical names: those that the message itself names as done. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, clauseAt, type MessageView } from '../message-view'
import { isVagueUpdate, meant, updated } from './meant-step'
import { isOthers, notDone } from './not-done'
import { answersCause } from './not-done-han'
import { readFinished, readListed, readPlainForms, readRequests } from './plain-steps'
import { readDeeds } from './told-deeds'

const HAN = /\p{Script=Han}/u
/** Letters of a clause that is told whole. */
const SHORT = 60

/** True for steps that need somebody else or something of theirs. */
const takesOthers = (name: string) =>
  (name.startsWith('try another ') && !name.startsWith('try another browser')) ||
  name.startsWith('switch account') ||
  name.startsWith('contact')

/** True for steps that may have broken what is asked about. */
const isChange = (name: string) =>
  ['update', 'change server', 'reset password'].some((change) => name.startsWith(change))

/** Wordings of steps in the message, the longest first: "reinstalled the driver" before "reinstalled". */
const wordingsOf = (view: MessageView) =>
  view.facts
    .flatMap((facts) =>
      facts.steps.flatMap((step) =>
        [...step.done.matchAll(view.text)].map((match) => ({
          canon: step.canon,
          start: match.index,
          words: match[0],
        })),
      ),
    )
    .toSorted((a, b) => b.words.length - a.words.length)

/** Steps the message itself names as done. `topic` is what the agent said before. */
export function readSteps(
  view: MessageView,
  askedTried: boolean,
  prompted: boolean,
  topic: string,
): Candidate[] {
  const out: Candidate[] = []
  const taken: [number, number][] = []
  const wordings = wordingsOf(view)
  // Where it was asked for, or is one of several, Chinese tells a step without a sign of the past.
  const told =
    prompted ||
    (sign('listed-and-done').test(view.text) && new Set(wordings.map(({ canon }) => canon)).size > 1)
  for (const { canon: name, start, words } of wordings) {
    const end = start + words.length
    if (words === '' || taken.some(([from, to]) => start < to && end > from)) continue
    const clause = clauseAt(view, start)
    if (
      !clause ||
      clause.quoted ||
      notDone(view, clause, start, end, askedTried || (told && HAN.test(words)), name)
    )
      continue
    if (
      !takesOthers(name) &&
      isOthers(view, clause.text.slice(0, start - clause.start), view.text.slice(start, clause.end))
    )
      continue
    // Asked what had been changed, an update is what may have broken it.
    if (isChange(name) && sign('asks-what-changed').test(topic)) continue
    if (answersCause(view, clause, topic)) continue
    taken.push([start, end])
    if (out.some((item) => item.canon === name && item.canon !== 'other')) continue
    const canon = isVagueUpdate(name, words) ? updated(topic) : meant(view, name, words, topic, clause.text)
    out.push({ ...candidate(view, 'steps_tried', start, Math.max(clause.end, end), 3), canon })
  }
  const named = out.map((item) => widen(item))
  named.push(...readPlainForms(view, named, askedTried))
  named.push(...readListed(view, named, askedTried))
  named.push(...readFinished(view, named))
  named.push(...readRequests(view, topic, named))
  return [...named, ...readDeeds(view, { prompted, topic }, named, taken)]
}

/** Bounds of what stands between the nearest "and" on both sides: "reset it twice and tried the laptop" is two steps. */
function betweenAnds(item: Candidate, clause: Clause): [number, number] {
  const before = item.view.text.slice(clause.start, item.start).lastIndexOf(' and ')
  const after = item.view.text.slice(item.end, clause.end).search(sign('next-and'))
  return [
    before < 0 ? clause.start : clause.start + before + ' and '.length,
    after < 0 ? Math.max(clause.end, item.end) : item.end + after,
  ]
}

/** The step's words: its clause, when that is short. */
function widen(item: Candidate): Candidate {
  const clause = clauseAt(item.view, item.start)
  if (!clause || clause.text.length > SHORT) return item
  // "It crashes even after a restart" tells the trouble first.
  if (sign('even-after').test(item.value.toLowerCase())) return item
  const [start, end] = betweenAnds(item, clause)
  const wide = candidate(item.view, item.field, start, end, item.strength)
  return { ...wide, ...(item.canon ? { canon: item.canon } : {}) }
}
