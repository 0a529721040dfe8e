/** A search hit where no conversation is read: the reply as it stands in the library, to copy. */

import type { Article } from '../../knowledge/article'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import { suggestionFrom } from './make-suggestion'
import { USUAL_STYLE } from './reply-style'
import type { Suggestion } from './suggestion'

export function bareSuggestion(article: Article, why: string[], now: Date): Suggestion | undefined {
  const transcript: Transcript = {
    helpdesk: 'found',
    helpdeskName: '',
    conversationId: '',
    channel: 'chat',
    customer: {},
    messages: [],
    partial: false,
    replyBox: 'none',
  }
  const calm: Signals = {
    mood: { kind: 'neutral', level: 0, confidence: 1, evidence: [], trend: [], direction: 'steady' },
    risks: [],
    issues: [],
    priority: { level: 'general', reasons: [] },
    language: article.language,
    waitingForCustomer: false,
    messageMoods: {},
  }
  return suggestionFrom(
    article,
    {
      transcript,
      signals: calm,
      facts: [],
      hits: [],
      moments: [],
      questions: [],
      ours: {},
      promises: [],
      style: USUAL_STYLE,
      picks: {},
      now,
    },
    why,
    ['why.search'],
  )
}
