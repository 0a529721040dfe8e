/** The patterns of facts, names and mentions, packed when the product is built (see `scripts/built-modules.mjs`). */
import { PatternPacker } from '../text/pack-patterns'
import { FACT_DATA } from './fact-sources'
import mentions from './mentions.json'
import { packFacts } from './pack-facts'
import { packNames } from './pack-names'

const set = new PatternPacker()
const facts = { en: packFacts('en', set), zh: packFacts('zh', set), fa: packFacts('fa', set) }
const names = packNames(set)
/** Each by itself: one that cannot match in a text is not tried with those that can. */
const mentioned = Object.entries(mentions).map(([field, sources]): [string, number[]] => [
  field,
  sources.map((source) => set.add(source)),
])

export default {
  facts,
  names,
  mentions: mentioned,
  /** Step names in the order of the data, which is the order of precedence. */
  stepNames: FACT_DATA.en.steps.map((step) => step.canon),
  patterns: set.pack(),
}
