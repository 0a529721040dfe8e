/** Teaching one page, step by step: remembers what was pointed at and works out the map after every pick. */
import { openShadowRoot, type ShadowRootOf } from '../page/query'
import { inferMap, type Picks } from './infer'
import { openPicker, type Picker } from './picker'
import { keepScrolling } from './scrolling'
import type { PickerWords, TeachProblem, TeachState, TeachStep } from './steps'
import { TEACH_STEPS } from './steps'

export interface TeachSession {
  /** Waits for a pick; an earlier pick of that step is replaced by it. */
  pick(step: TeachStep, words: PickerWords): void
  /** Takes an optional pick back. */
  forget(step: TeachStep): void
  /** Exchanges the customer's and the agent's example. */
  swap(): void
  /** A key that was pressed in the panel. */
  key(key: string, shift: boolean): void
  /** Stops waiting; what was picked stays. */
  pause(): void
  close(): void
}

/** What is kept of a pick, to find it again after the page has drawn it anew. */
interface Pick {
  element: Element
  words: string
}

const SAME_TAG = 4000

/** Starts teaching `document`; `onState` hears of every step. It ends with `signal` or `close`. */
export function startTeaching(
  document: Document,
  options: { onState: (state: TeachState) => void; signal: AbortSignal; shadowRootOf?: ShadowRootOf },
): TeachSession {
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot
  const picks = new Map<TeachStep, Pick>()
  let picker: Picker | null = null
  let picking: TeachStep | null = null
  let just: TeachStep | null = null
  const scrolling = keepScrolling(document)
  /** Sheets on the page: one that was used stays a moment under the next. */
  const sheets = new Set<Picker>()
  let home: HTMLElement | null = null

  const report = (problem: TeachProblem | null = null): void => {
    if (options.signal.aborted) return
    const found: Picks = {}
    for (const [step, pick] of picks) {
      pick.element = renewed(pick)
      found[step] = pick.element
    }
    const inferred = inferSafely(found)
    options.onState({
      picking,
      just,
      picked: TEACH_STEPS.filter((step) => picks.has(step)),
      problem: problem ?? inferred.problem,
      map: inferred.map,
    })
    just = null
  }
  const inferSafely = (found: Picks): ReturnType<typeof inferMap> => {
    try {
      return inferMap(document, found, shadowRootOf)
    } catch {
      // A page that breaks while it is looked at: the agent may try again.
      return { map: null, problem: 'no-list' }
    }
  }
  const stop = (): void => {
    // One that was used stays a moment by itself.
    if (picking) picker?.close()
    picker = null
    picking = null
  }
  const close = (): void => {
    stop()
    for (const sheet of [...sheets]) sheet.close()
    picks.clear()
    scrolling.restore()
  }
  options.signal.addEventListener('abort', close)

  return {
    pick(step, words) {
      stop()
      if (options.signal.aborted) return
      picking = step
      if (sheets.size === 0) home = focusedIn(document)
      const opened = openPicker(document, {
        step,
        words,
        shadowRootOf,
        scrolling,
        onGone(hadFocus) {
          sheets.delete(opened)
          if (sheets.size === 0 && hadFocus && home?.isConnected) home.focus({ preventScroll: true })
        },
        onPick({ element, closed }) {
          picking = null
          just = closed ? null : step
          if (!closed) picks.set(step, { element, words: wordsOf(element) })
          report(closed ? 'other-frame' : null)
        },
        onCancel() {
          picking = null
          report()
        },
      })
      picker = opened
      sheets.add(opened)
      report()
    },
    forget(step) {
      picks.delete(step)
      report()
    },
    swap() {
      const customer = picks.get('customer')
      const agent = picks.get('agent')
      if (!customer || !agent) return
      picks.set('customer', agent)
      picks.set('agent', customer)
      report()
    },
    key: (key, shift) => picker?.key(key, shift),
    pause() {
      stop()
      report()
    },
    close,
  }
}

/** The element that has the focus, in whatever open shadow root it stands; null when nothing has. */
function focusedIn(document: Document): HTMLElement | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at && at !== document.body && at !== document.documentElement ? (at as HTMLElement) : null
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').trim().slice(0, 300)
}

/** The picked element, or the one that the page put in its place. */
function renewed({ element, words }: Pick): Element {
  if (element.isConnected || words === '') return element
  const root = element.ownerDocument
  const sameLook = (other: Element): boolean => other.getAttribute('class') === element.getAttribute('class')
  const alike = Array.from(root.getElementsByTagName(element.tagName))
    .slice(-SAME_TAG)
    .filter((other) => wordsOf(other) === words)
  return alike.find(sameLook) ?? alike[0] ?? element
}
