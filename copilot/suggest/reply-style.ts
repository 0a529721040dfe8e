/** How replies are to be written: for whom, in which form, how long, without which parts. */
import type { Audience } from '../../knowledge/article'
import type { ReplyLength, ReplyPart } from '../../knowledge/replies/plans'
import type { Signals } from '../signals'

export interface ReplyStyle {
  /** The agent's choice for this conversation; absent: what the customer's own style calls for. */
  audience?: Audience
  /** The agent's choice for this conversation; absent: the conversation's own. */
  channel?: 'chat' | 'email'
  length: ReplyLength
  /** Parts that the agent has switched off. */
  off: ReplyPart[]
}

export const USUAL_STYLE: ReplyStyle = { length: 'normal', off: [] }

/** From this anger on nothing is said lightly. */
const HEATED = 2
const TONES = new Set<string>(['casual', 'formal', 'business'])

/** The wording that the customer's style calls for; one who is upset is not met with a light tone. */
export function fittingAudience({ audience = [], mood, risks }: Signals): Audience {
  const tone = audience.find(({ style }) => TONES.has(style))?.style
  const grave =
    (mood.level >= HEATED && mood.kind !== 'satisfaction') || risks.some(({ severity }) => severity >= 3)
  if (tone === undefined || (tone === 'casual' && grave)) return 'any'
  return tone as Audience
}
