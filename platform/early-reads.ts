/**
 * What the panel asks the browser first of all, so that the answers are there when the panel itself has been read.
 * Both browsers give promises for these calls; the polyfill would have to be read first.
 */
import type { Browser, Tabs } from 'webextension-polyfill'
import { RULES_KEY, SETTINGS_KEY, SITE_MAPS_KEY } from './storage-keys'

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser }
const api = browser ?? chrome

/** What is stored under the names of `storage-keys.ts`. */
export const storedAtStart: Promise<Record<string, unknown>> =
  api?.storage.local.get([SETTINGS_KEY, SITE_MAPS_KEY, RULES_KEY]) ?? Promise.resolve({})

/** The tab in front in the panel's window; undefined when the browser does not tell. */
export const tabAtStart: Promise<Tabs.Tab | undefined> = (
  api?.tabs.query({ active: true, currentWindow: true }) ?? Promise.resolve([])
).then(
  ([tab]) => tab,
  () => undefined,
)
