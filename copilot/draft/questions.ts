/** The customer's questions that wait for an answer, and which of them a draft answers. */
import type { LanguageTag } from '../../knowledge/languages'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import { stemEnglish, stemPersian } from '../../knowledge/text/stem'
import { unitsOf } from '../../knowledge/text/units'
import type { Evidence } from '../signals'
import type { Transcript } from '../transcript'
import { draftWords, type Heard } from './draft-words'

export interface OpenQuestion {
  kind: string
  evidence: Evidence
  /** What it is about, in words that an answer would share. */
  about: string[]
}

/** Older questions than this many messages are answered or forgotten. */
const MESSAGES = 8
const MOST = 6
const LONGEST_MESSAGE = 4_000

const SENTENCE = /[^.!?。！？؟\n]{2,400}[.!?。！？؟]{0,3}/gu
const MARK = /[?？؟]/u
/** Words that carry no matter: those of a question itself. */
const COMMON =
  /^(?:the|and|you|your|are|can|could|will|would|have|has|had|for|with|this|that|when|what|where|why|how|who|please|tell|get|got|got|does|did|was|were|from|about|there|they|them|been|just|now|still|any|all|not|but|one|out|long|much|take|know|want|need|help|yes|hello|its|it's|i'm|my|me|is|do|to|of|in|on|at|it|be|so|an|or|if|we|us|by|am|a|i)$/u

/** What a text is about: stems of its longer words, Han characters in twos. */
export function matterOf(text: string): Set<string> {
  const out = new Set<string>()
  let han = ''
  for (const { text: word, script } of unitsOf(text)) {
    if (script === 'han') {
      if (han) out.add(han + word)
      han = word
      continue
    }
    han = ''
    if (script === 'latin' ? word.length > 2 && !COMMON.test(word) : word.length > 2)
      out.add(script === 'latin' ? stemEnglish(word) : stemPersian(word))
  }
  return out
}

/** Questions of the customer's messages since the agent last spoke, oldest first. */
export function openQuestions(transcript: Transcript, language: LanguageTag): OpenQuestion[] {
  const out: OpenQuestion[] = []
  const { hear, data } = draftWords(language)
  const recent = transcript.messages.slice(-MESSAGES)
  const spoke = recent.findLastIndex(({ role }) => role === 'agent')
  for (const { id, role, text } of recent.slice(spoke + 1)) {
    if (role !== 'customer') continue
    for (const match of text.slice(0, LONGEST_MESSAGE).matchAll(SENTENCE)) {
      const words = match[0].trim()
      const marked = MARK.test(words)
      const heard = hear(fold(words))
      const kind = data.questions.find((question) => heard.has(`ask ${question.kind}`))?.kind
      // Without a mark only what begins like a question in Chinese and Persian is one: "when it arrived" asks nothing.
      if (!kind || (!marked && (language === 'en' || !endsOrAsks(kind)))) continue
      const start = match.index + match[0].indexOf(words)
      const evidence = { messageId: id, start, end: start + words.length, words }
      out.push({ kind, evidence, about: [...matterOf(words)] })
    }
  }
  return out.slice(-MOST)
}

/** Kinds that ask also without a mark. */
function endsOrAsks(kind: string): boolean {
  return kind !== 'whether' && kind !== 'who'
}

/** True when a draft says what the question asks for, or speaks of its matter. */
export function isAnswered(
  question: OpenQuestion,
  draft: string,
  heard: Heard,
  language: LanguageTag,
): boolean {
  const data = draftWords(language).data.questions.find(({ kind }) => kind === question.kind)
  const answers = data?.answers.includes('@time') ? heard.has('time') : heard.has(`answer ${question.kind}`)
  const digits = data?.digits === true && /\d/u.test(foldWithPositions(draft).text)
  const said = matterOf(draft)
  const shared = question.about.filter((word) => said.has(word)).length
  if (answers || digits) {
    // "Yes" answers anything; a time or a price answers what asks for one.
    return question.kind !== 'whether' || question.about.length === 0 || shared > 0 || said.size < 12
  }
  return shared >= Math.max(2, Math.ceil(question.about.length * 0.6))
}
