/** Works out role rules for found items: from names first, from their place on the screen else. */
import type { Role } from '../../copilot/transcript'
import type { RoleRule } from '../map'
import { all } from '../page/query'
import { type Side, sideOf } from '../read/side'
import { dataNames, type FoundList } from './list'
import { classesOf } from './selector'
import { type Hint, hintOf, prefixesOf, type WordHint } from './words'

export interface FoundSides {
  roles: RoleRule[]
  otherwise: Role | 'skip'
  /** Selector of day lines among the items. */
  dayLines?: string
  unsure: boolean
  /** Share of items with a party, 0 to 1. */
  coverage: number
}

type On = 'item' | 'inside' | 'ancestor'

interface Mark extends WordHint {
  selector: string
  on: On
  items: Set<number>
}

/** Items looked at to learn the rules. */
const SAMPLE = 40

/** The rules by which the items' roles can be told, and how sure they are. */
export function findSides(found: FoundList, textOf: (item: Element) => Element): FoundSides {
  const items = found.elements.slice(-SAMPLE)
  const marks = marksOf(items, found.list)
  const party = (role: Hint): Mark[] => marks.filter((mark) => mark.role === role)
  const minor = ['note', 'bot', 'system'].flatMap((role) => minorMarks(party(role as Hint), items.length))
  const days = party('day').filter((mark) => mark.on === 'item' && mark.items.size <= items.length / 2)
  const pair =
    bestPair(party('customer'), party('agent'), items.length) ??
    bestPair(party('customer'), machines(party('bot')), items.length)
  const sides = items.map((item) => sideOf(textOf(item), found.list))
  const dayLines = days.map(({ selector }) => selector).join(', ')
  const common = dayLines ? { dayLines } : {}
  if (pair) {
    const checked = againstPlace(pair, sides)
    return {
      roles: [...minor.map(ruleOf), ...checked.rules],
      otherwise: checked.otherwise,
      unsure: checked.unsure,
      coverage: pair.coverage,
      ...common,
    }
  }
  return { ...byPlace(sides, minor, found), ...common }
}

/** Every name on, in or around the items that says who wrote, with the items it marks. */
function marksOf(items: readonly Element[], list: Element): Mark[] {
  const marks = new Map<string, Mark>()
  const prefixes = prefixesOf(
    items.flatMap((item) => [item, ...all(item, '*').slice(0, 60)].flatMap(classesOf)),
  )
  const add = (element: Element, on: On, at: number): void => {
    const note = (selector: string, name: string): void => {
      const hint = hintOf(name, prefixes)
      if (!hint) return
      const key = `${on} ${selector}`
      const mark = marks.get(key) ?? { ...hint, selector, on, items: new Set<number>() }
      mark.items.add(at)
      marks.set(key, mark)
    }
    for (const name of classesOf(element)) note(`.${CSS.escape(name)}`, name)
    if (dataNames(element) === '') return
    for (const { name, value } of Array.from(element.attributes).slice(0, 30)) {
      if (!(name.startsWith('data-') || name === 'type') || value.length > 40) continue
      if (value === 'false') continue
      note(`[${name}="${CSS.escape(value)}"]`, value === 'true' ? name.slice(5) : `${name.slice(5)}-${value}`)
    }
  }
  items.forEach((item, at) => {
    add(item, 'item', at)
    for (const inner of all(item, '*').slice(0, 60)) add(inner, 'inside', at)
    for (let up = item.parentElement; up && up !== list; up = up.parentElement) add(up, 'ancestor', at)
  })
  return [...marks.values()]
}

/** Marks of notes, bots and system lines: they stand on some items, never on nearly all. */
function minorMarks(marks: Mark[], count: number): Mark[] {
  return marks
    .filter(
      (mark) => mark.sure >= 2 && mark.items.size <= Math.max(1, count * 0.7) && mark.items.size < count,
    )
    .filter((mark) => mark.on !== 'inside' || !/icon|button|btn|menu|time|date/iu.test(mark.selector))
    .sort((a, b) => b.items.size - a.items.size)
    .slice(0, 4)
}

interface Pair {
  customer: Mark | null
  agent: Mark | null
  coverage: number
}

/** In a page of "user" and "bot" messages only, the bot stands where the other party stands. */
function machines(marks: Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, role: 'agent' as const, sure: 1 as const }))
}

/** The customer mark and the agent mark that together, and never both, cover most items. */
function bestPair(customers: Mark[], agents: Mark[], count: number): Pair | null {
  let best: (Pair & { weight: number }) | null = null
  const better = (pair: Pair, weight: number): void => {
    if (best === null || weight > best.weight) best = { ...pair, weight }
  }
  for (const customer of customers) {
    for (const agent of agents) {
      const both = [...customer.items].some((item) => agent.items.has(item))
      if (both) continue
      const coverage = (customer.items.size + agent.items.size) / count
      if (coverage >= 0.5)
        better(
          { customer, agent, coverage },
          coverage * 4 + customer.sure + agent.sure + near(customer) + near(agent),
        )
    }
  }
  for (const mark of [...customers, ...agents]) {
    if (mark.sure < 2 || mark.items.size === count) continue
    const one = mark.role === 'customer' ? { customer: mark, agent: null } : { customer: null, agent: mark }
    better({ ...one, coverage: 0.7 }, 1.5 + mark.sure + near(mark))
  }
  return best
}

/** Names on the item itself say more than names inside it. */
function near(mark: Mark): number {
  return mark.on === 'item' ? 0.5 : mark.on === 'ancestor' ? 0.3 : 0
}

/**
 * Holds words against places. "user" on the far side is the person at this page, that is the agent; a pair of
 * such weak words is taken by place, and the agent is asked.
 */
function againstPlace(
  pair: Pair,
  sides: (Side | null)[],
): { rules: RoleRule[]; otherwise: Role; unsure: boolean } {
  const { customer, agent } = pair
  const weak =
    (customer?.sure ?? 3) + (agent?.sure ?? 3) <= 4 && Math.min(customer?.sure ?? 3, agent?.sure ?? 3) === 1
  const seat = (mark: Mark | null): number =>
    mark === null
      ? 0
      : [...mark.items].reduce(
          (sum, at) => sum + (sides[at] === 'end' ? 1 : sides[at] === 'start' ? -1 : 0),
          0,
        )
  const reversed = weak && seat(customer) - seat(agent) > 0
  const rules: RoleRule[] = []
  if (agent) rules.push(ruleOf(reversed ? { ...agent, role: 'customer' } : agent))
  if (customer) rules.push(ruleOf(reversed ? { ...customer, role: 'agent' } : customer))
  const rest: Role = agent === null ? 'agent' : customer === null ? 'customer' : 'system'
  return { rules, otherwise: rest, unsure: weak }
}

/** Sides by place alone: told apart, but never for certain. */
function byPlace(sides: (Side | null)[], minor: Mark[], found: FoundList): Omit<FoundSides, 'dayLines'> {
  const has = (side: Side): boolean => sides.includes(side)
  const rules: RoleRule[] = minor.map(ruleOf)
  if (has('start') && has('end')) {
    rules.push({ role: 'customer', side: 'start' }, { role: 'agent', side: 'end' })
    return { roles: rules, otherwise: 'system', unsure: true, coverage: 0.6 }
  }
  const own = found.elements.length > 0 && has('end')
  return { roles: rules, otherwise: own ? 'agent' : 'customer', unsure: true, coverage: 0.3 }
}

function ruleOf(mark: Mark): RoleRule {
  return { role: mark.role as Role, on: mark.on, selector: mark.selector }
}
