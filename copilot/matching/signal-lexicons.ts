/** The lexicons of mood, risk, issue, priority and audience: a message is walked once for all of them. */
import { Lexicons, type Matcher } from './lexicons'
import packed from './signal-phrases.built'

type SignalLexicon = 'mood' | 'risk' | 'issue' | 'priority' | 'audience'

const lexicons = new Lexicons(packed.payloads, (script) => packed.scripts[script])

/** The matcher of one lexicon; `T` is what its phrases say. A script is unpacked when its first text comes. */
export function signalMatcher<T>(name: SignalLexicon): Matcher<T> {
  return lexicons.matcher(name)
}
