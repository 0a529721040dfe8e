/** What is kept in `storage.local`, followed: every panel and page hears what any of them has saved. */
import { browser } from './browser'

/** Calls back with what now stands under `key`, whatever it is, whenever it was saved; returns how to stop. */
export function onStored(key: string, listener: (value: unknown) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key]
    if (area === 'local' && change) listener(change.newValue)
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => browser.storage.onChanged.removeListener(onChanged)
}
