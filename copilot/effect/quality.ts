/**
 * Holds a finished conversation against the words of service quality: greeting, empathy, comprehension, solution,
 * tone, closing. For the agent alone; each with the message that shows it.
 */
import { QUALITY_LEXICONS, WORDED_QUALITIES, type WordedQuality } from '../../knowledge/signals/quality-data'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import { checkDraft } from '../compliance/check-draft'
import type { RuleChoice } from '../compliance/rule-choice'
import { restates } from '../draft/completeness'
import { draftContext } from '../draft/draft-context'
import { draftWords } from '../draft/draft-words'
import type { Fact } from '../facts'
import { compileMatcher, type Matcher } from '../matching/phrase-matcher'
import type { Evidence, Signals } from '../signals'
import type { Message, Transcript } from '../transcript'

/** The criteria in the order of a conversation; the words are those that quality teams use. */
export const QUALITIES = ['greeting', 'empathy', 'comprehension', 'solution', 'tone', 'closing'] as const
export type Quality = (typeof QUALITIES)[number]

export interface QualityCheck {
  quality: Quality
  met: boolean
  /** What shows it: the words that meet it, or the ones at fault for `tone`. */
  evidence?: Evidence
}

export interface QualityInput {
  transcript: Transcript
  signals: Signals
  facts: readonly Fact[]
  rules?: RuleChoice
}

/** A longer message is a pasted document; its start is read. */
const MOST_READ = 8_000
/** Messages of the agent that are looked at. */
const MOST_MESSAGES = 60

let matcher: Matcher<WordedQuality> | undefined

/** Greetings and closings in a message, with their places. */
export function findQualities(text: string): Map<WordedQuality, { start: number; end: number }> {
  matcher ??= compileMatcher(
    QUALITY_LEXICONS.flatMap((lexicon) =>
      WORDED_QUALITIES.flatMap((quality) => lexicon[quality].map((phrase) => ({ phrase, payload: quality }))),
    ),
  )
  const found = new Map<WordedQuality, { start: number; end: number }>()
  for (const { payload, start, end } of matcher.find(foldWithPositions(text.slice(0, MOST_READ))))
    if (!found.has(payload)) found.set(payload, { start, end })
  return found
}

/**
 * The criteria that apply to this conversation, each met or not. Empathy applies where the customer was upset; without
 * an answer of the agent there is nothing to check. Linear in the text.
 */
export function checkQuality({ transcript, signals, facts, rules }: QualityInput): QualityCheck[] {
  const own = transcript.messages.filter(({ role }) => role === 'agent').slice(0, MOST_MESSAGES)
  if (own.length === 0) return []
  const upset = Object.values(signals.messageMoods).some(
    ({ kind, level }) => level > 0 && kind !== 'satisfaction' && kind !== 'neutral' && kind !== 'confusion',
  )
  const words = draftWords(signals.language)
  const heardIn = (part: string): Evidence | undefined => {
    for (const message of own) {
      const place = words.hear(fold(message.text.slice(0, MOST_READ))).get(part)?.[0]
      if (place) return whole(message)
    }
    return undefined
  }
  const worded = (quality: WordedQuality, among: readonly Message[]): Evidence | undefined => {
    for (const message of among) {
      const place = findQualities(message.text).get(quality)
      if (place) return piece(message, place.start, place.end)
    }
    return undefined
  }
  const fault = toneFault(own, { transcript, signals, facts, ...(rules ? { rules } : {}) })
  const understood = own.find(
    (message) => restates(message.text, transcript, facts) || /[?？؟]/u.test(message.text),
  )
  const checks: QualityCheck[] = [check('greeting', worded('greeting', own.slice(0, 2)))]
  if (upset) checks.push(check('empathy', heardIn('empathy')))
  checks.push(
    check('comprehension', understood && whole(understood)),
    check('solution', heardIn('solution')),
    fault ? { quality: 'tone', met: false, evidence: fault } : { quality: 'tone', met: true },
    check('closing', worded('closing', own.slice(-2))),
  )
  return checks
}

function check(quality: Quality, evidence: Evidence | undefined): QualityCheck {
  return evidence ? { quality, met: true, evidence } : { quality, met: false }
}

/** The first words of the agent that break a rule of tone, promises or privacy. */
function toneFault(
  own: readonly Message[],
  { transcript, signals, rules }: QualityInput,
): Evidence | undefined {
  const context = draftContext(transcript, signals, rules)
  for (const message of own) {
    const fault = checkDraft(message.text.slice(0, MOST_READ), context).find(
      ({ level, words }) => level !== 'hint' && words !== '',
    )
    if (fault) return piece(message, fault.start, fault.end)
  }
  return undefined
}

function piece(message: Message, start: number, end: number): Evidence {
  return { messageId: message.id, start, end, words: message.text.slice(start, end) }
}

function whole(message: Message): Evidence {
  return piece(message, 0, message.text.length)
}
