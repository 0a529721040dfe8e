/** Tells the items of a list apart by any two names that part them, where no name says who wrote. */
import type { FoundPage } from './page'
import { classesOf, classSelector } from './selector'

/** A class name that some of the looked-at items carry, or something in them does. */
export interface Kind {
  selector: string
  on: 'item' | 'inside'
  /** Places of these items in the sample. */
  items: Set<number>
}

/** Elements of one item that are looked at. */
const LOOKED_AT = 24
/** Names of rows by their place or state, whoever wrote them. */
const PASSING = /odd|even|first|last|unread|new|group|hover|active|selected|seq|follow|time|date|img|image/iu

/** The names by which the items may be parted, the outermost first. */
export function kindsOf(page: FoundPage, items: readonly number[]): Kind[] {
  const kinds = new Map<string, Kind>()
  items.forEach((item, place) => {
    for (const at of page.within(item, LOOKED_AT)) {
      const on = at === item ? 'item' : 'inside'
      for (const name of classesOf(page.at(at).element)) {
        if (PASSING.test(name)) continue
        const selector = classSelector(name)
        const kind = kinds.get(on + selector) ?? { selector, on, items: new Set<number>() }
        kind.items.add(place)
        if (kinds.size < 300) kinds.set(on + selector, kind)
      }
    }
  })
  return [...kinds.values()].filter((kind) => kind.items.size > 1 && kind.items.size < items.length)
}

/** Two kinds that part all of `places`, none in both; `fits` has the last word. */
export function pairOf(
  kinds: readonly Kind[],
  places: readonly number[],
  fits: (one: Kind, other: Kind) => boolean,
): [Kind, Kind] | null {
  const held = kinds
    .map((kind) => ({ kind, places: places.filter((at) => kind.items.has(at)) }))
    .filter(({ places: some }) => some.length > 1 && some.length < places.length)
  for (const one of held)
    for (const other of held)
      if (
        one.places.length + other.places.length === places.length &&
        !other.places.some((at) => one.kind.items.has(at)) &&
        fits(one.kind, other.kind)
      )
        return [one.kind, other.kind]
  return null
}
