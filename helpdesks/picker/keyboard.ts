/** The keyboard while the picker has it: what each key does there, and when the last one was let go. */

export interface PickerKeys {
  move(by: 1 | -1): void
  /** Takes the marked reply once `settled`: when the key that says so was let go. */
  take(settled: Promise<void>): void
  leave(settled: Promise<void>): void
  /** True when nothing stands in the search field. */
  isEmpty(): boolean
  /** True once the picker goes away: keys still end here. */
  isLeaving(): boolean
}

/** A key is let go this soon; its release must not reach the page either. Milliseconds. */
const RELEASE = 500

/** Listens in the picker's own window until `signal` ends. */
export function listenToKeys(view: Window, keys: PickerKeys, signal: AbortSignal): void {
  let composing = false
  let released: (() => void) | undefined
  const release = (): Promise<void> =>
    new Promise((resolve) => {
      released = resolve
      setTimeout(resolve, RELEASE)
    })
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event
    if (keys.isLeaving()) {
      event.preventDefault()
      return
    }
    // Keys of an input method are its own; 229 is what older ones say of every key.
    if (event.isComposing || composing || event.keyCode === 229) return
    if (key === 'ArrowDown') keys.move(1)
    else if (key === 'ArrowUp') keys.move(-1)
    else if (key === 'Enter' || key === 'Tab') {
      if (!event.shiftKey) keys.take(release())
    } else if (key === 'Escape' || (key === 'Backspace' && keys.isEmpty())) keys.leave(release())
    else return
    event.preventDefault()
  }
  view.addEventListener('compositionstart', () => (composing = true), { signal })
  view.addEventListener('compositionend', () => (composing = false), { signal })
  view.addEventListener('keydown', onKey, { signal, capture: true })
  view.addEventListener('keyup', () => released?.(), { signal, capture: true })
}
