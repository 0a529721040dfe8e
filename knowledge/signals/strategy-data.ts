/**
 * What to do about moods, risks and hidden needs, and the names of issues and topics:
 * `knowledge/languages/<tag>/strategies.json`.
 */
import { ByLanguage } from '../languages/by-language'

/** What to do and what not to say, in short parts. */
export interface Strategy {
  /** At most three imperative parts, in the order to do them. */
  todo: string[]
  avoid: string[]
}

/** The strategy texts of one language. */
export interface StrategyTexts {
  /** By mood, then by level as a string; `neutral` has level 0 only, the others 1 to 3. */
  moods: Record<string, Record<string, Strategy>>
  /** One sentence for each risk. */
  riskAdvice: Record<string, string>
  /** The question that a customer seldom says aloud, in the customer's voice. */
  hiddenNeeds: Record<string, string>
  issueNames: Record<string, string>
  topicNames: Record<string, string>
}

export const STRATEGIES = new ByLanguage<StrategyTexts>('strategies')
