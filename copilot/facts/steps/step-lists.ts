/** Chinese answers that choose among listed steps: "就最后一个没试", "1和2做了 3没权限", "前两个都试了". */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { stepsNamed } from './step-names'

const HAN = /\p{Script=Han}/u
/** Marks before the items of a list: "1.", "2、", "①", "一是". */
const MARK = /(?:^|[\s,。;:(])(?:[(（]?(?<n>[1-9])[)）.、:：]\s?(?!\d)|(?<c>[①②③④⑤⑥⑦⑧⑨]))/gu
/** A list has no more items than this; letters of one item. */
const MOST = 9
const LONGEST = 60

const NUMERALS = '一二三四五六七八九'
/** The place that a sign names; 0 for other signs. */
const placeOf = (char: string) =>
  char === '两' ? 2 : /\d/u.test(char) ? Number(char) : NUMERALS.indexOf(char) + 1

/** Steps that a message lists, one for each item, in the order listed; none when it lists fewer than two. */
export function listedSteps(view: MessageView): (string | undefined)[] {
  if (!HAN.test(view.text)) return []
  const text = view.text.slice(0, 600)
  const marks = [...text.matchAll(MARK)].slice(0, MOST)
  const items =
    marks.length > 1
      ? marks.map((mark, i) => {
          const from = mark.index + mark[0].length
          return text.slice(from, Math.min(marks[i + 1]?.index ?? text.length, from + LONGEST))
        })
      : (view.clauses.find(({ text }) => /、/u.test(text))?.text ?? '').split('、')
  const steps = items.map((item) => stepsNamed(view, item.split(/[,，。;；]/u)[0] ?? '')[0])
  return steps.filter((step) => step !== undefined).length > 1 ? steps : []
}

/** Which places of a list of `count` an answer's clause tells as done. */
function chosen(text: string, count: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i)
  if (sign('all-but-last').test(text)) return all.slice(0, -1)
  const out = sign('all-but-one').exec(text)?.groups?.n
  if (out) return all.filter((place) => place !== placeOf(out) - 1)
  const first = sign('first-places').exec(text)?.groups?.n
  if (first) return all.slice(0, placeOf(first))
  const list = sign('places-done').exec(text)?.groups?.list
  if (list && list.length > 1) {
    const places = [...list].map((char) => placeOf(char) - 1).filter((place) => place >= 0)
    const [from, to] = places
    if (sign('marks-range').test(list) && from !== undefined && to !== undefined)
      return all.filter((place) => place >= from && place <= to)
    return all.filter((place) => places.includes(place))
  }
  // "没有都试过", "都试过吗": nothing is told.
  return sign('all-done').test(text) && !sign('not-all-done').test(text) ? all : []
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

/** Places that an answer tells one by one ("1弄了 2没线换 3也换了"); none when it names fewer than two numbers. */
function readNumbered(text: string, count: number): number[] | undefined {
  const told = [...text.slice(0, 200).matchAll(sign('told-by-number', 'g'))].map(({ groups }) => ({
    place: Math.max(CIRCLED.indexOf(groups?.n ?? ''), Number(groups?.n) - 1 || 0),
    rest: groups?.rest ?? '',
  }))
  if (told.length < 2 || told.some(({ place }) => place >= count)) return undefined
  // "1和2做了": what is told of the second is told of both.
  const whole = told.map((one, i) =>
    sign('joins-numbers').test(one.rest) ? { ...one, rest: told[i + 1]?.rest ?? '' } : one,
  )
  return whole
    .filter(({ rest }) => sign('number-done').test(rest) && !sign('number-left').test(rest))
    .map(({ place }) => place)
}

/** Steps of a list that the customer says were done; `listed` are those of the last message with a list. */
export function readChosenSteps(view: MessageView, listed: readonly (string | undefined)[]): Candidate[] {
  if (listed.length < 2) return []
  const numbered = readNumbered(view.text, listed.length)
  const whole = view.clauses[0]
  if (numbered && whole)
    return numbered.flatMap((place) => {
      const canon = listed[place]
      const end = view.clauses.at(-1)?.end ?? whole.end
      return canon ? [{ ...candidate(view, 'steps_tried', whole.start, end, 4), canon }] : []
    })
  for (const clause of view.clauses.slice(0, 6)) {
    if (clause.question || clause.text.length > 40) continue
    const places = chosen(clause.text, listed.length)
    if (places.length === 0) continue
    return places.flatMap((place) => {
      const canon = listed[place]
      return canon ? [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 4), canon }] : []
    })
  }
  return []
}
