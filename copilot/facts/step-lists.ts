/** Chinese answers that choose among listed steps: "就最后一个没试", "1和2做了 3没权限", "前两个都试了". */
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'
import { stepsNamed } from './step-names'

const HAN = /\p{Script=Han}/u
/** Marks before the items of a list: "1.", "2、", "①", "一是". */
const MARK = /(?:^|[\s,。;:(])(?:[(（]?(?<n>[1-9])[)）.、:：]\s?(?!\d)|(?<c>[①②③④⑤⑥⑦⑧⑨]))/gu
/** A list has no more items than this; letters of one item. */
const MOST = 9
const LONGEST = 60

const NUMERALS = '一二三四五六七八九'
const N = '[一二两三四五六七八九1-9]'
const placeOf = (sign: string) =>
  sign === '两' ? 2 : /\d/u.test(sign) ? Number(sign) : NUMERALS.indexOf(sign) + 1

const UNIT = '(?:个|条|步|项|种|样|招|点)?'
const DO = '(?:试|做|弄|搞|操作|检查|查|执行|照做)'
const DID = `(?:全|都|也|已经|早就|挨个|依次|逐个){0,3}(?:照着?|按)?${DO}(?:了|过|完|好)?`
const NOT = '(?:还没|没有?|未|不敢|没敢|不会|没法|没来得及|没权限|做不了)'

const LAST = new RegExp(
  `(?:就|只|只有|只剩|就差|就剩|除了)(?:下)?最后${N}?${UNIT}(?:${NOT}|$|[,，。 ]|(?:之?外|以外|都|全))`,
  'u',
)
const ONE_OUT = new RegExp(
  `(?:就|只|只有|只剩|就差|就剩|除了)(?:下)?第(?<n>${N})${UNIT}(?:${NOT}|$|[,，。 ]|(?:之?外|以外|都|全))`,
  'u',
)
const FIRST = new RegExp(`(?:前面?|头)(?<n>${N})${UNIT}${DID}`, 'u')
const PLACED = new RegExp(
  `(?<list>第?${N}(?:(?:和|跟|与|、|,| |还有|到|-)?第?${N}){0,5})${UNIT}${DID.replace('(?:了|过|完|好)?', '(?:了|过|完|好)')}`,
  'u',
)
const ALL = new RegExp(
  `(?:都|全|全部|统统|挨个|依次|逐个|一个个)(?:都|已经|照着?|按){0,2}${DO}(?:了一遍|了个遍|遍了?|了|过|完)`,
  'u',
)
/** "没有都试过", "都试过吗": nothing is told. */
const NOT_ALL = /没有?(?:都|全)|(?:吗|么)$/u

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
  if (LAST.test(text)) return all.slice(0, -1)
  const out = ONE_OUT.exec(text)?.groups?.n
  if (out) return all.filter((place) => place !== placeOf(out) - 1)
  const first = FIRST.exec(text)?.groups?.n
  if (first) return all.slice(0, placeOf(first))
  const list = PLACED.exec(text)?.groups?.list
  if (list && (list.length > 1 || /第/u.test(list))) {
    const signs = [...list.matchAll(new RegExp(N, 'gu'))].map(([sign]) => placeOf(sign) - 1)
    const [from, to] = signs
    if (/到|-/u.test(list) && from !== undefined && to !== undefined)
      return all.filter((place) => place >= from && place <= to)
    return all.filter((place) => signs.includes(place))
  }
  return ALL.test(text) && !NOT_ALL.test(text) ? all : []
}

/** "1弄了 2没线换 3也换了": what is told of each number. */
const NUMBERED =
  /(?<=^|[\s,，;；。和跟与及])第?(?<n>[1-9]|[①-⑨])[.、:： ]?(?<rest>\p{Script=Han}[^\d,，;；。①-⑨]{0,14})/gu
const NUMBER_DONE = /了|过|完|没用|不行|一样|无效/u
const NUMBER_LEFT = /没(?!用|效|反应|变|好)|不(?!行|管用|顶用|好使)|未|怎么|[吗么]$/u
const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

/** Places that an answer tells one by one; none when it names fewer than two numbers. */
function readNumbered(text: string, count: number): number[] | undefined {
  const told = [...text.slice(0, 200).matchAll(NUMBERED)].map(({ groups }) => ({
    place: Math.max(CIRCLED.indexOf(groups?.n ?? ''), Number(groups?.n) - 1 || 0),
    rest: groups?.rest ?? '',
  }))
  if (told.length < 2 || told.some(({ place }) => place >= count)) return undefined
  // "1和2做了": what is told of the second is told of both.
  const whole = told.map((one, i) =>
    /^[和跟与及]$/u.test(one.rest) ? { ...one, rest: told[i + 1]?.rest ?? '' } : one,
  )
  return whole
    .filter(({ rest }) => NUMBER_DONE.test(rest) && !NUMBER_LEFT.test(rest))
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
