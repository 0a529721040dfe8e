/** What was sent on the agent's wish, told with no more than that: "Attached.", "all uploaded now". */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** The step by what was asked for: papers, or pictures. */
function stepOf(topic: string): string | undefined {
  if (!sign('asks-to-send').test(topic)) return undefined
  if (sign('pictures-named').test(topic)) return 'send photos'
  return sign('papers-named').test(topic) ? 'upload documents' : undefined
}

/** The step of an answer that only says that it is sent; none beside one that names the same. */
export function readSent(view: MessageView, topic: string, known: readonly Candidate[]): Candidate[] {
  const clause = view.clauses
    .slice(0, 2)
    .find(({ text, question }) => !question && sign('sent-alone').test(text))
  const canon = clause && stepOf(topic)
  if (!canon || known.some((step) => step.canon === canon)) return []
  return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
}
