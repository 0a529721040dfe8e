/** What each test page offers: the editable element and the editor's own model as lines. */

export interface Mounted {
  /** Selector of the element that is edited; `iframe` for its body. */
  selector: string
  /** Lines of the editor's own model, empty ones included. */
  model(): string[]
}

export type Mount = (place: HTMLElement) => Promise<Mounted> | Mounted

/** Lines of the HTML that an editor hands out: blocks and `<br>` are lines. */
export function linesOfHtml(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const lines: string[] = []
  for (const block of body.children) {
    const items = /^(?:UL|OL)$/.test(block.tagName) ? [...block.children] : [block]
    for (const item of items) {
      let line = ''
      const walk = (node: Node): void => {
        if (node.nodeType === 3) line += (node as Text).data
        else if ((node as Element).tagName === 'BR') {
          if (!node.nextSibling && line === '') return
          lines.push(line)
          line = ''
        } else for (const child of node.childNodes) walk(child)
      }
      walk(item)
      lines.push(line.replace(/\u00a0/g, ' ').trimEnd())
    }
  }
  if (body.children.length === 0 && body.textContent) lines.push(body.textContent)
  return lines
}
