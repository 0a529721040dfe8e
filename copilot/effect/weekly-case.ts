/** One good case a week, told again as an exercise. */
import type { CaseRecord } from '../../knowledge/work/records'
import type { Transcript } from '../transcript'

const WEEK = 7 * 24 * 3_600_000

/** The case of the week: each good one in its turn, the same all week. Undefined without one. */
export function caseOfTheWeek(cases: readonly CaseRecord[], now: number): CaseRecord | undefined {
  const good = cases
    .filter(({ verdict, problem }) => verdict === 'good' && problem.trim() !== '')
    .sort((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1))
  return good[Math.floor(now / WEEK) % good.length]
}

/** The case as a conversation that waits for an answer: the customer's redacted words, and nothing else. */
export function exerciseTranscript({ id, problem }: CaseRecord): Transcript {
  return {
    helpdesk: 'exercise',
    helpdeskName: '',
    conversationId: id,
    channel: 'chat',
    customer: {},
    messages: [{ id: 'problem', role: 'customer', text: problem }],
    partial: false,
    replyBox: 'public',
  }
}
