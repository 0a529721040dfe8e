/** The set of all fact patterns: a text is walked once for all of them. */
import { PatternSet } from '../text/pattern-set'
import packed from './fact-patterns.built'

export const FACT_PATTERNS = new PatternSet(packed.patterns)
