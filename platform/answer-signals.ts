/** What the signals worker answers: reads mood, risk, issue and priority out of a conversation. */
import { createDetector } from '../copilot/detect'
import type { SignalsQuestion } from './analysis-client'
import { LastReaders } from './last-readers'
import { WarmUp } from './warm-up'

// They remember what they have read, so that a new message costs only itself.
const detectors = new LastReaders(createDetector)

/** Rounds of about a millisecond each. */
const ROUNDS = 20
const warmUp = new WarmUp((transcript) => detectors.of(transcript).read(transcript), ROUNDS)

export function answer(question: SignalsQuestion): unknown {
  if (question.kind === 'warm') return warmUp.start(question.language)
  warmUp.end()
  const { transcript, moods } = question
  return detectors.of(transcript).read(transcript, moods)
}
