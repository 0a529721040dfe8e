/** English answers that choose among listed steps: "I did (a) and (b)", "1 and 3 done, not 2", "a: yes, b: no". */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { stepsNamed } from './step-names'

/** A step of an agent's list: its mark and its name, `other` where its words have none that is known. */
export interface ListedStep {
  mark: string
  canon: string
  text: string
}

/** Marks before the items of a list: "(a)", "b)", "1.", "2)". */
const MARK = /(?:^|[\s,;:(])\(?(?<mark>[a-f]|[1-9])(?:\)|[.:-](?=\s))\s?/gu
/** A list has no more items than this; letters of one item. */
const MOST = 9
const LONGEST = 90

/** Steps that an agent's message lists under marks that follow one another; none where there are fewer than two. */
export function listedInEnglish(view: MessageView): ListedStep[] {
  const text = view.text.slice(0, 900)
  const marks = [...text.matchAll(MARK)].slice(0, MOST)
  const first = marks[0]?.groups?.mark
  if (marks.length < 2 || (first !== 'a' && first !== '1')) return []
  const follows = marks.every(
    (match, i) => (match.groups?.mark ?? '').charCodeAt(0) === first.charCodeAt(0) + i,
  )
  if (!follows) return []
  return marks.map((mark, i) => {
    const from = mark.index + mark[0].length
    const item = text.slice(from, Math.min(marks[i + 1]?.index ?? text.length, from + LONGEST))
    const words = item.split(/[;\n]|\. /u)[0] ?? ''
    return { mark: mark.groups?.mark ?? '', canon: stepsNamed(view, words)[0] ?? 'other', text: words.trim() }
  })
}

/** The marks that a run of signs names: "1 to 3" is three. */
function marksOf(run: string): string[] {
  const signs = run.match(/[a-f1-9]/gu) ?? []
  // The "a" of "and" is none.
  const own = (run.replaceAll(sign('mark-joiner', 'g'), ' ').match(/[a-f1-9]/gu) ?? signs) as string[]
  const [from, to] = own
  if (sign('marks-range').test(run) && own.length === 2 && from && to) {
    const out: string[] = []
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) out.push(String.fromCharCode(code))
    return out
  }
  return own
}

/** Steps of the list that the answer tells as done, by their marks or all together. */
export function chosenInEnglish(view: MessageView, listed: readonly ListedStep[]): Candidate[] {
  if (listed.length < 2) return []
  const text = view.text.slice(0, 300)
  const told = sign('told-done').test(text)
  const known = new Set(listed.map(({ mark }) => mark))
  const done = new Map<string, [number, number]>()
  const left = new Set<string>()
  for (const match of text.matchAll(sign('list-marks', 'g'))) {
    const marks = marksOf(match[0]).filter((mark) => known.has(mark))
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(end, end + 24)
    // "For a week" and "2 hours" name no step.
    const bare = /^[a-f1-9]$/u.test(match[0])
    if (bare && /^ [\p{L}]/u.test(after) && !sign('told-of-mark').test(after)) continue
    if (sign('leaves-out').test(before) || sign('left-out-behind').test(after))
      for (const mark of marks) left.add(mark)
    else for (const mark of marks) done.set(mark, [match.index, end])
  }
  const except = sign('all-except-some').test(text)
  if (done.size === 0 && left.size > 0 && except)
    for (const { mark } of listed) if (!left.has(mark)) done.set(mark, [0, 0])
  if (done.size === 0 && left.size === 0) {
    const first = view.clauses.slice(0, 2).find((clause) => sign('every-step').test(clause.text))
    if (!first || first.question || sign('not-every-step').test(first.text) || !told || except) return []
    for (const { mark } of listed) done.set(mark, [first.start, first.end])
  }
  if (!(told || except)) return []
  return listed.flatMap(({ mark, canon, text: words }) => {
    const at = left.has(mark) ? undefined : done.get(mark)
    if (!at) return []
    const clause = view.clauses.find((one) => at[0] < one.end) ?? view.clauses[0]
    if (!clause) return []
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 4, words), canon }]
  })
}
