/**
 * What to offer the agent now: at most three suggestions, each with its reason, nothing below the threshold.
 *
 * When it is the customer's turn only a follow-up or a closing is offered, and only when its moment is there.
 */

import { askedFields } from '../facts/agent/asked-fields'
import { viewMessage } from '../facts/message-view'
import type { Message } from '../transcript'
import { answersFrom, bestAnswers, MOST_SUGGESTIONS as LIMIT, take } from './answers'
import { isBareAnswer } from './bare-answer'
import { besideAnswer, momentSuggestions } from './beside-answer'
import { type DueMoment, dueMoments } from './moments'
import { compositionFor, type SuggestInput } from './suggest-input'
import { suggestUnread } from './suggest-unread'
import type { Suggestion } from './suggestion'

/** What to offer now, best first. Pure: the same input gives the same suggestions. */
export function suggest(input: SuggestInput): Suggestion[] {
  if (input.unread) return suggestUnread(input)
  const { transcript, signals } = input
  if (!transcript.messages.some((message) => message.role === 'customer')) return []
  const made = compositionFor(input)
  const asked = (message: Message, index: number) => askedFields(viewMessage(message, index))
  const due = dueMoments(input, asked)
  const moments = momentSuggestions(input, made, due)
  if (signals.waitingForCustomer) return moments.slice(0, 1)

  const of = (kind: DueMoment['moment']): Suggestion[] => {
    const ids = due.flatMap((one) =>
      one.moment === kind ? [one.moment === 'offer' ? 'offer:further' : `article:${one.article.id}`] : [],
    )
    return moments.filter(({ id }) => ids.includes(id))
  }
  const closings = of('closing')
  if (closings.length > 0) {
    // With the thanks a new question may have come.
    const answers = asksStill(input) ? take(answersFrom(input, made), 1) : []
    return [...closings.slice(0, 1), ...answers, ...of('offer').slice(0, 1), ...closings.slice(1)].slice(
      0,
      LIMIT,
    )
  }
  // A bare greeting finds articles too, but what it wants is a greeting.
  const [opening] = of('opening')
  if (opening) return [opening, ...take(answersFrom(input, made), 1)]

  const bare = isBareAnswer(transcript, signals, (message, index) => asked(message, index).size > 0)
  const answers = answersFrom(input, made, { bare })
  const late = of('follow-up').slice(0, 1)
  // Who gave the last detail, or only presses for what was promised, is told so: the matter was answered before.
  const adds = bare || late.some(({ reasons }) => reasons.includes('why.promised'))
  if (adds && late.length > 0) return [...late, ...take(answers, LIMIT - 1)]
  const [best] = bare ? take(answers, 1) : bestAnswers(answers, input, made)
  const helping = [...late, ...besideAnswer(input, best?.text ?? '', made.taken)]
  if (!best) return helping.slice(0, LIMIT)
  // Once something was tried or answered, the next step helps more than another article.
  const under = transcript.messages.some(({ role }) => role === 'agent') || hasTried(input)
  const near = helping.slice(0, under ? 2 : asksOnly(input, best) ? 0 : 1)
  const others = take(answers, LIMIT - 1 - near.length)
  return [best, ...near, ...others, ...helping.slice(near.length)].slice(0, LIMIT)
}

/** True for a question that tells of no case, and is answered by what holds for everybody. */
const asksOnly = ({ hits, facts }: SuggestInput, { articleIds }: Suggestion): boolean =>
  facts.length === 0 &&
  articleIds.length > 0 &&
  articleIds.every((id) => hits.some(({ article }) => article.id === id && article.scenario === 'inquiry'))

const hasTried = ({ facts }: SuggestInput): boolean => facts.some(({ field }) => field === 'steps_tried')

/** True when the latest message asks something. */
function asksStill({ transcript }: SuggestInput): boolean {
  const latest = transcript.messages.findLast(({ role }) => role === 'customer')
  return latest !== undefined && /[?？؟]/u.test(latest.text)
}
