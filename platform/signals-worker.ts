/**
 * The signals worker. Its own script would be compiled anew at every start; what it imports comes compiled from the
 * browser's cache.
 */
import type { SignalsQuestion } from './analysis-client'
import { answerClients } from './ask-worker'

const reader = import('./answer-signals')

answerClients(async (question: SignalsQuestion) => (await reader).answer(question))
