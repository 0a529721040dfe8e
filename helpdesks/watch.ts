/** Watches a page cheaply: one observer, changes gathered, nothing while the page is not shown. */

/** Quiet time that ends a burst of changes, and the longest a burst may delay a reading; milliseconds. */
const QUIET = 60
const LONGEST = 250

/** Attributes by which pages show state: which conversation is open, who wrote, which tab is chosen. */
const STATE_ATTRIBUTES = [
  'class',
  'hidden',
  'aria-hidden',
  'aria-selected',
  'aria-current',
  'aria-pressed',
  'aria-checked',
  'placeholder',
  'contenteditable',
  'data-state',
  'data-is-active',
  'type',
]

/** What is looked at of a change. */
export type PageChange = Pick<MutationRecord, 'type' | 'target' | 'addedNodes' | 'removedNodes'>

export interface Watch {
  /** Observes a further root: a shadow root or a frame's document, which the page's observer does not see. */
  include(root: Node): void
  /** Asks for `onQuiet` soon although nothing changed. */
  poke(delay?: number): void
  /** Hands over what has changed and was not told yet; true where changes wait to be read. */
  flush(): boolean
  /** Leaves the page its time: no `onQuiet` for so many milliseconds. */
  rest(duration: number): void
}

export interface Watcher {
  /** Every batch of changes as it comes; must be cheap. */
  onRecords: (records: PageChange[]) => void
  /** After the burst: time to read. */
  onQuiet: () => void
  /** Further attributes that a map's rules look at. */
  attributes: readonly string[]
}

/** Watches until `signal` ends. */
export function watchConversation(document: Document, watcher: Watcher, signal: AbortSignal): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let restUntil = 0
  let waiting = false
  const roots = new WeakSet<Node>()

  const fire = (): void => {
    timer = undefined
    since = 0
    if (signal.aborted) return
    if (document.hidden) waiting = true
    else watcher.onQuiet()
  }
  const poke = (delay = QUIET): void => {
    const now = Date.now()
    since ||= now
    if (timer !== undefined) clearTimeout(timer)
    timer = setTimeout(fire, Math.max(0, restUntil - now, Math.min(delay, since + LONGEST - now)))
  }
  const observer = new MutationObserver((records) => {
    watcher.onRecords(records)
    poke()
  })
  const include = (root: Node): void => {
    if (roots.has(root) || signal.aborted) return
    roots.add(root)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...new Set([...STATE_ATTRIBUTES, ...watcher.attributes])],
    })
  }
  include(document)

  const moved = (): void => poke(0)
  const view = document.defaultView
  view?.addEventListener('popstate', moved, { signal })
  view?.addEventListener('hashchange', moved, { signal })
  // Tells of pushState, which no other event does; without it the page's own changes do.
  const { navigation } = (view ?? {}) as { navigation?: EventTarget }
  navigation?.addEventListener?.('currententrychange', moved, { signal })
  // A frame that has loaded changes nothing in this document, and may be the body of a message.
  const loaded = ({ target }: Event): void => {
    const frame = target as Element
    if (frame.tagName !== 'IFRAME') return
    const { childNodes } = frame
    watcher.onRecords([
      { type: 'attributes', target: frame, addedNodes: childNodes, removedNodes: childNodes },
    ])
    poke()
  }
  document.addEventListener('load', loaded, { capture: true, signal })
  // Choosing "comment" instead of "reply" in a list changes no element.
  document.addEventListener('change', () => poke(), { capture: true, signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden || !waiting) return
      waiting = false
      poke(0)
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    observer.disconnect()
    if (timer !== undefined) clearTimeout(timer)
  })
  const rest = (duration: number): void => {
    restUntil = Date.now() + duration
  }
  const flush = (): boolean => {
    const records = observer.takeRecords()
    if (records.length > 0) {
      watcher.onRecords(records)
      poke()
    }
    return timer !== undefined || waiting
  }
  return { include, poke, flush, rest }
}
