/** The runtime API of a content script, as the browser has it: ports need no polyfill, whose table weighs more. */
import type { Runtime } from 'webextension-polyfill'

type ContentRuntime = Pick<Runtime.Static, 'id' | 'onConnect' | 'sendMessage'>

const global = globalThis as {
  browser?: { runtime?: ContentRuntime }
  chrome?: { runtime?: ContentRuntime }
}

/** The runtime right now; undefined in a script whose extension is gone. */
export function contentRuntime(): ContentRuntime | undefined {
  return global.browser?.runtime ?? global.chrome?.runtime
}
