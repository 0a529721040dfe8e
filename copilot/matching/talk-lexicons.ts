/** The lexicons of what happens in a talk: steps of a ticket, who keeps a promise, what came of a reply. */
import { Lexicons, type Matcher } from './lexicons'
import packed from './talk-phrases.built'

const lexicons = new Lexicons(packed.payloads, (script) => packed.scripts[script])

/** The matcher of one lexicon; `T` is what its phrases say. */
export function talkMatcher<T>(name: 'ticket' | 'owner' | 'outcome'): Matcher<T> {
  return lexicons.matcher(name)
}
