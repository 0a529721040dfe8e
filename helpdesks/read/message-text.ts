/** What a message says: its own words without quotes and signatures, and marks for what is attached to it. */
import { all, closest, matches } from '../page/query'
import { isRendered } from '../page/visible'
import { attachmentsOf } from './attachments'
import type { CompiledMap } from './compile'
import { isDeleted, withoutEdited } from './folds'
import { withoutQuotes } from './quoted'
import { readText, TEXT_LIMIT, type TextOptions } from './text'

/** The mark of a message that was taken back. */
const DELETED_MARK = '[deleted]'

/** Elements of one item's text at most. */
const PART_LIMIT = 50

/** The elements that a text selector finds, those that are shown. */
export function textElements(item: Element, selector: string, { strip, quoted }: CompiledMap): Element[] {
  if (selector === ':scope') return [item]
  const found: Element[] = []
  for (const element of matches(item, selector) ? [item] : all(item, selector)) {
    if (found.at(-1)?.contains(element)) continue
    if (strip && closestWithin(element, item, strip)) continue
    // A quote's words often stand in the same kind of element as the answer's.
    if (quoted && closestWithin(element, item, quoted)) continue
    if (isRendered(element)) found.push(element)
    if (found.length >= PART_LIMIT) break
  }
  return found
}

/** A line that the desk wrote: as it stands, names on buttons too. */
export function systemText(item: Element, compiled: CompiledMap): string {
  const read = (parts: readonly Element[]): string =>
    joined(item, parts, compiled, { strip: compiled.quoted, buttons: true })
  return firstText(item, compiled, read).text
}

/**
 * What a person wrote now. A message that is nothing but a quote or a signature keeps it, and one without words
 * says what is attached; '' when there is nothing at all.
 */
export function writtenText(item: Element, compiled: CompiledMap, mail: boolean): string {
  const read = (parts: readonly Element[]): string => {
    const shown = { addresses: true, quoteLines: !mail }
    const own = joined(item, parts, compiled, {
      ...shown,
      strip: compiled.signatures,
      quoted: mail ? compiled.quotedMail : compiled.quoted,
      end: compiled.ends,
    })
    return withoutQuotes(own, mail) || joined(item, parts, compiled, shown)
  }
  const { text, parts } = firstText(item, compiled, read)
  if (isDeleted(text)) return DELETED_MARK
  const { marks, coverText } = attachmentsOf(item, parts, compiled, text === '')
  return [coverText ? '' : withoutEdited(text), ...marks].filter((part) => part !== '').join('\n')
}

/** The text by the first selector that gives any: an attachment may stand beside an empty text element. */
function firstText(
  item: Element,
  compiled: CompiledMap,
  read: (parts: readonly Element[]) => string,
): { text: string; parts: Element[] } {
  for (const selector of compiled.map.text.selectors) {
    const parts = textElements(item, selector, compiled)
    const text = parts.length > 0 ? read(parts) : ''
    if (text !== '') return { text, parts }
  }
  return { text: '', parts: [] }
}

function joined(
  item: Element,
  parts: readonly Element[],
  compiled: CompiledMap,
  { strip, ...options }: TextOptions,
): string {
  const texts: string[] = []
  let room = TEXT_LIMIT
  for (const part of parts) {
    const around = part === item ? compiled.stripFromItem : compiled.strip
    const left = [around, strip].filter((selectors) => selectors).join(',')
    const { text } = readText(part, {
      ...options,
      strip: left,
      limit: room,
      shadowRootOf: compiled.shadowRootOf,
    })
    if (text === '') continue
    texts.push(text)
    room -= text.length
    if (room <= 0) break
  }
  return texts.join('\n')
}

function closestWithin(element: Element, item: Element, selector: string): boolean {
  const found = closest(element, selector)
  return found !== null && found !== item && item.contains(found)
}
