/** How often facts were put right or taken out, by field. */
import { FACT_FIELDS } from '../copilot/facts'
import { countsStore } from './counts'

export const FACT_COUNTS = countsStore('fact-corrections', FACT_FIELDS)
