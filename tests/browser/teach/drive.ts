/** Teaches pages as a person does: clicks in the page, looks at the panel. */
import type { ElementHandle, Page } from 'puppeteer-core'
import { eventually } from '../harness'

export interface TeachShown {
  picking: string
  picked: string
  problem: string
  reads: string
  /** "customer: text" lines of what is read. */
  lines: string[]
}

/** What the panel shows of teaching; null when it shows something else. */
export function teachShown(panel: Page): Promise<TeachShown | null> {
  return panel.evaluate(() => {
    const view = document.querySelector<HTMLElement>('[data-testid="teach"]')
    if (!view) return null
    const { picking = '', picked = '', problem = '', reads = '' } = view.dataset
    const lines = [...view.querySelectorAll('.read-message')].map((message) => {
      const role = /read-(customer|agent|note|bot|system)/u.exec(message.className)?.[1] ?? ''
      return `${role}: ${message.querySelector('.read-text')?.textContent ?? ''}`
    })
    return { picking, picked, problem, reads, lines }
  })
}

export async function teachShows(panel: Page, accept: (shown: TeachShown) => boolean): Promise<TeachShown> {
  const shown = await eventually(
    () => teachShown(panel),
    (found) => found !== null && accept(found),
  )
  if (!shown) throw new Error('The panel does not teach.')
  return shown
}

/** Presses a button of the panel by its words. */
export function press(panel: Page, name: string): Promise<void> {
  return panel.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')]
    const found = buttons.find(
      (button) => button.innerText.trim() === wanted || button.getAttribute('aria-label') === wanted,
    )
    if (!found) throw new Error(`No button ${wanted} among ${buttons.map(({ innerText }) => innerText)}`)
    found.click()
  }, name)
}

/** Chooses an entry of the panel's menu. */
export async function choose(panel: Page, name: string): Promise<void> {
  await panel.click('header button[aria-haspopup="menu"]')
  await panel.waitForSelector('[role="menu"]')
  await press(panel, name)
}

/** Clicks with the real mouse where an element stands, through the frames around it, whatever lies over it. */
export async function pointAt(page: Page, element: ElementHandle<Element>): Promise<void> {
  const { x, y } = await element.evaluate((found) => {
    const box = found.getBoundingClientRect()
    const place = { x: box.left + Math.min(30, box.width / 2), y: box.top + box.height / 2 }
    for (let frame = found.ownerDocument.defaultView?.frameElement; frame; ) {
      const outer = frame.getBoundingClientRect()
      place.x += outer.left + frame.clientLeft
      place.y += outer.top + frame.clientTop
      frame = frame.ownerDocument.defaultView?.frameElement
    }
    return place
  })
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

/** Clicks on the element that says `text`. */
export async function pointAtText(page: Page, text: string): Promise<void> {
  const found = await page.evaluateHandle((wanted) => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot)
        const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null
        if (inner) roots.push(inner)
        const own = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.includes(wanted),
        )
        if (own && !element.matches('script, style, title')) return element
      }
    }
    return null
  }, text)
  const element = found.asElement() as ElementHandle<Element> | null
  if (!element) throw new Error(`Nothing on the page says ${text}`)
  await pointAt(page, element)
}
