/** The rule packs as the agent wants them, read and kept in `storage.local`. */
import type { RuleChoice } from '../copilot/compliance/rule-choice'
import { browser } from './browser'
import { parseRuleChoice, RULES_VERSION } from './parse-rules'
import { RULES_KEY } from './storage-keys'
import { loadStoredRules, onStoredRulesChange } from './stored-rules'

/** The choice as stored; the usual one where nothing is. */
export async function loadRuleChoice(): Promise<RuleChoice> {
  return parseRuleChoice(await loadStoredRules())
}

/** Stores it; every panel and page hears of it. */
export async function saveRuleChoice(choice: RuleChoice): Promise<void> {
  await browser.storage.local.set({ [RULES_KEY]: { version: RULES_VERSION, ...choice } })
}

/** Calls back when any panel or page of the extension has saved the choice; returns how to stop. */
export function onRuleChoiceChange(listener: (choice: RuleChoice) => void): () => void {
  return onStoredRulesChange((stored) => listener(parseRuleChoice(stored)))
}
