/** A clause as a phrase: without the filler at its ends, and whether it can be a name or a model. */
import type { FactLanguage } from '../../../knowledge/facts/languages-of'
import type { SignName } from '../../../knowledge/facts/sign-sources'
import { sign } from '../../../knowledge/facts/signs'
import { type Clause, has, type MessageView, startsWith } from '../message-view'

/** Words at the end that add nothing, and how much must stand before them. */
const TAILS: Readonly<Record<FactLanguage, { name: SignName; least: number }>> = {
  en: { name: 'filler-tail', least: 0 },
  zh: { name: 'filler-tail-han', least: 2 },
  fa: { name: 'filler-tail-fa', least: 0 },
}

/** A clause without its filler at both ends; offsets are folded. */
export function trimFiller(
  view: MessageView,
  clause: { start: number; text: string },
): { start: number; end: number; text: string } {
  let { start, text } = clause
  for (let round = 0; round < 6; round++) {
    const before = text
    for (const facts of view.facts) {
      const lead = facts.fillerLead.exec(text)
      if (lead && lead[0].length < text.length) {
        start += lead[0].length
        text = text.slice(lead[0].length)
      }
      const tail = TAILS[facts.language]
      const at = text.search(sign(tail.name))
      if (at >= tail.least) text = text.slice(0, at)
    }
    if (text === before) break
  }
  return { start, end: start + text.length, text }
}

/** True when a clause can be a name or a model and not a sentence. */
export function isPhrase(view: MessageView, clause: Clause, text: string): boolean {
  if (text.length < 2 || clause.question) return false
  const words = text.split(/\s+/u).length
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  if (words > 6 || han > 14 || text.length > 48) return false
  if (startsWith(view, 'hello', clause.text) || startsWith(view, 'yes', text)) return false
  // "no change" names nothing, also when its "no" was taken for filler.
  if (startsWith(view, 'no', text) || startsWith(view, 'no', clause.text)) return false
  if (has(view, 'unknown', clause.text) || has(view, 'problem', text)) return false
  if (view.facts.some((facts) => facts.language !== 'fa' && facts.starts('deed', text))) return false
  return !sign('within-sentence').test(text) && !sign('no-phrase').test(text)
}
