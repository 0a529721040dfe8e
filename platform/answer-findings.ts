/** What the findings worker answers: reads facts and promises out of a conversation and writes the note. */
import { createFactReader } from '../copilot/facts/read-facts'
import { createNoteReader } from '../copilot/note/read-content'
import { readPromises } from '../copilot/promises/read-promises'
import type { FindingsQuestion } from './analysis-client'
import { LastReaders } from './last-readers'
import { WarmUp } from './warm-up'

// They remember what they have read, so that a new message costs only itself.
const readers = new LastReaders(() => {
  const facts = createFactReader()
  return { facts, note: createNoteReader(facts.viewOf) }
})
/** Rounds of a few milliseconds each. */
const ROUNDS = 6
const warmUp = new WarmUp((transcript) => {
  readers.of(transcript).facts.read(transcript)
  readPromises(transcript)
}, ROUNDS)

export function answer(question: FindingsQuestion): unknown {
  if (question.kind === 'warm') return warmUp.start(question.language)
  warmUp.end()
  switch (question.kind) {
    case 'facts': {
      const { transcript } = question
      return { facts: readers.of(transcript).facts.read(transcript), promises: readPromises(transcript) }
    }
    case 'note':
      return readers.of(question.input.transcript).note.read(question.input)
  }
}
