/** The background: toolbar click, shortcuts, registrations, reminders. Keeps no state, so it may die at any time. */
import { defineBackground } from '#imports'
import { browser } from '../platform/browser'
import { canKeepReady, keepReady } from '../platform/keep-ready'
import { openLibraryPage } from '../platform/library-page'
import type { BackgroundToPanel } from '../platform/messages'
import { injectInto, reconcileRegistrations, reinjectAllowedTabs } from '../platform/page-script'
import { openPanel } from '../platform/panel'
import { isPageHere } from '../platform/parse-message'
import { forgetOld, onReminderClick, REMINDER_ALARM, remind } from '../platform/reminders'
import { loadSettings } from '../platform/settings'
import { createWork } from '../platform/work-client'

/** Tells the open panel; when none is open nobody listens, which is no error. */
function tellPanel(message: BackgroundToPanel): void {
  browser.runtime.sendMessage(message).catch(() => undefined)
}

/** Commands `insert-1` to `insert-3`, so that a suggestion is inserted without leaving the page. */
function suggestionNumber(command: string): 1 | 2 | 3 | undefined {
  const digit = Number(command.replace('insert-', ''))
  return digit === 1 || digit === 2 || digit === 3 ? digit : undefined
}

/** Tells what is due, sets the next alarm, forgets what is old; a database that does not open is told in the panel. */
async function lookAtPromises(): Promise<void> {
  const client = createWork()
  try {
    const { work, retentionDays } = await loadSettings()
    await remind(client, Date.now(), work.notify)
    await forgetOld(client, Date.now(), retentionDays)
  } catch {
    // Nothing can be told from here.
  } finally {
    client.close()
  }
}

export default defineBackground({
  main() {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === REMINDER_ALARM) lookAtPromises()
    })
    onReminderClick(() => openLibraryPage('', 'promises'))
    // Alarms may be lost with the browser, and what was due while it was closed is told now.
    lookAtPromises()
    browser.action.onClicked.addListener((tab) => {
      if (tab.windowId === undefined) return
      // First and synchronously: the user's gesture does not survive an await.
      openPanel(tab.windowId).catch(() => undefined)
      if (tab.id === undefined) return
      const clicked: BackgroundToPanel = { type: 'tab-clicked', tabId: tab.id, windowId: tab.windowId }
      injectInto(tab.id).then(() => tellPanel(clicked))
    })
    browser.commands.onCommand.addListener((command, tab) => {
      const number = suggestionNumber(command)
      if (number && tab?.windowId !== undefined) {
        tellPanel({ type: 'insert-suggestion', windowId: tab.windowId, number })
      }
    })
    // Where nothing can be kept, pages need not wake the background.
    if (canKeepReady)
      browser.runtime.onMessage.addListener((message: unknown): undefined => {
        if (isPageHere(message)) keepReady()
      })
    browser.runtime.onInstalled.addListener(() => {
      reconcileRegistrations().then(reinjectAllowedTabs)
    })
    browser.runtime.onStartup.addListener(() => {
      reconcileRegistrations()
    })
    browser.permissions.onRemoved.addListener(() => {
      reconcileRegistrations()
    })
  },
})
