/** Puts the content script into a tab: once by a click, or always for a site the agent has allowed. */
import { browser } from './browser'
import { CONTENT_SCRIPT, FINDING_SCRIPT, PICKER_SCRIPT, TEACHING_SCRIPT } from './messages'

/** Frames more than this are not read; a helpdesk page has a handful. */
const FRAME_LIMIT = 40

/** Why a tab cannot be read. Keys of the interface words `page.*`. */
export type PageRefusal = 'needs-click' | 'browser-page' | 'gone'

/** Browser pages and add-on stores refuse scripts for good; anything else wants the agent's click. */
function refusalOf(message: string): PageRefusal {
  if (/no tab with id|tab was closed|frame with id .* was removed|invalid tab id/i.test(message))
    return 'gone'
  if (/(chrome|edge|brave|about|devtools|view-source|moz-extension|chrome-extension):/i.test(message)) {
    return 'browser-page'
  }
  return /gallery|extensions settings policy/i.test(message) ? 'browser-page' : 'needs-click'
}

/**
 * Runs the content script in every frame of a tab that may be read; a copy that already runs there stays.
 * Gives the ids of the frames it reached, or why the tab cannot be read.
 */
export async function injectInto(tabId: number): Promise<number[] | PageRefusal> {
  try {
    const asked = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: isReadHere,
    })
    const frames = asked.slice(0, FRAME_LIMIT)
    const missing = frames.filter(({ result }) => result !== true).map(({ frameId }) => frameId)
    // Frame by frame: one that has gone meanwhile must not keep the script out of the others.
    const put = await Promise.all(missing.map((frameId) => putScript(tabId, frameId, CONTENT_SCRIPT)))
    return frames.map(({ frameId }) => frameId).filter((id) => put[missing.indexOf(id)] !== false)
  } catch (error) {
    const refusal = refusalOf(error instanceof Error ? error.message : String(error))
    return refusal === 'needs-click' && (await isKeptOut(tabId, error)) ? 'browser-page' : refusal
  }
}

/**
 * Firefox has one message for tabs that want a click and for those that no click helps, such as the library page. It
 * shows a tab's address only where the extension has a right to the tab: refused there, a script is refused for good.
 */
async function isKeptOut(tabId: number, error: unknown): Promise<boolean> {
  if (!/missing host permission/i.test(String(error))) return false
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return tab?.url !== undefined
}

/**
 * Runs in the page: whether a living copy of the script is there. A second copy would end the first, and with it
 * the reading that the panel follows.
 */
function isReadHere(): boolean {
  return (globalThis as { deskside?: { isAlive(): boolean } }).deskside?.isAlive() === true
}

async function putScript(tabId: number, frameId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] })
    return true
  } catch {
    return false
  }
}

/** Runs the teaching script in a frame; false when the frame cannot be reached. */
export function putTeachingScript(tabId: number, frameId: number): Promise<boolean> {
  return putScript(tabId, frameId, TEACHING_SCRIPT)
}

/** Runs the search for unknown pages in a frame; false when the frame cannot be reached. */
export function putFindingScript(tabId: number, frameId: number): Promise<boolean> {
  return putScript(tabId, frameId, FINDING_SCRIPT)
}

/** Runs the reply picker's script in a frame; false when the frame cannot be reached. */
export function putPickerScript(tabId: number, frameId: number): Promise<boolean> {
  return putScript(tabId, frameId, PICKER_SCRIPT)
}

/** Match pattern for all pages of a site; undefined for anything but http and https. */
export function patternForSite(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined
  // Ports are not part of match patterns.
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}

function scriptIdFor(pattern: string): string {
  return `always:${pattern}`
}

/** Asks for a site's permission and registers the script. Must be called from a click in an extension page. */
export async function keepOnForSite(pattern: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [pattern] })
  if (granted) await reconcileRegistrations()
  return granted
}

/** Gives a site's permission back. */
export async function stopForSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] })
  await reconcileRegistrations()
}

/** Sites the agent has allowed for good, as match patterns. */
export async function allowedSites(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return origins ?? []
}

/**
 * Makes the registered scripts agree with the permissions the agent has given: permissions can change while
 * no part of the extension runs, so this is repeated at install and at browser start.
 */
export async function reconcileRegistrations(): Promise<void> {
  const wanted = new Map((await allowedSites()).map((pattern) => [scriptIdFor(pattern), pattern]))
  const registered = await browser.scripting.getRegisteredContentScripts()
  const stale = registered.map((script) => script.id).filter((id) => !wanted.has(id))
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
  for (const script of registered) wanted.delete(script.id)
  if (wanted.size === 0) return
  await browser.scripting.registerContentScripts(
    [...wanted].map(([id, pattern]) => ({
      id,
      matches: [pattern],
      js: [CONTENT_SCRIPT],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle' as const,
    })),
  )
}

/** After an install or update, pages that were open on allowed sites get the new script. */
export async function reinjectAllowedTabs(): Promise<void> {
  const patterns = await allowedSites()
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: patterns })
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : injectInto(tab.id))))
}
