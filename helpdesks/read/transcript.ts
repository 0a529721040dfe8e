/** Reads a conversation step by step: only new or changed items are read, never longer than it may take. */
import type { Message, Transcript } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { enter, openShadowRoot, type Root, type ShadowRootOf } from '../page/query'
import { boxState, type FoundBox, findReplyBox, isUsable } from '../reply-box'
import type { PageChange } from '../watch'
import { type Around, fromMessages, lookAround } from './around'
import { assemble, parseTimeOf } from './assemble'
import { compileMap } from './compile'
import { addressOf, findConversation } from './conversation'
import { createHistory, type Offer } from './history'
import { type ItemContext, type RawMessage, readMessage } from './message'
import { type KnownNames, sidesGuessed } from './roles'
import { keepRows, MESSAGE_LIMIT } from './rows'
import { scrollOf } from './scroll'
import { lookAt, type Window } from './window'

/** `between`: the page names one conversation and still shows another. */
export type ReadState = 'ok' | 'empty' | 'no-conversation' | 'ambiguous' | 'between'

/** What one finished reading found. */
export interface ReadResult {
  state: ReadState
  transcript: Transcript | null
  box: FoundBox | null
  pane: Element | null
  /** The items on the page that messages came from, in the conversation's order. */
  items: Element[]
  /** True when customer and agent are only guessed. */
  sidesUnsure?: boolean
  /** What becomes of the history when this result is accepted. */
  offer: Offer | null
}

export interface Reader {
  readonly map: HelpdeskMap
  /** Marks the items that changes touch as to be read again. */
  touch(records: readonly PageChange[]): void
  /** Forgets everything read. */
  forget(): void
  /** A result that is shown becomes what later windows on the conversation are laid over. */
  accept(result: ReadResult): void
  /** Reads on while `goOn()` holds; a result when the reading is finished, null when it must go on later. */
  step(goOn: () => boolean): ReadResult | null
  /** The open conversation's id right now, or null; cheap. */
  currentId(): string | null
  /** The reply box right now. */
  currentBox(): FoundBox | null
}

export interface ReaderOptions {
  /** The time that relative times count from. */
  now?: () => Date
  shadowRootOf?: ShadowRootOf
}

interface Pass {
  pane: Element
  id: string
  lines: Element[]
  cut: boolean
  next: number
  /** True when the last slice read rows. */
  fresh: boolean
  around: Around
}

/** The messages made of a window. */
interface Made {
  window: Window
  id: string
  names: KnownNames
  offer: Offer
  messages: Message[]
}

/** A reader of `document` by `map`. It holds no listener; the caller tells it what changed. */
export function createReader(document: Document, map: HelpdeskMap, options: ReaderOptions = {}): Reader {
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot
  const compiled = compileMap(map, document, shadowRootOf)
  const rows = keepRows(map)
  const namedInside = (map.customer?.name ?? []).some((source) => source.in === 'conversation')
  /** What is chosen in a list, and which box has the focus, changes nothing that an observer sees. */
  const boxMoves = map.replyBox.otherwise !== 'public'
  const certain = map.name !== 'found' && map.name !== 'taught'
  const history = createHistory({ virtualised: map.virtualised === true, certain })
  let cache = new WeakMap<Element, { raw: RawMessage | null }>()
  /** Rows read since the cache was begun. */
  let cached = 0
  let pass: Pass | null = null
  /** Kept while nothing changed in the conversation. */
  let seen: Window | null = null
  /** Kept while only messages changed. */
  let around: Around | null = null
  let made: Made | null = null
  let accepted: Offer | null = null
  let lastId = ''
  /** The conversations in which these were a slice of their own. */
  const sliced = { around: '', rows: '' }

  const rootNow = (): Root | null => enter(document, map.within, shadowRootOf)
  const boxIn = (root: Root, pane: Element) => {
    const { apart } = map.replyBox
    return findReplyBox(root, pane, map, apart ? enter(document, apart.within, shadowRootOf) : null)
  }
  const locate = (root: Root) => findConversation(root, map, addressOf(document))
  const now = (): Date => options.now?.() ?? new Date()

  const begin = (root: Root, pane: Element, id: string, known: Around): Pass => {
    // A customer who has no name yet may get one from a message where the map looks for it there.
    const nameless = namedInside && known.customer.name === undefined && seen === null
    const here = nameless ? lookAround(root, pane, map) : known
    around = here
    const { lines, cut } = rows.rows(pane)
    // Where nothing changed in the conversation there is nothing to read in it.
    const next = seen?.pane === pane ? -1 : lines.length - 1
    return { pane, id, lines, cut, next, fresh: false, around: here }
  }

  /** True once for each conversation: a page that changes without end must not put its rows off for ever. */
  const isFirst = (part: 'around' | 'rows', id: string): boolean => {
    if (sliced[part] === id) return false
    sliced[part] = id
    return true
  }

  const nothing = (state: ReadState): ReadResult => ({
    state,
    transcript: null,
    box: null,
    pane: null,
    items: [],
    offer: null,
  })

  const step = (goOn: () => boolean): ReadResult | null => {
    const root = rootNow()
    if (!root) return nothing('no-conversation')
    const conversation = locate(root)
    if (conversation.state !== 'found') {
      pass = null
      return nothing(conversation.state === 'none' ? 'no-conversation' : conversation.state)
    }
    const { pane, id } = conversation
    if (id !== lastId) {
      // Whatever the observer told, another conversation is looked at anew.
      lastId = id
      rows.forget()
      seen = null
      around = null
    }
    // At first, what stands around the messages is a slice of its own on a large page, and so is which rows there are.
    if (around?.pane !== pane) {
      around = lookAround(root, pane, map)
      if (isFirst('around', id) && !goOn()) return null
    }
    if (pass?.pane !== pane || pass.id !== id) {
      pass = begin(root, pane, id, around)
      if (isFirst('rows', id) && pass.next >= 0 && !goOn()) return null
    }
    const context: ItemContext = { compiled, pane, mail: pass.around.channel === 'email' }
    // From the newest end: a slice that is cut short has read what matters most.
    while (pass.next >= 0) {
      const item = pass.lines[pass.next]
      if (item && !cache.has(item)) {
        const raw = readSafely(item, context)
        if (raw && !map.dayLines) parseTimeOf(raw, now())
        cache.set(item, { raw })
        cached++
        pass.fresh = true
        pass.next--
        if (pass.next >= 0 && !goOn()) return null
      } else pass.next--
    }
    // So is what is made of the rows.
    if (pass.fresh && !goOn()) {
      pass.fresh = false
      return null
    }
    const finished = pass
    pass = null
    if (cached > MESSAGE_LIMIT * 4) forgetOthers(finished.lines)
    return finish(root, finished)
  }

  /** Keeps what was read of these rows only. */
  const forgetOthers = (lines: readonly Element[]): void => {
    const kept = new WeakMap<Element, { raw: RawMessage | null }>()
    for (const line of lines) {
      const known = cache.get(line)
      if (known) kept.set(line, known)
    }
    cache = kept
    cached = lines.length
  }

  /** The conversation's messages; the same as before while neither the page nor a name has changed. */
  const messagesOf = (window: Window, id: string, names: KnownNames, cut: boolean): Made => {
    if (
      made?.offer === accepted &&
      made.window === window &&
      made.id === id &&
      made.names.customer === names.customer &&
      made.names.agent === names.agent
    )
      return made
    const [first] = window.items
    const scroll = cut ? null : () => (first ? scrollOf(first) : null)
    const offer = history.offer(id, window.placed, scroll, performance.now())
    made = { window, id, names, offer, messages: assemble(offer.entries, map, now(), names) }
    return made
  }

  const finish = (root: Root, { pane, id, lines, cut, around: here }: Pass): ReadResult => {
    if (seen?.pane !== pane) seen = lookAt(pane, lines, map, (item) => cache.get(item)?.raw, now())
    const { items } = seen
    const names = { customer: here.customer.name, agent: here.agent }
    const { offer, messages } = messagesOf(seen, id, names, cut)
    if (!here.box || boxMoves || !isUsable(here.box.editor)) here.box = boxIn(root, pane)
    const { box } = here
    const transcript: Transcript = {
      helpdesk: map.name,
      helpdeskName: map.displayName,
      conversationId: id,
      channel: here.channel,
      customer: fromMessages(here.customer, messages, offer.entries),
      messages,
      partial: cut || here.older || offer.partial,
      replyBox: boxState(box),
    }
    const authors = messages.map(({ author }) => author)
    const sidesUnsure = sidesGuessed(authors, names, map)
    const state = messages.length === 0 ? 'empty' : 'ok'
    return { state, transcript, box, pane, items, sidesUnsure, offer }
  }

  return {
    map,
    touch(records) {
      const change = rows.touch(records, (element) => cache.delete(element))
      if (change.rows === 'everything') cache = new WeakMap()
      if (change.around) around = null
      pass = null
      if (change.rows !== 'none') seen = null
    },
    forget() {
      cache = new WeakMap()
      rows.forget()
      history.forget()
      pass = null
      seen = null
      around = null
      made = null
    },
    accept(result) {
      if (!result.offer) return
      history.accept(result.offer)
      accepted = result.offer
    },
    step,
    currentId() {
      const root = rootNow()
      const conversation = root && locate(root)
      return conversation?.state === 'found' ? conversation.id : null
    },
    currentBox() {
      const root = rootNow()
      const conversation = root && locate(root)
      return root && conversation?.state === 'found' ? boxIn(root, conversation.pane) : null
    },
  }
}

/** Reads a conversation in one go; for small pages and tests. */
export function readTranscript(
  document: Document,
  map: HelpdeskMap,
  options: ReaderOptions = {},
): ReadResult {
  const reader = createReader(document, map, options)
  for (;;) {
    const result = reader.step(() => true)
    if (result) return result
  }
}

function readSafely(item: Element, context: ItemContext): RawMessage | null {
  try {
    return readMessage(item, context)
  } catch {
    // A page may throw in getters it put on its own elements; one such item must not stop the rest.
    return null
  }
}
