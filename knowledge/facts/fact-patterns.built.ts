/** The patterns of facts and names, packed when the product is built (see `scripts/built-modules.mjs`). */
import { PatternPacker } from '../text/pack-patterns'
import { FACT_DATA } from './fact-sources'
import { packFacts } from './pack-facts'
import { packNames } from './pack-names'

const set = new PatternPacker()
const facts = { en: packFacts('en', set), zh: packFacts('zh', set), fa: packFacts('fa', set) }
const names = packNames(set)

export default {
  facts,
  names,
  /** Step names in the order of the data, which is the order of precedence. */
  stepNames: FACT_DATA.en.steps.map((step) => step.canon),
  patterns: set.pack(),
}
