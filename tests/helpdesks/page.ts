/** Gives tests a document from HTML, at an address of their choice. */
import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'

export function pageOf(html: string, address = 'https://desk.example/'): Document {
  const window = new Window({ url: address })
  window.document.write(html)
  return window.document as unknown as Document
}

/** A fixture's page; its first line says the address: `<!-- address: https://… -->`. */
export function fixturePage(file: string): Document {
  const html = readFileSync(file, 'utf8')
  const address = /^<!-- address: (\S+) -->/u.exec(html)?.[1]
  if (!address) throw new Error(`${file}: the first line must be <!-- address: … -->`)
  return pageOf(html, address)
}
