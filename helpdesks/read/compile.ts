/** Prepares a map for reading: selector lists joined once, those the browser does not know left out. */
import type { HelpdeskMap } from '../map'
import { QUOTED_MAIL } from './quoted'

export interface CompiledMap {
  map: HelpdeskMap
  /** Left out of every text. */
  strip: string
  /** Left out where the whole item is the text: author and time as well. */
  stripFromItem: string
  /** Author and time sources inside an item. */
  known: (selector: string) => boolean
}

export function compileMap(map: HelpdeskMap, document: Document): CompiledMap {
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
  const strip = [...(map.text.strip ?? []), ...(map.text.quoted ?? []), ...QUOTED_MAIL].filter(known)
  const around = [...(map.author ?? []), ...(map.time ?? [])].flatMap((source) =>
    source.selector !== undefined && (source.in ?? 'item') === 'item' ? [source.selector] : [],
  )
  return {
    map,
    strip: strip.join(','),
    stripFromItem: [...strip, ...around.filter(known)].join(','),
    known,
  }
}
