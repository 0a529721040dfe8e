/**
 * The content script: waits for the panel's port, then reads this frame and inserts when asked.
 *
 * Nothing is read while no panel is connected. A second injection of a living copy does nothing; a copy left
 * behind by an update is no longer alive and makes way. Of the page it tells nothing but that it is there.
 */
import { defineContentScript } from '#imports'
import { contentRuntime } from '../../platform/content-runtime'
import { PAGE_PORT, type PageToBackground } from '../../platform/messages'
import { serveConversation } from './serve'

/** The page comes first, and a panel that is just being opened. Milliseconds. */
const TELL_AFTER = 3_000

/** The mark a living copy leaves in the isolated world, which page scripts cannot see. */
interface Mark {
  deskside?: { isAlive(): boolean }
}

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const mark = globalThis as Mark
    if (mark.deskside?.isAlive()) return
    // An extension that was updated or removed takes its runtime id away from its old scripts.
    mark.deskside = { isAlive: () => ctx.isValid && contentRuntime()?.id !== undefined }
    contentRuntime()?.onConnect.addListener((port) => {
      // A copy that made way still hears of ports.
      if (port.name === PAGE_PORT && ctx.isValid) serveConversation(port, ctx.signal)
    })
    if (window !== window.top) return
    ctx.setTimeout(() => {
      const here: PageToBackground = { type: 'page-here' }
      // Nobody listens where nothing can be made ready.
      contentRuntime()
        ?.sendMessage(here)
        .catch(() => undefined)
    }, TELL_AFTER)
  },
})
