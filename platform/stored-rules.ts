/** What is stored of the rule packs, unread: the knowledge worker reads it, which has the rules anyway. */
import { browser } from './browser'
import { onStored } from './on-stored'
import { RULES_KEY } from './storage-keys'

export async function loadStoredRules(): Promise<unknown> {
  return (await browser.storage.local.get(RULES_KEY))[RULES_KEY]
}

/** Calls back when any panel or page of the extension has saved the choice; returns how to stop. */
export function onStoredRulesChange(listener: (stored: unknown) => void): () => void {
  return onStored(RULES_KEY, listener)
}
