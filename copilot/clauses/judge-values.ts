/** Values as rules and model see them together. */
import { sign } from '../../knowledge/facts/signs'
import type { FactField } from '../facts'
import { type Candidate, candidate } from '../facts/candidate'
import type { MessageView } from '../facts/message-view'
import { survives } from '../facts/values/guards'
import type { ClauseKind } from './kinds'
import { DROP, oddsOf, placeOf, TAKE, type Weighed } from './weighed'

/** Runs of neighbouring chunks of one clause that tell a kind rather than the trouble itself. */
function runsOf(weighed: readonly Weighed[], kind: ClauseKind, least: number): Weighed[][] {
  const place = placeOf(kind)
  const rival = placeOf('symptom')
  const runs: Weighed[][] = []
  let before: Weighed | undefined
  for (const one of weighed) {
    const odds = one.odds[place] ?? 0
    if (odds > least && odds > (one.odds[rival] ?? 0)) {
      const run = runs.at(-1)
      if (run && before === run.at(-1) && before?.chunk.clause === one.chunk.clause) run.push(one)
      else runs.push([one])
    }
    before = one
  }
  return runs
}

/** Rules for what hangs on it know more of the world than the model's few words do. */
const SURE_IMPACT = 3

const PLAIN: readonly (ClauseKind & FactField)[] = ['impact', 'since', 'frequency', 'action', 'error_text']

/** More words than these beside a time in Chinese tell something else. */
const BESIDE_TIME = 6

/** The time in a Chinese stretch that tells much more than when. */
function timeIn(view: MessageView, start: number, end: number): { start: number; end: number } | undefined {
  const text = view.text.slice(start, end)
  const han = /\p{Script=Han}/u.test(text)
  // "Since they changed the locks" is a time as a whole, "the school changed it last Thursday" holds one.
  if (!han && (sign('led-time').test(text) || !/[a-z]{2}/u.test(text))) return undefined
  for (const facts of view.facts) {
    for (const match of facts.past.matchAll(text)) {
      const words = match[0].trimEnd()
      if (words === '' || text.length - words.length <= BESIDE_TIME) return undefined
      // "自从上周换了…之后" is a time as a whole.
      if (sign('ends-as-time').test(text)) return undefined
      return { start: start + match.index, end: start + match.index + words.length }
    }
  }
  return undefined
}

/** Judges the values of a message that are told in words of the customer's own; the others are handed on. */
export function judgeValues(
  view: MessageView,
  weighed: readonly Weighed[],
  items: readonly Candidate[],
): Candidate[] {
  const kept = items.filter((item) => {
    const kind = PLAIN.find((name) => name === item.field)
    return (
      kind === undefined ||
      item.view !== view ||
      item.strength >= (kind === 'impact' ? SURE_IMPACT : 4) ||
      oddsOf(weighed, kind, item.start, item.end) >= DROP[kind]
    )
  })
  for (const kind of PLAIN) {
    if (kept.some((item) => item.field === kind && item.view === view)) continue
    for (const run of runsOf(weighed, kind, TAKE[kind])) {
      // "When will I get it back?" does nothing.
      if (kind === 'action' && run.some(({ chunk }) => chunk.clause.question)) continue
      // «حذف نمی‌کنم می‌ترسم بدتر شه»: why a step is left out is no impact.
      if (kind === 'impact' && run.some(({ chunk }) => sign('leaves-step-out').test(chunk.clause.text)))
        continue
      // "Please come on the morning of the 3rd": a time that is asked for.
      if (kind === 'since' && run.some(({ chunk }) => sign('asking-first').test(chunk.clause.text))) continue
      const start = run[0]?.chunk.start ?? 0
      const end = run.at(-1)?.chunk.end ?? start
      // "12号寄的件到现在还在中转": the time in it is the answer.
      const time = kind === 'since' ? timeIn(view, start, end) : undefined
      if (time) {
        kept.push(candidate(view, kind, time.start, time.end, 1.5))
        continue
      }
      // The surest of a conversation counts, but less than what a rule says outright.
      if (kind === 'since' && !survives(candidate(view, kind, start, end, 1.5))) continue
      const sure = Math.max(...run.map(({ odds }) => odds[placeOf(kind)] ?? 0))
      kept.push(candidate(view, kind, start, end, 1 + 1 / (1 + Math.exp(-sure))))
    }
  }
  return kept
}
