/** Which parts a reply is made of: by scene and length, in their order (`plans.json`). */
import type { Scenario } from '../article'
import plans from './plans.json'
import type { ReplyLength, ReplyPart } from './reply-parts'

export { REPLY_LENGTHS, REPLY_PARTS, type ReplyLength, type ReplyPart } from './reply-parts'

const PLANS = plans as Record<Scenario, Record<ReplyLength, ReplyPart[]>>

/** The parts of a reply in a scene at a length, in their order. */
export function replyPlan(scene: Scenario, length: ReplyLength): readonly ReplyPart[] {
  return PLANS[scene][length]
}
