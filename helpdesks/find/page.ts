/** One root of the page as the finder sees it: the survey with places and styles, each asked for once. */
import type { Root } from '../page/query'
import { boxOf, hasLayout, isRendered, styleOf } from '../page/visible'
import { isNamedUnit } from './levels'
import type { Seen } from './survey'
import { looksLikeTime } from './times'

/** A part of the screen in CSS pixels. */
export interface Area {
  left: number
  right: number
  top: number
  bottom: number
  width: number
  height: number
}

export class FoundPage {
  readonly layout: boolean
  private readonly areas = new Map<Element, Area>()
  private readonly styles = new Map<Element, CSSStyleDeclaration | null>()
  private readonly times = new Map<number, boolean>()
  private readonly shown = new Map<Element, boolean>()
  private readonly units = new Map<number, boolean>()

  constructor(
    readonly root: Root,
    readonly seen: readonly Seen[],
    readonly boxes: readonly HTMLElement[],
    document: Document,
  ) {
    this.layout = hasLayout(document)
  }

  at(index: number): Seen {
    const found = this.seen[index]
    if (!found) throw new RangeError('No such element in the survey.')
    return found
  }

  /** Where an element stands; a block that only holds text counts by its box, not by its words. */
  area(element: Element): Area {
    let area = this.areas.get(element)
    if (!area) {
      area = boxOf(element)
      this.areas.set(element, area)
    }
    return area
  }

  style(element: Element): CSSStyleDeclaration | null {
    let style = this.styles.get(element)
    if (style === undefined) {
      style = this.layout ? styleOf(element) : null
      this.styles.set(element, style)
    }
    return style
  }

  rendered(element: Element): boolean {
    let shown = this.shown.get(element)
    if (shown === undefined) {
      shown = isRendered(element)
      this.shown.set(element, shown)
    }
    return shown
  }

  /** True for an element that says a time and nothing else. */
  isTime(index: number): boolean {
    let is = this.times.get(index)
    if (is === undefined) {
      is = this.saysTime(index)
      this.times.set(index, is)
    }
    return is
  }

  private saysTime(index: number): boolean {
    const { element, words, own } = this.at(index)
    if (element.tagName === 'TIME') return true
    if (words > 48) return false
    if (element.hasAttribute('datetime')) return true
    if (own === 0 || own < words * 0.6) return false
    return looksLikeTime((element.textContent ?? '').slice(0, 80))
  }

  /** True for an element whose own names say that it is one message. */
  isUnit(index: number): boolean {
    let is = this.units.get(index)
    if (is === undefined) {
      is = isNamedUnit(this.at(index).element)
      this.units.set(index, is)
    }
    return is
  }

  /** Indices of the descendants of an element, itself first, at most `limit`. */
  within(index: number, limit = 80): number[] {
    const { end } = this.at(index)
    const found: number[] = []
    for (let at = index; at < end && found.length < limit; at++) found.push(at)
    return found
  }

  /** Separate times in an element: parts of one time stand side by side. */
  timesIn(index: number): number {
    const parents = new Set<number>()
    for (const at of this.within(index, 200)) {
      if (!this.isTime(at)) continue
      const { parent } = this.at(at)
      if (!this.isTime(parent < 0 ? at : parent) || parent === at) parents.add(parent)
    }
    return parents.size
  }

  /** True when an element's own background or frame sets it apart, as a bubble does. */
  isBubble(element: Element): boolean {
    const style = this.style(element)
    if (!style) return false
    const clear = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/u.test(style.backgroundColor)
    const round =
      Number.parseFloat(style.borderTopLeftRadius) > 0 || Number.parseFloat(style.borderBottomRightRadius) > 0
    const framed = Number.parseFloat(style.borderTopWidth) > 0 && Number.parseFloat(style.borderLeftWidth) > 0
    return (!clear && (round || Number.parseFloat(style.paddingLeft) > 0)) || (framed && round)
  }
}
