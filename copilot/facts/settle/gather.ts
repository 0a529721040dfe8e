/** Gathers what the messages of a conversation say, from the first to the last. */
import { sign } from '../../../knowledge/facts/signs'
import type { Judged } from '../../clauses/judge'
import { type Candidate, candidate } from '../candidate'
import type { MessageReading } from '../message-reading'
import type { MessageView } from '../message-view'
import { onlyGreetsPersian } from '../problem/greets-persian'
import type { ProblemClause } from '../problem/problems'
import { onlyGreetsHan } from '../problem/trouble-han'
import { asksBack, readAnswer } from '../read-answer'
import { meets } from '../spans'
import { chosenInEnglish, type ListedStep, listedInEnglish } from '../steps/english-lists'
import { chosenInPersian } from '../steps/persian-lists'
import { listedSteps, readChosenSteps } from '../steps/step-lists'
import { overlaps } from '../values/secrets'
import { GivenIds } from './second-answers'

export interface Gathered {
  items: Candidate[]
  steps: Candidate[]
  problems: ProblemClause[]
  /** What the model made of each customer message. */
  weighed: Map<MessageView, Judged['weighed']>
}

/** "工单号多少？" "GD-118406。": a number that the customer asked for and the agent gives alone. */
function givenNumber(asker: MessageView | undefined, view: MessageView): Candidate[] {
  if (!asker || view.index !== asker.index + 1 || !sign('asks-for-number').test(asker.text)) return []
  const number = sign('bare-number').exec(view.text)?.groups?.v
  if (!number) return []
  const start = view.text.indexOf(number)
  const field = sign('parcel-number').test(asker.text) ? 'tracking_no' : 'ticket_id'
  return [candidate(view, field, start, start + number.length, 3)]
}

/** Follows a conversation: what an answer means depends on the messages before it. */
class Follower {
  readonly gathered: Gathered = { items: [], steps: [], problems: [], weighed: new Map() }
  /** The agent's messages since the last answer. */
  #agents: MessageReading[] = []
  #answered = false
  /** Ids that answered them. */
  readonly #given = new GivenIds()
  /** True once the customer has said more than a greeting. */
  #opened = false
  /** The customer's latest message. */
  #asker: MessageView | undefined
  /** Steps of the latest list, to choose from. */
  #listed: readonly (string | undefined)[] = []
  #marked: readonly ListedStep[] = []

  follow(reading: MessageReading): void {
    const { role } = reading.view.message
    if (role === 'customer') this.#customer(reading)
    if (role !== 'agent' && role !== 'system') return
    this.#notes(reading)
    if (role === 'agent') this.#agent(reading)
    else {
      this.gathered.items.push(...reading.found)
      if (reading.questions) this.#agent(reading)
    }
  }

  /** Keeps the steps that a message of the desk lists. */
  #notes(reading: MessageReading): void {
    reading.listed ??= listedSteps(reading.view)
    if (reading.listed.length > 0) this.#listed = reading.listed
    reading.marked ??= listedInEnglish(reading.view)
    if (reading.marked.length > 0) this.#marked = reading.marked
  }

  #agent(reading: MessageReading): void {
    if (this.#answered) {
      this.#agents = []
      this.#given.clear()
    }
    this.#answered = false
    this.#agents.push(reading)
    this.gathered.items.push(
      ...(reading.questions?.statements ?? []),
      ...givenNumber(this.#asker, reading.view),
    )
  }

  #customer(reading: MessageReading): void {
    const { view, secrets } = reading
    const { items, steps, problems, weighed } = this.gathered
    this.#asker = view
    const read = readAnswer(reading, this.#agents, !this.#opened)
    this.#opened ||= !(onlyGreetsHan(view) || onlyGreetsPersian(view))
    weighed.set(view, read.weighed)
    items.push(...this.#given.keep(read.items))
    const picked = this.#picked(view, read.steps)
    const isPicked = (step: Candidate) => picked.some((one) => one.canon === step.canon || meets(one, step))
    steps.push(...read.steps.filter((step) => !isPicked(step)), ...picked)
    problems.push(...read.problems.filter(({ clause }) => !overlaps(secrets, clause.start, clause.end)))
    this.#answered = !asksBack(view, read)
  }

  /** Steps that a message chooses from the latest list, which it uses up. */
  #picked(view: MessageView, own: readonly Candidate[]): Candidate[] {
    const picked = [
      ...readChosenSteps(view, this.#listed),
      ...chosenInEnglish(view, this.#marked),
      ...chosenInPersian(view, this.#marked, own),
    ]
    if (picked.length > 0) {
      this.#listed = []
      this.#marked = []
    }
    return picked
  }
}

/** Everything that the messages say, in their order. */
export function gather(readings: readonly MessageReading[]): Gathered {
  const follower = new Follower()
  for (const reading of readings) follower.follow(reading)
  return follower.gathered
}
