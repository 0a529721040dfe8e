/** Persian answers that choose among listed steps: «یک رو رفتم», «اولی و دومی انجام شد», «همه رو زدم جز آخری». */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView } from '../message-view'
import { meets } from '../spans'
import type { ListedStep } from './english-lists'

/** Clauses of an answer, and letters of one that still names a place. */
const MOST = 8
const LONGEST = 90

/** What each place of a list begins with, the longer words first. */
const PLACES: readonly (readonly [RegExp, number])[] = [
  [/^(?:پنج|5)/u, 4],
  [/^(?:چهار|4)/u, 3],
  [/^(?:سه|سوم|3)/u, 2],
  [/^(?:دو|2)/u, 1],
  [/^(?:یک|اول|1)/u, 0],
]

/** The place that a word names; the last one for «آخری», -1 for a place that the list does not have. */
function placeOf(word: string, count: number): number {
  if (word.startsWith('آخر')) return count - 1
  const place = PLACES.find(([begins]) => begins.test(word))?.[1] ?? -1
  return place < count ? place : -1
}

/** The places that a text names; «سه تای اول» is the first three. */
function placesIn(text: string, count: number): number[] {
  const first = sign('list-first-fa').exec(text)?.groups?.n
  if (first) return Array.from({ length: placeOf(first, count) + 1 }, (_, place) => place)
  return [...text.matchAll(sign('list-place-fa', 'g'))]
    .map(({ groups }) => placeOf(groups?.n ?? '', count))
    .filter((place) => place >= 0)
}

/** True for a clause that tells what was done, and denies nothing. */
const isDone = (view: MessageView, { text, question }: Clause): boolean =>
  !question && sign('list-done-fa').test(text) && !has(view, 'negation', text) && !has(view, 'plan', text)

/**
 * Steps of an agent's list that the customer tells as done by their places.
 *
 * @param own what the message tells by its own words: a step that the list does not have goes before the list
 */
export function chosenInPersian(
  view: MessageView,
  listed: readonly ListedStep[],
  own: readonly Candidate[],
): Candidate[] {
  if (listed.length < 2 || !/\p{Script=Arabic}/u.test(view.text)) return []
  const done = new Map<number, Clause>()
  const left = new Set<number>()
  for (const clause of view.clauses.slice(0, MOST)) {
    if (clause.text.length > LONGEST) continue
    const but = clause.text.search(sign('list-except-fa'))
    const told = but < 0 ? clause.text : clause.text.slice(0, but)
    if (but >= 0) for (const place of placesIn(clause.text.slice(but), listed.length)) left.add(place)
    if (!isDone(view, { ...clause, text: told })) continue
    const every = sign('list-every-fa').test(told)
    const places = every ? listed.map((_, place) => place) : placesIn(told, listed.length)
    for (const place of places) if (!done.has(place)) done.set(place, clause)
  }
  const isOwn = (clause: Clause) =>
    own.some(
      (item) =>
        meets(item, clause) && item.canon !== 'other' && !listed.some((one) => one.canon === item.canon),
    )
  return [...done].flatMap(([place, clause]) => {
    const step = listed[place]
    if (!step || left.has(place) || isOwn(clause)) return []
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 4), canon: step.canon }]
  })
}
