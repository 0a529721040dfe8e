/** The keys as the agent has them: the browser's shortcuts, the panel's own keys and the typed trigger. */
import { computed, signal } from '@preact/signals'
import type { CommandProblem, KeyProblem } from '../../../knowledge/keys/check-key'
import { checkCommandKey, checkPanelKey, commandKey } from '../../../knowledge/keys/check-key'
import { PANEL_KEYS, type PanelAction, panelKeys } from '../../../knowledge/keys/panel-keys'
import { checkTrigger, type TriggerProblem } from '../../../knowledge/keys/triggers'
import {
  type Command,
  canChangeCommands,
  changeCommand,
  loadCommands,
  onCommandsChange,
  openShortcutPage,
  resetCommand,
} from '../../../platform/commands'
import type { Preferences } from './preferences'

export class Keys {
  readonly commands = signal<Command[]>([])
  readonly changeable = canChangeCommands()
  /** The shortcut that opens the panel; empty when there is none. */
  readonly openShortcut = computed(
    () => this.commands.value.find(({ name }) => name === '_execute_action')?.shortcut ?? '',
  )

  constructor(private readonly preferences: Preferences) {}

  /** Follows the browser's shortcuts until the returned function is called. */
  follow(): () => void {
    const load = (): void => {
      loadCommands().then(
        (found) => {
          this.commands.value = found
        },
        () => undefined,
      )
    }
    load()
    return onCommandsChange(load)
  }

  /** Where the browser lets us: gives a command a key by its name; null for the usual one. Says what stands against it. */
  async setCommand(name: string, key: string | null): Promise<CommandProblem | null> {
    const shortcut = key === null ? null : commandKey(key)
    const present = Object.fromEntries(this.commands.peek().map((one) => [one.name, one.shortcut]))
    const problem = shortcut === null ? null : checkCommandKey(name, shortcut, present)
    if (problem) return problem
    try {
      await (shortcut === null ? resetCommand(name) : changeCommand(name, shortcut))
      this.commands.value = await loadCommands()
      return null
    } catch {
      return { kind: 'not-allowed' }
    }
  }

  openBrowserPage(): void {
    openShortcutPage()
  }

  /** Gives an action of the panel a key; null for the usual one. Says what stands against it. */
  setPanelKey(action: PanelAction, key: string | null): KeyProblem | null {
    const chosen = { ...this.preferences.settings.peek().panelKeys }
    const wanted = key ?? PANEL_KEYS[action]
    const problem = checkPanelKey(action, wanted, panelKeys(chosen))
    if (problem) return problem
    if (wanted === PANEL_KEYS[action]) delete chosen[action]
    else chosen[action] = wanted
    this.preferences.change({ panelKeys: chosen })
    return null
  }

  resetPanelKeys(): void {
    this.preferences.change({ panelKeys: {} })
  }

  /** Says what is wrong with a trigger; keeps it when nothing is. */
  setTrigger(text: string): TriggerProblem | null {
    const problem = checkTrigger(text)
    if (!problem) this.preferences.change({ trigger: text })
    return problem
  }

  switchTriggerHere(host: string, on: boolean): void {
    const { triggerSites } = this.preferences.settings.peek()
    this.preferences.change({ triggerSites: { ...triggerSites, [host]: on } })
  }
}
