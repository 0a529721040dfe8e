/** Reads a message by itself, whoever wrote it. */
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import { sign } from '../../knowledge/facts/signs'
import type { Judged } from '../clauses/judge'
import type { FactField } from '../facts'
import type { Message } from '../transcript'
import { type Questions, readQuestions } from './agent/questions'
import type { Candidate } from './candidate'
import { type MessageView, viewMessage } from './message-view'
import type { ListedStep } from './steps/english-lists'
import { readPatterns } from './values/read-patterns'
import { overlaps, secretSpans } from './values/secrets'

/** What a message says by itself; kept as long as its text stays the same. */
export interface MessageReading {
  text: string
  view: MessageView
  found: Candidate[]
  secrets: [number, number][]
  questions: Questions | undefined
  /** Steps that an agent's or a machine's message lists; read once. */
  listed?: (string | undefined)[]
  /** The same of an English list, by its marks. */
  marked?: ListedStep[]
  /** What it says in the light of the agent's messages before it; read again only when those are others. */
  answer?: { agents: readonly MessageReading[]; opening: boolean; judged: Judged }
}

/** What a desk's own line tells of where the customer writes from. */
const OF_MACHINE: ReadonlySet<FactField> = new Set<FactField>(['os', 'os_version', 'app_version', 'browser'])
/** What it tells of who writes, and about what. */
const OF_WRITER: ReadonlySet<FactField> = new Set<FactField>(['account', 'order_id'])
/** Less than what the customer says. */
const BY_MACHINE = 1.5
/** A line of a desk is short. */
const MACHINE_LINE = 160

/** "Started from mobile app 6.3.0 (iOS)", "会话接入 门店ID 400917", "从订单页进线 订单号 KD-7730". */
function readMachine(view: MessageView): Candidate[] {
  if (view.message.role !== 'system' || view.text.length > MACHINE_LINE) return []
  const tells = (item: Candidate) => {
    if (sign('who-writes').test(view.text)) return OF_WRITER.has(item.field) && item.strength >= 3
    return sign('writes-from').test(view.text) && OF_MACHINE.has(item.field)
  }
  return readPatterns(view)
    .filter(tells)
    .map((item) => ({ ...item, strength: BY_MACHINE }))
}

/** What a bot asks and advises, like an agent; it tells nothing of the case. */
function askedByBot(view: MessageView): Questions | undefined {
  if (!sign('bot-speaks').test(view.text)) return undefined
  return { ...readQuestions(view), proposals: [], statements: [] }
}

/** Reads a message by itself; `talk` names the languages of the messages before it. */
export function readMessage(
  message: Message,
  index: number,
  talk: readonly FactLanguage[] = [],
): MessageReading {
  const view = viewMessage(message, index, talk)
  const secrets = secretSpans(view)
  const reading = { text: message.text, view, found: [], secrets, questions: undefined }
  if (message.role === 'agent') return { ...reading, questions: readQuestions(view) }
  if (message.role !== 'customer')
    return { ...reading, found: readMachine(view), questions: askedByBot(view) }
  const found = readPatterns(view).filter((item) => !overlaps(secrets, item.start, item.end))
  return { ...reading, found }
}
