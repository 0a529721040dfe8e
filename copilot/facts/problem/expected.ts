/** What the customer wants: the clause that asks for a result. */

import { sign } from '../../../knowledge/facts/signs'
import { DROP, oddsOf, TAKE, type Weighed } from '../../clauses/weighed'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'
import { isWish, wishWords } from './english-wish'

const HAN_CHAR = /\p{Script=Han}/u

/** True for a clause that names nothing which is wanted: hurry, a pause, scorn, how to be reached. */
const isNoWish = (text: string): boolean =>
  sign('no-wish').test(text) ||
  sign('polite-plea').test(text) ||
  sign('how-to-be-reached').test(text) ||
  sign('scorn').test(text)

/** "If nobody fixes this today, cancel my membership": what will be done else is no wish. */
const isElse = (view: MessageView, clause: Clause): boolean => {
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  return before !== undefined && before.sentence === clause.sentence && sign('or-else').test(before.text)
}

/** "门票可以转给朋友吗": who opens with a question and no trouble wants the answer. */
function asksOutright(view: MessageView): Clause | undefined {
  const told = view.clauses.slice(0, 6)
  if (told.some((clause) => has(view, 'problem', clause.text))) return undefined
  return told.find(
    (clause) => clause.text.length < 40 && !clause.quoted && sign('asks-outright').test(clause.text),
  )
}

/** Where the wish starts in "if it is lost I'd like my money back"; 0 when the clause only supposes. */
function wishAfterIf(view: MessageView, text: string): number {
  if (!sign('wish-behind-if').test(text)) return 0
  for (const facts of view.facts) {
    const wish = facts.words.want.exec(text)
    if (!wish || wish.index < 5) continue
    // In Persian the verb of the wish comes last, so the whole clause is kept but for its "if".
    return facts.language === 'fa' ? (sign('leading-if').exec(text)?.[0].length ?? 0) : wish.index
  }
  return 0
}

/** The result the customer asks for: the last clause that says so, of the last message that does. */
export function pickExpected(
  views: readonly MessageView[],
  steps: readonly Candidate[],
  weighed?: ReadonlyMap<MessageView, readonly Weighed[]>,
): Candidate[] {
  let instead: Candidate | undefined
  for (let i = views.length - 1; i >= 0; i--) {
    const view = views[i]
    if (view?.message.role !== 'customer') continue
    const known = weighed?.get(view) ?? []
    const free = view.clauses.filter(
      (clause) =>
        !steps.some((step) => step.view === view && step.start < clause.end && step.end > clause.start) &&
        !isElse(view, clause),
    )
    const odds = new Map(free.map((clause) => [clause, oddsOf(known, 'expected', clause.start, clause.end)]))
    const said = free.filter(
      (clause) =>
        clause.text.length > (HAN_CHAR.test(clause.text) ? 1 : 4) &&
        clause.text.length < 160 &&
        !clause.quoted &&
        !sign('threat-or-decline').test(clause.text) &&
        !isNoWish(clause.text) &&
        !sign('empty-wish').test(clause.text) &&
        !(clause.question && sign('asks-whether-needed').test(clause.text)) &&
        (has(view, 'want', clause.text) || isWish(clause.text, i > 0)) &&
        !has(view, 'bought', clause.text) &&
        (!has(view, 'hypothetical', clause.text.slice(0, 20)) || wishAfterIf(view, clause.text) > 0) &&
        !(
          (odds.get(clause) ?? 0) < DROP.expected &&
          known.length > 0 &&
          !isWish(clause.text, i > 0) &&
          !sign('strong-wish').test(clause.text)
        ),
    )
    // Words that no rule takes for a wish may be one; of several the surest.
    const surest = free
      .filter(
        ({ text, question }) =>
          !isNoWish(text) &&
          !sign('threat-or-decline').test(text) &&
          !(question && sign('asks-to-know').test(text)),
      )
      .toSorted((a, b) => (odds.get(b) ?? 0) - (odds.get(a) ?? 0))[0]
    const clause =
      said.at(-1) ??
      (surest && (odds.get(surest) ?? 0) > TAKE.expected ? surest : undefined) ??
      (i === 0 && !instead ? asksOutright(view) : undefined)
    if (!clause) continue
    // Asking for somebody in charge tells no result; it stands only where nothing else is wished.
    const somebody = sign('asks-for-somebody').test(clause.text)
    if (somebody && instead) continue
    const lead = Math.max(
      sign('wish-lead').exec(clause.text)?.[0].length ?? 0,
      wishAfterIf(view, clause.text),
    )
    // "I want a call. And a new lamp" is one wish in two sentences.
    const after = view.clauses[view.clauses.indexOf(clause) + 1]
    const end = after && sign('wish-goes-on').test(after.text) ? after.end : clause.end
    const [from, to] = wishWords(view.text.slice(clause.start + lead, end))
    const wish = candidate(view, 'expected', clause.start + lead + from, clause.start + lead + to, 2)
    if (!somebody) return [wish]
    instead = wish
  }
  return instead ? [instead] : []
}
