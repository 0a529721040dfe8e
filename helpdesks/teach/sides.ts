/** Works out from examples by what customer, agent and note differ: names, else places, else authors. */
import type { Role } from '../../copilot/transcript'
import type { RoleRule } from '../map'
import type { Side } from '../read/side'
import { isPassing, markRule, marksOf, type TaughtMark } from './marks'

export interface Examples {
  customer: Element
  agent: Element
  note?: Element | undefined
}

export interface TaughtSides {
  roles: RoleRule[]
  otherwise: Role
  /** True when a message that no rule fits is written by whoever wrote the one before. */
  grouped?: true
  by: 'names' | 'place' | 'authors'
}

export interface SideFacts {
  sideOf: (item: Element) => Side | null
  authorOf: (item: Element) => string | undefined
  /** How an author is selected in an item; absent where items name none. */
  authorSelector: string | undefined
}

/** Messages looked at; the examples are always among them. */
const SAMPLE = 80
/** From this score on names say more than authors do; under it they are taken where nothing else tells. */
const STRONG = 1.5
/** What the place on the screen weighs against names that say nothing. */
const PLACE = 3.4

/** The rules, without the note's; null when nothing tells the two apart. */
export function taughtSides(
  elements: readonly Element[],
  list: Element,
  examples: Examples,
  facts: SideFacts,
): TaughtSides | null {
  const items = sampleOf(elements, examples).filter((item) => item !== examples.note)
  const marks = marksOf(items, list)
  const customer = items.indexOf(examples.customer)
  const agent = items.indexOf(examples.agent)
  const named = byNames(marks, items.length, customer, agent)
  const placed = byPlace(items, examples, facts)
  if (named && named.score > STRONG && (!placed || named.score >= placed.score)) return named.sides
  return placed?.sides ?? byAuthor(examples, facts) ?? named?.sides ?? null
}

/** A rule that holds for the note and for neither of the others; null when it looks like them. */
export function noteRule(elements: readonly Element[], list: Element, examples: Examples): RoleRule | null {
  const { note } = examples
  if (!note) return null
  const items = sampleOf(elements, examples)
  const place = items.indexOf(note)
  const others = [items.indexOf(examples.customer), items.indexOf(examples.agent)]
  let best: { mark: TaughtMark; score: number } | null = null
  for (const mark of marksOf(items, list)) {
    if (!mark.at.has(place) || others.some((other) => mark.at.has(other))) continue
    const score = worth(mark, 'note', items.length) - (mark.at.size / items.length) * 1.5
    if (best === null || score > best.score) best = { mark, score }
  }
  return best && best.score > -1 ? markRule('note', best.mark) : null
}

function sampleOf(elements: readonly Element[], examples: Examples): Element[] {
  const newest = new Set(elements.slice(-SAMPLE))
  const wanted = [examples.customer, examples.agent, ...(examples.note ? [examples.note] : [])]
  return [...wanted.filter((item) => !newest.has(item)), ...newest]
}

/** True for an attribute that names a person: it marks one, not a party. */
function isPersonal({ says, attribute }: TaughtMark): boolean {
  return (
    says === null && attribute !== undefined && /name|nick|mail|author|user|sender|from|uid/iu.test(attribute)
  )
}

/** What a mark is worth as a sign of a role: names of parties, on the message itself, made to last. */
function worth(mark: TaughtMark, role: Role, count: number): number {
  let score = mark.on === 'item' ? 0.6 : mark.on === 'ancestor' ? 0.3 : 0
  if (mark.says === role) score += mark.sure
  else if (mark.says !== null && mark.sure > 1) score -= mark.sure
  if (!mark.lasting) score -= 1
  if (isPersonal(mark)) score -= 3
  if (isPassing(mark) && mark.says !== role) score -= 2
  // Inside two messages much differs by chance.
  if (mark.on === 'inside' && mark.says !== role) score -= count < 6 ? 0.9 : 0.6
  return score
}

function byNames(
  marks: readonly TaughtMark[],
  count: number,
  customer: number,
  agent: number,
): { sides: TaughtSides; score: number } | null {
  const only = (place: number, other: number, role: Role): { mark: TaughtMark; worth: number }[] =>
    marks
      .filter(({ at }) => at.has(place) && !at.has(other) && at.size < count)
      .map((mark) => ({ mark, worth: worth(mark, role, count) }))
      .filter(({ worth: value }) => value > -1)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, 60)
  const customers = only(customer, agent, 'customer')
  const agents = only(agent, customer, 'agent')
  let best: { sides: TaughtSides; score: number } | null = null
  const better = (score: number, sides: TaughtSides): void => {
    if (score > 0 && (best === null || score > best.score)) best = { sides, score }
  }
  for (const mine of customers) {
    for (const other of agents) {
      if ([...mine.mark.at].some((at) => other.mark.at.has(at))) continue
      const coverage = (mine.mark.at.size + other.mark.at.size) / count
      const siblings = mine.mark.attribute !== undefined && mine.mark.attribute === other.mark.attribute
      if (coverage < (siblings ? 0.3 : 0.5)) continue
      better(coverage * 3.2 + (siblings ? 0.8 : 0) + (mine.worth + other.worth) * 0.6, {
        roles: [markRule('agent', other.mark), markRule('customer', mine.mark)],
        otherwise: 'system',
        by: 'names',
      })
    }
  }
  for (const { mark, worth: value } of agents)
    better(1.4 + value * 0.8, { roles: [markRule('agent', mark)], otherwise: 'customer', by: 'names' })
  for (const { mark, worth: value } of customers)
    better(1.4 + value * 0.8, { roles: [markRule('customer', mark)], otherwise: 'agent', by: 'names' })
  return best
}

function byPlace(
  items: readonly Element[],
  examples: Examples,
  { sideOf }: SideFacts,
): { sides: TaughtSides; score: number } | null {
  const mine = sideOf(examples.customer)
  const other = sideOf(examples.agent)
  if (mine === null || other === null || mine === other) return null
  const onSides = items.filter((item) => [mine, other].includes(sideOf(item) ?? 'center')).length
  return {
    score: PLACE + onSides / items.length,
    sides: {
      roles: [
        { role: 'customer', side: mine },
        { role: 'agent', side: other },
      ],
      otherwise: 'system',
      by: 'place',
    },
  }
}

/** The agent's own name stays the same from one conversation to the next. */
function byAuthor(examples: Examples, { authorOf, authorSelector }: SideFacts): TaughtSides | null {
  const customer = authorOf(examples.customer)
  const agent = authorOf(examples.agent)
  if (!authorSelector || !customer || !agent || customer === agent || agent.length > 60) return null
  const text = `^${agent.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '.')}$`
  return {
    roles: [
      { role: 'agent', on: 'inside', selector: authorSelector, text },
      { role: 'customer', on: 'inside', selector: authorSelector },
    ],
    otherwise: 'customer',
    grouped: true,
    by: 'authors',
  }
}
