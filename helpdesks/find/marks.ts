/** Collects every name, label and hidden word that says who wrote an item, with the items it marks. */
import type { RoleRule } from '../map'
import { lineOf, partNames, wayTo } from './inner'
import { LABELS } from './labels'
import type { FoundList } from './list'
import type { FoundPage } from './page'
import { classesOf, classSelector } from './selector'
import type { Steps } from './steps'
import { type Hint, hintOf, opposite, prefixesOf, type WordHint, wordsOf } from './words'

type On = 'item' | 'inside' | 'ancestor'

export interface Mark extends WordHint {
  selector: string
  on: On
  /** A regular expression that the element's text must contain. */
  text?: string
  /** Places of the marked items in the sample. */
  items: Set<number>
}

const EXPRESSIONS = LABELS.map(([role, sure, words]) => ({
  role,
  sure,
  words,
  whole: new RegExp(`^[([]?(?:${words})[)\\]]?[:：]?$`, 'iu'),
}))

/** Spoken labels: "You said", "Message from Nora", hidden or in `aria-label`. */
const SPOKEN: readonly [Hint, string][] = [
  [
    'agent',
    '^(?:you|me)(?: (?:said|wrote|sent|replied)\\b|[:,]|$)|\\b(?:from|by) (?:you|me)\\b|^(?:your|my) (?:message|reply)\\b|^我说|^您说|^你说|^شما گفت',
  ],
]

/** Marks of the looked-at items, given by their indices in the survey; `anchor` selects all items from the root. */
export function* marksOf(
  page: FoundPage,
  found: FoundList,
  items: readonly number[],
  anchor: string,
): Steps<Mark[]> {
  const marks = new Map<string, Mark>()
  const list = page.seen.findIndex(({ element }) => element === found.list)
  const inner = items.map((item) => page.within(item, 60))
  const prefixes = prefixesOf(inner.flat().flatMap((at) => classesOf(page.at(at).element)))
  const common = commonWords(page, inner)
  const note = (key: Omit<Mark, 'items'>, place: number): void => {
    const id = `${key.role} ${key.on} ${key.selector} ${key.text ?? ''}`
    const mark = marks.get(id) ?? { ...key, items: new Set<number>() }
    mark.items.add(place)
    if (marks.size < 400) marks.set(id, mark)
  }
  const names = (element: Element, on: On, place: number): void => {
    for (const name of classesOf(element)) {
      const hint = hintOf(name, prefixes, common)
      if (hint) note({ ...hint, selector: classSelector(name), on }, place)
    }
    for (const { name, value } of Array.from(element.attributes).slice(0, 30)) {
      if (
        !(name.startsWith('data-') || /^(?:type|direction|position|placement)$/u.test(name)) ||
        value.length > 40
      )
        continue
      const bare = name.replace(/^data-/u, '')
      const yes = value === 'true' || value === '1' || value === 'yes' || value === ''
      const no = value === 'false' || value === '0' || value === 'no'
      const told = yes || no ? hintOf(bare) : (hintOf(value) ?? null)
      const hint = no ? told && opposite(told) : told
      if (hint) note({ ...hint, selector: `[${name}="${CSS.escape(value)}"]`, on }, place)
    }
  }
  for (const [place, item] of items.entries()) {
    yield
    for (let at = page.at(item).parent; at > list; at = page.at(at).parent)
      names(page.at(at).element, 'ancestor', place)
    for (const at of inner[place] ?? []) {
      const { element, words } = page.at(at)
      const on = at === item ? 'item' : 'inside'
      names(element, on, place)
      spoken(element, on, place, note)
      if (words > 0 && words <= 30 && at !== item)
        labels(element, () => partNames(element)[0] ?? wayTo(page, item, at, anchor), place, note)
    }
  }
  yield
  return [...marks.values()].map((mark) => whole(mark, page, items))
}

/** Words that occur in the names of every item ("event-tile"): those tell nothing. */
function commonWords(page: FoundPage, inner: readonly number[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const parts of inner) {
    const here = new Set(parts.flatMap((at) => classesOf(page.at(at).element)).flatMap(wordsOf))
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set(
    inner.length < 3 ? [] : [...counts].flatMap(([word, count]) => (count === inner.length ? [word] : [])),
  )
}

type Note = (key: Omit<Mark, 'items'>, place: number) => void

function labels(element: Element, name: () => string | null, place: number, note: Note): void {
  const text = lineOf(element, 40)
  for (const { role, sure, words, whole } of EXPRESSIONS) {
    if (!whole.test(text)) continue
    const selector = name()
    if (selector)
      note(
        { role, sure, word: '', selector, on: 'inside', text: `^[(\\[]?(?:${words})[)\\]]?[:：]?$` },
        place,
      )
    return
  }
}

function spoken(element: Element, on: On, place: number, note: Note): void {
  const label = element.getAttribute('aria-label')?.slice(0, 120)
  const hidden = /sr-?only|visually-?hidden|screen-?reader/iu.test(element.getAttribute('class') ?? '')
    ? lineOf(element, 80)
    : ''
  for (const [role, words] of SPOKEN) {
    const expression = new RegExp(words, 'iu')
    if (label && expression.test(label)) {
      const start = /^\S+(?:\s\S+)?/u.exec(label)?.[0] ?? label
      note({ role, sure: 2, word: '', selector: `[aria-label^="${CSS.escape(start)}"]`, on }, place)
    }
    if (hidden && expression.test(hidden)) {
      const selector = partNames(element)[0]
      if (selector) note({ role, sure: 2, word: '', selector, on: 'inside', text: words }, place)
    }
  }
}

/** With all the items that a mark's selector finds: an item was looked at in part only. */
function whole(mark: Mark, page: FoundPage, items: readonly number[]): Mark {
  if (mark.text !== undefined || mark.on !== 'inside') return mark
  items.forEach((item, place) => {
    if (!mark.items.has(place) && page.at(item).element.querySelector(mark.selector)) mark.items.add(place)
  })
  return mark
}

export function ruleOf(mark: Mark): RoleRule {
  const rule: RoleRule = {
    role: mark.role === 'day' ? 'skip' : mark.role,
    on: mark.on,
    selector: mark.selector,
  }
  if (mark.text !== undefined) rule.text = mark.text
  return rule
}
