/** Mounts the editors that a test asks for and counts what would send or type, what breaks, and long tasks. */
import type { Mount, Mounted } from './mounted'

const mounts = import.meta.glob<{ mount: Mount }>('./mounts/*.ts*')

/** One mounted editor. */
interface Box extends Mounted {
  place: HTMLElement
}

class UnderTest {
  /** Key, click and submit events that reached the page. */
  touched: string[] = []
  /** Errors that the page's scripts threw. */
  errors: string[] = []
  /** The longest task of the page since it was last asked, in milliseconds; 0 when none took 50. */
  longest = 0
  private readonly boxes = new Map<string, Box>()

  /** Mounts an editor under a name of the test's choice; one that was there before goes away. */
  async mount(box: string, editor: string): Promise<void> {
    this.remove(box)
    const load = mounts[`./mounts/${editor}.ts`] ?? mounts[`./mounts/${editor}.tsx`]
    const form = document.getElementById('form')
    if (!load || !form) throw new Error(`There is no editor ${editor}`)
    const place = document.createElement('div')
    place.className = 'place'
    form.prepend(place)
    const { mount } = await load()
    this.boxes.set(box, Object.assign(await mount(place), { place }))
  }

  remove(box: string): void {
    const old = this.boxes.get(box)
    this.boxes.delete(box)
    old?.destroy?.()
    old?.place.remove()
  }

  model(box: string): string[] {
    return this.at(box).model()
  }

  /** Where to click into a box, in the window's coordinates. */
  point(box: string): { x: number; y: number } {
    const element = this.element(box)
    element.scrollIntoView({ block: 'nearest' })
    const { host, inner } = this.at(box)
    if (inner) host.scrollIntoView({ block: 'nearest' })
    const rect = element.getBoundingClientRect()
    const frame = inner ? host.getBoundingClientRect() : { left: 0, top: 0 }
    return { x: frame.left + rect.left + 12, y: frame.top + rect.top + Math.min(rect.height / 2, 12) }
  }

  /** The edited element itself. */
  element(box: string): HTMLElement {
    const { host, inner } = this.at(box)
    const found = inner ? (host as HTMLIFrameElement).contentDocument?.querySelector(inner) : host
    if (!found) throw new Error(`Nothing is edited in ${box}`)
    return found as HTMLElement
  }

  /** Asks an extension about a box; the event tells it which element is meant. */
  ask(box: string, question: object, to = 'inserter'): Promise<unknown> {
    const { host, inner } = this.at(box)
    return new Promise((resolve) => {
      window.addEventListener('message', function hear({ data }) {
        if (data?.to !== 'page') return
        window.removeEventListener('message', hear)
        resolve(data.answer)
      })
      host.dispatchEvent(new Event('which-box', { bubbles: true, composed: true }))
      window.postMessage({ ...question, inner, to }, '*')
    })
  }

  private at(box: string): Box {
    const found = this.boxes.get(box)
    if (!found) throw new Error(`No editor is mounted as ${box}`)
    return found
  }
}

declare global {
  interface Window {
    underTest?: UnderTest
  }
}

const underTest = new UnderTest()
for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown', 'submit'])
  window.addEventListener(
    type,
    (event) => {
      underTest.touched.push(type)
      if (type === 'submit') event.preventDefault()
    },
    true,
  )
window.addEventListener('error', ({ message }) => {
  // Said by browsers when a page's own layout takes two rounds; nothing breaks by it.
  if (!message.includes('ResizeObserver')) underTest.errors.push(message)
})
if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) underTest.longest = Math.max(underTest.longest, duration)
  }).observe({ type: 'longtask' })
window.underTest = underTest
