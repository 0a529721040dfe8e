/** What the agent's messages before an answer asked for, offered and advised. */
import type { FactField } from '../../facts'
import type { MessageReading } from '../message-reading'

export interface AskedBefore {
  /** The agent's messages since the last answer. */
  agents: readonly MessageReading[]
  /** The latest of them, and its words. */
  latest: MessageReading | undefined
  topic: string
  texts: readonly string[]
  /** What they ask for. */
  fields: ReadonlySet<FactField>
  /** True when a secret is asked for: what answers it is not read. */
  secret: boolean
  /** True when they ask about a deed or advise one. */
  prompted: boolean
}

/** Fields of which an agent offers a value for a yes or for a better one. */
const OFFERED: ReadonlySet<FactField> = new Set<FactField>([
  'os_version',
  'app_version',
  'browser',
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'address_city',
  'payment_method',
])

/** A question that offers a value ("is it on iOS 18?") asks for its field too: the answer may be another one. */
function fieldsOf({ questions }: MessageReading): FactField[] {
  const offered = (questions?.proposals ?? []).map((item) => item.field).filter((field) => OFFERED.has(field))
  return [...(questions?.fields ?? []), ...offered]
}

/** Puts together what some messages of an agent asked. */
export function askedBefore(agents: readonly MessageReading[]): AskedBefore {
  const fields = new Set(agents.flatMap(fieldsOf))
  const latest = agents.at(-1)
  return {
    agents,
    latest,
    topic: latest?.view.text ?? '',
    texts: agents.map((agent) => agent.view.text),
    fields,
    secret: agents.some((agent) => agent.questions?.secret === true),
    prompted: fields.has('steps_tried') || agents.some((agent) => agent.questions?.prompts === true),
  }
}
