/**
 * The script of *Teach this page* and of the diagnosis: put into a frame only when the agent asks for one of them, so
 * that the script in every page stays small. Waits for the panel's port and takes picks.
 */
import { defineContentScript } from '#imports'
import { diagnose } from '../../helpdesks/diagnosis/diagnose'
import { startTeaching } from '../../helpdesks/teach/session'
import { browser } from '../../platform/browser'
import { offerDiagnosis } from '../../platform/diagnose'
import { TEACH_PORT, type TeachToPanel } from '../../platform/messages'
import { parsePanelToTeach } from '../../platform/parse-teach'
import { shadowRootOf } from '../../platform/shadow-root'

/** The mark a living copy leaves in the isolated world, which page scripts cannot see. */
interface Mark {
  desksideTeaching?: { isAlive(): boolean }
}

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const mark = globalThis as Mark
    if (mark.desksideTeaching?.isAlive()) return
    mark.desksideTeaching = { isAlive: () => ctx.isValid && browser.runtime?.id !== undefined }
    offerDiagnosis(diagnose)
    browser.runtime.onConnect.addListener((port) => {
      // A copy that made way still hears of ports.
      if (port.name !== TEACH_PORT || !ctx.isValid) return
      const ended = new AbortController()
      const teaching = startTeaching(document, {
        shadowRootOf,
        signal: AbortSignal.any([ended.signal, ctx.signal]),
        onState: (state) => port.postMessage({ type: 'teach-state', state } satisfies TeachToPanel),
      })
      port.onDisconnect.addListener(() => ended.abort())
      port.onMessage.addListener((raw: unknown) => {
        const message = parsePanelToTeach(raw)
        if (message?.type === 'teach-pick') teaching.pick(message.step, message.words)
        else if (message?.type === 'teach-forget') teaching.forget(message.step)
        else if (message?.type === 'teach-key') teaching.key(message.key, message.shift)
        else if (message?.type === 'teach-swap') teaching.swap()
        else if (message?.type === 'teach-pause') teaching.pause()
      })
    })
  },
})
