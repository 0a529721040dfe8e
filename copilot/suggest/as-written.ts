/** Finds matched words in the conversation as the customer wrote them: search folds scripts and spellings. */
import { foldWithPositions } from '../../knowledge/text/fold'
import type { Transcript } from '../transcript'

/** Customer messages looked at, newest first: a match is seldom older. */
const MESSAGES = 8
/** Longest stretch of a message that is looked at. */
const READ = 4_000

/** The words in the customer's spelling, newest message first; one that cannot be found is left out. */
export function asWritten(words: readonly string[], transcript: Transcript): string[] {
  const said = transcript.messages
    .filter((message) => message.role === 'customer')
    .slice(-MESSAGES)
    .reverse()
    .map(({ text }) => ({ text, folded: foldWithPositions(text.slice(0, READ)) }))
  const found: string[] = []
  for (const word of words) {
    const { text: wanted } = foldWithPositions(word)
    // Digits and single letters explain nothing to the agent.
    if (!/\p{L}/u.test(wanted) || wanted.length < 2) continue
    for (const { text, folded } of said) {
      const start = folded.text.indexOf(wanted)
      if (start < 0) continue
      found.push(text.slice(folded.at[start], folded.at[start + wanted.length]))
      break
    }
  }
  return found
}
