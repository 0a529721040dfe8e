/** Whether a key can be given to something: not taken, not the browser's, not a desk's. */
import { isKeyName } from './key-name'
import { PANEL_ACTIONS, PANEL_KEYS, type PanelAction, type PanelKeys } from './panel-keys'
import { ownerOf } from './reserved-keys'

export type KeyProblem =
  | { kind: 'no-key' }
  /** Another action of the panel has it. */
  | { kind: 'taken'; by: PanelAction }
  /** The browser or a desk has it. */
  | { kind: 'owned'; owner: string }

/**
 * What stands against a key for something the panel does; null when it can be used. The usual key is always allowed.
 * Lone keys of desks are not listed: they are pressed in the page, and the panel's only while it has the keyboard.
 */
export function checkPanelKey(action: PanelAction, key: string, keys: PanelKeys): KeyProblem | null {
  if (!isKeyName(key)) return { kind: 'no-key' }
  const by = PANEL_ACTIONS.find((other) => other !== action && keys[other] === key)
  if (by) return { kind: 'taken', by }
  if (key === PANEL_KEYS[action]) return null
  const owner = ownerOf(key)
  return owner ? { kind: 'owned', owner } : null
}

export type CommandProblem =
  | { kind: 'not-allowed' }
  | { kind: 'taken'; by: string }
  | { kind: 'owned'; owner: string }

/** What browsers allow for a shortcut, Firefox's words for it: a combination with Ctrl or Alt, or a function key. */
const COMMAND =
  /^(?:(?:Ctrl|Alt|Ctrl\+Alt)\+(?:Shift\+)?(?:[A-Z0-9]|F\d{1,2}|Comma|Period|Home|End|PageUp|PageDown|Space|Insert|Delete|Up|Down|Left|Right)|F\d{1,2})$/u

/** What stands against a shortcut of the browser; `shortcuts` are those of all commands by name. */
export function checkCommandKey(
  command: string,
  shortcut: string,
  shortcuts: Readonly<Record<string, string>>,
): CommandProblem | null {
  if (!COMMAND.test(shortcut)) return { kind: 'not-allowed' }
  // Switches the keyboard's language for those who write in two scripts.
  if (/^Alt\+Shift\+/u.test(shortcut)) return { kind: 'not-allowed' }
  const by = Object.keys(shortcuts).find((name) => name !== command && shortcuts[name] === shortcut)
  if (by) return { kind: 'taken', by }
  const owner = ownerOf(shortcut)
  return owner ? { kind: 'owned', owner } : null
}

const COMMAND_NAMES: Record<string, string> = {
  ',': 'Comma',
  '.': 'Period',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** A key's name in the words that browsers use for shortcuts. */
export function commandKey(name: string): string {
  const parts = name.split(/\+(?=.)/u)
  const last = parts.pop() ?? ''
  return [...parts, COMMAND_NAMES[last] ?? last].join('+')
}
