/** Which parts a reply should have in this mood and scene, and which of them the draft has. */
import type { LanguageTag } from '../../knowledge/languages'
import { fold } from '../../knowledge/text/fold'
import type { Fact, FactField } from '../facts'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import type { Heard } from './draft-words'
import { isAnswered, matterOf, type OpenQuestion } from './questions'

export const DRAFT_PARTS = ['empathy', 'problem', 'solution', 'time', 'follow-up', 'questions'] as const
export type DraftPart = (typeof DRAFT_PARTS)[number]

export interface PartState {
  part: DraftPart
  done: boolean
  /** For `questions`: how many are answered, and how many there are. */
  count?: { done: number; all: number }
}

/** Facts by which a problem is told again; what somebody is called says nothing of it. */
const TELLING = new Set<FactField>([
  'order_id',
  'product',
  'device',
  'os',
  'app_version',
  'error_code',
  'error_text',
  'screen_path',
  'action',
  'symptom',
  'since',
  'amount',
  'tracking_no',
])

/** Shared words by which a draft tells the problem again. */
const SHARED = 3
const RECENT = 6

/** The parts that a reply to this conversation should have, in the order in which it says them. */
export function wantedParts(signals: Signals, questions: readonly OpenQuestion[]): DraftPart[] {
  const { mood, scenario } = signals
  const kind = signals.issues[0]?.kind ?? 'none'
  const scene = scenario?.scenario
  const upset = mood.kind === 'anger' || mood.kind === 'disappointment' || mood.kind === 'anxiety'
  const heated = mood.kind === 'anger' && mood.level >= 2
  const complaint = scene === 'complaint' || scene === 'dispute' || heated
  const wanted = new Set<DraftPart>()
  if ((upset && mood.level >= 1) || scene === 'complaint') wanted.add('empathy')
  if (complaint) wanted.add('problem')
  if (complaint || (kind !== 'none' && kind !== 'feedback' && kind !== 'inquiry')) wanted.add('solution')
  if (complaint || scene === 'after-sales' || mood.kind === 'anxiety') wanted.add('time')
  if (complaint) wanted.add('follow-up')
  if (questions.length > 0) wanted.add('questions')
  return DRAFT_PARTS.filter((part) => wanted.has(part))
}

/** The state of each wanted part. */
export function partsOf(
  draft: string,
  heard: Heard,
  wanted: readonly DraftPart[],
  { transcript, facts, language }: { transcript: Transcript; facts: readonly Fact[]; language: LanguageTag },
  questions: readonly OpenQuestion[],
): PartState[] {
  return wanted.map((part): PartState => {
    if (part === 'questions') {
      const done = questions.filter((question) => isAnswered(question, draft, heard, language)).length
      return { part, done: done === questions.length, count: { done, all: questions.length } }
    }
    if (part === 'problem') return { part, done: restates(draft, transcript, facts) }
    return { part, done: heard.has(part) }
  })
}

/** True when a draft says a fact of the problem, or several words of the customer's own telling. */
export function restates(draft: string, transcript: Transcript, facts: readonly Fact[]): boolean {
  const said = fold(draft)
  const told = facts.some(
    ({ field, value }) => TELLING.has(field) && value.length > 2 && said.includes(fold(value)),
  )
  if (told) return true
  const words = matterOf(draft)
  const theirs = new Set<string>()
  for (const { text } of transcript.messages.filter(({ role }) => role === 'customer').slice(-RECENT)) {
    for (const word of matterOf(text.slice(0, 2_000))) theirs.add(word)
  }
  let shared = 0
  for (const word of words) if (theirs.has(word)) shared++
  return shared >= SHARED
}
