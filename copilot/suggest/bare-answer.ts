/** Tells when the customer only answers what the agent asked: then the case goes on, and no new matter is looked for. */
import type { Issue, Signals } from '../signals'
import type { Message, Transcript } from '../transcript'
import { isClear } from './doubtful'

/** Who answers with more than this tells a story of its own. */
const LONGEST = 300
/** From this level of a message's mood on, it is more than an answer. */
const HEATED = 2

const ASKS = /[?？؟]/u

/** The customer's messages since the agent last spoke; empty before that. */
function openMessages({ messages }: Transcript): { agent: Message | undefined; open: Message[] } {
  const last = messages.findLastIndex(({ role }) => role === 'agent')
  const open = messages.slice(last + 1).filter(({ role, text }) => role === 'customer' && text !== '')
  return { agent: messages[last], open }
}

/** True where an issue is told of in these messages alone, and is another kind of matter than those before. */
function isNew(issue: Issue, issues: readonly Issue[], open: ReadonlySet<string>): boolean {
  const isOpen = ({ evidence }: Issue): boolean =>
    evidence.length > 0 && evidence.every(({ messageId }) => open.has(messageId))
  return (
    issue.kind !== 'none' &&
    isClear(issue) &&
    isOpen(issue) &&
    !issues.some((other) => other.kind === issue.kind && !isOpen(other))
  )
}

/**
 * True where the customer's latest words may be an answer and nothing else: short, calm, no question, no new matter.
 * Whether the agent asked is not looked at.
 */
export function mayBeBareAnswer(transcript: Transcript, signals: Signals): boolean {
  const { agent, open } = openMessages(transcript)
  if (!agent || open.length === 0) return false
  const text = open.map((message) => message.text).join('\n')
  if (text.length > LONGEST || ASKS.test(text)) return false
  const heated = open.some(({ id }) => {
    const mood = signals.messageMoods[id]
    return mood !== undefined && mood.kind === 'anger' && mood.level >= HEATED
  })
  const ids = new Set(open.map(({ id }) => id))
  return !heated && !signals.issues.some((issue) => isNew(issue, signals.issues, ids))
}

/** @param asked true when the agent's message at an index asks for a fact, where words tell that */
export function isBareAnswer(
  transcript: Transcript,
  signals: Signals,
  asked: (message: Message, index: number) => boolean,
): boolean {
  if (!mayBeBareAnswer(transcript, signals)) return false
  const last = transcript.messages.findLastIndex(({ role }) => role === 'agent')
  const agent = transcript.messages[last]
  return agent !== undefined && (ASKS.test(agent.text) || asked(agent, last))
}
