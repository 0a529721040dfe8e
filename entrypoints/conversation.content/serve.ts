/** Serves one connected panel: reports what this frame shows, inserts what the panel asks for. */
import type { Runtime } from 'webextension-polyfill'
import type { Message } from '../../copilot/transcript'
import type { HelpdeskMap, InsertionResult } from '../../helpdesks'
import {
  type Desk,
  type DeskReading,
  type DraftWatch,
  openDesk,
  partialReason,
  watchDraft,
  watchTrigger,
} from '../../helpdesks'
import { diagnoseHere } from '../../platform/diagnose'
import { lendDesk } from '../../platform/lend-desk'
import { finderHere } from '../../platform/lend-finder'
import type { PageReport, PageToPanel, PanelToPage } from '../../platform/messages'
import { parsePanelMessage } from '../../platform/parse-message'
import { shadowRootOf } from '../../platform/shadow-root'
import { deltaOf } from '../../platform/transcript-delta'

type MapsMessage = Extract<PanelToPage, { type: 'maps' }>

/** How long the panel may take to give the maps kept for this site; milliseconds. */
const MAPS_WAIT = 1500

/** Runs until the panel goes away or the script is replaced. */
export function serveConversation(port: Runtime.Port, scriptSignal: AbortSignal): void {
  const ended = new AbortController()
  const signal = AbortSignal.any([ended.signal, scriptSignal])

  const send = (message: PageToPanel): void => {
    if (!signal.aborted) port.postMessage(message)
  }
  let sent: readonly Message[] = []
  let last: DeskReading | null = null
  const report = (reading: DeskReading): void => {
    last = reading
    const messages = reading.transcript?.messages ?? []
    const { skip, keep, tail } = deltaOf(sent, messages)
    sent = messages
    send({ type: 'report', report: toReport(reading, tail), skip, keep })
    draft?.look()
  }
  const search = lentSearch(() => send({ type: 'finder-wanted' }))
  const desks = keepDesk(report, search, signal)
  lendDesk(() => desks.desk, signal)
  let watching = new AbortController()
  let following = new AbortController()
  let draft: DraftWatch | undefined
  send({ type: 'hello', host: location.hostname, inside: isInside() })
  setTimeout(() => {
    if (!desks.desk) desks.takeMaps({ type: 'maps', maps: [], sides: [] })
  }, MAPS_WAIT)

  port.onDisconnect.addListener(() => ended.abort())
  // A panel whose script made way must not go on showing the last reading.
  scriptSignal.addEventListener('abort', () => port.disconnect(), { signal: ended.signal })
  port.onMessage.addListener((raw: unknown) => {
    const message = parsePanelMessage(raw)
    switch (message?.type) {
      case 'maps':
        desks.takeMaps(message)
        break
      case 'insert':
        insertInto(desks.desk, message.insert).then((result) =>
          send({ type: 'inserted', request: message.request, result }),
        )
        break
      case 'show-box':
        send({ type: 'box-shown', request: message.request, shown: desks.desk?.showBox() ?? false })
        break
      case 'read-box':
        send({ type: 'box-text', request: message.request, text: desks.desk?.draft() ?? null })
        break
      case 'reword':
        rewordIn(desks.desk, message.rewording).then((result) =>
          send({ type: 'inserted', request: message.request, result }),
        )
        break
      case 'follow-draft':
        following.abort()
        following = new AbortController()
        draft = message.on
          ? watchDraft(
              document,
              () => readBox(desks.desk),
              (text) => send({ type: 'draft-typed', text }),
              AbortSignal.any([following.signal, signal]),
            )
          : undefined
        break
      case 'diagnose':
        send({
          type: 'diagnosis',
          request: message.request,
          text: diagnoseHere(document, { reading: last, shadowRootOf }),
        })
        break
      case 'map':
        send({ type: 'map', request: message.request, map: last?.map ?? null })
        break
      case 'finder-here':
        search.refused = !message.here
        desks.desk?.finderCame()
        break
      case 'read-now':
        sent = []
        desks.desk?.readNow()
        break
      case 'swap-sides':
        desks.desk?.swapSides()
        break
      case 'trigger':
        watching.abort()
        watching = new AbortController()
        if (message.text)
          watchTrigger(
            document,
            message.text,
            () => send({ type: 'trigger-typed' }),
            AbortSignal.any([watching.signal, signal]),
          )
        break
      case 'draft':
        desks.takeDraft(message.map)
        break
    }
  })
}

/** The search for unknown pages as this frame has it. */
interface Search {
  /** True when it could not be put here: the page is read by maps alone. */
  refused: boolean
  /** Asks for it, once. */
  want(): void
}

function lentSearch(ask: () => void): Search {
  let asked = false
  return {
    refused: false,
    want() {
      if (!asked) ask()
      asked = true
    },
  }
}

interface DeskKeeper {
  /** Null until the maps of this site are known. */
  readonly desk: Desk | null
  takeMaps(message: MapsMessage): void
  /** Reads with a map that is being taught, or without one again. */
  takeDraft(map: HelpdeskMap | null): void
}

/** Opens the desk with the maps it is to know, and anew when they change. */
function keepDesk(report: (reading: DeskReading) => void, search: Search, signal: AbortSignal): DeskKeeper {
  let desk: Desk | null = null
  let maps: MapsMessage | null = null
  let draft: HelpdeskMap | null = null
  let key = ''

  const open = (): void => {
    if (!maps || signal.aborted) return
    const { sides } = maps
    const drafted = draft ? JSON.stringify(draft) : ''
    // A draft that has just been kept is the same map: nothing needs to be read anew.
    const others = maps.maps.filter((map) => JSON.stringify(map) !== drafted)
    const taughtMaps = draft ? [draft, ...others] : maps.maps
    const wanted = JSON.stringify([taughtMaps, sides])
    if (desk && wanted === key) return
    key = wanted
    const another = desk !== null
    desk?.close()
    let shown = false
    desk = openDesk(document, {
      taughtMaps,
      sides,
      signal,
      shadowRootOf,
      finder: () => finderHere() ?? (search.refused ? undefined : null),
      onFinderWanted: search.want,
      onReport(reading) {
        // What the panel shows stays until there is something to take its place.
        if (another && !shown && reading.state === 'reading') return
        shown = true
        report(reading)
      },
    })
  }
  return {
    get desk() {
      return desk
    },
    takeMaps(message) {
      maps = message
      open()
    },
    takeDraft(map) {
      draft = map
      open()
    },
  }
}

async function insertInto(
  desk: Desk | null,
  request: Parameters<Desk['insertReply']>[0],
): Promise<InsertionResult> {
  try {
    return (await desk?.insertReply(request)) ?? { outcome: 'not-inserted', reason: 'page-gone' }
  } catch {
    // An editor that throws must not leave the agent without an answer.
    return { outcome: 'not-inserted', reason: 'editor-refused' }
  }
}

/** The reply box with what stands in it; null without one. */
function readBox(desk: Desk | null): { editor: Element; text: string } | null {
  const editor = desk?.box()?.editor
  const text = desk?.draft()
  return editor && typeof text === 'string' ? { editor, text } : null
}

async function rewordIn(
  desk: Desk | null,
  rewording: Parameters<Desk['reword']>[0],
): Promise<InsertionResult> {
  try {
    return (await desk?.reword(rewording)) ?? { outcome: 'not-inserted', reason: 'page-gone' }
  } catch {
    return { outcome: 'not-inserted', reason: 'editor-refused' }
  }
}

/** True for a frame that the outermost frame of the tab can read into. */
function isInside(): boolean {
  try {
    return window !== window.top && window.top?.document !== undefined
  } catch {
    return false
  }
}

function toReport(reading: DeskReading, messages: Message[]): PageReport {
  const { transcript, insteadOf, boxSign } = reading
  const partialWhy = partialReason(transcript, reading.map)
  return {
    ...(partialWhy ? { partialWhy } : {}),
    ...(insteadOf ? { insteadOf } : {}),
    ...(boxSign ? { boxSign } : {}),
    state: reading.state,
    mapSource: reading.mapSource,
    confidence: reading.confidence,
    host: location.host,
    transcript: transcript && { ...transcript, messages },
  }
}
