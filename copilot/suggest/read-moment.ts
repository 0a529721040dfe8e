/** Tells at which moment a conversation is: whose turn, what was asked, promised, solved. */
import type { MomentSign } from '../../knowledge/replies/moment-rules'
import { findOutcomes } from '../effect/find-outcomes'
import type { AgentPromise, Fact } from '../facts'
import type { Signals } from '../signals'
import type { Message, Transcript } from '../transcript'
import { mayBeBareAnswer } from './bare-answer'

/** Tells what a message of the agent asks for: fields of facts by name. */
export type AskedFields = (message: Message, index: number) => ReadonlySet<string>

export interface MomentInput {
  transcript: Transcript
  signals: Signals
  facts: readonly Fact[]
  promises: readonly AgentPromise[]
  /** True when facts are still missing for this kind of issue. */
  missing: boolean
  now: Date
  asked: AskedFields
}

const MINUTE = 60_000
/** A promise is due this long before its time: there is something to say then. */
const DUE_BEFORE = 15 * MINUTE
/** After this long a promise is past, and a new one was made or the case is gone. */
const FORGOTTEN_AFTER = 7 * 24 * 60 * MINUTE
/** A customer is silent after this long. */
const QUIET_AFTER = { chat: 10 * MINUTE, public: 24 * 60 * MINUTE, email: 24 * 60 * MINUTE }
const HEATED = 2
const RISKY = 2

const endsAsking = ({ text }: Message): boolean => /[?？؟]\s*$/u.test(text.trim())

/** Reads the signs of the moment. */
export function readMoment(input: MomentInput): Record<MomentSign, boolean> {
  const { transcript, signals, facts, promises, missing, now } = input
  const { messages, channel } = transcript
  const lastAgent = messages.findLastIndex(({ role }) => role === 'agent')
  const agent = messages[lastAgent]
  const since = messages.slice(lastAgent + 1).filter(({ role }) => role === 'customer')
  const latest = signals.lastCustomerMessageId
  const lastMood = latest === undefined ? undefined : signals.messageMoods[latest]
  const said = since.map(({ text }) => findOutcomes(text))
  const asks = signals.issues[0]?.kind !== 'none'
  const spoke = agent?.time ? Date.parse(agent.time) : Number.NaN
  // Only what was promised last still holds: a later message keeps or renews the earlier ones.
  const due = promises
    .filter(({ messageId }) => messageId === agent?.id)
    .flatMap(({ dueAt }) => (dueAt ? [Date.parse(dueAt)] : []))
    .filter((at) => Number.isFinite(at) && now.getTime() - at < FORGOTTEN_AFTER)
  const next = Math.min(...due)
  const answered = new Set(since.map(({ id }) => id))
  const wanted = agent ? input.asked(agent, lastAgent) : new Set<string>()
  const pleased = signals.mood.kind === 'satisfaction' && lastMood?.kind === 'satisfaction'
  const solvedAt = said.findLastIndex((one) => one.has('solved'))
  return {
    waiting: signals.waitingForCustomer,
    first: lastAgent < 0,
    asks,
    upset: lastMood !== undefined && (lastMood.kind === 'anger' || lastMood.kind === 'anxiety'),
    everHeated: Object.values(signals.messageMoods).some(
      ({ kind, level }) => kind === 'anger' && level >= HEATED,
    ),
    risky: signals.risks.some(({ severity }) => severity >= RISKY),
    pleased,
    solved: lastAgent >= 0 && solvedAt >= 0 && !said.slice(solvedAt).some((one) => one.has('unsolved')),
    asked: agent !== undefined && (endsAsking(agent) || wanted.size > 0),
    gaveDetails: facts.some(({ field, evidence }) => wanted.has(field) && answered.has(evidence.messageId)),
    adds: mayBeBareAnswer(transcript, signals),
    missing,
    promised: promises.some(({ messageId }) => messageId === agent?.id),
    due: Number.isFinite(next) && next - now.getTime() <= DUE_BEFORE && next >= now.getTime(),
    overdue: Number.isFinite(next) && next < now.getTime(),
    quiet: Number.isFinite(spoke) && now.getTime() - spoke >= QUIET_AFTER[channel],
  }
}
