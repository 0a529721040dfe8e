/** Beginnings as answers: where "since when?" was asked, a clock, a month or an event alone is one. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'

/** Longer clauses tell more than a clock or a duration. */
const BARE_LIMIT = 40

const since = (view: MessageView, start: number, end: number): Candidate[] => [
  candidate(view, 'since', start, end, 4),
]

/** "降温那天", "国庆收假回来", "换了新路由就开始了": a beginning told as an event in Chinese. */
function readEvent(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 4)) {
    if (clause.question || sign('to-come-or-well').test(clause.text)) continue
    if (!/\p{Script=Han}{2}/u.test(clause.text)) continue
    const event = sign('event-time', 'd').exec(clause.text) ?? sign('since-done', 'd').exec(clause.text)
    const span = event?.indices?.groups?.v
    if (span) return since(view, clause.start + span[0], clause.start + span[1])
    // "这个星期天。…升级以后就不行": the day is the answer.
    if (view.facts.some((facts) => facts.language === 'zh' && facts.past.test(clause.text))) return []
  }
  return []
}

/** "Friday I still paid. So since the weekend": where a clause says since, it is the answer. */
function readSince(view: MessageView): Candidate[] {
  for (const clause of view.clauses) {
    const led = sign('led-by-since').exec(clause.text)?.groups?.v
    if (led && !clause.question) return since(view, clause.end - led.length, clause.end)
  }
  return []
}

/** A time that the patterns know, but for one until which it was so, or at which a part was last changed. */
function readPast(view: MessageView, clause: Clause): Candidate[] {
  for (const facts of view.facts) {
    const match = [...facts.past.matchAll(clause.text)].find(
      (hit) =>
        !sign('till-before').test(clause.text.slice(0, hit.index)) &&
        // "面罩是上月换的".
        !sign('dates-deed-behind').test(clause.text.slice(hit.index + hit[0].length)),
    )
    if (!match) continue
    const start = clause.start + match.index
    return since(view, start, start + match[0].length)
  }
  return []
}

/** Asked when or how long, a bare clock or a duration is the answer ("14:20 or so", "like a week", "三天"). */
function readBareTime(view: MessageView, clause: Clause): Candidate[] {
  if (clause.text.length >= BARE_LIMIT) return []
  const match = sign('bare-clock').exec(clause.text) ?? sign('bare-duration').exec(clause.text)
  if (!match) return []
  const start = clause.start + match.index
  return since(view, start, start + match[0].length)
}

function readClause(view: MessageView, clause: Clause): Candidate[] {
  const { text, question } = clause
  // Asked when it last worked, "before Easter" is the answer; "March, i think", "with the new firmware".
  const named = ['before-event', 'month-alone', 'began-with-thing'] as const
  if (!question && named.some((name) => sign(name).test(text))) return since(view, clause.start, clause.end)
  if (question || has(view, 'future', text) || wasFine(text)) return []
  if (sign('led-as-event').test(text)) return since(view, clause.start, clause.end)
  const past = readPast(view, clause)
  return past.length > 0 ? past : readBareTime(view, clause)
}

/** When it still worked is not when it began. */
export const wasFine = (clause: string): boolean => sign('was-fine').test(clause)

/** The beginning that an answer tells. */
export function readTime(view: MessageView): Candidate[] {
  const event = readEvent(view)
  if (event.length > 0) return event
  const led = readSince(view)
  if (led.length > 0) return led
  for (const clause of view.clauses) {
    const found = readClause(view, clause)
    if (found.length > 0) return found
  }
  return []
}
