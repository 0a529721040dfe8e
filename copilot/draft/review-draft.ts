/** Looks through what the agent has written so far: rules, what is missing, and what should not be sent. */
import type { LanguageTag } from '../../knowledge/languages'
import { fold } from '../../knowledge/text/fold'
import { checkDraft, type Violation } from '../compliance/check-draft'
import type { RuleChoice } from '../compliance/rule-choice'
import type { AgentPromise, Fact } from '../facts'
import { fillReply, firstNameOf, type PlaceholderValues, timeValues } from '../placeholders'
import type { Evidence, Signals } from '../signals'
import type { Transcript } from '../transcript'
import { type PartState, partsOf, wantedParts } from './completeness'
import { contradictionsIn } from './contradictions'
import { draftContext } from './draft-context'
import { draftWords } from './draft-words'
import { isAnswered, openQuestions } from './questions'
import { strangersIn, wrongName } from './strangers'

export interface DraftInput {
  text: string
  transcript: Transcript
  signals: Signals
  facts: readonly Fact[]
  promises: readonly AgentPromise[]
  ours: PlaceholderValues
  now: Date
  /** Which packs hold; set by who knows them. */
  rules?: RuleChoice
}

/** One thing to look at before sending. */
export type Finding =
  | { kind: 'rule'; violation: Violation }
  | { kind: 'wrong-name'; start: number; end: number; words: string; better: string; expected: string }
  | { kind: 'stranger'; start: number; end: number; words: string }
  | {
      kind: 'contradiction'
      how: 'later' | 'refused'
      start: number
      end: number
      words: string
      evidence: Evidence
    }
  | { kind: 'unanswered'; evidence: Evidence }

export interface DraftReview {
  findings: Finding[]
  parts: PartState[]
}

const LEVELS = ['error', 'warning', 'hint'] as const

/** From this many letters on a draft is a reply whose questions can be missed. */
const REPLY = 12

/** Reviews a draft. Pure; linear in the draft's length. A blank draft has no findings. */
export function reviewDraft(input: DraftInput): DraftReview {
  const { text, transcript, signals, facts, promises, now, rules } = input
  const { language } = signals
  if (text.trim() === '') return { findings: [], parts: [] }
  const about = { transcript, facts, ours: input.ours, language }
  const findings: Finding[] = []
  for (const violation of checkDraft(text, draftContext(transcript, signals, rules))) {
    // What is missing of understanding is told by the ticks while the draft is being written.
    if (violation.rule !== 'missing-empathy')
      findings.push({ kind: 'rule', violation: filled(violation, language, now) })
  }
  const name = wrongName(text, about)
  if (name) findings.push({ kind: 'wrong-name', ...name, better: calledInstead(name.words, name.expected) })
  for (const stranger of strangersIn(text, about)) findings.push({ kind: 'stranger', ...stranger })
  for (const { promise, how, ...where } of contradictionsIn(text, promises, transcript, language, now))
    findings.push({ kind: 'contradiction', how, ...where, evidence: promise.evidence })
  const questions = openQuestions(transcript, language)
  const heard = draftWords(language).hear(fold(text.slice(0, 20_000)))
  const parts = partsOf(text, heard, wantedParts(signals, questions), about, questions)
  if (text.trim().length >= REPLY) {
    const open = questions.find((question) => !isAnswered(question, text, heard, language))
    if (open) findings.push({ kind: 'unanswered', evidence: open.evidence })
  }
  return { findings: findings.sort((a, b) => weight(a) - weight(b)), parts }
}

/** The customer's name as the other one was said: the given name alone, the family name before a title, or all. */
function calledInstead(said: string, name: string): string {
  const han = /\p{Script=Han}/u.test(name)
  if (han) return [...said].length === 1 ? ([...name][0] ?? name) : name
  return said.includes(' ') ? name : (firstNameOf(name) ?? name)
}

/** A better wording as it would stand in the draft; without one where a value of it is not known. */
function filled(violation: Violation, language: LanguageTag, now: Date): Violation {
  if (violation.better === undefined) return violation
  const { better, ...rest } = violation
  const { text, blanks } = fillReply(better, timeValues(now, language))
  return blanks.length === 0 && !text.includes('\n') && text.trim() !== '' ? { ...rest, better: text } : rest
}

/** What must not be sent first, what could be better last. */
function weight(finding: Finding): number {
  if (finding.kind === 'rule') return LEVELS.indexOf(finding.violation.level) * 2
  if (finding.kind === 'unanswered') return 3
  return 1
}
