/** The panel's keys. Letters work only outside fields, and can be switched off. */
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
  const suggestion = state.suggestions.shown.value.find((one) => one.id === state.suggestions.openId.value)
  if (!suggestion) return
  await state.actions.insert(suggestion)
  const result = state.actions.notices.value[suggestion.id]
  // A text that did not arrive must be seen, so the panel stays.
  if (close && result?.outcome === 'inserted') window.close()
}

function onKeyDown(state: PanelState, event: KeyboardEvent): boolean {
  // A key that belongs to an input method is not ours.
  if (event.isComposing || event.defaultPrevented) return false
  const field = isField(event.target)
  const inSearch = event.target === searchBox()
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
    searchBox()?.focus()
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Escape') return fold(state, inSearch)
  if (field && !inSearch) return false
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (state.view.value !== 'copilot') return false
    choose(state, event.key === 'ArrowDown' ? 1 : -1)
    return true
  }
  if (event.key === 'Enter') {
    const onTitle = event.target instanceof HTMLElement && event.target.matches('[data-suggestion-title]')
    if (!inSearch && !onTitle && event.target !== document.body) return false
    insertOpen(state, event.shiftKey)
    return true
  }
  return !field && state.preferences.settings.value.letterKeys && onLetter(state, event.key)
}

function onLetter(state: PanelState, key: string): boolean {
  if (key === '/') searchBox()?.focus()
  else if (key === '?') state.view.value = 'keys'
  else if (key === 'n' || key === 'N') document.querySelector<HTMLElement>('.note-text')?.focus()
  else if (key === 'c' || key === 'C') {
    const suggestion = state.suggestions.shown.value.find((one) => one.id === state.suggestions.openId.value)
    if (suggestion) state.actions.copy(suggestion)
  } else return false
  return true
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
