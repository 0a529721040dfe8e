/** Everything by which messages can be told apart: names and attributes on, in and around them. */
import type { Role } from '../../copilot/transcript'
import { hintOf } from '../find/words'
import type { RoleRule } from '../map'
import { all } from '../page/query'
import { lasts, namesFor } from './names'

export interface TaughtMark {
  selector: string
  on: 'item' | 'inside' | 'ancestor'
  /** The role that the name itself speaks of, and how sure it is (0 to 3). */
  says: Role | null
  sure: number
  lasting: boolean
  /** Attribute, where the mark is one of its values. */
  attribute?: string
  /** Places of the messages that have the mark. */
  at: Set<number>
}

const INSIDE = 80
const MARKS = 1500

/** Attributes that differ from message to message whoever wrote it. */
const OWN =
  /^(?:id|class|style|src|srcset|href|title|alt|tabindex|name|value|key|datetime|aria-label|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-posinset|aria-setsize|aria-rowindex|role)$|(?:^|-)(?:id|uuid|key|index|time|date|timestamp|ts|seq|mid|height|width|size|count|top|left|offset|position-y)$/iu

/** Names of moments and places in a run, not of parties. */
const PASSING =
  /first|last|\bactive|hover|select|unread|\bread\b|new\b|edit|focus|group|contin|has-|is-(?:open|visible|loaded)|\bodd\b|\beven\b|sequen|\bshow|date|time|anim|enter|highlight/iu

/** True for a name of a moment or of a place in a run; of an attribute only the value counts. */
export function isPassing({ selector, attribute }: TaughtMark): boolean {
  return PASSING.test(attribute ? selector.slice(attribute.length + 1) : selector)
}

/** The marks of `items`, by which a rule could be written. */
export function marksOf(items: readonly Element[], list: Element): TaughtMark[] {
  const marks = new Map<string, TaughtMark>()
  const add = (
    found: { selector: string; name: string; lasting: boolean; attribute?: string },
    on: TaughtMark['on'],
    place: number,
  ): void => {
    const key = `${on} ${found.selector}`
    let mark = marks.get(key)
    if (!mark) {
      if (marks.size >= MARKS) return
      const hint = hintOf(found.name)
      mark = {
        selector: found.selector,
        on,
        says: hint && hint.role !== 'day' ? hint.role : null,
        sure: hint?.sure ?? 0,
        lasting: found.lasting,
        at: new Set(),
      }
      if (found.attribute) mark.attribute = found.attribute
      marks.set(key, mark)
    }
    mark.at.add(place)
  }
  const addAll = (element: Element, on: TaughtMark['on'], place: number): void => {
    for (const { selector, lasting } of namesFor(element))
      add({ selector, name: selector.replace(/^[.[]|"?\]$/gu, ''), lasting }, on, place)
    for (const { name, value } of Array.from(element.attributes).slice(0, 30)) {
      if (OWN.test(name) || value.length > 40 || /\d{3,}|\d{2}$|[@\s]/u.test(value)) continue
      const selector = value === '' ? `[${CSS.escape(name)}]` : `[${CSS.escape(name)}="${CSS.escape(value)}"]`
      const says = value === '' || value === 'true' ? name : value === 'false' ? '' : `${name}-${value}`
      add(
        { selector, name: says.replace(/^(?:data|aria)-/u, ''), lasting: lasts(value), attribute: name },
        on,
        place,
      )
    }
  }
  items.forEach((item, place) => {
    addAll(item, 'item', place)
    for (const inner of all(item, '*').slice(0, INSIDE)) addAll(inner, 'inside', place)
    for (
      let up = item.parentElement, steps = 0;
      up && up !== list && steps < 12;
      up = up.parentElement, steps++
    )
      addAll(up, 'ancestor', place)
  })
  return [...marks.values()]
}

export function markRule(role: Role, { on, selector }: Pick<TaughtMark, 'on' | 'selector'>): RoleRule {
  return { role, on, selector }
}
