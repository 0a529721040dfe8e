/** What can be walked through with the keys: the messages or fields on the screen, top to bottom. */
import { all, insideOf, type Root, type ShadowRootOf } from '../page/query'
import { hasLayout, isOnScreen } from '../page/visible'
import { areaOf } from './hit'
import { isSheet } from './overlay'
import type { TeachStep } from './steps'
import { fieldOf, unitOf } from './unit'

/** Elements looked at, and candidates offered. */
const VISITS = 8000
const OFFERED = 300
const ELSEWHERE =
  'nav, header, footer, [role="navigation"], [role="banner"], [role="toolbar"], button, select, script, style'

/** Candidates for a step; `last` is the one to begin at. */
export function candidatesFor(document: Document, step: TeachStep, shadowRootOf: ShadowRootOf): Element[] {
  const found = new Set<Element>()
  const roots: Root[] = [document]
  let visits = 0
  for (let at = 0; at < roots.length && at < 40; at++) {
    const root = roots[at]
    if (!root) break
    for (const element of all(root, '*')) {
      if (isSheet(element) || ++visits > VISITS || found.size >= OFFERED) break
      const inside =
        /^i?frame$/iu.test(element.tagName) || element.tagName.includes('-') || element.shadowRoot
      const inner = inside ? insideOf(element, shadowRootOf) : null
      if (inner) roots.push(inner)
      const candidate = step === 'box' ? boxAt(element) : messageAt(element)
      if (candidate && isOnScreen(candidate)) found.add(candidate)
    }
  }
  return inOrder([...found], document)
}

function boxAt(element: Element): Element | null {
  const isBox =
    /^(?:textarea|input|iframe)$/iu.test(element.tagName) || element.hasAttribute('contenteditable')
  return isBox ? fieldOf(element) : null
}

function messageAt(element: Element): Element | null {
  let words = 0
  for (const node of Array.from(element.childNodes).slice(0, 20))
    if (node.nodeType === 3) words += (node as Text).data.trim().length
  if (words < 2 || element.closest(ELSEWHERE)) return null
  const unit = unitOf(element)
  return unit.querySelector('textarea, [contenteditable="true"]') ? null : unit
}

function inOrder(elements: Element[], document: Document): Element[] {
  if (!hasLayout(document)) return elements
  const areas = new Map(elements.map((element) => [element, areaOf(element, document)]))
  const top = (element: Element): number => areas.get(element)?.top ?? 0
  return elements.sort((a, b) => top(a) - top(b))
}

/** Where walking begins: the last of those that most others stand beside. */
export function firstCandidate(candidates: readonly Element[]): number {
  const counts = new Map<Element | null, number>()
  const groupOf = (element: Element): Element | null =>
    element.parentElement?.parentElement ?? element.parentElement
  for (const candidate of candidates)
    counts.set(groupOf(candidate), (counts.get(groupOf(candidate)) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return candidates.findLastIndex((candidate) => counts.get(groupOf(candidate)) === most)
}
