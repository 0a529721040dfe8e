/**
 * Fields of which something was said, whether or not a value could be read for sure.
 *
 * Asking for what the customer has told is worse than not asking: so an answer, a mention or a value that no field
 * has claimed is enough here, far less than what a fact needs.
 */
import type { FactField } from '../../knowledge/facts/fields'
import type { Fact } from '../facts'
import type { Heard } from './heard'
import { ownFacts } from './own-facts'
import { NEEDED } from './told-answers'

/** As much of an agent's words before an answer belongs to its question. */
const LONGEST_QUESTION = 400

const NONE = ownFacts([])

function byMessage(facts: readonly Fact[]): Map<string, Fact[]> {
  const read = new Map<string, Fact[]>()
  for (const fact of facts) {
    const { messageId } = fact.evidence
    const own = read.get(messageId)
    if (own) own.push(fact)
    else read.set(messageId, [fact])
  }
  return read
}

/** The fields of `open` that the customer has said something of, or that the agent has named. */
export function toldFields(
  messages: readonly Heard[],
  facts: readonly Fact[],
  open: ReadonlySet<FactField>,
): Set<FactField> {
  const told = new Set<FactField>()
  let left = [...open]
  const tell = (fields: readonly FactField[]): void => {
    if (fields.length === 0) return
    for (const field of fields) told.add(field)
    left = left.filter((field) => !told.has(field))
  }
  /** What the agent has asked for since the customer spoke last. */
  let asked = new Set<FactField>()
  let question = ''
  /** What the last question asked for, once it was answered. */
  let answered: FactField[] = []
  const read = byMessage(facts)
  for (const heard of messages) {
    // What was told is told: the rest of the talk cannot tell it again.
    if (left.length === 0) break
    const { role, id } = heard.message
    if (role === 'agent') {
      if (answered.length > 0 && heard.finds) tell(answered)
      answered = []
      tell(left.filter((field) => heard.readsOut(field)))
      // The account's name is told with its number, whether or not the number is open.
      const among: readonly FactField[] = left.includes('name') ? [...left, 'account'] : left
      for (const field of heard.asksFor(among)) asked.add(field)
      question = `${question} ${heard.text}`.slice(-LONGEST_QUESTION)
    } else if (role === 'customer') {
      const facts = read.get(id)
      const own = facts ? ownFacts(facts) : NONE
      tell(
        left.filter(
          (field) => (asked.has(field) && heard.answers(field, question, own)) || heard.shows(field, own),
        ),
      )
      if (asked.has('account') && left.includes('name') && heard.holdsNumberAndName) tell(['name'])
      if (asked.size > 0) {
        answered = left.filter((field) => asked.has(field) && NEEDED.has(field))
        if (answered.length > 0 && heard.isUnknowing) answered = []
      }
      asked = new Set()
      question = ''
    }
  }
  return told
}
