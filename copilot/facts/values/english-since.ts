/** Beginnings in English as they are told in an answer: put right in the same breath, and with all that dates them. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'

/** What is told behind a word that takes the first answer back. */
function putRight(view: MessageView, found: Candidate): Candidate | undefined {
  const back = [...view.text.matchAll(sign('takes-back-beginning', 'g'))].findLast(
    (match) => match.index >= found.start,
  )
  if (!back) return undefined
  const from = back.index + back[0].length
  for (const clause of view.clauses) {
    if (clause.end <= from || clause.question) continue
    const start = Math.max(clause.start, from)
    const words = view.text.slice(start, clause.end)
    // "No, it was Remembrance Sunday": the day by its name.
    const named = sign('was-then').exec(words.trimStart())?.groups?.v
    if (named && sign('like-a-time').test(named))
      return candidate(view, 'since', clause.end - named.length, clause.end, 4)
    const event = sign('event-at-end').exec(words)
    if (event?.groups?.v) {
      const at = start + event.index + event[0].length - event.groups.v.length
      return candidate(view, 'since', at, clause.end, 4)
    }
    for (const facts of view.facts) {
      const time = [...facts.past.matchAll(words)].at(-1)
      if (time && time[0] !== '')
        return candidate(view, 'since', start + time.index, start + time.index + time[0].length, 4)
    }
  }
  return undefined
}

/** A beginning with all of its stretch is no longer than this. Letters. */
const LONGEST = 100

/** The answer with the clause behind it that dates it more exactly ("…, which must be a fortnight now"). */
function whole(view: MessageView, found: Candidate): Candidate {
  const at = view.clauses.findIndex((clause) => found.end <= clause.end && found.start >= clause.start)
  const own = view.clauses[at]
  const next: Clause | undefined = view.clauses[at + 1]
  if (!own || !next || own.sentence !== next.sentence || next.question) return found
  if (own.end - found.end > 2 || !sign('dates-further').test(next.text) || next.end - found.start > LONGEST)
    return found
  if (has(view, 'future', next.text)) return found
  return candidate(view, 'since', found.start, next.end, found.strength)
}

/** The clause of an answer that tells a time in words that no pattern knows ("with the first frost", "weeks now"). */
function spokenTime(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 3)) {
    if (clause.question || clause.text.length > 70 || !sign('like-a-time').test(clause.text)) continue
    if (has(view, 'future', clause.text) && !sign('up-to-then').test(clause.text)) continue
    if (has(view, 'unknown', clause.text)) continue
    const led = sign('led-by-time').exec(clause.text)?.groups?.v
    if (led) return [candidate(view, 'since', clause.end - led.length, clause.end, 4)]
  }
  return []
}

/** An answer to "since when?" as it stands at the end of its message; other languages as they are. */
export function settleSince(view: MessageView, found: readonly Candidate[]): Candidate[] {
  if (/[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)) return [...found]
  const spoken = spokenTime(view)[0]
  // What was said first is the answer; a pattern's part of it says less.
  const led = spoken && (!found[0] || spoken.start <= found[0].start) ? spoken : found[0]
  const first =
    led && found[0]?.strength === 4 && found[0].start === led.start && found[0].end > led.end ? found[0] : led
  if (!first) return []
  return [putRight(view, first) ?? whole(view, first)]
}
