/**
 * HTML of other products' replies as our Markdown subset: paragraphs, lists, links, bold. Nothing is run, loaded
 * or made into a page; what cannot be kept is told.
 */
import { LONGEST_TEXT } from './limits'
import { MarkdownWriter } from './markdown-writer'
import type { LossKind } from './types'

/** Told of each thing that cannot be kept. */
export type TellLoss = (kind: LossKind, example: string) => void

/** Turns HTML into Markdown. Never throws; longer HTML than `LONGEST_TEXT` is cut. */
export type HtmlToMarkdown = (html: string, tell: TellLoss) => string

const TAG =
  /<\/?(?:p|br|div|span|a|ul|ol|li|b|strong|i|em|u|table|tr|td|h[1-6]|img|font|blockquote|script)\b[^<>]{0,2000}>/i

/** True when a text has tags of HTML rather than a stray "<". */
export function isHtml(text: string): boolean {
  return TAG.test(text.slice(0, LONGEST_TEXT))
}

/** Loads the parser and gives the converter. */
export async function htmlConverter(): Promise<HtmlToMarkdown> {
  const { Parser } = await import('htmlparser2')
  return (html, tell) => {
    const writer = new MarkdownWriter(tell)
    const parser = new Parser({
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    })
    parser.write(html.slice(0, LONGEST_TEXT))
    parser.end()
    return writer.end()
  }
}
