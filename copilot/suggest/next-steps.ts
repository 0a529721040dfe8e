/** Steps for the customer to try: those of the topic that neither they nor the agent have been through. */
import { compiledFacts, factLanguagesOf } from '../../knowledge/facts/compile'
import type { LanguageTag } from '../../knowledge/languages'
import { replyWords } from '../../knowledge/replies/reply-words'
import data from '../../knowledge/replies/steps-for.json'
import { foldWithPositions } from '../../knowledge/text/fold'
import type { Fact } from '../facts'
import type { Issue } from '../signals'
import type { Message, Transcript } from '../transcript'
import { saidBefore } from './said-before'

const TOPICS: Record<string, string[]> = data.topics
/** On pages other steps help than in apps. */
const WITH_PAGES = new Set(['slow', 'feature-broken', 'error-message', 'display', 'login', 'payment-failed'])
/** Agent messages looked at, newest first, and how much of each. */
const MESSAGES = 30
const READ = 2_000

/** Steps that a text names, by their canonical names. */
function namedIn(text: string): Set<string> {
  const folded = foldWithPositions(text).text
  const named = new Set<string>()
  for (const language of factLanguagesOf(folded)) {
    for (const { canon, named: pattern, done } of compiledFacts(language).steps) {
      if (pattern?.test(folded) || done.test(folded)) named.add(canon)
    }
  }
  return named
}

const advised = new WeakMap<readonly Message[], Set<string>>()

/** Steps that the agent has named in this conversation. */
function advisedIn({ messages }: Transcript): Set<string> {
  const known = advised.get(messages)
  if (known) return known
  const texts = messages
    .filter(({ role }) => role === 'agent')
    .slice(-MESSAGES)
    .map(({ text }) => text.slice(0, READ))
  const named = namedIn(texts.join('\n'))
  advised.set(messages, named)
  return named
}

/** Does what the first composition in a language would otherwise wait for: its patterns of steps and questions. */
export function warmComposition(language: LanguageTag): void {
  const [sample = ''] = Object.values(replyWords(language).steps)
  namedIn(sample)
}

export interface NextStep {
  canon: string
  /** The step and the question for what came of it, ready to send. */
  text: string
}

/**
 * The next step of the topic, or undefined when all have been tried, advised or stand in `beside` (what is suggested
 * with it), or the topic has none.
 */
export function nextStep(
  issue: Issue | undefined,
  facts: readonly Fact[],
  transcript: Transcript,
  language: LanguageTag,
  beside: string,
): NextStep | undefined {
  const topic = issue?.topic
  const ofTopic = topic === undefined ? undefined : TOPICS[topic]
  if (topic === undefined || !ofTopic) return undefined
  const inPage = WITH_PAGES.has(topic) && facts.some(({ field }) => field === 'browser')
  const known = new Set(
    facts.flatMap(({ field, canon }) => (field === 'steps_tried' && canon ? [canon] : [])),
  )
  for (const canon of [...namedIn(beside), ...advisedIn(transcript)]) known.add(canon)
  for (const [done, less] of Object.entries(data.implied))
    if (known.has(done)) for (const canon of less) known.add(canon)
  const { steps, stepAndAsk } = replyWords(language)
  for (const canon of inPage ? data.web : ofTopic) {
    const step = steps[canon]
    if (known.has(canon) || step === undefined || saidBefore(step, transcript)) continue
    return { canon, text: stepAndAsk.replace('{step}', () => step) }
  }
  return undefined
}
