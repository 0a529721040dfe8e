/** The panel's keys, as the agent chose them. Letters work only outside fields, and can be switched off. */
import type { Suggestion } from '../../copilot/suggest/suggestion'
import { keyName, writes } from '../../knowledge/keys/key-name'
import { actionOf, type PanelAction, panelKeys } from '../../knowledge/keys/panel-keys'
import type { PanelState } from './panel-state'

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

function searchBox(): HTMLInputElement | null {
  return document.querySelector('input[type=search]')
}

function titles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-suggestion-title]')]
}

/** Moves between the suggestions and opens the one that is reached. */
function choose(state: PanelState, step: 1 | -1): void {
  const all = titles()
  if (all.length === 0) return
  const open = state.suggestions.shown.value.findIndex(
    (suggestion) => suggestion.id === state.suggestions.openId.value,
  )
  const focused = all.indexOf(document.activeElement as HTMLElement)
  // From the search box the first key press goes to the first suggestion, not past it.
  const from = focused >= 0 ? focused : open === 0 && step === 1 ? -1 : open
  const next = Math.min(Math.max(from + step, 0), all.length - 1)
  state.suggestions.openId.value = state.suggestions.shown.value[next]?.id
  all[next]?.focus()
}

async function insertOpen(state: PanelState, close: boolean): Promise<void> {
  await state.suggestions.settled()
  const suggestion = opened(state)
  if (!suggestion) return
  await state.actions.insert(suggestion)
  const result = state.actions.notices.value[suggestion.id]
  // A text that did not arrive must be seen, so the panel stays.
  if (close && result?.outcome === 'inserted') window.close()
}

/** Whether an action may happen where the key was pressed: a key that writes belongs to a field. */
function fits(action: PanelAction, name: string, event: KeyboardEvent, letterKeys: boolean): boolean {
  if (writes(name)) return letterKeys && !isField(event.target)
  if (action === 'fold' || /^(?:Ctrl|Alt)\+/u.test(name)) return true
  return !isField(event.target) || event.target === searchBox()
}

function onKeyDown(state: PanelState, event: KeyboardEvent): boolean {
  // A key that belongs to an input method is not ours.
  if (event.isComposing || event.defaultPrevented) return false
  const name = keyName(event)
  const { panelKeys: chosen, letterKeys } = state.preferences.settings.peek()
  const action = name === null ? undefined : actionOf(panelKeys(chosen), name)
  if (!name || !action || !fits(action, name, event, letterKeys)) return false
  switch (action) {
    case 'search':
    case 'searchFromField':
      searchBox()?.focus()
      return true
    case 'next':
    case 'previous':
      if (state.view.peek() !== 'copilot') return false
      choose(state, action === 'next' ? 1 : -1)
      return true
    case 'insert':
    case 'insertClose':
      // Enter presses what has the focus, unless that is the search or a suggestion's title.
      if (/Enter$/u.test(name) && !meansSuggestion(event.target)) return false
      insertOpen(state, action === 'insertClose')
      return true
    case 'copy': {
      const suggestion = opened(state)
      if (suggestion) state.actions.copy(suggestion)
      return true
    }
    case 'note':
      document.querySelector<HTMLElement>('.note-text')?.focus()
      return true
    case 'fold':
      return fold(state, event.target === searchBox())
    case 'all':
      state.view.value = 'keys'
      return true
  }
}

function opened(state: PanelState): Suggestion | undefined {
  return state.suggestions.shown.value.find((one) => one.id === state.suggestions.openId.value)
}

function meansSuggestion(target: EventTarget | null): boolean {
  const onTitle = target instanceof HTMLElement && target.matches('[data-suggestion-title]')
  return onTitle || target === searchBox() || target === document.body
}

function fold(state: PanelState, inSearch: boolean): boolean {
  if (state.view.value !== 'copilot') state.view.value = 'copilot'
  else if (inSearch && state.suggestions.query.value !== '') state.suggestions.query.value = ''
  else if (inSearch) searchBox()?.blur()
  else if (state.suggestions.openId.value !== undefined) state.suggestions.openId.value = undefined
  else return false
  return true
}

/** Listens until the returned function is called. */
export function listenForKeys(state: PanelState): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (onKeyDown(state, event)) event.preventDefault()
  }
  document.addEventListener('keydown', listener)
  return () => document.removeEventListener('keydown', listener)
}
