/** What the wording of a message as a whole leans to, beside the phrases of the lexicon. */
import type { Folded } from '../../knowledge/text/fold'
import { MOOD_KINDS, type MoodKind } from '../signals'
import type { Script } from '../wording/features'
import type { Place } from '../wording/message-features'
import { readMessageLeaning } from '../wording/message-model'

/** How much the wording counts beside the lexicon's scores. */
const SHARE: Record<Script, number> = { latin: 0.5, han: 0.6, arabic: 0.8 }

export interface Wording {
  /** What to add to the score of each mood, and of `neutral`. */
  lean: Record<MoodKind, number>
  /** The places that lean most to a mood, strongest first. */
  places(kind: MoodKind): Place[]
}

/** Reads the wording of a message. */
export function readWording(folded: Folded): Wording {
  const { script, scores, places } = readMessageLeaning('mood', folded)
  const lean = { anger: 0, anxiety: 0, disappointment: 0, confusion: 0, satisfaction: 0, neutral: 0 }
  const share = SHARE[script]
  for (let place = 0; place < MOOD_KINDS.length; place++)
    lean[MOOD_KINDS[place] ?? 'neutral'] = (scores[place] ?? 0) * share
  return { lean, places: (kind) => places(MOOD_KINDS.indexOf(kind)) }
}
