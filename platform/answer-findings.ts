/** What the findings worker answers: reads facts and promises out of a conversation and writes the note. */
import { createFactReader } from '../copilot/facts/read-facts'
import { createNoteReader } from '../copilot/note/read-content'
import { readPromises } from '../copilot/promises/read-promises'
import type { FindingsQuestion } from './analysis-client'
import { LastReaders } from './last-readers'
import { WarmUp } from './warm-up'

// They remember what they have read, so that a new message costs only itself.
const factReaders = new LastReaders(createFactReader)
const noteReaders = new LastReaders(createNoteReader)
/** Rounds of a few milliseconds each. */
const ROUNDS = 6
const warmUp = new WarmUp((transcript) => {
  factReaders.of(transcript).read(transcript)
  readPromises(transcript)
}, ROUNDS)

export function answer(question: FindingsQuestion): unknown {
  if (question.kind === 'warm') return warmUp.start(question.language)
  warmUp.end()
  switch (question.kind) {
    case 'facts': {
      const { transcript } = question
      return { facts: factReaders.of(transcript).read(transcript), promises: readPromises(transcript) }
    }
    case 'note':
      return noteReaders.of(question.input.transcript).read(question.input)
  }
}
