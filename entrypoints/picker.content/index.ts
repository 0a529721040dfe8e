/** The script of the reply picker: put into a frame when the trigger was typed there for the first time. */
import { defineContentScript } from '#imports'
import { openReplyPicker, type ReplyPicker } from '../../helpdesks/picker/session'
import { contentRuntime } from '../../platform/content-runtime'
import { borrowDesk } from '../../platform/lend-desk'
import { PICKER_PORT } from '../../platform/messages'
import { parsePanelToPicker } from '../../platform/parse-picker'
import type { PickerToPanel } from '../../platform/picker-messages'

/** The mark a living copy leaves in the isolated world, which page scripts cannot see. */
interface Mark {
  desksidePicker?: { isAlive(): boolean }
}

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const mark = globalThis as Mark
    if (mark.desksidePicker?.isAlive()) return
    mark.desksidePicker = { isAlive: () => ctx.isValid && contentRuntime()?.id !== undefined }
    contentRuntime()?.onConnect.addListener((port) => {
      // A copy that made way still hears of ports.
      if (port.name !== PICKER_PORT || !ctx.isValid) return
      const ended = new AbortController()
      const signal = AbortSignal.any([ended.signal, ctx.signal])
      let picker: ReplyPicker | null = null
      const send = (message: PickerToPanel): void => {
        if (!signal.aborted) port.postMessage(message)
      }
      const closed = (): void => send({ type: 'picker-closed' })
      port.onDisconnect.addListener(() => ended.abort())
      port.onMessage.addListener(async (raw: unknown) => {
        const message = parsePanelToPicker(raw)
        if (message?.type === 'picker-open') {
          const desk = borrowDesk()
          picker =
            desk &&
            (await openReplyPicker(document, desk, { ...message, signal, onClosed: closed, ...asking }))
          if (!picker) closed()
        } else if (message?.type === 'picker-items') picker?.show(message.query, message.items)
        else if (message?.type === 'picker-close') picker?.close()
        else if (message?.type === 'picker-insert' && picker) {
          const result = await picker.insert(message.insert)
          send({ type: 'picker-done', result })
          closed()
        }
      })
      const asking = {
        onQuery: (query: string) => send({ type: 'picker-query', query }),
        onChosen: (id: string) => send({ type: 'picker-chosen', id }),
      }
    })
  },
})
