/** Openings, follow-ups, closings and further offers, when the moment for one is there. */

import type { Article, Moment } from '../../knowledge/article'
import { MOMENT_RULES, type MomentRule, RULED_ARTICLES } from '../../knowledge/replies/moment-rules'
import { replyWords } from '../../knowledge/replies/reply-words'
import { type AskedFields, readMoment } from './read-moment'
import { saidBefore } from './said-before'
import type { SuggestInput } from './suggest-input'

/** What is due now: an article of the library, or a further offer. */
export type DueMoment =
  | { moment: Moment; article: Article; reason: string }
  | { moment: 'offer'; text: string; title: string; reason: string }

const keyOf = ({ id, language }: Article): string =>
  id.startsWith(`${language}.`) ? id.slice(language.length + 1) : id

/** The library's own articles of a moment come in where a starter article of it would, behind that. */
const OWN_REASONS: Record<string, string> = {
  opening: 'why.opening',
  'follow-up': 'why.waiting',
  closing: 'why.pleased',
}

/**
 * What the moment calls for, the most pressing first; each article once.
 *
 * @param asked what the agent's messages ask for, where that can be told
 */
export function dueMoments(input: SuggestInput, asked: AskedFields): DueMoment[] {
  const { transcript, signals, facts, promises, questions, moments, now } = input
  const missing = questions.length > 0
  const signs = readMoment({ transcript, signals, facts, promises, missing, now, asked })
  const holds = ({ when }: MomentRule): boolean =>
    Object.entries(when).every(([sign, wanted]) => signs[sign as keyof typeof signs] === wanted)
  const due: DueMoment[] = []
  for (const rule of MOMENT_RULES.filter(holds)) {
    if (rule.moment === 'offer') {
      const offer = furtherOffer(input)
      if (offer && !due.some(({ moment }) => moment === 'offer')) due.push({ ...offer, reason: rule.reason })
      continue
    }
    for (const key of rule.show) {
      const article = moments.find((one) => one.moment === rule.moment && keyOf(one) === key)
      if (article && !due.some((one) => one.moment !== 'offer' && one.article === article))
        due.push({ moment: rule.moment, article, reason: rule.reason })
    }
  }
  const ownMoment: Moment | undefined = signs.waiting
    ? 'follow-up'
    : !signs.first && (signs.pleased || signs.solved)
      ? 'closing'
      : signs.first && !signs.asks
        ? 'opening'
        : undefined
  for (const article of moments) {
    if (article.moment === ownMoment && !RULED_ARTICLES.has(keyOf(article)) && !isStarter(article))
      due.push({ moment: article.moment, article, reason: OWN_REASONS[article.moment] ?? 'why.waiting' })
  }
  return due
}

/** Starter articles of a moment that no rule names are for the agent to search. */
const STARTER_UNRULED = new Set(['handover', 'ask-details'])
const isStarter = (article: Article): boolean => STARTER_UNRULED.has(keyOf(article))

function furtherOffer({
  transcript,
  signals,
}: SuggestInput): { moment: 'offer'; text: string; title: string } | undefined {
  const { offer, offerTitle } = replyWords(signals.language)
  const minded = signals.audience?.find(
    ({ style }) => style === 'price' || style === 'quality' || style === 'experience',
  )?.style as 'price' | 'quality' | 'experience' | undefined
  const text = offer[minded ?? 'any']
  return saidBefore(text, transcript) ? undefined : { moment: 'offer', text, title: offerTitle }
}
