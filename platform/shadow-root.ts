/** A view into shadow roots, closed ones included: browsers lend it to extensions' content scripts only. */

interface ChromiumDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null
}

/** Firefox has it as a property of the element. */
interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null
}

/** The shadow root of an element, open or closed; null when it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: { dom?: ChromiumDom } }
  if (chrome?.dom) {
    // Only elements that may have a shadow root are taken; others throw.
    return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null
  }
  return (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot
}
