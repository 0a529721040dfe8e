/** The phrases that the panel looks for, packed when the product is built (see `scripts/built-modules.mjs`). */
import { OUTCOME_LEXICONS, WORDED_OUTCOMES } from '../../knowledge/signals/outcome-data'
import { OWNER_WORDS } from '../../knowledge/work/owner-data'
import { TICKET_WORDS } from '../../knowledge/work/ticket-life-data'
import { packLexicons } from './pack-lexicons'

export default packLexicons({
  ticket: Object.entries(TICKET_WORDS).flatMap(([name, phrases]) =>
    phrases.map((phrase) => ({ phrase, payload: name })),
  ),
  owner: OWNER_WORDS.flatMap(({ owners, after, notBefore }) => {
    const payload = { after, notBefore }
    return owners.map((phrase) => ({ phrase, payload }))
  }),
  outcome: OUTCOME_LEXICONS.flatMap((lexicon) =>
    WORDED_OUTCOMES.flatMap((outcome) => lexicon[outcome].map((phrase) => ({ phrase, payload: outcome }))),
  ),
})
