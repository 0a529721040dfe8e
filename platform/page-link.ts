/**
 * The panel's link to the page: follows the active tab of its window and keeps an attachment to it through
 * reloads and navigation. The old tab's report is dropped before the new tab is asked.
 */
import type { Tabs } from 'webextension-polyfill'
import type { HelpdeskMap, InsertionResult, InsertRequest, Rewording, TeachState } from '../helpdesks'
import { browser } from './browser'
import { parseBackgroundMessage } from './parse-message'
import type { PickerEvents } from './picker-link'
import type { PanelToPicker } from './picker-messages'
import type { PageMaps } from './site-maps'
import { type PageState, TabAttachment } from './tab-attachment'

export type { PageState } from './tab-attachment'

export interface PageLink {
  /** Inserts into the frame that speaks for the page; `page-gone` when there is none any more. */
  insert(request: InsertRequest): Promise<InsertionResult>
  /** Puts a better wording in the place of a piece of the draft. */
  reword(rewording: Rewording): Promise<InsertionResult>
  /** From now on `onDraft` tells what stands in the reply box, or not any more. */
  followDraft(on: boolean): void
  /** Scrolls the reply box into view and marks it for a moment; false when there is none. */
  showBox(): Promise<boolean>
  /** What stands in the reply box; null when there is none. */
  boxText(): Promise<string | null>
  /** What the page's frame tells for a bug report; empty when no page answers. */
  diagnosis(): Promise<string>
  /** The map that reads the page now; null when none does. */
  map(): Promise<HelpdeskMap | null>
  /** Gives the page the maps kept for its site anew. */
  sendMaps(): void
  teach: TabAttachment['teach']
  /** What calls the reply picker up in the page; empty for nothing. */
  setTrigger(trigger: string): void
  /** Tells the reply picker that is open in the page. */
  tellPicker(message: PanelToPicker): void
  /** Takes back what teaching put into the page. */
  endTeaching(): void
  readNow(): void
  /** Looks at the active tab again, after a pause or a permission has changed. */
  reattach(): void
  swapSides(): void
  close(): void
}

export interface PageLinkEvents {
  onState(state: PageState): void
  /** A shortcut was pressed while the keys are in the page. */
  onInsertSuggestion(number: 1 | 2 | 3): void
  /** What stands in the reply box has changed; null without one. */
  onDraft(text: string | null): void
  /** The maps that are kept for a host. */
  mapsFor(host: string): PageMaps
  /** What the reply picker in the page asks and tells. */
  picker: PickerEvents
  /** How far teaching has come in the page. */
  onTeach(state: TeachState): void
  /** Asked before a tab is touched: `paused` or `never` keeps us out. The URL is known only where granted. */
  offReason(url: string | undefined): 'paused' | 'never' | undefined
}

/** Waits before a lost page is tried again: one coming back from the history cache needs a moment. */
const RETRY_DELAYS_MS = [100, 500, 2_000]

/**
 * Links the panel of a window to its active tab until `close`.
 *
 * @param known the tab that was in front a moment ago; it is linked at once, and left when another is in front now
 */
export function linkToPage(windowId: number, events: PageLinkEvents, known?: Tabs.Tab): PageLink {
  let attachment: TabAttachment | undefined
  let closed = false
  let trigger = ''
  let following = false

  const attach = async (tabId: number, attempt = 0, known?: Tabs.Tab): Promise<void> => {
    attachment?.close()
    events.onState({ kind: 'connecting' })
    events.onDraft(null)
    const next = new TabAttachment(tabId, {
      onState: (state) => {
        if (attachment === next) events.onState(state)
      },
      onLost: () => retry(next, attempt),
      mapsFor: (host) => events.mapsFor(host),
      picker: events.picker,
      onDraft: (text) => {
        if (attachment === next) events.onDraft(text)
      },
      onTeach: (state) => {
        if (attachment === next) events.onTeach(state)
      },
    })
    attachment = next
    next.setTrigger(trigger)
    next.followDraft(following)
    const tab = known ?? (await browser.tabs.get(tabId).catch(() => undefined))
    if (closed || attachment !== next) return
    const off = events.offReason(tab?.url)
    if (off) events.onState({ kind: 'off', reason: off, url: tab?.url })
    else await next.open(tab?.url)
  }
  const retry = (lost: TabAttachment, attempt: number): void => {
    if (closed || attachment !== lost) return
    const delay = RETRY_DELAYS_MS[attempt]
    if (delay === undefined) {
      events.onState({ kind: 'refused', refusal: 'gone' })
      return
    }
    events.onState({ kind: 'connecting' })
    setTimeout(() => {
      if (!closed && attachment === lost) attach(lost.tabId, attempt + 1)
    }, delay)
  }
  const attachActive = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    if (!closed && tab?.id !== undefined) attach(tab.id)
  }
  /** Leaves a tab that is not in front any more. */
  const checkActive = async (tabId: number): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    if (!closed && tab?.id !== undefined && tab.id !== tabId && attachment?.tabId === tabId) attach(tab.id)
  }

  const onActivated = (info: { tabId: number; windowId: number }): void => {
    if (info.windowId === windowId) attach(info.tabId)
  }
  const onRemoved = (tabId: number): void => {
    if (tabId === attachment?.tabId) attachActive()
  }
  const onUpdated = (tabId: number, change: { status?: string }): void => {
    if (tabId === attachment?.tabId && change.status === 'complete') attach(tabId)
  }
  const onMessage = (raw: unknown): undefined => {
    const message = parseBackgroundMessage(raw)
    if (message?.windowId !== windowId) return
    if (message.type === 'insert-suggestion') events.onInsertSuggestion(message.number)
    // The message may come late: by then another tab can be in front, or the clicked one closed.
    else if (!attachment?.isReading(message.tabId)) attachActive()
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.tabs.onRemoved.addListener(onRemoved)
  browser.runtime.onMessage.addListener(onMessage)
  if (known?.id === undefined) attachActive()
  else {
    attach(known.id, 0, known)
    checkActive(known.id)
  }

  return {
    insert: async (request) => {
      const target = attachment
      // The click may come before the news that another tab is in front.
      const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => [])
      if (target && (attachment !== target || (tab && tab.id !== target.tabId)))
        return { outcome: 'not-inserted', reason: 'other-tab' }
      return (await target?.insert(request)) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    },
    reword: async (rewording) =>
      (await attachment?.reword(rewording)) ?? { outcome: 'not-inserted', reason: 'page-gone' },
    followDraft: (on) => {
      following = on
      attachment?.followDraft(on)
    },
    showBox: async () => (await attachment?.showBox()) ?? false,
    boxText: async () => (await attachment?.boxText()) ?? null,
    diagnosis: async () => (await attachment?.diagnosis()) ?? '',
    map: async () => (await attachment?.map()) ?? null,
    sendMaps: () => attachment?.sendMaps(),
    teach: (message) => attachment?.teach(message),
    setTrigger: (text) => {
      trigger = text
      attachment?.setTrigger(text)
    },
    tellPicker: (message) => attachment?.tellPicker(message),
    endTeaching: () => attachment?.endTeaching(),
    readNow: () => {
      if (attachment?.isReading(attachment.tabId)) attachment.tell({ type: 'read-now' })
      else attachActive()
    },
    reattach: () => {
      attachActive()
    },
    swapSides: () => attachment?.tell({ type: 'swap-sides' }),
    close: () => {
      closed = true
      attachment?.close()
      browser.tabs.onActivated.removeListener(onActivated)
      browser.tabs.onUpdated.removeListener(onUpdated)
      browser.tabs.onRemoved.removeListener(onRemoved)
      browser.runtime.onMessage.removeListener(onMessage)
    },
  }
}
