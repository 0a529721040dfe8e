/** What the signals worker answers: reads mood, risk, issue and priority out of a conversation. */
import { createDetector } from '../copilot/detect'
import type { SignalsQuestion } from './analysis-client'
import { onceUnused } from './in-use'
import { WarmUp } from './warm-up'

// It remembers what it has read, so that a new message costs only itself.
let detector = createDetector()

const warmUp = new WarmUp((transcript) => detector.read(transcript))

/** Nothing of a conversation is kept when its panel has been closed: the try-out conversation takes its place. */
const forgetLater = onceUnused(() => {
  detector = createDetector()
  warmUp.again()
})

export function answer(question: SignalsQuestion): unknown {
  if (question.kind === 'warm') return warmUp.start(question.language)
  warmUp.end()
  forgetLater()
  return detector.read(question.transcript, question.moods)
}
