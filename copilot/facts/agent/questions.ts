/** What an agent's message asks for, the values it offers for a yes, and what it tells. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'
import { readPatterns } from '../values/read-patterns'
import { askedFields } from './asked-fields'
import { type Options, readOptions } from './choose'
import { readOffers } from './offers'
import { covers, isOfferedPrice, readTold } from './told-by-agent'

export interface Questions {
  fields: Set<FactField>
  /** Values in questions ("are you on Android 13?"). */
  proposals: Candidate[]
  /** Values that the agent reads out or gives ("I see order 4411", "your reference is R-20"). */
  statements: Candidate[]
  /** Clauses that ask or advise, in which steps are named. */
  steps: { text: string; start: number; question: boolean }[]
  /** True when the message asks about a deed or advises one, so that the answer may tell it. */
  prompts: boolean
  /** Values listed for choosing one. */
  options: Options | undefined
  /** True when a secret is asked for: the answer is not read. */
  secret: boolean
}

/** "Not the password", "without any code", "city and pin code": no secret is asked for. */
const asksForSecret = (view: MessageView, { text }: Clause): boolean =>
  has(view, 'secret', text) && !sign('no-secret').test(text) && !sign('postal-pin').test(text)

/** Sentences that ask; "I find a trial under x@y.test. Is that you?" asks about the sentence before. */
function askingSentences(view: MessageView): Set<number> {
  const questions = view.clauses.filter((clause) => clause.question)
  const sentences = new Set(questions.map((clause) => clause.sentence))
  for (const clause of questions) {
    // At the end of its own sentence ("you pay by card, is that right?") it asks about that one.
    const alone = view.clauses.find((other) => other.sentence === clause.sentence) === clause
    const asksOfIt = sign('is-it').test(clause.text) || sign('asks-whether-changed').test(clause.text)
    if (alone && asksOfIt) sentences.add(clause.sentence - 1)
  }
  return sentences
}

/** What the message says by itself. "60" of "RMA 60 118 27" is a part of it; an agent offers no guesses. */
function wholeValues(view: MessageView): Candidate[] {
  const found = readPatterns(view)
  const isPart = (item: Candidate) =>
    found.some(
      (other) =>
        other.field === item.field && other.end - other.start > item.end - item.start && covers(other, item),
    )
  return found.filter(
    (item) =>
      !isPart(item) && !(item.field === 'product' && item.strength < 2) && !isOfferedPrice(view, item),
  )
}

const prompts = (view: MessageView, step: Questions['steps'][number]): boolean =>
  sign('asks-deed').test(step.text) ||
  (!step.question && sign('advises').test(step.text)) ||
  view.facts.some((facts) =>
    facts.steps.some((rule) => rule.named?.test(step.text) || rule.about?.test(step.text)),
  )

/** Reads an agent's message. */
export function readQuestions(view: MessageView): Questions {
  const fields = new Set(askedFields(view))
  const options = readOptions(view)
  if (options) {
    // "Which one is it?" asks for the listed thing, not for a product.
    fields.add(options.field)
    fields.delete('product')
  }
  const steps = view.clauses.filter((clause) => clause.question || has(view, 'instruct', clause.text))
  const sentences = askingSentences(view)
  const inQuestion = (start: number) =>
    view.clauses.some(
      (clause) => start >= clause.start && start < clause.end && sentences.has(clause.sentence),
    )
  const listed = (item: Candidate) => options?.values.includes(item.value.toLowerCase()) === true
  const found = wholeValues(view).filter((item) => !listed(item))
  return {
    fields,
    proposals: readOffers(view, found, inQuestion),
    statements: readTold(view, found, { inQuestion, listed }),
    steps: steps.map(({ text, start, question }) => ({ text, start, question })),
    prompts: steps.some((step) => prompts(view, step)),
    options,
    secret: view.clauses.some(
      (clause) => (clause.question || has(view, 'request', clause.text)) && asksForSecret(view, clause),
    ),
  }
}
