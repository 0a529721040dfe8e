/** Serves one connected panel: reports what this frame shows, inserts what the panel asks for. */
import type { Runtime } from 'webextension-polyfill'
import type { Message } from '../../copilot/transcript'
import type { InsertionResult } from '../../helpdesks'
import { type DeskReading, openDesk, partialReason } from '../../helpdesks'
import type { PageReport, PageToPanel } from '../../platform/messages'
import { parsePanelMessage } from '../../platform/parse-message'
import { shadowRootOf } from '../../platform/shadow-root'
import { deltaOf } from '../../platform/transcript-delta'

/** Runs until the panel goes away or the script is replaced. */
export function serveConversation(port: Runtime.Port, scriptSignal: AbortSignal): void {
  const ended = new AbortController()
  const signal = AbortSignal.any([ended.signal, scriptSignal])

  const send = (message: PageToPanel): void => {
    if (!signal.aborted) port.postMessage(message)
  }
  let sent: readonly Message[] = []
  const report = (reading: DeskReading): void => {
    const messages = reading.transcript?.messages ?? []
    const { skip, keep, tail } = deltaOf(sent, messages)
    sent = messages
    send({ type: 'report', report: toReport(reading, tail), skip, keep })
  }
  const desk = openDesk(document, { onReport: report, signal, shadowRootOf })

  port.onDisconnect.addListener(() => ended.abort())
  port.onMessage.addListener((raw: unknown) => {
    const message = parsePanelMessage(raw)
    switch (message?.type) {
      case 'insert':
        desk
          .insertReply(message.insert)
          // An editor that throws must not leave the agent without an answer.
          .catch((): InsertionResult => ({ outcome: 'not-inserted', reason: 'editor-refused' }))
          .then((result) => send({ type: 'inserted', request: message.request, result }))
        break
      case 'show-box':
        send({ type: 'box-shown', request: message.request, shown: desk.showBox() })
        break
      case 'diagnose':
        send({ type: 'diagnosis', request: message.request, text: desk.diagnosis() })
        break
      case 'read-now':
        sent = []
        desk.readNow()
        break
      case 'swap-sides':
        desk.swapSides()
        break
    }
  })
}

function toReport(reading: DeskReading, messages: Message[]): PageReport {
  const { transcript, insteadOf } = reading
  const partialWhy = partialReason(transcript, reading.map)
  return {
    ...(partialWhy ? { partialWhy } : {}),
    ...(insteadOf ? { insteadOf } : {}),
    state: reading.state,
    mapSource: reading.mapSource,
    confidence: reading.confidence,
    host: location.host,
    transcript: transcript && { ...transcript, messages },
  }
}
