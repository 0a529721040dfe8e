/** What followed a reply in its conversation: thanks, solved, asked again, mood, handed over, rated. */
import type { Outcome } from '../../knowledge/effect/schema'
import type { Mood } from '../signals'
import type { Message } from '../transcript'
import { findOutcomes } from './find-outcomes'

/** Customer messages after a reply that are still about it. */
const MOST_ANSWERS = 4

/** Heat of a mood, as in the trend: -1 pleased to 3 severe. */
export function heatOf(mood: Mood | undefined): number {
  if (!mood || mood.kind === 'neutral') return 0
  return mood.kind === 'satisfaction' ? -1 : mood.level
}

/**
 * Reads what followed the message `sentId`. The customer's next messages count, to the fourth; of the desk's own lines
 * all that follow. `repeats` tells whether a message asks again what was asked before (`Risk` kind `repeat`).
 */
export function readOutcome(
  messages: readonly Message[],
  sentId: string,
  moods: Readonly<Record<string, Mood>>,
  repeats: (messageId: string) => boolean,
): Outcome | undefined {
  const sent = messages.findIndex(({ id }) => id === sentId)
  if (sent < 0) return undefined
  const before = messages.slice(0, sent).findLast(({ role }) => role === 'customer')
  const outcome: Outcome = {
    thanks: false,
    solved: false,
    askedAgain: false,
    handedOver: false,
    moodChange: 0,
    answers: 0,
  }
  let after: Message | undefined
  for (const message of messages.slice(sent + 1)) {
    if (message.role === 'customer' && outcome.answers < MOST_ANSWERS) {
      outcome.answers++
      after = message
      takeAnswer(outcome, message, repeats(message.id))
    } else if (message.role === 'system') takeDeskLine(outcome, message)
    else if (message.role === 'agent' && findOutcomes(message.text).has('handed-over'))
      outcome.handedOver = true
  }
  const heat = heatOf(before && moods[before.id])
  if (after) outcome.moodChange = heat - heatOf(moods[after.id])
  return outcome
}

function takeAnswer(outcome: Outcome, message: Message, repeats: boolean): void {
  const said = findOutcomes(message.text)
  if (said.has('thanks')) outcome.thanks = true
  if (said.has('solved')) outcome.solved = true
  if (said.has('unsolved') || repeats) {
    outcome.askedAgain = true
    // The latest word counts: what came back is not solved.
    outcome.solved = false
  }
}

function takeDeskLine(outcome: Outcome, message: Message): void {
  const said = findOutcomes(message.text)
  if (said.has('handed-over')) outcome.handedOver = true
  if (said.has('rated-good')) outcome.rating = 'good'
  if (said.has('rated-bad')) outcome.rating = 'bad'
}
