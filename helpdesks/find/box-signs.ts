/** The reply box of a found conversation, and what tells whether it writes to the customer or a note. */
import type { AudienceSign } from '../map'
import { boxOf, hasLayout } from '../page/visible'

const NOTE_WORDS = 'internal|private|\\bnotes?\\b|notiz|interne|备注|備註|内部|內部|یادداشت|داخلی'

/** The box under the list in its column, or else the nearest. */
export function nearestBox(list: Element, boxes: readonly HTMLElement[]): HTMLElement | null {
  if (!hasLayout(list.ownerDocument)) return boxes[0] ?? null
  const area = boxOf(list)
  const distance = (box: HTMLElement): number => {
    const field = boxOf(box)
    const aside = Math.max(0, field.left - area.right, area.left - field.right)
    const inside = list.contains(box) ? 0 : Math.abs(field.top - area.bottom)
    return inside + aside * 3 + (box.tagName === 'INPUT' ? 150 : 0)
  }
  return [...boxes].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Where something near the box speaks of notes, the box is for customers only while that is not chosen. */
export function audienceSigns(box: HTMLElement | null, list: Element): AudienceSign[] {
  const noted = box && aroundBox(box, list)
  if (!noted || !speaksOfNotes(noted, box)) return []
  const chosen =
    '[aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [data-state="active"], [data-state="on"], [class~="active" i], [class~="selected" i], [class*="--active" i], [class*="is-active" i]'
  return [
    {
      audience: 'note',
      on: 'around',
      selector:
        '[class*="--note" i], [class*="is-note" i], [class*="is-private" i], [class*="is-internal" i], [class*="private-note" i], [class*="note-mode" i], [class*="internal-note" i]',
    },
    { audience: 'note', on: 'page', selector: chosen, text: NOTE_WORDS },
    {
      audience: 'public',
      on: 'page',
      selector: chosen,
      text: '^(?:public )?(?:reply|message|answer|antwort|responder|répondre|回复|پاسخ)',
    },
  ]
}

function speaksOfNotes(around: Element, box: Element): boolean {
  const words = [around.textContent ?? '']
  for (const key of ['placeholder', 'aria-label', 'name', 'id']) words.push(box.getAttribute(key) ?? '')
  return new RegExp(NOTE_WORDS, 'iu').test(words.join(' ').slice(0, 3000))
}

function aroundBox(box: Element, list: Element): Element | null {
  let at: Element | null = box
  for (let up = 0; at?.parentElement && up < 4 && !at.parentElement.contains(list); up++)
    at = at.parentElement
  return at
}
