/** What the signals worker answers: reads mood, risk, issue and priority out of a conversation. */
import { createDetector } from '../copilot/detect'
import type { SignalsQuestion } from './analysis-client'
import { WarmUp } from './warm-up'

// It remembers what it has read, so that a new message costs only itself.
const detector = createDetector()

const warmUp = new WarmUp((transcript) => detector.read(transcript))

export function answer(question: SignalsQuestion): unknown {
  if (question.kind === 'warm') return warmUp.start(question.language)
  warmUp.end()
  return detector.read(question.transcript, question.moods)
}
