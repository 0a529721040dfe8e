/** The phrases of all signals, packed when the product is built (see `scripts/built-modules.mjs`). */
import { audienceEntries } from '../../knowledge/signals/audience-data'
import { moodEntries } from '../../knowledge/signals/mood-data'
import { priorityEntries } from '../../knowledge/signals/priority-data'
import { issueEntries } from '../issue/issue-phrases'
import { riskEntries } from '../risk/risk-phrases'
import { packLexicons } from './pack-lexicons'

export default packLexicons({
  mood: moodEntries(),
  risk: riskEntries(),
  issue: issueEntries(),
  priority: priorityEntries(),
  audience: audienceEntries(),
})
