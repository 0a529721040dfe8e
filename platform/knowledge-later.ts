/** What the knowledge worker needs only after the first reply: it reads words of facts and promises, the longest lists. */
export { reviewDraft } from '../copilot/draft/review-draft'
export { checkQuality } from '../copilot/effect/quality'
export { warmComposition } from '../copilot/suggest/next-steps'
export { offer } from '../copilot/suggest/offer'
