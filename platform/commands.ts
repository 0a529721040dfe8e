/**
 * The browser's own shortcuts for the extension. Chromium lets only the agent change them, on a page of its own;
 * Firefox also lets the extension.
 */
import { browser } from './browser'

export interface Command {
  name: string
  /** In the browser's words; empty when there is none. */
  shortcut: string
}

/** What Firefox adds to `commands`; newer ones open their page of shortcuts. */
interface ChangeableCommands {
  update?(detail: { name: string; shortcut: string }): Promise<void>
  reset?(name: string): Promise<void>
  openShortcutSettings?(): Promise<void>
  onChanged?: { addListener(listener: () => void): void; removeListener(listener: () => void): void }
}

const commands = (): ChangeableCommands => browser.commands as unknown as ChangeableCommands

/** All commands with their present shortcuts, in the order of the manifest. */
export async function loadCommands(): Promise<Command[]> {
  const all = await browser.commands.getAll()
  return all.flatMap(({ name, shortcut }) => (name ? [{ name, shortcut: shortcut ?? '' }] : []))
}

/** True where the extension itself may change shortcuts. */
export function canChangeCommands(): boolean {
  return typeof commands().update === 'function'
}

/** Gives a command another shortcut; rejects when the browser refuses it. */
export async function changeCommand(name: string, shortcut: string): Promise<void> {
  await commands().update?.({ name, shortcut })
}

/** Gives a command the shortcut of the manifest back. */
export async function resetCommand(name: string): Promise<void> {
  await commands().reset?.(name)
}

/** Opens the browser's own page of shortcuts; false where there is no way to it. */
export async function openShortcutPage(): Promise<boolean> {
  try {
    const { openShortcutSettings } = commands()
    if (openShortcutSettings) await openShortcutSettings.call(browser.commands)
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}

/** Calls back when shortcuts may have changed: when the browser says so, and when the agent comes back here. */
export function onCommandsChange(listener: () => void): () => void {
  const { onChanged } = commands()
  onChanged?.addListener(listener)
  window.addEventListener('focus', listener)
  document.addEventListener('visibilitychange', listener)
  return () => {
    onChanged?.removeListener(listener)
    window.removeEventListener('focus', listener)
    document.removeEventListener('visibilitychange', listener)
  }
}
