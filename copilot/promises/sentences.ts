/** The sentences of an agent's message, with the future times named in each. */
import { sign } from '../../knowledge/facts/signs'
import { type Clause, type MessageView, viewMessage } from '../facts/message-view'
import type { Message } from '../transcript'
import { promiseWords } from './promise-words'

/** A span of folded text. */
export interface Span {
  start: number
  end: number
}

export interface Sentence extends Span {
  text: string
  question: boolean
  /** Its clauses, in reading order. */
  clauses: Clause[]
  /** Times that may be due times; offsets are into the folded message. Longest first. */
  dues: Span[]
}

/** Times of a sentence that are read; one that names more is a table. */
const MOST_TIMES = 12
/** A longer sentence is a pasted list; its start is read. */
const MOST_READ = 600

/** "Valid for 24 hours" and "2小时内有效" tell how long a thing lasts, not when something will be done. */
function isValidity(text: string, from: number, to: number): boolean {
  return (
    sign('lasts-before').test(text.slice(Math.max(0, from - 20), from)) ||
    sign('valid-behind').test(text.slice(to, to + 12))
  )
}

/** "Last Friday", "上周二" and "two days ago" are over. */
function isPast(text: string, from: number, to: number): boolean {
  return (
    sign('past-before').test(text.slice(Math.max(0, from - 12), from)) ||
    sign('past-behind').test(text.slice(to, to + 8))
  )
}

const MOST_SOON = 80

/** The future times in a text, longest first; those that overlap or touch are one. */
function timesIn(view: MessageView, text: string, offset: number): Span[] {
  const found: Span[] = []
  for (const facts of view.facts) {
    for (const pattern of promiseWords(facts.language).due) {
      let left = MOST_TIMES
      for (const match of pattern.matchAll(text)) {
        const end = match.index + match[0].length
        if (match[0].trim().length < 2 || isValidity(text, match.index, end)) continue
        if (isPast(text, match.index, end) || sign('no-time-behind').test(text.slice(end, end + 4))) continue
        found.push({ start: offset + match.index, end: offset + end })
        if (--left === 0) break
      }
    }
  }
  // "Tomorrow" and "after six" beside each other are one time.
  const joined: Span[] = []
  for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = joined.at(-1)
    if (before && span.start <= before.end + 1) before.end = Math.max(before.end, span.end)
    else joined.push({ ...span })
  }
  for (const span of joined)
    span.start -=
      sign('planned-soon').exec(text.slice(0, span.start - offset).slice(-MOST_SOON))?.[0].length ?? 0
  return joined.sort((a, b) => b.end - b.start - (a.end - a.start))
}

/** Joins clauses to sentences: a promise and its time often stand on two sides of a comma. */
export function sentencesOf(view: MessageView): Sentence[] {
  const groups: Clause[][] = []
  let before: Clause | undefined
  for (const clause of view.clauses) {
    // "I'm sending it again; it takes ten minutes" is one promise.
    const joined = before && /^\s*[;؛]\s*$/u.test(view.text.slice(before.end, clause.start))
    if (clause.sentence !== before?.sentence && !joined) groups.push([])
    before = clause
    groups.at(-1)?.push(clause)
  }
  return groups.flatMap((clauses) => beforeQuestion(view, clauses)).flatMap((clauses) => apart(view, clauses))
}

/** A question of its own after a statement with a time, "it's in the post tomorrow, is the address still right?", leaves the statement one. */
function beforeQuestion(view: MessageView, clauses: Clause[]): Clause[][] {
  const last = clauses.at(-1)
  if (!last?.question || clauses.length < 2 || sign('about-what-was-said').test(last.text)) return [clauses]
  const head = clauses.slice(0, -1)
  const told = sentenceOf(view, head)
  const asks = sentenceOf(view, [last])
  if (!told || !asks || told.dues.length === 0 || asks.dues.length > 0) return [clauses]
  return [head.map((clause) => ({ ...clause, question: false })), [last]]
}

/** Puts clauses of one sentence together; undefined where there are none. */
export function sentenceOf(view: MessageView, clauses: Clause[]): Sentence | undefined {
  const first = clauses[0]
  const last = clauses.at(-1)
  if (!first || !last) return undefined
  const { start } = first
  const text = view.text.slice(start, Math.min(last.end, start + MOST_READ))
  return {
    start,
    end: start + text.length,
    text,
    question: last.question,
    clauses,
    dues: timesIn(view, text, start),
  }
}

/** A sentence of more clauses is a list. */
const MOST_CLAUSES = 12

/** True when a part commits to something at a time of its own. */
function standsAlone(view: MessageView, { text, dues }: Sentence): boolean {
  if (dues.length === 0) return false
  return view.facts.some(({ language }) => {
    const { commit, follow } = promiseWords(language)
    return commit.test(text) || follow.test(text)
  })
}

/** "A fitter comes on Thursday, and I'll ring you this afternoon" are two: each has its own doer and time. */
function apart(view: MessageView, clauses: Clause[]): Sentence[] {
  const whole = sentenceOf(view, clauses)
  if (!whole) return []
  if (whole.dues.length < 2 || clauses.length > MOST_CLAUSES) return [whole]
  for (let at = 1; at < clauses.length; at++) {
    const left = sentenceOf(view, clauses.slice(0, at))
    const right = sentenceOf(view, clauses.slice(at))
    if (left && right && standsAlone(view, left) && standsAlone(view, right))
      return [left, ...apart(view, clauses.slice(at))]
  }
  return [whole]
}

/** A message with its sentences. */
export function readSentences(message: Message, index: number): { view: MessageView; sentences: Sentence[] } {
  const view = viewMessage(message, index)
  return { view, sentences: sentencesOf(view) }
}
