/** The signals worker: reads mood, risk, issue and priority out of a conversation. */
import { createDetector } from '../copilot/detect'
import type { SignalsQuestion } from './analysis-client'
import { answerQuestions } from './ask-worker'
import { warmUpTranscript } from './warm-up'

// It remembers what it has read, so that a new message costs only itself.
const detector = createDetector()

answerQuestions((question: SignalsQuestion) =>
  question.kind === 'warm'
    ? detector.read(warmUpTranscript(question.language))
    : detector.read(question.transcript, question.moods),
)
