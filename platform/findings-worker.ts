/**
 * The findings worker. Its own script would be compiled anew at every start; what it imports comes compiled from the
 * browser's cache.
 */
import type { FindingsQuestion } from './analysis-client'
import { answerClients } from './ask-worker'

const reader = import('./answer-findings')

answerClients(async (question: FindingsQuestion) => (await reader).answer(question))
