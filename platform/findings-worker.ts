/**
 * The findings worker. Its own script would be compiled anew at every start; what it imports comes compiled from the
 * browser's cache.
 */
import type { FindingsQuestion } from './analysis-client'
import { answerQuestions } from './ask-worker'

const reader = import('./answer-findings')

answerQuestions(async (question: FindingsQuestion) => (await reader).answer(question))
