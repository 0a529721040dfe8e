/** Prepares a map for reading: selector lists joined once, those the browser does not know left out. */
import type { HelpdeskMap } from '../map'
import { openShadowRoot, type ShadowRootOf } from '../page/query'
import { MAIL_ENDS, QUOTED_MAIL, REPLIED_TO, SIGNATURES } from './quoted'

export interface CompiledMap {
  map: HelpdeskMap
  /** Left out of every text. */
  strip: string
  /** Left out where the whole item is the text: author and time as well. */
  stripFromItem: string
  /** Signatures and the like: left out unless nothing else was written. */
  signatures: string
  /** Quotes of an earlier message. */
  quoted: string
  /** The same in a mail. */
  quotedMail: string
  /** What ends a mail's own text. */
  ends: string
  /** Author and time sources inside an item. */
  known: (selector: string) => boolean
  shadowRootOf: ShadowRootOf
}

/** A mail's blockquotes, but for those that only indent. */
const MAIL_BLOCKQUOTE = 'blockquote:not([style*="border:none"]):not([style*="border: none"])'

export function compileMap(
  map: HelpdeskMap,
  document: Document,
  shadowRootOf: ShadowRootOf = openShadowRoot,
): CompiledMap {
  const probe = document.createDocumentFragment()
  const cache = new Map<string, boolean>()
  const known = (selector: string): boolean => {
    let is = cache.get(selector)
    if (is === undefined) {
      try {
        probe.querySelector(selector)
        is = true
      } catch {
        is = false
      }
      cache.set(selector, is)
    }
    return is
  }
  const joined = (selectors: readonly string[]): string => selectors.filter(known).join(',')
  const strip = map.text.strip ?? []
  const around = [...(map.author ?? []), ...(map.time ?? [])].flatMap((source) =>
    source.selector !== undefined && (source.in ?? 'item') === 'item' ? [source.selector] : [],
  )
  const quoted = [...(map.text.quoted ?? []), ...QUOTED_MAIL, ...REPLIED_TO]
  return {
    map,
    strip: joined(strip),
    stripFromItem: joined([...strip, ...around]),
    signatures: joined(SIGNATURES),
    quoted: joined(quoted),
    quotedMail: joined([...quoted, MAIL_BLOCKQUOTE]),
    ends: joined(MAIL_ENDS),
    known,
    shadowRootOf,
  }
}
