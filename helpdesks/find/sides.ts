/** Works out role rules for found items: from names and labels, from their place on the screen, from their authors. */
import type { Role } from '../../copilot/transcript'
import type { RoleRule } from '../map'
import type { Side } from '../read/side'
import { type Kind, pairOf } from './kinds'
import { type Mark, ruleOf } from './marks'
import type { KnownPeople } from './people'
import type { Hint } from './words'

export interface FoundSides {
  roles: RoleRule[]
  otherwise: Role | 'skip'
  unsure: boolean
  /** Share of items with a party, 0 to 1. */
  coverage: number
  /** What the sides were told by. */
  by: 'words' | 'place' | 'authors' | 'nothing'
}

/** What is known of each looked-at item. */
export interface ItemFacts {
  side: Side | null
  /** Its own author, or that of the item before. */
  author: string | undefined
  /** True when the author is its own. */
  named: boolean
  timed: boolean
  /** True for a line that is no message by its kind. */
  line: boolean
}

interface Pair {
  customer: Mark | null
  agent: Mark | null
  coverage: number
}

/** The rules by which the items' roles can be told, and how sure they are. */
export function findSides(
  marks: readonly Mark[],
  items: readonly ItemFacts[],
  people: KnownPeople,
  lines: RoleRule[],
  kinds: readonly Kind[],
): FoundSides {
  const count = items.length
  const party = (role: Hint): Mark[] => marks.filter((mark) => mark.role === role)
  const minor = (['note', 'bot', 'system'] as const).flatMap((role) => minorMarks(party(role), count))
  minor.push(...bareMarks(party('system'), items))
  const set = new Set(minor.flatMap((mark) => [...mark.items]))
  const open = items.map((_, at) => at).filter((at) => !set.has(at) && items[at]?.line !== true)
  const rules = [...minor.map(ruleOf), ...lines]
  const pair =
    bestPair(party('customer'), party('agent'), items, open) ??
    bestPair(
      party('customer'),
      asAgent(party('bot')),
      items,
      items.map((_, at) => at),
    )
  if (pair) {
    const kept = rules.filter((rule) => !('selector' in rule) || rule.selector !== pair.agent?.selector)
    const checked = checkPair(pair, items, people)
    return { ...checked, roles: [...kept, ...checked.roles], coverage: pair.coverage, by: 'words' }
  }
  return (
    byPlace(items, open, rules, people, kinds) ??
    byAuthors(items, open, rules, people) ??
    byKinds(open, rules, kinds)
  )
}

/** Marks of notes, bots and system lines: they stand on some items, never on nearly all. */
function minorMarks(marks: Mark[], count: number): Mark[] {
  return marks
    .filter(
      (mark) => mark.sure >= 2 && mark.items.size <= Math.max(1, count * 0.7) && mark.items.size < count,
    )
    .filter((mark) => mark.on !== 'inside' || !/icon|button|btn|menu|time|date|title/iu.test(mark.selector))
    .sort((a, b) => b.items.size - a.items.size || near(b) - near(a))
    .filter((mark, at, all) => all.findIndex((other) => same(other.items, mark.items)) === at)
    .slice(0, 4)
}

/** Weak words of system lines count where the marked items have neither author nor time, and the others do. */
function bareMarks(marks: Mark[], items: readonly ItemFacts[]): Mark[] {
  const bare = (at: number): boolean => items[at]?.named !== true && items[at]?.timed !== true
  const told = items.filter((_, at) => !bare(at)).length
  if (told < items.length * 0.5) return []
  return marks.filter(({ sure, items: places }) => sure === 1 && [...places].every(bare)).slice(0, 2)
}

function same(a: Set<number>, b: Set<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** In a page of "user" and "bot" messages only, the bot stands where the other party stands. */
function asAgent(marks: Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, role: 'agent' as const, sure: 1 as const }))
}

/** The customer mark and the agent mark that together, and never both, cover most items. */
function bestPair(
  customers: Mark[],
  agents: Mark[],
  items: readonly ItemFacts[],
  open: number[],
): Pair | null {
  let best: (Pair & { weight: number }) | null = null
  const within = (mark: Mark | null): number[] => (mark ? open.filter((at) => mark.items.has(at)) : [])
  const consider = (customer: Mark | null, agent: Mark | null, bonus: number): void => {
    const c = new Set(within(customer))
    const a = new Set(within(agent))
    if ([...c].some((at) => a.has(at))) return
    const covered = c.size + a.size
    if (covered === 0 || (customer && agent && covered < open.length * 0.5)) return
    const roleAt = (at: number): 'customer' | 'agent' | null =>
      c.has(at)
        ? 'customer'
        : a.has(at)
          ? 'agent'
          : customer && agent
            ? null
            : customer
              ? 'agent'
              : 'customer'
    const place = agreement(items, open, roleAt)
    const clash = conflict(items, open, roleAt)
    const share = customer && agent ? covered / open.length : 0.7
    let weight = share * 4 + bonus + near(customer) + near(agent) - 3 * clash
    if (place !== null) weight += Math.abs(place) > 0.6 ? 2 : -4 * (0.6 - Math.abs(place))
    if (weight > (best?.weight ?? 1.5)) best = { customer, agent, coverage: share, weight }
  }
  for (const customer of customers)
    for (const agent of agents) consider(customer, agent, customer.sure + agent.sure)
  for (const mark of [...customers, ...agents]) {
    const marked = within(mark).length
    if (mark.sure < 2 || marked === open.length || marked === 0) continue
    if (mark.role === 'customer') consider(mark, null, mark.sure - 0.5)
    else consider(null, mark, mark.sure - 0.5)
  }
  return best
}

/** Names on the item itself say more than names inside it. */
function near(mark: Mark | null): number {
  if (!mark) return 0
  if (mark.text !== undefined) return 0.1
  return mark.on === 'item' ? 0.5 : mark.on === 'ancestor' ? 0.3 : 0
}

/** From 1 (customers at the start, agents at the end) to -1; null where only one side is in use. */
function agreement(
  items: readonly ItemFacts[],
  open: readonly number[],
  roleAt: (at: number) => 'customer' | 'agent' | null,
): number | null {
  const placed = open.filter((at) => items[at]?.side === 'start' || items[at]?.side === 'end')
  const ends = placed.filter((at) => items[at]?.side === 'end').length
  if (ends === 0 || ends === placed.length || placed.length < open.length * 0.5) return null
  let sum = 0
  let told = 0
  for (const at of placed) {
    const role = roleAt(at)
    if (role === null) continue
    told++
    sum += (role === 'agent') === (items[at]?.side === 'end') ? 1 : -1
  }
  return told === 0 ? null : sum / told
}

/** Share of items whose author is told to be both parties. */
function conflict(
  items: readonly ItemFacts[],
  open: readonly number[],
  roleAt: (at: number) => 'customer' | 'agent' | null,
): number {
  const roles = new Map<string, { customer: number; agent: number }>()
  for (const at of open) {
    const author = items[at]?.author
    const role = roleAt(at)
    if (!author || !role) continue
    const count = roles.get(author) ?? { customer: 0, agent: 0 }
    count[role]++
    roles.set(author, count)
  }
  const wrong = [...roles.values()].reduce((sum, { customer, agent }) => sum + Math.min(customer, agent), 0)
  return open.length === 0 ? 0 : wrong / open.length
}

/**
 * Holds words against places and known names. "user" on the far side is the person at this page, that is the
 * agent; a pair of such weak words is taken by place, and the agent is asked unless a known name agrees.
 */
function checkPair(
  { customer, agent }: Pair,
  items: readonly ItemFacts[],
  people: KnownPeople,
): { roles: RoleRule[]; otherwise: Role; unsure: boolean } {
  const rest: Role = agent === null ? 'agent' : customer === null ? 'customer' : 'system'
  const roleAt = (at: number): 'customer' | 'agent' | null =>
    customer?.items.has(at) ? 'customer' : agent?.items.has(at) ? 'agent' : rest === 'system' ? null : rest
  const every = items.map((_, at) => at)
  const place = agreement(items, every, roleAt)
  const known = knownAgreement(items, people, roleAt)
  const least = Math.min(customer?.sure ?? 3, agent?.sure ?? 3)
  const most = Math.max(customer?.sure ?? 1, agent?.sure ?? 1)
  const weak = least === 1 && most < 3
  const reversed = weak && (known !== null ? known < 0 : place !== null && place < 0)
  const roles: RoleRule[] = []
  if (agent) roles.push(ruleOf(reversed ? { ...agent, role: 'customer' } : agent))
  if (customer) roles.push(ruleOf(reversed ? { ...customer, role: 'agent' } : customer))
  // An item without the words (a picture, say) still stands on one side.
  if (rest === 'system' && place !== null && Math.abs(place) > 0.8) {
    const start: Role = place > 0 === reversed ? 'agent' : 'customer'
    roles.push({ role: start, side: 'start' }, { role: flip(start), side: 'end' })
  }
  // One word for some of the agent's messages tells the side on which all of them stand.
  const one = customer ?? agent
  const marked = new Set(items.flatMap(({ side }, at) => (one?.items.has(at) ? [side] : [])))
  if (
    rest !== 'system' &&
    one?.on === 'inside' &&
    place !== null &&
    Math.abs(place) > 0.6 &&
    Math.abs(place) < 1 &&
    marked.size === 1
  ) {
    const start: Role = place > 0 === reversed ? 'agent' : 'customer'
    roles.splice(0, roles.length, { role: start, side: 'start' }, { role: flip(start), side: 'end' })
  }
  const agrees = known !== null && (reversed ? known < -0.8 : known > 0.8)
  const against = known !== null && !agrees && (reversed ? known > 0 : known < 0)
  const unsure = against || (!agrees && (weak || (most < 3 && place !== null && place < 0)))
  return { roles, otherwise: reversed && rest !== 'system' ? flip(rest) : rest, unsure }
}

function flip(role: Role): Role {
  return role === 'customer' ? 'agent' : 'customer'
}

/** How far roles agree with the names the page gives to customer and agent: 1 to -1, null where none is known. */
function knownAgreement(
  items: readonly ItemFacts[],
  people: KnownPeople,
  roleAt: (at: number) => 'customer' | 'agent' | null,
): number | null {
  let sum = 0
  let told = 0
  items.forEach(({ author }, at) => {
    const role = roleAt(at)
    if (!author || !role) return
    const is = author === people.customer?.name ? 'customer' : author === people.agent?.name ? 'agent' : null
    if (!is) return
    told++
    sum += is === role ? 1 : -1
  })
  return told === 0 ? null : sum / told
}

/** Sides by place: told apart, but certain only where a known name agrees. */
function byPlace(
  items: readonly ItemFacts[],
  open: readonly number[],
  rules: RoleRule[],
  people: KnownPeople,
  kinds: readonly Kind[],
): FoundSides | null {
  const placed = open.filter((at) => items[at]?.side === 'start' || items[at]?.side === 'end')
  const ends = placed.filter((at) => items[at]?.side === 'end').length
  if (ends === 0 || ends === placed.length || placed.length < open.length * 0.6) return null
  const roleAt = (at: number): 'customer' | 'agent' | null =>
    items[at]?.side === 'start' ? 'customer' : items[at]?.side === 'end' ? 'agent' : null
  // A few rows that stand apart from others of the same author are wide or indented, not another party's.
  const wrong = conflict(items, open, roleAt)
  if (wrong > 0.2 || (wrong > 0 && wrong * open.length >= Math.min(ends, placed.length - ends) / 2))
    return null
  const known = knownAgreement(items, people, roleAt)
  const swapped = known !== null && known < -0.5
  const [start, end]: [Role, Role] = swapped ? ['agent', 'customer'] : ['customer', 'agent']
  // Names that part the items just as their places do also tell those that fill the whole width.
  const onSide = ({ items: has }: Kind, side: Side): boolean => {
    const here = placed.filter((at) => has.has(at))
    return here.filter((at) => items[at]?.side === side).length >= here.length * 0.75
  }
  const pair = pairOf(kinds, placed, (one, other) => onSide(one, 'start') && onSide(other, 'end'))
  return {
    roles: [
      ...rules,
      ...(pair ? [kindRule(pair[0], start), kindRule(pair[1], end)] : []),
      { role: start, side: 'start' },
      { role: end, side: 'end' },
    ],
    otherwise: 'system',
    unsure: known === null || swapped || known < 0.8,
    coverage: 0.6,
    by: 'place',
  }
}

const kindRule = ({ on, selector }: Kind, role: Role): RoleRule => ({ role, on, selector })

/** Where nothing says who wrote, two kinds of rows are two people; who wrote first is taken for the customer. */
function byKinds(open: readonly number[], rules: RoleRule[], kinds: readonly Kind[]): FoundSides {
  const [first = -1] = open
  const pair = pairOf(kinds, open, (one) => one.items.has(first))
  const roles = pair ? [...rules, kindRule(pair[0], 'customer'), kindRule(pair[1], 'agent')] : rules
  return { roles, otherwise: 'customer', unsure: true, coverage: pair ? 0.4 : 0.1, by: 'nothing' }
}

/** Sides by who wrote: the names beside the conversation, or else who wrote first is the customer. */
function byAuthors(
  items: readonly ItemFacts[],
  open: readonly number[],
  rules: RoleRule[],
  people: KnownPeople,
): FoundSides | null {
  const named = open.filter((at) => items[at]?.author !== undefined)
  if (named.length === 0 || named.length < open.length * 0.4) return null
  const authors = new Set(named.map((at) => items[at]?.author))
  const roles: RoleRule[] = [...rules]
  roles.push({ role: 'agent', authorIs: 'agent' }, { role: 'customer', authorIs: 'customer' })
  const knowsCustomer = people.customer !== undefined && authors.has(people.customer.name)
  const knowsAgent = people.agent !== undefined && authors.has(people.agent.name)
  if (!knowsCustomer) roles.push({ role: 'customer', authorIs: 'first' })
  const others: Role = !knowsCustomer && knowsAgent && authors.size === 2 ? 'customer' : 'agent'
  return {
    roles,
    otherwise: others,
    unsure: true,
    coverage: authors.size > 1 ? 0.5 + (knowsCustomer || knowsAgent ? 0.2 : 0) : 0.2,
    by: 'authors',
  }
}
