/** Versions after an update: "it now reads 1.9.6" takes the place of what was told before, with the same name. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, type MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'

/** "ZF.13.0.7" and "ZF.13.0.9" have one shape: letters, and so many numbers. */
const shapeOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^v(?=\d)/u, '')
    .replace(/\d+/gu, '9')

const isVersion = ({ field }: Candidate): boolean => field === 'os_version' || field === 'app_version'

/** The version that a customer's message tells as the present one; undefined where it asks or denies. */
function presentIn(view: MessageView): { start: number; end: number } | undefined {
  const match = sign('present-version', 'd').exec(view.message.text.slice(0, 600))
  const span = match?.indices?.groups?.v ?? match?.indices?.groups?.w
  if (!span) return undefined
  const start = foldedOffset(view, span[0])
  const clause = clauseAt(view, start)
  if (!clause || clause.question || sign('others-version').test(clause.text)) return undefined
  return { start, end: foldedOffset(view, span[1]) }
}

/** Candidates with the versions that updates led to, each as what its former one was told as. */
export function withUpdates(
  candidates: readonly Candidate[],
  customers: readonly MessageView[],
): Candidate[] {
  const out = [...candidates]
  for (const view of customers) {
    const before = out.findLast((item) => isVersion(item) && item.view.index < view.index)
    const present = before && presentIn(view)
    if (!before || !present) continue
    const now = candidate(view, before.field, present.start, present.end, 4)
    if (shapeOf(now.value) !== shapeOf(before.value) || now.value === before.value) continue
    const same = ({ view: other, start }: Candidate) => other === view && start === present.start
    const rest = out.filter((item) => !(isVersion(item) && same(item)))
    out.splice(0, out.length, ...rest, { ...now, ...(before.firmware ? { firmware: true } : {}) })
  }
  return out
}
