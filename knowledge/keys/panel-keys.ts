/** What the panel's keys do, and which key does it unless the agent chose another. */
import { isKeyName } from './key-name'

/** In the order in which they are listed; the names are those of the interface words `keys.*`. */
export const PANEL_KEYS = {
  search: '/',
  searchFromField: 'Ctrl+K',
  next: 'ArrowDown',
  previous: 'ArrowUp',
  insert: 'Enter',
  insertClose: 'Shift+Enter',
  copy: 'C',
  note: 'N',
  fold: 'Escape',
  all: '?',
} as const

export type PanelAction = keyof typeof PANEL_KEYS
export type PanelKeys = Record<PanelAction, string>

export const PANEL_ACTIONS = Object.keys(PANEL_KEYS) as PanelAction[]

/** All keys, those the agent chose in place of the usual ones. */
export function panelKeys(chosen: Partial<PanelKeys>): PanelKeys {
  return { ...PANEL_KEYS, ...chosen }
}

/** The action of a key; undefined for a key that does nothing. */
export function actionOf(keys: PanelKeys, name: string): PanelAction | undefined {
  return PANEL_ACTIONS.find((action) => keys[action] === name)
}

/** Chosen keys from whatever is stored: what is no key, the usual one or there twice is left out. */
export function parsePanelKeys(stored: unknown): Partial<PanelKeys> {
  const found: Partial<PanelKeys> = {}
  if (typeof stored !== 'object' || stored === null) return found
  for (const action of PANEL_ACTIONS) {
    const key = (stored as Record<string, unknown>)[action]
    if (isKeyName(key) && key !== PANEL_KEYS[action]) found[action] = key
  }
  // Two actions on one key cannot be told apart: then the usual ones hold.
  const keys = Object.values(panelKeys(found))
  return new Set(keys).size === keys.length ? found : {}
}
