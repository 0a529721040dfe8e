/** Reads and writes library files off the page's thread: a file may hold fifty thousand rows. */
import { readLibraryFile } from '../knowledge/exchange/read'
import { writeLibraryFile } from '../knowledge/exchange/write'
import { answerQuestions } from './ask-worker'
import type { ExchangeQuestion } from './exchange-messages'

answerQuestions<ExchangeQuestion>((question) =>
  question.kind === 'read'
    ? readLibraryFile(question.files, question.options)
    : writeLibraryFile(question.format, question.articles, { now: new Date().toISOString() }),
)
