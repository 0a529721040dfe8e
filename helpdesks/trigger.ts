/**
 * Notices that the trigger was typed, and nothing else: where it was typed, and whether there is something to offer,
 * is found out afterwards by the picker's own script.
 */

/** Calls back when a person has typed `trigger` outside of any composition, until `signal` ends. */
export function watchTrigger(
  document: Document,
  trigger: string,
  onTyped: () => void,
  signal: AbortSignal,
): void {
  let typed = ''
  // Before the text is in: editors that write it themselves let no `input` event happen.
  const listener = (event: InputEvent): void => {
    const { data, inputType, isComposing, isTrusted } = event
    // What an input method writes, also its last piece, starts anew; so does anything but typing.
    typed =
      isTrusted && !isComposing && inputType === 'insertText' && data
        ? (typed + data.normalize('NFKC')).slice(-trigger.length)
        : ''
    if (typed === trigger) onTyped()
  }
  document.addEventListener('beforeinput', listener, { capture: true, passive: true, signal })
}
