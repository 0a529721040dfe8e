/** Finds the conversation in a page that no map describes, and writes it down as a map. */
import type { Finder, FoundMap } from '../finder'
import type { ShadowRootOf } from '../page/query'
import { findBoxes } from './boxes'
import { boxesApart } from './boxes-apart'
import { confidenceOf, LEAST_SCORE } from './confidence'
import { describe } from './describe'
import { type FoundList, findList } from './list'
import { FoundPage } from './page'
import { rootsOf } from './roots'
import { atOnce, type Steps } from './steps'
import { survey } from './survey'

/** What a reply box in its place says for a list, as the list's own score has it. */
const BOXED = 2

/** The most likely conversation of the page, or null when nothing looks like one. */
export function findMap(document: Document, shadowRootOf: ShadowRootOf): FoundMap | null {
  return atOnce(findMapInSteps(document, shadowRootOf))
}

/**
 * The same search in short steps of a few milliseconds: run `next()` until it is done, giving the page its turn
 * between. It never throws; a page that changes meanwhile is described as it was.
 */
export function* findMapInSteps(document: Document, shadowRootOf: ShadowRootOf): Steps<FoundMap | null> {
  let best: { within: string[]; page: FoundPage; list: FoundList } | null = null
  const outer = safely(() => findBoxes(document)) ?? []
  yield
  const roots = (yield* guarded(() => rootsOf(document, shadowRootOf))) ?? []
  for (const { root, within } of roots) {
    yield
    const own = root === document ? outer : (safely(() => findBoxes(root)) ?? [])
    // The reply box may stand outside the shadow root that holds the messages.
    const boxes = own.length === 0 && root.nodeType === 11 ? outer : own
    const list = yield* guarded(function* (): Steps<{ page: FoundPage; list: FoundList } | null> {
      const page = new FoundPage(root, yield* survey(root, shadowRootOf), boxes, document)
      const found = yield* findList(page)
      return found && { page, list: found }
    })
    if (list && list.list.score >= LEAST_SCORE - BOXED && (!best || list.list.score > best.list.score))
      best = { within, ...list }
  }
  if (!best) return null
  const { list: found } = best
  const apart = found.facts.boxed
    ? null
    : yield* guarded(() => boxesApart(document, found.list, roots, shadowRootOf))
  if (apart) {
    found.facts.boxed = true
    found.score += BOXED
  }
  if (found.score < LEAST_SCORE) return null
  yield
  const { page, list, within } = best
  const described = yield* guarded(() => describe(document, page, list, within))
  if (!described) return null
  if (apart) {
    described.map.replyBox = { ...described.map.replyBox, editors: [], apart: apart.apart }
    described.box = apart.box
  }
  yield
  const confidence = confidenceOf(document, page, list, described)
  return confidence === null ? null : { map: described.map, confidence }
}

/** The search as the desk uses it. */
export const finder: Finder = { search: findMapInSteps, boxes: findBoxes }

function safely<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** A part of the search that a hostile page breaks finds nothing. */
function* guarded<T>(work: () => Steps<T | null>): Steps<T | null> {
  const steps = work()
  for (;;) {
    let step: IteratorResult<undefined, T | null>
    try {
      step = steps.next()
    } catch {
      return null
    }
    if (step.done) return step.value
    yield
  }
}
