/**
 * Lets the agent point at something on the page. Nothing of it reaches the page: the sheet takes pointer and keys
 * and is gone at the end.
 */
import type { ShadowRootOf } from '../page/query'
import { candidatesFor, firstCandidate } from './candidates'
import { areaOf, type Hit, hitAt } from './hit'
import { openOverlay } from './overlay'
import type { Scrolling } from './scrolling'
import type { PickerWords, TeachStep } from './steps'
import { fieldOf, unitOf } from './unit'

export interface Picker {
  /** A key that was pressed elsewhere (in the panel) and means the picker. */
  key(key: string, shift: boolean): void
  /** Takes the sheet away at once. */
  close(): void
}

export interface PickerOptions {
  step: TeachStep
  words: PickerWords
  shadowRootOf: ShadowRootOf
  scrolling: Scrolling
  onPick(hit: Hit): void
  onCancel(): void
  /** The sheet is gone; `hadFocus` when it held the page's focus until now. */
  onGone(hadFocus: boolean): void
}

/** The mark follows what moves under it. Milliseconds. */
const FOLLOW = 120
/** The sheet stays a moment: the second press of a double click and a key's release must not reach the page. */
const LINGER = 350

/** Waits for one pick in `document` until it is closed. */
export function openPicker(document: Document, options: PickerOptions): Picker {
  const { step, words, shadowRootOf, scrolling } = options
  let target: Element | null = null
  let done = false

  let leaving: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    leaving = undefined
    const hadFocus = document.activeElement === overlay.host
    overlay.close()
    options.onGone(hadFocus)
  }
  const finish = (): void => {
    if (done) return
    done = true
    clearInterval(follower)
    view?.removeEventListener('focus', onFocus)
    overlay.clear()
    leaving = setTimeout(end, LINGER)
  }
  const takenFrom = (element: Element): Element =>
    step === 'box' ? (fieldOf(element) ?? element) : unitOf(element)
  const hit = (point: { x: number; y: number }): Hit | null => hitAt(document, point, shadowRootOf)
  const draw = (): void => {
    if (target && !target.isConnected) target = null
    overlay.mark(target && areaOf(target, document), words.label)
  }
  const pick = (found: Hit): void => {
    if (done) return
    finish()
    options.onPick(found)
  }
  const walk = (by: 1 | -1): void => {
    const candidates = candidatesFor(document, step, shadowRootOf)
    if (candidates.length === 0) return
    const at = target ? candidates.indexOf(target) : -1
    const next = at < 0 ? firstCandidate(candidates) : (at + by + candidates.length) % candidates.length
    target = candidates[next] ?? null
    if (target) scrolling.show(target)
    draw()
  }
  const key = (name: string, shift: boolean): void => {
    if (done) return
    if (name === 'Escape') {
      finish()
      options.onCancel()
    } else if (name === 'Enter' || name === ' ') {
      if (target?.isConnected) pick({ element: target, closed: false })
    } else if (name === 'ArrowDown' || (name === 'Tab' && !shift)) walk(1)
    else if (name === 'ArrowUp' || name === 'Tab') walk(-1)
  }
  const overlay = openOverlay(document, words, {
    onMove(point) {
      const found = hit(point)
      target = found && (found.closed ? found.element : takenFrom(found.element))
      draw()
    },
    onPick(point) {
      const found = hit(point)
      if (found) pick(found)
    },
    onWheel(point, delta) {
      scrolling.wheel(hit(point)?.element ?? null, delta)
      draw()
    },
    onKey: key,
    onCancel: () => key('Escape', false),
  })
  const follower = setInterval(draw, FOLLOW)
  const view = document.defaultView
  // Keys come to the page when the person goes there: then they belong to the picker.
  const onFocus = (): void => overlay.takeFocus()
  view?.addEventListener('focus', onFocus)
  if (document.hasFocus()) overlay.takeFocus()
  return {
    key,
    close() {
      finish()
      if (leaving === undefined) return
      clearTimeout(leaving)
      end()
    },
  }
}
