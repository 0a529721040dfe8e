/** Finds the conversation that the agent looks at, among those a page may keep mounted. */
import type { HelpdeskMap } from '../map'
import { all, type Root } from '../page/query'
import { type Around, firstValue, pick } from '../page/value'
import { isOnScreen } from '../page/visible'

export type Conversation =
  | { state: 'found'; pane: Element; id: string }
  | { state: 'none' }
  /** One stands there that is not the one the page names: the page is between two. */
  | { state: 'between' }
  /** Two or more could be meant. */
  | { state: 'ambiguous' }

const NONE: Conversation = { state: 'none' }

/** The open conversation in `root`, by visibility and by agreement with the id in address or page. */
export function findConversation(root: Root, map: HelpdeskMap, address: string): Conversation {
  for (const selector of map.conversation.panes) {
    const shown = outermost(all(root, selector)).filter(isOnScreen)
    if (shown.length === 0) continue
    const [only] = shown
    if (shown.length === 1 && only) {
      const own = paneId(only, map)
      const named = own === '' ? '' : pageId(root, map, address)
      if (named !== '' && named !== own) return { state: 'between' }
      return { state: 'found', pane: only, id: idOf(only, root, map, address) }
    }
    const wanted = pageId(root, map, address)
    const agreeing = wanted === '' ? [] : shown.filter((pane) => paneId(pane, map) === wanted)
    const [agreed] = agreeing
    return agreeing.length === 1 && agreed
      ? { state: 'found', pane: agreed, id: wanted }
      : { state: 'ambiguous' }
  }
  return NONE
}

/** Path, query and fragment of an address, shortened to what a pattern may be run over. */
export function addressOf(document: Document): string {
  const { location } = document
  return location ? `${location.pathname}${location.search}${location.hash}`.slice(0, 1000) : ''
}

function idOf(pane: Element, root: Root, map: HelpdeskMap, address: string): string {
  return idFrom(map, address, { conversation: pane, page: root }) || address
}

function pageId(root: Root, map: HelpdeskMap, address: string): string {
  return idFrom(map, address, { page: root })
}

function idFrom(map: HelpdeskMap, address: string, around: Around): string {
  const parts: string[] = []
  for (const source of map.conversation.id) {
    const part =
      'url' in source ? pick(address, source.url) : (firstValue([source], around, 'page')?.value ?? '')
    if (part) parts.push(part)
    if (part && !map.conversation.all) break
  }
  return parts.join(' ')
}

function paneId(pane: Element, map: HelpdeskMap): string {
  const source = map.conversation.paneId
  return source ? (firstValue([source], { conversation: pane }, 'conversation')?.value ?? '') : ''
}

function outermost(elements: Element[]): Element[] {
  const kept: Element[] = []
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element)
  return kept
}
