/** Reads a conversation step by step: only new or changed items are read, never longer than it may take. */
import type { CustomerFields, Message, Transcript } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { all, enter, matches, openShadowRoot, type Root, type ShadowRootOf } from '../page/query'
import { firstValue, textMatches } from '../page/value'
import { isRendered } from '../page/visible'
import { boxState, type FoundBox, findReplyBox } from '../reply-box'
import { assemble, type Placed } from './assemble'
import { compileMap } from './compile'
import { addressOf, findConversation } from './conversation'
import { readCustomer } from './customer'
import { type ItemContext, type RawMessage, readMessage } from './message'
import { byPlace } from './place'
import { sidesGuessed } from './roles'
import { readText } from './text'
import { readDay } from './time'

/** The newest messages that are read; older ones make the transcript partial. */
export const MESSAGE_LIMIT = 1000

/** Changes at once from which reading everything anew is cheaper than following each. */
const MANY_CHANGES = 3000

export type ReadState = 'ok' | 'empty' | 'no-conversation' | 'ambiguous'

/** What one finished reading found. */
export interface ReadResult {
  state: ReadState
  transcript: Transcript | null
  box: FoundBox | null
  pane: Element | null
  /** The items the messages came from, in document order. */
  items: Element[]
  /** True when customer and agent are only guessed. */
  sidesUnsure?: boolean
}

export interface Reader {
  readonly map: HelpdeskMap
  /** Marks the items that changes touch as to be read again. */
  touch(records: readonly MutationRecord[]): void
  /** Forgets everything read. */
  forget(): void
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
  partial: boolean
  next: number
  context: ItemContext
  customer: CustomerFields
}

/** A reader of `document` by `map`. It holds no listener; the caller tells it what changed. */
export function createReader(document: Document, map: HelpdeskMap, options: ReaderOptions = {}): Reader {
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot
  const compiled = compileMap(map, document, shadowRootOf)
  let cache = new WeakMap<Element, { raw: RawMessage | null }>()
  let pass: Pass | null = null

  const rootNow = (): Root | null => enter(document, map.within, shadowRootOf)
  const locate = (root: Root) => findConversation(root, map, addressOf(document))

  const begin = (root: Root, pane: Element, id: string): Pass => {
    const customer = readCustomer(root, pane, map)
    const { lines, partial } = linesOf(pane, map)
    const mail = channelOf(root, map) === 'email'
    const context = { compiled, pane, mail }
    return { pane, id, lines, partial, next: lines.length - 1, context, customer }
  }

  const nothing = (state: ReadState): ReadResult => ({
    state,
    transcript: null,
    box: null,
    pane: null,
    items: [],
  })

  const step = (goOn: () => boolean): ReadResult | null => {
    const root = rootNow()
    if (!root) return nothing('no-conversation')
    const conversation = locate(root)
    if (conversation.state !== 'found') {
      pass = null
      return nothing(conversation.state === 'none' ? 'no-conversation' : 'ambiguous')
    }
    const { pane, id } = conversation
    if (pass?.pane !== pane || pass.id !== id) pass = begin(root, pane, id)
    // From the newest end: a slice that is cut short has read what matters most.
    while (pass.next >= 0) {
      const item = pass.lines[pass.next]
      if (item && !cache.has(item)) {
        cache.set(item, { raw: readSafely(item, pass.context) })
        pass.next--
        if (pass.next >= 0 && !goOn()) return null
      } else pass.next--
    }
    const finished = pass
    pass = null
    return finish(root, finished)
  }

  const finish = (root: Root, { pane, id, lines, partial, customer }: Pass): ReadResult => {
    const placed: Placed[] = []
    const items: Element[] = []
    const now = options.now?.() ?? new Date()
    let day: string | undefined
    for (const line of map.order === 'by-place' ? byPlace(lines, pane) : lines) {
      if (map.dayLines && matches(line, map.dayLines)) {
        day = readText(line, { limit: 80 }).text
        // Where a desk writes its own lines in the same way, those that name no day are messages.
        if (readDay(day, now) || !isItem(line, map)) continue
        day = undefined
      }
      const raw = cache.get(line)?.raw
      if (!raw || !isRendered(line)) continue
      placed.push({ raw, day })
      items.push(line)
    }
    const agent = firstValue(map.agent?.name, { conversation: pane, page: root }, 'page')?.value
    const names = { customer: customer.name, agent }
    const messages: Message[] = assemble(placed, map, now, names)
    const box = findReplyBox(root, pane, map)
    const transcript: Transcript = {
      helpdesk: map.name,
      helpdeskName: map.displayName,
      conversationId: id,
      channel: channelOf(root, map),
      customer: withName(customer, messages),
      messages,
      partial,
      replyBox: boxState(box),
    }
    const authors = messages.map(({ author }) => author)
    const sidesUnsure = sidesGuessed(authors, names, map)
    return { state: messages.length === 0 ? 'empty' : 'ok', transcript, box, pane, items, sidesUnsure }
  }

  return {
    map,
    touch(records) {
      if (records.length > MANY_CHANGES) cache = new WeakMap()
      else for (const target of new Set(records.map((record) => record.target))) forgetAround(target, cache)
      pass = null
    },
    forget() {
      cache = new WeakMap()
      pass = null
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
      return root && conversation?.state === 'found' ? findReplyBox(root, conversation.pane, map) : null
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

/** Where no place beside the conversation names the customer, the customer's own messages may. */
function withName(customer: CustomerFields, messages: readonly Message[]): CustomerFields {
  if (customer.name !== undefined) return customer
  const name = messages.findLast(({ role, author }) => role === 'customer' && author !== undefined)?.author
  return name === undefined ? customer : { ...customer, name }
}

function readSafely(item: Element, context: ItemContext): RawMessage | null {
  try {
    return readMessage(item, context)
  } catch {
    // A page may throw in getters it put on its own elements; one such item must not stop the rest.
    return null
  }
}

/** The newest items with the day lines between them, in document order. */
function linesOf(pane: Element, map: HelpdeskMap): { lines: Element[]; partial: boolean } {
  for (const selector of map.items) {
    const found = all(pane, selector)
    if (found.length === 0) continue
    const partial = found.length > MESSAGE_LIMIT
    const items = map.order === 'newest-first' ? found.slice(0, MESSAGE_LIMIT) : found.slice(-MESSAGE_LIMIT)
    const wanted = new Set(items)
    const days = map.dayLines
    const lines = days
      ? all(pane, `${selector},${days}`).filter((el) => wanted.has(el) || matches(el, days))
      : items
    return { lines, partial: partial || (map.older !== undefined && all(pane, map.older).some(isRendered)) }
  }
  return { lines: [], partial: false }
}

function isItem(line: Element, map: HelpdeskMap): boolean {
  return map.items.some((selector) => matches(line, selector))
}

function channelOf(root: Root, map: HelpdeskMap): Transcript['channel'] {
  for (const { selector, text, channel } of map.channel.unless ?? []) {
    const says = (element: Element): boolean =>
      isRendered(element) && (text === undefined || textMatches(element, text))
    if (all(root, selector).some(says)) return channel
  }
  return map.channel.is
}

/** Drops what is known of the item a change happened in: of every element from the change upwards. */
function forgetAround(node: Node, cache: WeakMap<Element, unknown>): void {
  let at: Node | null = node
  for (let steps = 0; at && steps < 500; steps++) {
    if (at.nodeType === 1) cache.delete(at as Element)
    at = at.parentNode ?? ((at as ShadowRoot).host as Element | undefined) ?? null
  }
}
