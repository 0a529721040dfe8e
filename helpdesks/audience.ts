/** The wrong-box guard: for whom a box writes, and what may go into it. */
import { boxHint } from './box-hints'
import type { InsertRequest, RefusalReason } from './editors/insertion'
import type { AudienceSign, HelpdeskMap } from './map'
import { all, closestAcross, matches, type Root } from './page/query'
import { textMatches } from './page/value'
import { isOnScreen } from './page/visible'

/** For whom a box writes, and by what it is known. */
export interface JudgedBox {
  audience: 'public' | 'note' | 'unsure'
  /** What told it: a sign of the map or words of the page. */
  sign?: string
}

/**
 * Why a text may not go into this box, or null. A reply goes into a note box, or one that is not known to be
 * public, only when the agent confirmed it; a note never goes where the customer could see it.
 */
export function refusalFor(
  audience: JudgedBox['audience'],
  request: Pick<InsertRequest, 'kind' | 'confirmed'>,
): RefusalReason | null {
  if (request.kind === 'note') {
    if (audience === 'note') return null
    return audience === 'public' ? 'public-box' : 'unsure-box'
  }
  if (audience === 'public' || request.confirmed) return null
  return audience === 'note' ? 'note-box' : 'unsure-box'
}

/** Messages at either end of the conversation that bound what is around its box. */
const ENDS = 3

/**
 * Judges a box. The map's own signs come first, and must agree. What the page says around it decides where they are
 * silent, and casts doubt where they say public and it speaks of a note. Desks without notes have public boxes only.
 */
export function audienceOf(editor: Element, root: Root, pane: Element | null, map: HelpdeskMap): JudgedBox {
  const { signs, otherwise, scope } = map.replyBox
  const near = scope ? closestAcross(editor, scope) : null
  const said = new Map<'public' | 'note', string>()
  for (const sign of signs)
    if (!said.has(sign.audience) && signHolds(sign, editor, near, root))
      said.set(sign.audience, sign.selector)
  if (said.size > 1) return { audience: 'unsure', sign: [...said.values()].join(' / ') }
  const [own] = said
  if (own?.[0] === 'note' || otherwise === 'public')
    return own ? { audience: own[0], sign: own[1] } : { audience: 'public', sign: '' }
  const items = pane && (map.replyBox.apart || pane.contains(editor)) ? all(pane, map.items.join(', ')) : []
  const hint = boxHint(editor, pane, [...items.slice(0, ENDS), ...items.slice(-ENDS)])
  if (own)
    return hint.audience === 'note'
      ? { audience: 'unsure', sign: `${own[1]} / ${hint.sign}` }
      : { audience: 'public', sign: own[1] }
  return { audience: hint.audience ?? (otherwise === 'unsure' ? 'unsure' : 'public'), sign: hint.sign }
}

function signHolds(sign: AudienceSign, editor: Element, scope: Element | null, root: Root): boolean {
  const fits = (element: Element): boolean => sign.text === undefined || textMatches(element, sign.text)
  if (sign.on === 'box') return matches(editor, sign.selector) && fits(editor)
  if (sign.on === 'around') {
    const around = closestAcross(editor, sign.selector)
    return around !== null && fits(around)
  }
  const place = sign.on === 'near' ? scope : root
  return place !== null && all(place, sign.selector).some((element) => isOnScreen(element) && fits(element))
}
