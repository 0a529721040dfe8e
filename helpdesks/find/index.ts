/** Finds the conversation in a page that no map describes, and writes it down as a map. */
import type { AudienceSign, HelpdeskMap } from '../map'
import { MAP_VERSION } from '../map'
import { first, type Root, type ShadowRootOf } from '../page/query'
import { boxOf, hasLayout, isOnScreen } from '../page/visible'
import { findBoxes } from './boxes'
import { type FoundList, findList } from './list'
import { findParts } from './parts'
import { type FoundRoot, rootsOf } from './roots'
import { selectorOf } from './selector'
import { findSides } from './sides'

export interface FoundMap {
  map: HelpdeskMap
  /** 0 to 1. */
  confidence: number
}

/** Under this score a list is more likely something else. */
const LEAST_SCORE = 4.5
/** From this score on a list is certainly a conversation. */
const FULL_SCORE = 11

/** The most likely conversation of the page, or null when nothing looks like one. */
export function findMap(document: Document, shadowRootOf: ShadowRootOf): FoundMap | null {
  let best: { here: FoundRoot; list: FoundList; boxes: HTMLElement[] } | null = null
  const roots = rootsOf(document, shadowRootOf)
  const outer = findBoxesSafely(document)
  for (const here of roots) {
    const boxes = here.root === document ? outer : findBoxesSafely(here.root)
    // The reply box may stand outside the shadow root or frame that holds the messages.
    const list = findListSafely(
      here.root,
      boxes.length > 0 || here.within.length === 0 ? boxes : boxesInside(here.root, outer),
    )
    if (list && list.score >= LEAST_SCORE && (best === null || list.score > best.list.score))
      best = { here, list, boxes }
  }
  return best && describe(document, best.here, best.list, best.boxes)
}

/** Writes a list of messages down as a map; null when it speaks of no conversation. */
export function describe(
  document: Document,
  here: FoundRoot,
  list: FoundList,
  boxes: HTMLElement[],
): FoundMap | null {
  const parts = findParts(list, new Date())
  const sides = findSides(list, parts.textOf)
  // Paragraphs above a comment field have the shape of messages, but no names and one side only.
  if (!list.named && sides.coverage < 0.5) return null
  const box = nearestBox(list.list, boxes)
  const signs = audienceSigns(box)
  const host = document.location?.hostname ?? ''
  const map: HelpdeskMap = {
    version: MAP_VERSION,
    name: 'found',
    displayName: host,
    evidence: 'none',
    conversation: {
      panes: [selectorOf(list.list, here.root)],
      id: [{ url: '.*' }, ...titleSource(list.list, box, here.root)],
      all: true,
    },
    items: [list.items],
    messageId: parts.messageId,
    roles: sides.roles,
    otherwise: sides.otherwise,
    author: parts.author,
    time: parts.time,
    text: { selectors: parts.text, strip: parts.strip },
    order: 'document',
    carry: { author: 'previous' },
    channel: { is: 'chat' },
    replyBox: {
      editors: box ? [selectorOf(box, rootOfElement(box))] : [],
      signs,
      otherwise: signs.length > 0 ? 'unsure' : 'public',
    },
  }
  if (here.within.length > 0) map.within = here.within
  if (sides.dayLines) map.dayLines = sides.dayLines
  if (sides.unsure) map.sidesUnsure = true
  const fit = Math.min(1, (list.score - LEAST_SCORE) / (FULL_SCORE - LEAST_SCORE))
  const confidence =
    Math.max(0.1, fit * 0.6 + sides.coverage * 0.3 + (box ? 0.1 : 0)) * (sides.unsure ? 0.7 : 1)
  return { map, confidence: Math.round(confidence * 100) / 100 }
}

/** The box under the list in its column, or else the first. */
function nearestBox(list: Element, boxes: readonly HTMLElement[]): HTMLElement | null {
  if (!hasLayout(list.ownerDocument)) return boxes[0] ?? null
  const area = boxOf(list)
  const distance = (box: HTMLElement): number => {
    const field = boxOf(box)
    const aside = Math.max(0, field.left - area.right, area.left - field.right)
    return Math.abs(field.top - area.bottom) + aside * 3
  }
  return [...boxes].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

const NOTE_WORDS = 'internal|private|\\bnote\\b|备注|備註|内部|內部|یادداشت|داخلی'

/** Where something near the box speaks of notes, the box is for customers only while that is not chosen. */
export function audienceSigns(box: HTMLElement | null): AudienceSign[] {
  const noted = box && closestForm(box)
  if (!noted || !new RegExp(NOTE_WORDS, 'iu').test((noted.textContent ?? '').slice(0, 3000))) return []
  const chosen = '[aria-selected="true"], [aria-pressed="true"], [data-state="active"], .active, .selected'
  return [
    {
      audience: 'note',
      on: 'around',
      selector:
        '[class*="--note" i], [class*="is-private" i], [class*="is-internal" i], [class*="private-note" i]',
    },
    { audience: 'note', on: 'page', selector: chosen, text: NOTE_WORDS },
  ]
}

function closestForm(box: Element): Element | null {
  let at: Element | null = box
  for (let up = 0; at?.parentElement && up < 4; up++) at = at.parentElement
  return at
}

/** The name above the conversation, as a part of its identity. */
function titleSource(list: Element, box: HTMLElement | null, root: Root): { selector: string }[] {
  for (let at = list.parentElement, up = 0; at && up < 5; at = at.parentElement, up++) {
    const title = first(
      at,
      'h1, h2, h3, header [class*="name" i], [class*="header" i] [class*="name" i], [class*="header" i] [class*="title" i]',
    )
    if (title && !list.contains(title) && isOnScreen(title) && (title.textContent ?? '').trim().length < 80)
      return [{ selector: selectorOf(title, root) }]
    if (box && at.contains(box) && up > 2) break
  }
  return []
}

function rootOfElement(element: Element): Root {
  const root = element.getRootNode()
  return root.nodeType === 11 || root.nodeType === 9 ? (root as Root) : element.ownerDocument
}

function boxesInside(root: Root, outer: HTMLElement[]): HTMLElement[] {
  return root.nodeType === 11 ? outer : []
}

function findBoxesSafely(root: Root): HTMLElement[] {
  try {
    return findBoxes(root)
  } catch {
    return []
  }
}

function findListSafely(root: Root, boxes: readonly HTMLElement[]): FoundList | null {
  try {
    return findList(root, boxes)
  } catch {
    return null
  }
}
