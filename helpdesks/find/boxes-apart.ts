/** Finds a reply box that stands in another root than the messages: a shadow root or frame beside them. */
import { drawnBy } from '../editors/drawn'
import { matches, parentAcross, type Root, type ShadowRootOf } from '../page/query'
import { boxOf, hasLayout, isOnScreen, styleOf } from '../page/visible'
import { findBoxes } from './boxes'
import { LEAST_SCORE } from './confidence'
import { findList } from './list'
import { FoundPage } from './page'
import type { FoundRoot } from './roots'
import { selectorOf } from './selector'
import type { Steps } from './steps'
import { survey } from './survey'

export interface BoxesApart {
  /** As it goes into a map. */
  apart: { within: string[]; editors: string[] }
  box: HTMLElement
}

/** A root with more fields than this is a form. */
const FIELDS = 3
/** How far the box may be from the end of the messages that show; pixels. */
const FAR = 300
/** How much of the box may stand beside the end of the messages; pixels. */
const OVERLAP = 80
/** Elements between the box and what it shares with the messages. */
const LEVELS = 60

/** Parts of a page that have a field of their own, by what they are called. */
const OTHER_PART =
  /^\S*widget|(?:chat|help|support)[-_]?widget|feedback|survey|launcher|copilot|assistant|chatbot|(?:^|[^a-z])(?:log|sign)-?(?:in|up|on)|search|newsletter|settings/iu
const OTHER_PLACE =
  'dialog, [role="dialog"], [aria-modal="true"], nav, header, [role="search"], [role="navigation"], [role="banner"]'
/** A field of one line is a reply box only where it says so. */
const REPLIES =
  /repl|messag|answer|write|type|antwort|nachricht|schreib|répon|écri|mensa|respon|escrib|rispo|scriv|回复|回覆|消息|訊息|输入|輸入|پاسخ|پیام|بنویس/iu
/** What is asked of somebody else than the customer. */
const ASKS = /^\s*(?:ask|how can (?:we|i) help|frag|问|問|有什么|بپرس)|\bAI\b|\bfeedback\b/iu

/**
 * The boxes for the messages in `list` among those of the other `roots`: under the messages or over them, in their
 * column, and part of nothing that has messages or a purpose of its own. Null where none is.
 */
export function* boxesApart(
  document: Document,
  list: Element,
  roots: readonly FoundRoot[],
  shadowRootOf: ShadowRootOf,
): Steps<BoxesApart | null> {
  const around = outerOf(list)
  const here = list.getRootNode()
  for (const { root, within } of roots) {
    // A box of the document is one of a shadow root as well.
    if (root === here || (root === document && here.nodeType === 11)) continue
    yield
    const found = findBoxes(root)
    if (found.length === 0 || found.length > FIELDS) continue
    if (root.querySelector('input[type="password"]')) continue
    const boxes = found.filter((box) => isBeside(box, list, around))
    const [box] = boxes
    if (!box || (yield* hasTalk(document, root, roots, around, shadowRootOf))) continue
    return { apart: { within, editors: boxes.map((each) => selectorOf(each, root)) }, box }
  }
  return null
}

/** The element and all that stands around it, through shadow roots and frames. */
function outerOf(element: Element): Set<Node> {
  const outer = new Set<Node>()
  for (let at: Element | null = element; at && outer.size < 500; at = parentAcross(at)) {
    outer.add(at)
    outer.add(at.getRootNode())
  }
  return outer
}

function isBeside(box: HTMLElement, list: Element, around: ReadonlySet<Node>): boolean {
  const words = ['placeholder', 'aria-label', 'data-placeholder', 'name', 'id']
    .map((name) => box.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 300)
  if (ASKS.test(words) || (box.tagName === 'INPUT' && !REPLIES.test(words))) return false
  let at: Element | null = box
  for (let steps = 0; at && !around.has(at) && steps < LEVELS; steps++, at = parentAcross(at)) {
    const named = `${at.tagName} ${at.id} ${at.getAttribute('class') ?? ''}`
    if (OTHER_PART.test(named.slice(0, 300)) || matches(at, OTHER_PLACE)) return false
    // What floats over the page belongs to all of it.
    if (styleOf(at)?.position === 'fixed') return false
    if (/^i?frame$/iu.test(at.tagName) && !isOnScreen(at)) return false
  }
  if (!at || !around.has(at)) return false
  if (!hasLayout(list.ownerDocument)) return true
  const shown = shownArea(list)
  const field = areaOf(drawnBy(box) ?? box)
  const shared = Math.min(shown.right, field.right) - Math.max(shown.left, field.left)
  if (field.width <= 80 || shared < Math.min(shown.right - shown.left, field.width) * 0.5) return false
  const under =
    field.top > shown.bottom - OVERLAP || (list.contains(at) && field.bottom > shown.bottom - OVERLAP)
  if (under) return field.top < shown.bottom + FAR
  return field.bottom < shown.top + OVERLAP && field.bottom > shown.top - FAR
}

/** True where a root, or one around it that is not around the messages too, holds a conversation of its own. */
function* hasTalk(
  document: Document,
  root: Root,
  roots: readonly FoundRoot[],
  around: ReadonlySet<Node>,
  shadowRootOf: ShadowRootOf,
): Steps<boolean> {
  const outer = outerOf(root.firstElementChild ?? document.documentElement)
  for (const { root: each } of roots) {
    if (each !== root && (!outer.has(each) || around.has(each))) continue
    const page = new FoundPage(each, yield* survey(each, shadowRootOf), findBoxes(each), document)
    const list = yield* findList(page)
    if (list && list.score >= LEAST_SCORE && !around.has(list.list)) return true
  }
  return false
}

interface Edges {
  left: number
  right: number
  top: number
  bottom: number
  width: number
}

/** An element's place in the window of the outermost document. */
function areaOf(element: Element): Edges {
  let { left, right, top, bottom, width } = boxOf(element)
  let frame = frameOf(element)
  for (let deep = 0; frame && deep < 20; deep++, frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect()
    const aside = outer.left + frame.clientLeft
    const down = outer.top + frame.clientTop
    left += aside
    right += aside
    top += down
    bottom += down
  }
  return { left, right, top, bottom, width }
}

/** The part of a list that its scrolling parents show. */
function shownArea(list: Element): Edges {
  const shown = areaOf(list)
  let at: Element | null = list
  for (let up = 0; at && up < LEVELS; up++, at = parentAcross(at)) {
    const isFrame = /^i?frame$/iu.test(at.tagName)
    if (!isFrame && /^(?:visible|)$/u.test(styleOf(at)?.overflowY ?? '')) continue
    if (at.tagName === 'BODY' || at.tagName === 'HTML') continue
    const clip = areaOf(at)
    shown.top = Math.max(shown.top, clip.top)
    shown.bottom = Math.max(shown.top, Math.min(shown.bottom, clip.bottom))
  }
  return shown
}

function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null
  } catch {
    return null
  }
}
