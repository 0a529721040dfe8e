/**
 * Keeps the shared workers running between two panels, so that the next one opens with everything read and made ready.
 * An unseen page of the extension holds them; it closes itself when nothing of Deskside was open for a while. Browsers
 * without such pages start the workers with each panel.
 */
import { holdInUse } from './in-use'

/** Chromium's API for unseen pages, which the polyfill does not know. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>
}

/** Opening a panel is not to compete with an unseen page: it comes when that is long done. Milliseconds. */
const LATER = 3_000

const { chrome } = globalThis as { chrome?: { offscreen?: Offscreen } }
const offscreen = chrome?.offscreen

/** Whether this browser has unseen pages. */
export const canKeepReady = offscreen !== undefined

/** Has the workers kept, where the browser can do so; one unseen page does, also when several ask. */
export async function keepReady(): Promise<void> {
  await offscreen
    ?.createDocument({
      url: 'ready.html',
      reasons: ['WORKERS'],
      justification: 'Keeps the reply library at hand, so that the panel opens at once.',
    })
    // It is there already.
    .catch(() => undefined)
}

/** To be called by each panel and page of ours, first of all: says that it is open, and has the workers kept. */
export function beginUse(): void {
  holdInUse()
  setTimeout(keepReady, LATER)
}
