/** Whether a panel or page of the extension is open, told by a lock that each holds: the browser frees it with them. */

const IN_USE = 'deskside-in-use'

/** Says that this panel or page is open, until it is closed. */
export function holdInUse(): void {
  navigator.locks.request(IN_USE, { mode: 'shared' }, () => new Promise(() => undefined))
}

/** Resolves when nothing has been open at the beginning and at the end of a time of `duration` milliseconds. */
export async function untilUnused(duration: number): Promise<void> {
  for (;;) {
    await navigator.locks.request(IN_USE, () => undefined)
    await new Promise((resolve) => setTimeout(resolve, duration))
    const isFree = await navigator.locks.request(IN_USE, { ifAvailable: true }, (lock) => lock !== null)
    if (isFree) return
  }
}
