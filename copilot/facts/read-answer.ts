/** Reads one customer message in the light of what was asked before it, by rules and by a small model. */
import { sign } from '../../knowledge/facts/signs'
import { type Judged, judge } from '../clauses/judge'
import type { Candidate } from './candidate'
import { contentOf } from './content-words'
import type { MessageReading } from './message-reading'
import { clauseAt, has, type MessageView } from './message-view'
import { readCustomer } from './read-customer'
import { grounded } from './steps/grounded'
import { isUntoldHan } from './steps/not-done-han'
import { lookedAtAgain } from './steps/second-look'
import { trimmed } from './steps/step-span'

/** A question back is short. */
const QUESTION_BACK = 60
/** A time in letters that only English has among the languages that are read. */
const LATIN_TIME = /^[^\p{Script=Han}\p{Script=Arabic}]+$/u

/** "Where do I see that?" leaves what the agent asked open: the value comes with the next answer. */
export function asksBack(view: MessageView, read: Judged): boolean {
  return (
    view.text.length < QUESTION_BACK &&
    // What is only named by its kind ("钻到床底下看啊？") answers nothing.
    read.items.every((item) => item.strength < 1) &&
    read.steps.length === 0 &&
    view.clauses.length > 0 &&
    (view.clauses.every(
      (clause) =>
        clause.question || sign('asks-back').test(clause.text) || sign('puts-off-answer').test(clause.text),
    ) ||
      // "在哪看啊 登都登不上": with a word of complaint.
      view.clauses.some((clause) => sign('asks-where').test(clause.text)))
  )
}

/** Steps that the model guesses and the Chinese words around them take back. */
function withoutUntold(judged: Judged, { view }: MessageReading, agents: readonly MessageReading[]): Judged {
  const latest = agents.at(-1)
  const topic = latest?.view.text ?? ''
  const asked = latest?.questions?.fields.has('steps_tried') === true
  const steps = judged.steps.filter((step) => {
    const clause = step.strength <= 2 && step.view === view ? clauseAt(view, step.start) : undefined
    return clause === undefined || !isUntoldHan(view, clause, topic, asked)
  })
  return steps.length === judged.steps.length ? judged : { ...judged, steps }
}

/** "Sent the photo 3 times already": how often a step was done is not how often the trouble comes; nor is "they say". */
function countsStep({ field, strength, value, ...item }: Candidate, steps: readonly Candidate[]): boolean {
  if (field !== 'frequency' || strength >= 3) return false
  const words = value.toLowerCase()
  if (sign('said-by').test(words)) return true
  return (
    sign('how-often-done').test(words) &&
    steps.some((step) => step.view === item.view && step.start < item.end + 2 && step.end >= item.start - 2)
  )
}

/** Times that an English rule read from words for a beginning, which the model misses in a long clause of another kind. */
function outrightTimes(
  view: MessageView,
  ruled: readonly Candidate[],
  kept: readonly Candidate[],
): Candidate[] {
  if (kept.some((item) => item.field === 'since' && item.view === view)) return []
  return ruled.filter((item) => {
    if (item.field !== 'since' || item.view !== view || item.strength < 2 || !LATIN_TIME.test(item.value))
      return false
    return (
      item.strength >= 3 ||
      sign('past-time').test(item.value.toLowerCase()) ||
      has(view, 'problem', clauseAt(view, item.start)?.text ?? '')
    )
  })
}

/** What a message says, kept until other messages of the agent's stand before it. */
export function readAnswer(
  reading: MessageReading,
  agents: readonly MessageReading[],
  opening: boolean,
): Judged {
  const { view, answer } = reading
  const same = answer?.opening === opening && answer.agents.length === agents.length
  if (answer && same && agents.every((agent, i) => agent === answer.agents[i])) return answer.judged
  const rules = readCustomer(reading, agents, opening)
  const weighed = withoutUntold(
    judge(view, agents, opening, rules, (text) => contentOf(view, text)),
    reading,
    agents,
  )
  const topic = agents.at(-1)?.view.text ?? ''
  const prompted = agents.some(({ questions }) => questions?.prompts === true)
  const told = grounded(view, weighed.steps, weighed.items, topic).map((step) => trimmed(view, step))
  const steps = lookedAtAgain(view, told, prompted)
  const items = weighed.items.filter((item) => !countsStep(item, steps))
  const judged = {
    ...weighed,
    steps,
    items: [...items, ...outrightTimes(view, rules.items, weighed.items)],
  }
  reading.answer = { agents: [...agents], opening, judged }
  return judged
}
