/** Beginnings in English as they are told in an answer: put right in the same breath, and with all that dates them. */
import { type Candidate, candidate } from './candidate'
import { type Clause, has, type MessageView } from './message-view'

const TAKES_BACK =
  /\b(?:no wait|hang on|hold on|scratch that|wait no|no,? sorry|sorry,? no|i mean|no no|actually no|that was (?:at|in|on|for|his|her|their|the other|before|another)|correction|i'?m wrong|my mistake|not that)\b/gu
const EVENT =
  /\b(?:(?:it was|it started|it began|that was|here it was|so it was|more like|rather) )?(?<v>(?:when|after|since|right after|just after|ever since|the (?:day|week|night|morning)) (?!i (?:think|checked|look)|you\b)[^,.;!?]{4,60})$/u

/** What is told behind a word that takes the first answer back. */
function putRight(view: MessageView, found: Candidate): Candidate | undefined {
  const back = [...view.text.matchAll(TAKES_BACK)].findLast((match) => match.index >= found.start)
  if (!back) return undefined
  const from = back.index + back[0].length
  for (const clause of view.clauses) {
    if (clause.end <= from || clause.question) continue
    const start = Math.max(clause.start, from)
    const words = view.text.slice(start, clause.end)
    const event = EVENT.exec(words)
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

/** "…, which must be a fortnight now", "…, so half past six this morning", "…, 4th of last month". */
const DATES_MORE =
  /^(?:(?:so|i\.e|which (?:is|was|must|would|makes?|has)|that'?s|that is|that was|it must|must|about|around|roughly|say|maybe|probably|i'?d say|i think|going on|at|on)\b.{0,50}\b(?:ago|now|today|yesterday|week|weeks|fortnight|month|months|days?|hours?|minutes?|morning|evening|night|noon|afternoon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2}(?:st|nd|rd|th))\b.{0,16}|.{0,6}\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:last |this )?(?:month|january|february|march|april|may|june|july|august|september|october|november|december).{0,12})$/u
/** A beginning with all of its stretch is no longer than this. Letters. */
const LONGEST = 100

/** The answer with the clause behind it that dates it more exactly. */
function whole(view: MessageView, found: Candidate): Candidate {
  const at = view.clauses.findIndex((clause) => found.end <= clause.end && found.start >= clause.start)
  const own = view.clauses[at]
  const next: Clause | undefined = view.clauses[at + 1]
  if (!own || !next || own.sentence !== next.sentence || next.question) return found
  if (own.end - found.end > 2 || !DATES_MORE.test(next.text) || next.end - found.start > LONGEST) return found
  if (has(view, 'future', next.text)) return found
  return candidate(view, 'since', found.start, next.end, found.strength)
}

/** What tells a time, or what is like one, in an answer. */
const TIMEISH =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|years?|terms?|quarter|morning|noon|afternoon|evening|shift|handover|season|spring|summer|autumn|winter|easter|christmas|holidays?|weekend|start|beginning|end|update|release|install\w*|moment|first|frost|storm|ages|forever|always|midnight|lunch|breakfast|o'clock|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|\d{1,2}[/.]\d{1,2}[/.]?(?:\d{2,4})?|\d{1,2}:\d{2}|change(?:over)?|move|renewal|stocktake|maintenance|audit|merger|training|opening|delivery)\b/u
const LED =
  /^(?:(?:i think|i guess|probably|maybe|roughly|about|well|oh|it was|it began|it started|i'?d say|must have been|first seen|first time|first noticed|brand new|yes|yeah) ){0,2}(?<v>(?:with|during|over|at|in|around|on|by|from|before|about|sometime|some time|mid|early|late|beginning|start|end|middle|the (?:day|night|week|morning|evening|moment|month)|week|right|just|shortly|since|until|up to|towards|two|three|several|a few|many|some|weeks|months|days|ages|years|hours|\d{1,2}[/.]\d{1,2})\b.{0,60})$/u

/** The clause of an answer that tells a time in words that no pattern knows ("with the first frost", "weeks now"). */
function spokenTime(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 3)) {
    if (clause.question || clause.text.length > 70 || !TIMEISH.test(clause.text)) continue
    if (has(view, 'future', clause.text) && !/\b(?:until|before)\b/u.test(clause.text)) continue
    if (has(view, 'unknown', clause.text)) continue
    const led = LED.exec(clause.text)?.groups?.v
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
