/** Opens the panel beside the page: Chromium's side panel, Firefox's sidebar. */
import { browser } from './browser'

/** The part of Chromium's `sidePanel` we use; the polyfill's types lack it. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>
}

/**
 * Opens the panel in a window. Must be called synchronously in a click or shortcut handler: both browsers
 * refuse it once the user's gesture has passed, and any `await` before it loses the gesture.
 */
export function openPanel(windowId: number): Promise<void> {
  const sidePanel = (browser as unknown as { sidePanel?: SidePanel }).sidePanel
  if (sidePanel) return sidePanel.open({ windowId })
  return browser.sidebarAction.open()
}
