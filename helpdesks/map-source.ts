/** Decides which map reads the page: a taught one, a built-in one, or one found in an unknown page. */
import type { Transcript } from '../copilot/transcript'
import type { Finder, FoundMap } from './finder'
import { lendTo } from './lend'
import type { HelpdeskMap } from './map'
import { BUILT_IN_MAPS } from './maps'
import { chooseMap } from './match-map'
import type { ShadowRootOf } from './page/query'
import { addressOf } from './read/conversation'

export interface ChosenMap {
  map: HelpdeskMap
  source: 'built-in' | 'found' | 'taught'
  confidence: number
  /** Where a map for this page reads nothing in it any more: whose place this one took. */
  insteadOf?: 'built-in' | 'taught'
  /** True for a found map whose sides the agent has looked at: it is kept for the site. */
  kept?: true
}

/** Sides of a built-in map as the agent wants them on this site. */
export interface MapSides {
  map: string
  swapped: boolean
}

/** What the last reading came to. */
export interface LastReading {
  state: string
  transcript: Transcript | null
}

export interface MapChooser {
  /**
   * The map to read with; `last` is null before the first reading. A map found in a short conversation is found
   * anew when there is twice as much to learn from.
   */
  choose(last: LastReading | null): ChosenMap | null
  /** Milliseconds until a search that was put off may be made; null when none was. */
  searchIn(): number | null
  /** True while a search by the page's shape is under way, or waits for the search itself. */
  isSearching(): boolean
  /** True while the page should be searched and the search is not here. */
  isAwaited(): boolean
  /** Looks for a map anew at the next choice. */
  again(): void
  /** Uses a map instead of the chosen one. */
  replace(chosen: ChosenMap): ChosenMap
  /** Attributes that the known maps' rules look at, for the page's observer. */
  attributes: readonly string[]
}

/** Desks of which only the address is known say their name; their pages are read like any unknown page. */
const READABLE = BUILT_IN_MAPS.filter((map) => map.evidence !== 'none')
const NAMED_ONLY = BUILT_IN_MAPS.filter((map) => map.evidence === 'none')

/** How often an unknown page is searched while nothing is found; milliseconds. */
const SEARCH_EVERY = 700
/**
 * The longest wait before a page in which nothing changes is searched again: what comes into a shadow root or a
 * frame changes nothing that is seen from outside. Each search in vain doubles the wait.
 */
const LONGEST_WAIT = 5000
/** Milliseconds of searching before the page gets its turn. */
const SLICE = 8
/** Messages from which a found map is as good as it gets. */
const LEARNED = 24
/** How long a page's own map may read nothing before its conversation is looked for by its shape; milliseconds. */
const PATIENCE = 1500
/** How sure a found map must be to take the place of the page's own: the desk may just show its inbox. */
const SURE = 0.5
/** The same where the page's own map finds the conversation and no message in it. */
const SURE_OF_EMPTY = 0.75
/** Messages of which one must be the customer's or an agent's, else the roles are not read any more. */
const ENOUGH = 3

/** How sure a found map is when it need not be looked at again. */
const BEYOND_DOUBT = 0.6
/** When a map of which it is not so sure is found anew: the page may just have begun to draw. Milliseconds. */
const DOUBTED_AFTER = [2500, 6000]

/** How often a page that a found map reads is looked at for a desk's own marks; milliseconds. */
const LOOK_AGAIN = 3000
/** How long the page's own maps are not looked for again, as a multiple of what it took: a page may be huge. */
const REST = 20

/** @param finderOf gives the search by shape: null while it is on its way, undefined where there is none */
export function createMapChooser(
  document: Document,
  taught: readonly HelpdeskMap[],
  shadowRootOf: ShadowRootOf,
  sides: readonly MapSides[] = [],
  finderOf: () => Finder | null | undefined = () => undefined,
): MapChooser {
  const sided = new Map<HelpdeskMap, HelpdeskMap>()
  const keptFound = taught.filter(({ name }) => name === 'found')
  let chosen: ChosenMap | null = null
  let searched = Number.NEGATIVE_INFINITY
  let putOff = false
  /** True while the last reading found a conversation. */
  let readable = false
  /** Searches in vain, one after another. */
  let misses = 0
  /** True while the search is not here yet. */
  let awaited = false
  /** A search under way. */
  let steps: Generator<undefined, FoundMap | null> | null = null
  let learnedFrom = 1
  /** How often a doubtful map was found anew. */
  let doubts = 0
  /** True when the agent had a hand in the map: it is not found anew. */
  let kept = false
  /** Since when the chosen map of this page has read nothing; 0 while it does. */
  let failingSince = 0
  /** Maps of this page that read nothing in it, and the address where that was. */
  let failed = new Set<HelpdeskMap>()
  let address = ''

  /** A built-in map with its sides as the agent wants them here; one and the same object at every call. */
  const withSides = (map: HelpdeskMap): HelpdeskMap => {
    const wanted = sides.find((kept) => kept.map === map.name)
    if (!wanted) return map
    const known = sided.get(map) ?? { ...map, swapped: wanted.swapped, sidesUnsure: false }
    sided.set(map, known)
    return known
  }

  /** A map found anew by the rules that the agent has looked at keeps the sides they were given. */
  const likeKept = (map: HelpdeskMap): HelpdeskMap => {
    const rules = (one: HelpdeskMap): string => JSON.stringify([one.roles, one.otherwise])
    const kept = keptFound.find((one) => rules(one) === rules(map))
    return kept ? { ...map, swapped: kept.swapped === true, sidesUnsure: false } : map
  }

  let choices: ChosenMap[] = []
  let lookedAt = Number.NEGATIVE_INFINITY
  let restUntil = Number.NEGATIVE_INFINITY
  let resting = false

  /** The page's own maps, the best first. */
  const known = (): ChosenMap[] => {
    const started = performance.now()
    resting = started < restUntil
    if (resting) return choices
    choices = []
    for (const map of taught)
      if (map.name !== 'found' && chooseMap(document, [map], shadowRootOf))
        choices.push({ map, source: 'taught', confidence: 1 })
    const built = chooseMap(document, READABLE, shadowRootOf)
    if (built) choices.push({ map: withSides(built), source: 'built-in', confidence: 1 })
    const found = chooseMap(document, keptFound, shadowRootOf)
    if (found) choices.push({ map: found, source: 'found', confidence: 1, kept: true })
    lookedAt = performance.now()
    restUntil = lookedAt + (lookedAt - started) * REST
    return choices
  }

  /** True when a desk's own marks may have come to a page that a found map reads. */
  const mayBeDesk = (): boolean =>
    chosen?.source === 'found' && !chosen.insteadOf && !kept && performance.now() - lookedAt >= LOOK_AGAIN

  /** When a doubtful map is found anew; null when it is not. */
  const doubtedAt = (): number | null => {
    const after = DOUBTED_AFTER[doubts]
    const open = chosen?.source === 'found' && !kept && !chosen.kept && !chosen.insteadOf
    return open && after !== undefined && chosen && chosen.confidence < BEYOND_DOUBT ? searched + after : null
  }

  /** True when a map that knows no reply box reads a page in which one was opened since. */
  const hasNewBox = (): boolean =>
    isBoxless(chosen) &&
    performance.now() - searched >= SEARCH_EVERY &&
    (finderOf()?.boxes(document).length ?? 0) > 0

  /** Searches on for a moment; the page gets its turn before the rest. */
  const search = (least: number): ChosenMap | null => {
    const now = performance.now()
    putOff = !steps && now - searched < SEARCH_EVERY
    if (putOff) return null
    const finder = finderOf()
    awaited = finder === null
    if (!finder) return null
    steps ??= finder.search(document, shadowRootOf)
    let step = steps.next()
    while (!step.done && performance.now() - now < SLICE) step = steps.next()
    if (!step.done) return null
    steps = null
    searched = performance.now()
    const found = step.value
    misses = found ? 0 : misses + 1
    if (!found || found.confidence < least) return null
    const desk = chooseMap(document, NAMED_ONLY, shadowRootOf)
    const map = likeKept(desk ? lendTo(found.map, desk) : found.map)
    return { map, source: 'found', confidence: found.confidence }
  }

  /** The first of the page's own maps that has not failed, or what is found in the place of those that have. */
  const own = (choices: readonly ChosenMap[], empty: boolean): ChosenMap | null => {
    const [first] = choices
    const next = choices.find(({ map }) => !failed.has(map))
    if (!first || next === first) return next ?? null
    const insteadOf = first.source === 'found' ? undefined : first.source
    if (next) return { ...next, ...(insteadOf ? { insteadOf } : {}) }
    if (!insteadOf) return search(0) ?? chosen ?? first
    const found = search(empty ? SURE_OF_EMPTY : SURE)
    if (!found || (chosen?.source === 'found' && found.confidence <= chosen.confidence))
      return chosen ?? first
    return { ...found, map: lendTo(found.map, first.map), insteadOf }
  }

  const follow = (last: LastReading | null): void => {
    const here = addressOf(document)
    // What takes the place of a failed map and reads nothing either gives the place back.
    if (here !== address || (chosen?.insteadOf && last && !reads(last))) failed = new Set()
    if (here !== address) misses = doubts = 0
    if (here !== address) lookedAt = restUntil = Number.NEGATIVE_INFINITY
    address = here
    const now = performance.now()
    if (!chosen || (chosen.source === 'found' && !chosen.kept) || !isFailing(last)) failingSince = 0
    else failingSince ||= now
    if (chosen && failingSince > 0 && now - failingSince >= PATIENCE) failed.add(chosen.map)
  }

  return {
    choose(last) {
      putOff = false
      awaited = false
      readable = last !== null && reads(last)
      follow(last)
      const count = last?.transcript?.messages.length ?? 0
      const open = chosen?.source === 'found' && !kept && !chosen.kept
      const due = doubtedAt()
      const doubted = due !== null && performance.now() >= due
      const more = count >= learnedFrom * 2 && learnedFrom < LEARNED
      const learnable = open && (doubted || more || hasNewBox())
      const settled = chosen && last && reads(last) && !learnable && !failed.has(chosen.map)
      resting = false
      if (settled && !mayBeDesk()) return chosen
      const mine = known()
      if (mine.length > 0) {
        chosen = own(mine, last?.state === 'empty')
        return chosen
      }
      if (settled) return chosen
      const found = search(0)
      const boxed = isBoxless(chosen) && !isBoxless(found)
      if (found && (!learnable || boxed || found.confidence > (chosen?.confidence ?? 0))) chosen = found
      if (!putOff && !steps) learnedFrom = Math.max(1, count)
      if (doubted && !putOff && !steps) doubts++
      return chosen
    },
    isSearching: () => steps !== null || awaited,
    isAwaited: () => awaited,
    searchIn() {
      if (steps) return 0
      if (awaited) return null
      if (putOff) return Math.max(0, searched + SEARCH_EVERY - performance.now())
      if (resting) return Math.max(0, restUntil - performance.now())
      if (failingSince > 0) return Math.max(0, failingSince + PATIENCE - performance.now())
      const due = doubtedAt()
      if (chosen && readable) return due === null ? null : Math.max(0, due - performance.now())
      const wait = Math.min(LONGEST_WAIT, SEARCH_EVERY * 2 ** misses)
      return Math.max(0, searched + wait - performance.now())
    },
    again() {
      chosen = null
      steps = null
      kept = false
      learnedFrom = 1
      searched = Number.NEGATIVE_INFINITY
      failingSince = 0
      failed = new Set()
      restUntil = Number.NEGATIVE_INFINITY
    },
    replace(next) {
      chosen = next
      kept = true
      return next
    },
    attributes: attributesOf([...taught, ...READABLE]),
  }
}

/** True for a map that knows no reply box. */
function isBoxless(chosen: ChosenMap | null): boolean {
  return chosen?.map.replyBox.editors.length === 0 && !chosen.map.replyBox.apart
}

function reads({ state }: LastReading): boolean {
  return state !== 'no-conversation' && state !== 'empty'
}

/** True when nothing was read, or messages whose writers are all unknown. */
function isFailing(last: LastReading | null): boolean {
  if (!last) return false
  if (!reads(last)) return true
  const messages = last.transcript?.messages ?? []
  return messages.length >= ENOUGH && messages.every(({ role }) => role === 'system')
}

/** Names of the attributes that selectors in the maps mention. */
function attributesOf(maps: readonly HelpdeskMap[]): string[] {
  const names = new Set<string>()
  for (const found of JSON.stringify(maps).matchAll(/\[([a-z][a-z-]{1,40})(?=[\]~|^$*=])/gu))
    if (found[1]) names.add(found[1])
  for (const found of JSON.stringify(maps).matchAll(/"attribute":"([a-z-]{2,40})"/gu))
    if (found[1]) names.add(found[1])
  return [...names]
}
