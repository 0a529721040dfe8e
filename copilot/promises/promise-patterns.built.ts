/** The patterns of promises, packed when the product is built (see `scripts/built-modules.mjs`). */
import { PatternPacker } from '../../knowledge/text/pack-patterns'
import { packPromises } from './promise-sources'

const set = new PatternPacker()
const words = { en: packPromises('en', set), zh: packPromises('zh', set), fa: packPromises('fa', set) }

export default { words, patterns: set.pack() }
