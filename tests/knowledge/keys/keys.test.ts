/** Keys as data: names, what is taken by whom, and that nothing of ours is by default. */
import { describe, expect, test } from 'vitest'
import { checkCommandKey, checkPanelKey, commandKey } from '../../../knowledge/keys/check-key'
import { isKeyName, type KeyPress, keyName, shownKey, writes } from '../../../knowledge/keys/key-name'
import {
  actionOf,
  PANEL_ACTIONS,
  PANEL_KEYS,
  panelKeys,
  parsePanelKeys,
} from '../../../knowledge/keys/panel-keys'
import { BROWSER_KEYS, DESK_KEYS, deskOwner, KNOWN_OVERLAPS } from '../../../knowledge/keys/reserved-keys'

const press = (key: string, code: string, held = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('names of keys', () => {
  test.each([
    [press('c', 'KeyC'), 'C'],
    [press('C', 'KeyC', 'shift'), 'C'],
    [press('k', 'KeyK', 'ctrl'), 'Ctrl+K'],
    [press('k', 'KeyK', 'meta'), 'Ctrl+K'],
    [press('K', 'KeyK', 'ctrl shift'), 'Ctrl+Shift+K'],
    [press('?', 'Slash', 'shift'), '?'],
    [press('Enter', 'Enter', 'shift'), 'Shift+Enter'],
    [press(' ', 'Space'), 'Space'],
    [press('ArrowUp', 'ArrowUp', 'alt'), 'Alt+ArrowUp'],
  ])('%o is %s', (pressed, name) => {
    expect(keyName(pressed)).toBe(name)
    expect(isKeyName(name)).toBe(true)
  })

  test('the same place is the same key on a Persian or Russian keyboard', () => {
    expect(keyName(press('ز', 'KeyC'))).toBe('C')
    expect(keyName(press('т', 'KeyN'))).toBe('N')
    expect(keyName(press('؟', 'Slash', 'shift'))).toBe('?')
    expect(keyName(press('ن', 'KeyK', 'ctrl'))).toBe('Ctrl+K')
  })

  test('a held Shift is no key yet', () => {
    for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process'])
      expect(keyName(press(key, key))).toBeNull()
  })

  test('what is no name is told', () => {
    for (const text of ['', 'ab c', 'Ctrl+', 'Shift+Ctrl+A', 3, null]) expect(isKeyName(text)).toBe(false)
    expect(shownKey('Ctrl++')).toEqual(['Ctrl', '+'])
    expect(shownKey('Shift+ArrowUp')).toEqual(['Shift', '↑'])
    expect(writes('C')).toBe(true)
    expect(writes('Enter')).toBe(false)
  })
})

describe('what is taken', () => {
  const lists = [...BROWSER_KEYS, ...DESK_KEYS]

  test('every entry names its owner and a source, and spells its keys as they are pressed', () => {
    for (const { owner, keys, does, source } of lists) {
      expect(owner && does && source, owner).toBeTruthy()
      expect(keys.filter((key) => !isKeyName(key))).toEqual([])
    }
  })

  test('no key of the panel is the browser’s, and none means something else on a desk', () => {
    for (const action of PANEL_ACTIONS) {
      const owners = lists.filter(({ keys }) => keys.includes(PANEL_KEYS[action])).map(({ owner }) => owner)
      expect(owners, action).toEqual(KNOWN_OVERLAPS[action] ?? [])
    }
    expect(new Set(Object.values(PANEL_KEYS)).size).toBe(PANEL_ACTIONS.length)
  })

  test('the walk would see an overlap', () => {
    expect(deskOwner('Ctrl+Shift+1', 'zammad')).toBe('Zammad')
    expect(deskOwner('Ctrl+Shift+1', 'chatwoot')).toBeUndefined()
    expect(deskOwner('Ctrl+Shift+1', undefined)).toBeUndefined()
  })
})

describe('giving a key to something', () => {
  const keys = panelKeys({})

  test('one that is free is taken', () => {
    expect(checkPanelKey('copy', 'K', keys)).toBeNull()
    expect(checkPanelKey('insert', 'Ctrl+Alt+Enter', keys)).toBeNull()
  })

  test('one that is taken is refused by whom', () => {
    expect(checkPanelKey('copy', 'N', keys)).toEqual({ kind: 'taken', by: 'note' })
    expect(checkPanelKey('copy', 'Ctrl+J', keys)).toEqual({ kind: 'owned', owner: 'Chromium, Firefox' })
    expect(checkPanelKey('copy', 'Ctrl+Enter', keys)).toMatchObject({ kind: 'owned' })
    expect(checkPanelKey('copy', 'Tab', keys)).toMatchObject({ kind: 'owned' })
    expect(checkPanelKey('copy', '', keys)).toEqual({ kind: 'no-key' })
  })

  test('its usual key can always come back, unless something else has it now', () => {
    expect(checkPanelKey('searchFromField', 'Ctrl+K', panelKeys({ searchFromField: 'F2' }))).toBeNull()
    expect(checkPanelKey('copy', 'C', panelKeys({ copy: 'K', note: 'C' }))).toEqual({
      kind: 'taken',
      by: 'note',
    })
  })

  test('a shortcut of the browser is a combination that is free', () => {
    const present = { 'insert-1': 'Ctrl+Shift+4', 'insert-2': 'Ctrl+Shift+5' }
    expect(checkCommandKey('insert-1', 'Ctrl+Shift+6', present)).toBeNull()
    expect(checkCommandKey('insert-1', 'Alt+Comma', present)).toBeNull()
    expect(checkCommandKey('insert-1', 'Ctrl+Shift+5', present)).toEqual({ kind: 'taken', by: 'insert-2' })
    expect(checkCommandKey('insert-1', 'Ctrl+Shift+1', present)).toEqual({ kind: 'owned', owner: 'Zammad' })
    for (const key of ['K', 'Shift+K', 'Alt+Shift+K', 'Ctrl+Enter', ''])
      expect(checkCommandKey('insert-1', key, present), key).toEqual({ kind: 'not-allowed' })
    expect(commandKey('Ctrl+Shift+ArrowUp')).toBe('Ctrl+Shift+Up')
    expect(commandKey('Ctrl+,')).toBe('Ctrl+Comma')
  })

  test('what is stored is checked', () => {
    expect(parsePanelKeys({ copy: 'K', note: 7, other: 'X', fold: 'Escape' })).toEqual({ copy: 'K' })
    expect(parsePanelKeys({ copy: 'N' })).toEqual({})
    expect(parsePanelKeys('x')).toEqual({})
    expect(actionOf(panelKeys({ copy: 'K' }), 'K')).toBe('copy')
    expect(actionOf(panelKeys({ copy: 'K' }), 'C')).toBeUndefined()
  })
})
