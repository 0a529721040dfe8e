/** What each test page offers: the editable element and the editor's own model as lines. */

export interface Mounted {
  /** The element that is edited, or the frame it is in. */
  host: HTMLElement
  /** In a frame: selector of what is edited there. */
  inner?: string
  /** Lines of the editor's own model, empty ones included. */
  model(): string[]
  /** Ends the editor, where taking its elements away is not enough. */
  destroy?(): void
}

export type Mount = (place: HTMLElement) => Promise<Mounted> | Mounted

const BLOCK = /^(?:P|DIV|LI|UL|OL|BLOCKQUOTE|H[1-6]|PRE)$/

/** Lines of the HTML that an editor hands out: blocks and `<br>` are lines, a `<br>` at a block's end is none. */
export function linesOfHtml(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return linesOfNode(body)
}

/** The same for an element; `breaks` where its line feeds are shown. */
export function linesOfNode(node: Node, breaks = false): string[] {
  const lines: string[] = []
  let open: string | null = null
  const close = (): void => {
    if (open !== null) lines.push(open)
    open = null
  }
  const walk = (at: Node): void => {
    if (at.nodeType === 3) {
      const data = (at as Text).data.replace(/[\u200b\ufeff]/g, '')
      // The source of HTML is laid out with line feeds of its own.
      const text = breaks ? data : data.replace(/^[\t\n\r]+|[\t\n\r]+$/g, '').replace(/[\t\n\r ]+/g, ' ')
      const pieces = breaks ? text.split('\n') : [text]
      pieces.forEach((piece, index) => {
        if (index > 0) {
          lines.push(open ?? '')
          open = ''
        }
        if (piece !== '') open = (open ?? '') + piece
      })
      return
    }
    if ((at as Element).tagName === 'BR') {
      lines.push(open ?? '')
      open = null
      // Text after the break goes on in a line of its own; a break at the end only holds the line open.
      return
    }
    const block = BLOCK.test((at as Element).tagName)
    if (block) close()
    const before = lines.length
    for (const child of at.childNodes) walk(child)
    if (block) {
      close()
      if (lines.length === before && at.childNodes.length === 0) lines.push('')
    }
  }
  for (const child of node.childNodes) walk(child)
  close()
  // A space that does not break fills an empty paragraph.
  const read = lines.map((line) => (line === '\u00a0' ? '' : line.replace(/\u00a0/g, ' ')))
  return read.length === 0 ? [''] : read
}

/** Waits for an element that a framework draws later. */
export async function drawn<Found extends Element>(find: () => Found | null): Promise<Found> {
  for (let tries = 0; tries < 400; tries++) {
    const found = find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('Nothing was drawn')
}
