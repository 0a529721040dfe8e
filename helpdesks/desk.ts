/** One open helpdesk page: chooses its map, reads it as it changes, and inserts replies when asked. */
import type { Transcript } from '../copilot/transcript'
import { refusalFor } from './audience'
import { keepCarets } from './editors/caret'
import { insertIntoEditor } from './editors/insert'
import type {
  HeldText,
  InsertionResult,
  InsertRequest,
  RefusalReason,
  Rewording,
  TypedText,
} from './editors/insertion'
import { ownDraftOf } from './editors/own-draft'
import { draftOf } from './editors/placeholder'
import { rewordIn } from './editors/reword'
import type { Finder } from './finder'
import type { HelpdeskMap } from './map'
import { type ChosenMap, createMapChooser, type MapSides } from './map-source'
import { enter, openShadowRoot, type ShadowRootOf } from './page/query'
import { createReader, type Reader, type ReadResult } from './read/transcript'
import type { FoundBox } from './reply-box'
import { sameTranscript } from './same-transcript'
import { showElement } from './show-box'
import { createSwitchGuard } from './switching'
import { watchConversation } from './watch'

/** What the page shows now; a new one replaces the old one. */
export interface DeskReading {
  transcript: Transcript | null
  state: 'reading' | 'ok' | 'empty' | 'no-conversation' | 'sides-unsure' | 'ambiguous'
  mapSource: 'built-in' | 'found' | 'taught'
  /** 0 to 1; built-in and taught maps are 1. */
  confidence: number
  swapped?: boolean
  /** What told for whom the reply box writes: a selector of the map, or words of the page. */
  boxSign?: string
  /** Where the page's own map reads nothing in it any more: whose place the map in use took. */
  insteadOf?: 'built-in' | 'taught'
  /** The map in use, for keeping it for the site; null when none fits. */
  map: HelpdeskMap | null
}

export interface DeskOptions {
  taughtMaps?: readonly HelpdeskMap[]
  /** Sides of built-in maps as the agent wants them on this site. */
  sides?: readonly MapSides[]
  onReport: (reading: DeskReading) => void
  signal: AbortSignal
  /** The search for pages that no map describes: null while it is on its way, undefined where there is none. */
  finder?: () => Finder | null | undefined
  /** The page is one to be searched, and the search is not here. */
  onFinderWanted?: () => void
  /** Lends a view into closed shadow roots where the browser has one. */
  shadowRootOf?: ShadowRootOf
}

export interface Desk {
  /** `over`: what was typed to call the reply up; the reply takes its place. */
  insertReply(request: InsertRequest, over?: TypedText): Promise<InsertionResult>
  /** Puts a better wording in the place of a piece of the agent's draft. */
  reword(rewording: Rewording): Promise<InsertionResult>
  /** Leaves what was typed to call a reply up for the next insertion, which takes its place if it still stands. */
  holdTyped(held: HeldText): void
  /** The reply box of the open conversation. */
  box(): FoundBox | null
  /** Scrolls the reply box into view and marks it for a moment; false when there is none. */
  showBox(): boolean
  /** The search for unknown pages has come, or will not. */
  finderCame(): void
  /** Reads everything again. */
  readNow(): void
  /** Exchanges customer and agent. */
  swapSides(): void
  /** What stands in the reply box, or null without one. */
  draft(): string | null
  close(): void
}

/** Milliseconds of work before the page gets its turn. */
const SLICE = 8
/** How soon a page between two states is looked at again. */
const LOOK_AGAIN = 150
/** How long changes may be read at a stretch before a text goes in; milliseconds. */
const CATCH_UP = 40
/** A reading is followed by a rest of so many times its own time, up to a limit: the page keeps the rest. */
const REST = 8
const LONGEST_REST = 300

/** Starts reading `document` until `signal` ends or `close` is called. */
export function openDesk(document: Document, options: DeskOptions): Desk {
  const closed = new AbortController()
  const signal = AbortSignal.any([closed.signal, options.signal])
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot
  const chooser = createMapChooser(
    document,
    options.taughtMaps ?? [],
    shadowRootOf,
    options.sides,
    options.finder,
  )
  const guard = createSwitchGuard()
  const carets = keepCarets(document, signal)
  let chosen: ChosenMap | null = null
  let reader: Reader | null = null
  let last: DeskReading | null = null
  let reading = false
  /** True when a look was asked for while the reading under way could not give it. */
  let lookAgain = false
  let heldText: HeldText | null = null
  /** The next look for a map, when one was put off. */
  let search: { due: number; timer: ReturnType<typeof setTimeout> } | null = null

  const report = (state: DeskReading['state'], transcript: Transcript | null, boxSign = ''): void => {
    const next: DeskReading = {
      transcript,
      state,
      mapSource: chosen?.source ?? 'found',
      confidence: chosen?.confidence ?? 0,
      map: chosen?.map ?? null,
    }
    if (chosen?.map.swapped) next.swapped = true
    if (boxSign !== '') next.boxSign = boxSign
    if (chosen?.insteadOf) next.insteadOf = chosen.insteadOf
    // A map that has just lost its conversation may have to make way, also when the page changes no more.
    const lost =
      (last?.transcript?.messages.length ?? 0) > 0 && (state === 'no-conversation' || state === 'empty')
    const same =
      last?.state === state &&
      last.map === next.map &&
      last.boxSign === next.boxSign &&
      sameTranscript(last.transcript, transcript)
    last = next
    if (lost) watch.poke(LOOK_AGAIN)
    if (!same && !signal.aborted) options.onReport(next)
  }

  /** A message may have a shadow root of its own, into which the page's observer does not see. */
  const watched: ShadowRootOf = (element) => {
    const root = shadowRootOf(element)
    if (root) watch.include(root)
    return root
  }

  const use = (next: ChosenMap | null): void => {
    if (next?.map === chosen?.map) return
    chosen = next
    reader = next && createReader(document, next.map, { shadowRootOf: watched })
    guard.reset()
  }

  /** The id as reported: messages exchanged under one id in an unknown page count as another conversation. */
  const reportedId = (id: string): string => {
    const count = guard.exchanges()
    return count > 0 && chosen?.source !== 'built-in' ? `${id} (${count + 1})` : id
  }

  const searchLater = (wait: number): void => {
    const due = performance.now() + wait
    if (search && search.due <= due) return
    if (search) clearTimeout(search.timer)
    const timer = setTimeout(() => {
      search = null
      look()
    }, wait)
    search = { due, timer }
  }

  /** Looks at the page anew, after the reading that is under way. */
  const look = (): void => {
    if (reading) lookAgain = true
    else read()
  }

  const read = (): void => {
    if (signal.aborted) return
    if (document.hidden) {
      // Taken up again when the page is shown.
      reading = false
      watch.poke(0)
      return
    }
    const started = performance.now()
    try {
      readSlice()
      watch.rest(Math.min(LONGEST_REST, (performance.now() - started) * REST))
    } catch {
      // Whatever a page did to break the reading, the agent is told that there is none, and the next change tries again.
      reading = false
      report('no-conversation', null)
    }
    if (reading || !lookAgain) return
    lookAgain = false
    watch.poke()
  }

  const readSlice = (): void => {
    if (!reading) {
      const started = performance.now()
      use(chooser.choose(last))
      if (chooser.isAwaited()) options.onFinderWanted?.()
      const wait = chooser.searchIn()
      if (wait !== null) searchLater(wait)
      if (reader && performance.now() - started > SLICE) {
        // On a huge page the choice alone is a slice; reading begins with the next.
        if (last === null) report('reading', null)
        reading = true
        setTimeout(read, 0)
        return
      }
    }
    if (!reader) {
      const unsaid = last === null || last.state === 'reading'
      report(unsaid && chooser.isSearching() ? 'reading' : 'no-conversation', null)
      return
    }
    // Again at every reading: a frame that loads anew has another document.
    for (const way of [reader.map.within, reader.map.replyBox.apart?.within]) {
      const root = way && enter(document, way, shadowRootOf)
      if (root) watch.include(root)
    }
    const id = reader.currentId()
    const shown = guard.shownId()
    if (last === null || (id !== null && shown !== null && id !== shown)) report('reading', null)
    const until = performance.now() + SLICE
    const result = reader.step(() => performance.now() < until)
    reading = result === null
    if (result) finish(result)
    else setTimeout(read, 0)
  }

  const finish = (result: ReadResult): void => {
    const verdict = guard.judge(result, Date.now())
    if (verdict !== 'show') {
      report(verdict === 'wait' ? 'reading' : 'ambiguous', null)
      if (verdict === 'wait') watch.poke(LOOK_AGAIN)
      return
    }
    reader?.accept(result)
    const { transcript } = result
    if (transcript) transcript.conversationId = reportedId(transcript.conversationId)
    if (result.state === 'between') report('reading', null)
    else
      report(
        result.state === 'ok' && result.sidesUnsure ? 'sides-unsure' : result.state,
        transcript,
        result.box?.sign,
      )
  }

  const watch = watchConversation(
    document,
    {
      onRecords: (records) => reader?.touch(records),
      onQuiet: look,
      attributes: chooser.attributes,
    },
    signal,
  )
  watch.poke(0)

  /** Reads what has changed and waits to be read, so that nothing goes by what the page no longer shows. */
  const catchUp = (): void => {
    if (!watch.flush() && !reading) return
    const until = performance.now() + CATCH_UP
    let result: ReadResult | null | undefined = null
    while (result === null && performance.now() < until)
      result = reader?.step(() => performance.now() < until)
    if (!result) return
    reading = false
    finish(result)
  }

  const refuse = (request: InsertRequest, editor: HTMLElement): RefusalReason | null => {
    if (signal.aborted) return 'page-gone'
    catchUp()
    const id = reader?.currentId() ?? null
    if (!reader || id === null || reportedId(id) !== request.conversationId) return 'other-conversation'
    if (last?.transcript?.conversationId !== request.conversationId) return 'other-conversation'
    const box = reader.currentBox()
    if (box?.editor !== editor) return 'no-box'
    return refusalFor(box.audience, request)
  }

  const desk: Desk = {
    async insertReply(request, given) {
      if (signal.aborted) return { outcome: 'not-inserted', reason: 'page-gone' }
      const box = reader?.currentBox()
      if (!box) {
        const id = reader?.currentId() ?? null
        const here = id !== null && reportedId(id) === request.conversationId
        return { outcome: 'not-inserted', reason: here ? 'no-box' : 'other-conversation' }
      }
      const first = refuse(request, box.editor)
      if (first) return { outcome: 'not-inserted', reason: first }
      carets.follow(box.editor.ownerDocument)
      const held = given || request.mode === 'replace' || request.kind === 'note' ? null : heldText
      const over = given ?? (await held?.take(carets.lastIn(box.editor))) ?? undefined
      const result = await insertIntoEditor(box.editor, {
        text: request.text,
        html: request.html,
        mode: request.mode,
        caret: over?.range ?? carets.lastIn(box.editor),
        draft: over?.draft,
        refuse: () => refuse(request, box.editor),
      })
      const { editor } = box
      if (result.outcome !== 'not-inserted') heldText = null
      else if (over && held) held.giveBack()
      const stands = editor.isConnected && editor.ownerDocument.defaultView !== null
      if (result.outcome !== 'not-inserted' && stands) return result
      // A desk may draw its box anew with the text in it.
      const now = stands ? null : reader?.currentBox()
      const here = now && refuse(request, now.editor) === null
      if (here && result.outcome !== 'not-inserted' && !editor.isConnected) return result
      if (here && holds(draftOf(now.editor), request.text)) return { outcome: 'inserted' }
      const reason = result.outcome === 'not-inserted' ? result.reason : 'page-gone'
      return { outcome: 'not-inserted', reason: refuse(request, editor) ?? reason }
    },
    async reword(rewording) {
      const editor = reader?.currentBox()?.editor
      if (!editor) return { outcome: 'not-inserted', reason: 'no-box' }
      carets.follow(editor.ownerDocument)
      return rewordIn(editor, carets.lastIn(editor), rewording, desk.insertReply)
    },
    holdTyped(held) {
      heldText = held
    },
    box: () => reader?.currentBox() ?? null,
    showBox() {
      const box = reader?.currentBox()
      if (box) showElement(box.editor)
      return box !== null && box !== undefined
    },
    finderCame: look,
    readNow() {
      reader?.forget()
      guard.reset()
      chooser.again()
      last = null
      reading = false
      read()
    },
    swapSides() {
      if (!chosen) return
      use(
        chooser.replace({
          ...chosen,
          map: { ...chosen.map, swapped: !chosen.map.swapped, sidesUnsure: false },
        }),
      )
      reading = false
      read()
    },
    draft() {
      const box = reader?.currentBox()
      return box ? ownDraftOf(box.editor) : null
    },
    close: () => closed.abort(),
  }
  return desk
}

/** True when a draft has the text in it, however its lines are broken. */
function holds(draft: string, text: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim()
  return plain(draft).includes(plain(text))
}
