/** An update that is told by the version it led to: "it now reads 1.9.6" behind "bring it up to 1.9.6". */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, type MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'
import { updated } from './meant-step'

/** A bare "done" says of the update what its version says better. */
const isBareDone = ({ view, start, end }: Candidate): boolean =>
  sign('bare-done').test(view.text.slice(start, end))

/** The steps of an answer to an advised update, with the update itself. */
export function withUpdate(view: MessageView, steps: readonly Candidate[], topic: string): Candidate[] {
  const match = sign('update-advised').test(topic) ? sign('present-version').exec(view.message.text) : null
  const clause = match && clauseAt(view, foldedOffset(view, match.index))
  if (!clause || clause.question || sign('others-version').test(clause.text)) return [...steps]
  const canon = updated(topic)
  if (
    steps.some(
      (step) => step.canon?.startsWith('update') && step.start < clause.end && step.end > clause.start,
    )
  )
    return [...steps]
  const told = { ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }
  return [...steps.filter((step) => !isBareDone(step)), told]
}
