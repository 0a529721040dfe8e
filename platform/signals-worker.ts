/**
 * The signals worker. Its own script would be compiled anew at every start; what it imports comes compiled from the
 * browser's cache.
 */
import type { SignalsQuestion } from './analysis-client'
import { answerQuestions } from './ask-worker'

const reader = import('./answer-signals')

answerQuestions(async (question: SignalsQuestion) => (await reader).answer(question))
