/** The words of an English step without what stands around the deed: who did it, why, and what came of it. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type MessageView, originalWords } from '../message-view'

/** Letters from which on a stretch is worth cutting, and that must be left of it. */
const LONG = 24
const LEAST = 8

/** The step in fewer words, where it has more than its deed. */
export function trimmed(view: MessageView, step: Candidate): Candidate {
  if (step.view !== view || /[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)) return step
  // A value of its own ("signing key rotated") does not stand in the message.
  if (step.value !== originalWords(view, step.start, step.end).trim()) return step
  let { start, end } = step
  const lead = sign('step-lead').exec(view.text.slice(start, end))?.[0].length ?? 0
  if (end - start - lead >= LEAST) start += lead
  if (end - start > LONG) {
    const words = view.text.slice(start, end)
    const beyond = words.slice(LEAST).search(sign('beyond-step'))
    if (beyond >= 0) end = start + LEAST + beyond
    const tail = sign('step-tail').exec(view.text.slice(start, end))
    if (tail && tail.index >= LEAST) end = start + tail.index
  }
  if (start === step.start && end === step.end) return step
  return { ...step, ...candidate(view, 'steps_tried', start, end, step.strength) }
}
