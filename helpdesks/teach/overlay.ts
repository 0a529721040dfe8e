/**
 * The one thing that teaching puts into a page: a clear sheet over the window in a closed shadow root.
 *
 * The sheet is a blank frame. What is pressed in a frame happens in the frame's own document, so that no listener of
 * the page hears of it, not even one that waits on `window` since before this script came. Styles are set through
 * the style objects: no style element that the page's policy could refuse, no markup that Trusted Types would stop.
 */
import type { PickerWords } from './steps'

export interface Overlay {
  /** The node in the page. */
  readonly host: HTMLElement
  /** Draws the mark around an area of the window, or takes it away. */
  mark(area: DOMRect | null, label: string): void
  /** Shows nothing any more; the sheet still takes what is pressed. */
  clear(): void
  /** Puts the keyboard into the sheet, so that no key reaches the page. */
  takeFocus(): void
  close(): void
}

export interface OverlayEvents {
  onMove(point: { x: number; y: number }): void
  onPick(point: { x: number; y: number }): void
  onWheel(point: { x: number; y: number }, delta: { x: number; y: number }): void
  onKey(key: string, shift: boolean): void
  onCancel(): void
}

const ACCENT = '#0b656d'
const SHEET = { all: 'initial', position: 'fixed', inset: '0', 'z-index': '2147483647', display: 'block' }
const FRAME = {
  all: 'initial',
  position: 'absolute',
  inset: '0',
  width: '100%',
  height: '100%',
  border: '0',
  // A frame whose scheme differs from its document's is not see-through.
  'color-scheme': 'light',
  background: 'transparent',
}
/** How often the sheet is looked after: pages clear away what they do not know. Milliseconds. */
const LOOK_AFTER = 200

const SWALLOWED = [
  'pointerdown pointerup pointermove pointercancel mousedown mouseup mousemove click auxclick dblclick contextmenu',
  'touchstart touchmove touchend touchcancel wheel keydown keypress keyup beforeinput input paste copy cut drop dragstart',
].flatMap((names) => names.split(' '))

/**
 * All sheets that were laid, known to every copy of this script in the page: a used one stays a moment beside the
 * next, which may come from another copy.
 */
const world = globalThis as { desksideSheets?: WeakSet<Element> }
world.desksideSheets ??= new WeakSet()
const sheets = world.desksideSheets

/** True for a node that teaching put into the page. */
export function isSheet(element: Element): boolean {
  return sheets.has(element)
}

/** Lays the sheet over the window; `close` takes it away again. */
export function openOverlay(document: Document, words: PickerWords, events: OverlayEvents): Overlay {
  const host = document.createElement('div')
  sheets.add(host)
  style(host, SHEET, true)
  const shadow = host.attachShadow({ mode: 'closed' })
  const frame = document.createElement('iframe')
  style(frame, FRAME)
  frame.title = words.instruction
  shadow.append(frame)
  document.documentElement.append(host)

  let drawn: Drawing | null = null
  const draw = (): void => {
    const inside = frame.contentDocument
    if (!inside || inside === drawn?.document) return
    drawn = drawSheet(inside, words, events)
  }
  draw()
  // Firefox gives a new frame another document once it has loaded.
  frame.addEventListener('load', draw)
  const keeper = setInterval(() => {
    if (!host.isConnected) document.documentElement.append(host)
    draw()
  }, LOOK_AFTER)

  return {
    host,
    mark: (area, label) => drawn?.mark(area, label),
    clear: () => drawn?.clear(),
    takeFocus: () => drawn?.document.defaultView?.focus(),
    close() {
      clearInterval(keeper)
      host.remove()
    },
  }
}

interface Drawing {
  document: Document
  clear(): void
  mark(area: DOMRect | null, label: string): void
}

function drawSheet(document: Document, words: PickerWords, events: OverlayEvents): Drawing {
  const { body, documentElement } = document
  documentElement.lang = words.language
  documentElement.dir = words.direction
  style(documentElement, { 'color-scheme': 'light', background: 'transparent' })
  style(body, {
    margin: '0',
    height: '100vh',
    overflow: 'hidden',
    cursor: 'crosshair',
    background: 'transparent',
    font: '13px/1.45 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", Vazirmatn, Tahoma, sans-serif',
    'user-select': 'none',
    'touch-action': 'none',
  })
  const outline = block(document, body, {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    border: `2px solid ${ACCENT}`,
    'border-radius': '6px',
    background: 'rgb(11 101 109 / 12%)',
    'box-shadow': '0 0 0 2px rgb(255 255 255 / 85%)',
    'pointer-events': 'none',
  })
  const label = block(document, outline, {
    position: 'absolute',
    'inset-block-start': '-2px',
    'inset-inline-start': '-2px',
    transform: 'translateY(-100%)',
    padding: '1px 7px',
    'border-radius': '6px 6px 0 0',
    background: ACCENT,
    color: '#fff',
    'font-size': '12px',
    'font-weight': '600',
    'white-space': 'nowrap',
  })
  const bar = drawBar(document, body, words, events.onCancel)
  listen(document, bar, events)
  return {
    document,
    clear() {
      outline.style.display = 'none'
      bar.style.display = 'none'
    },
    mark(area, text) {
      outline.style.display = area ? 'block' : 'none'
      if (!area) return
      label.textContent = text
      const inside = area.top < 24
      style(label, {
        transform: inside ? 'none' : 'translateY(-100%)',
        'border-radius': inside ? '6px 0 6px 0' : '6px 6px 0 0',
      })
      style(outline, {
        left: `${area.left - 3}px`,
        top: `${area.top - 3}px`,
        width: `${area.width + 6}px`,
        height: `${area.height + 6}px`,
      })
    },
  }
}

/** What to do, and the way out. It gives way when what is to be picked stands under it. */
function drawBar(
  document: Document,
  body: HTMLElement,
  words: PickerWords,
  onCancel: () => void,
): HTMLElement {
  const bar = block(document, body, {
    position: 'fixed',
    'inset-inline': '0',
    top: '10px',
    margin: 'auto',
    width: 'fit-content',
    'max-width': 'calc(100vw - 48px)',
    display: 'flex',
    'flex-wrap': 'wrap',
    gap: '2px 14px',
    'align-items': 'center',
    padding: '7px 8px 7px 14px',
    'box-sizing': 'border-box',
    'border-radius': '10px',
    background: '#14282b',
    color: '#fff',
    'box-shadow': '0 6px 24px rgb(0 0 0 / 35%)',
    cursor: 'default',
  })
  bar.setAttribute('role', 'status')
  const what = document.createElement('strong')
  what.textContent = words.instruction
  const keys = document.createElement('span')
  keys.textContent = words.keys
  style(keys, { color: '#b9cdcf', 'font-size': '12px' })
  const cancel = document.createElement('button')
  cancel.type = 'button'
  cancel.textContent = words.cancel
  style(cancel, {
    font: 'inherit',
    color: '#fff',
    background: 'rgb(255 255 255 / 14%)',
    border: '1px solid rgb(255 255 255 / 35%)',
    'border-radius': '6px',
    padding: '2px 10px',
    cursor: 'pointer',
  })
  cancel.addEventListener('click', onCancel)
  bar.append(what, keys, cancel)
  return bar
}

function listen(document: Document, bar: HTMLElement, events: OverlayEvents): void {
  const view = document.defaultView
  if (!view) return
  const pointOf = ({ clientX, clientY }: MouseEvent) => ({ x: clientX, y: clientY })
  const inBar = (event: Event): boolean => event.composedPath().includes(bar)
  const onEvent = (event: Event): void => {
    const own = inBar(event)
    if (event.type === 'keydown') onKey(event as KeyboardEvent)
    else if (event.type === 'click' && !own) {
      const { button } = event as MouseEvent
      if (button === 0) events.onPick(pointOf(event as MouseEvent))
    } else if (event.type === 'pointermove') {
      const point = pointOf(event as MouseEvent)
      giveWay(bar, point, view.innerHeight)
      if (!own) events.onMove(point)
    } else if (event.type === 'wheel') {
      const { deltaX, deltaY, deltaMode } = event as WheelEvent
      const unit = deltaMode === 1 ? 18 : deltaMode === 2 ? view.innerHeight : 1
      events.onWheel(pointOf(event as MouseEvent), { x: deltaX * unit, y: deltaY * unit })
    }
    if (!(own && /^(?:pointer|mouse|click)/u.test(event.type))) event.preventDefault()
    if (!own) event.stopImmediatePropagation()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    events.onKey(event.key, event.shiftKey)
  }
  for (const name of SWALLOWED) view.addEventListener(name, onEvent, { capture: true, passive: false })
}

function giveWay(bar: HTMLElement, { y }: { y: number }, height: number): void {
  const above = bar.style.top !== 'auto'
  if (above && y < 70) style(bar, { top: 'auto', bottom: '10px' })
  else if (!above && y > height - 70) style(bar, { top: '10px', bottom: 'auto' })
}

function block(document: Document, parent: Element, styles: Record<string, string>): HTMLElement {
  const element = document.createElement('div')
  style(element, styles)
  parent.append(element)
  return element
}

function style(element: HTMLElement, styles: Record<string, string>, important = false): void {
  for (const [name, value] of Object.entries(styles))
    element.style.setProperty(name, value, important ? 'important' : '')
}
