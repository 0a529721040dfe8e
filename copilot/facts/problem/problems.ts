/** Clauses that may tell what went wrong, with what speaks for each. */

import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { contentOf } from '../content-words'
import { type Clause, has, type MessageView, startsWith } from '../message-view'
import { troubleHan } from './trouble-han'

const HAN_CHAR = /\p{Script=Han}/u

/** A clause that may tell the problem, with what speaks for it. */
export interface ProblemClause {
  view: MessageView
  clause: Clause
  base: number
  words: Set<string>
}

/** Length of a date before the problem ("本人于6月2日被扣…"), which is told as a fact of its own. */
function datedLead(view: MessageView, text: string): number {
  if (!HAN_CHAR.test(text)) return 0
  const who = sign('leads-date').exec(text)?.[0].length ?? 0
  for (const facts of view.facts) {
    for (const match of facts.past.matchAll(text.slice(0, 40))) {
      const end = match.index + match[0].length
      // "今天的外卖": the time of a thing.
      if (match.index === who && text.length - end > 4 && text.charAt(end) !== '的') return end
    }
  }
  return 0
}

/** Clauses of a message that tell of something going wrong; the opening message may do so in any words. */
export function readProblems(
  view: MessageView,
  steps: readonly Candidate[],
  opening: boolean,
  given: readonly Candidate[],
): ProblemClause[] {
  const out: ProblemClause[] = []
  const firstTelling = view.clauses.find(
    (clause) =>
      clause.text.length > (HAN_CHAR.test(clause.text) ? 2 : 5) &&
      !clause.question &&
      !startsWith(view, 'hello', clause.text) &&
      !sign('question-start').test(clause.text) &&
      !sign('inquiry').test(clause.text),
  )
  const troubled = view.clauses.some((clause) => has(view, 'problem', clause.text))
  for (const clause of view.clauses) {
    if (clause.text.length < 3 || clause.text.length > 220) continue
    const told = has(view, 'problem', clause.text)
    if (!told && sign('names-purchase').test(clause.text)) continue
    if (
      !told &&
      (!opening ||
        clause.question ||
        sign('question-start').test(clause.text) ||
        startsWith(view, 'hello', clause.text) ||
        has(view, 'want', clause.text))
    )
      continue
    const within = steps.filter((step) => step.start < clause.end && step.end > clause.start)
    // "It crashes even after a restart": the trouble stands before the step.
    const cut = Math.min(...within.map((step) => step.start - clause.start))
    if (within.length > 0 && !sign('even-after').test(clause.text.slice(cut))) continue
    const lead = sign('problem-lead').exec(clause.text)?.[0].length ?? 0
    const dated = datedLead(view, clause.text.slice(lead))
    const text = clause.text.slice(lead + dated, within.length > 0 ? cut : undefined).trimEnd()
    const words = contentOf(view, text)
    let base = told ? 2 : 0.6
    // People open with what is wrong, whatever their words for it.
    if (opening && clause === firstTelling) base += 0.7
    // "水压小": Chinese tells a whole trouble in three signs.
    const least = HAN_CHAR.test(text) && opening && clause === firstTelling && !troubled ? 2 : 3
    if (
      !told &&
      (words.size < least || given.some((item) => item.start < clause.end && item.end > clause.start))
    )
      continue
    if (words.size < 3) base -= 1
    else if (words.size < 4 && HAN_CHAR.test(text)) base -= 0.5
    if (words.size > 22) base -= 0.7
    if (sign('no-trouble-told').test(text)) base -= 2
    base += troubleHan(view, clause, text)
    // "只有左声道" tells in which cases; the trouble itself is told beside it.
    if (sign('only-in-cases').test(text)) base -= 1.2
    const why = HAN_CHAR.test(text) && sign('asks-why').test(clause.text)
    if (clause.question && !why) base -= sign('inquiry').test(clause.text) ? 2 : 0.6
    if (why && opening) base += 0.5
    // Words of a message within quotation marks tell nothing; those that lead to it do.
    if (clause.quoted && !/^[^"]{8,}"/u.test(clause.text)) base -= 2
    if (/\d/u.test(clause.text) && has(view, 'correction', clause.text)) base -= 1.5
    if (has(view, 'hypothetical', clause.text) || (!opening && has(view, 'unknown', clause.text))) base -= 1
    if (sign('unwanted').test(clause.text) || sign('menace').test(clause.text)) base -= 1
    // "It happened twice this month" counts a problem that is told elsewhere.
    if (sign('counted-trouble').test(text)) base -= 1.3
    // "It says '…', code 7" reads out a screen.
    if (text.includes('"') && contentOf(view, text.replace(/"[^"]{0,140}"?/gu, ' ')).size < 3) base -= 1.2
    // "想问云盘卡在99%": who asks about a trouble tells it.
    if (has(view, 'want', told ? clause.text.replace(sign('asks-about'), '') : clause.text)) base -= 0.8
    if (has(view, 'other', clause.text)) base -= 0.5
    if (sign('bare-no').test(text)) base -= 2
    out.push({ view, clause: { ...clause, start: clause.start + lead + dated, text }, base, words })
  }
  return out
}
