/**
 * Chinese talk that puts a value right in its own way: after chatter ("…三年级的，哎不对是20221737"), by a look at
 * the thing again ("戴上眼镜看是…8"), or by leaving a part of a name off ("是T8 没有Pro").
 */
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'
import { foldedOffset } from './read-patterns'

const HAN = /\p{Script=Han}/u
const IDS: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'phone',
  'error_code',
])

/** Letters between a value and the one that was meant. */
const REACH = 40
const TOKEN = /(?<![a-z\d])[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){2,24}(?![a-z\d])/gu
const BEFORE_RIGHT =
  /(?:不对|啊不|哦不|哎不|说错|看错|看岔|看反|记错|写错|打错|念错|抄错|更正|改成|等等|等下|应该是|其实是|[念看说抄写打记](?:反|错|岔|漏|串)了?|我(?:自己)?(?:的|这[张个台])?才?是)[^a-z\d]{0,6}$/u
const AFTER_RIGHT = /^[^a-z\d]{0,6}(?:才对|才是|(?:我)?(?:看|说|念|抄|写|打|记)(?:反|错|岔|漏|串)了)/u

/** What a value looks like, whatever its digits and letters. */
const shapeOf = (words: string) =>
  words.toLowerCase().replace(/\d/gu, '9').replace(/[a-z]/gu, 'a').replace(/[^9a]/gu, '')

/** "绍兴啊不不那是闺女家…在嵊州": the place that is meant. */
const PLACE_RIGHT =
  /^(?:啊|哦|呃|哎)?(?:不不?|不对|不是|错了|那是)[^。!?;]{0,24}?(?:在|住|回|到|是)(?<v>\p{Script=Han}{2,3})(?=$|[,，。;\s])/du

/** The value that Chinese words right behind it put in its place. */
export function putRight(item: Candidate): Candidate {
  if (item.field === 'address_city') {
    const place = PLACE_RIGHT.exec(item.view.text.slice(item.end, item.end + REACH))?.indices?.groups?.v
    return place
      ? candidate(item.view, item.field, item.end + place[0], item.end + place[1], item.strength)
      : item
  }
  if (!IDS.has(item.field) || !HAN.test(item.view.text)) return item
  const rest = item.view.text.slice(item.end, item.end + REACH)
  for (const match of rest.matchAll(TOKEN)) {
    const words = match[0]
    if (shapeOf(words) !== shapeOf(item.value)) continue
    const end = match.index + words.length
    if (!BEFORE_RIGHT.test(rest.slice(0, match.index)) && !AFTER_RIGHT.test(rest.slice(end))) continue
    const start = item.end + match.index
    return {
      ...candidate(item.view, item.field, start, item.end + end, item.strength),
      strength: item.strength,
    }
  }
  return item
}

/** "4.12是二楼老机器的", "SC8021打头的那个不用看": what follows says that the value is another thing's. */
const ANOTHER_THING =
  /^(?:打头|开头|起头|开始)?的?(?:那[个张条单台])?(?:是[^,，。;!?\s]{0,6}(?:老|旧|别|另|上一|原来|以前|闺女|老伴|爸|妈|同事|朋友|邻居)[^,，。;!?\s]{0,6}的|(?:就)?(?:不用|别|不要)(?:看|管|打|理)|不算|作废)/u

/** True for a value that Chinese words anywhere in its message give to another thing. */
export function isAnotherThings(item: Candidate): boolean {
  const { view, value } = item
  if (!/\d/u.test(value) || !HAN.test(view.text)) return false
  const words = value.toLowerCase()
  for (let at = view.text.indexOf(words); at >= 0; at = view.text.indexOf(words, at + 1)) {
    if (ANOTHER_THING.test(view.text.slice(at + words.length, at + words.length + REACH))) return true
  }
  return false
}

/** Places in which two values of one shape differ. */
function differing(one: string, other: string): number {
  const [a, b] = [one, other].map((value) => value.toLowerCase().replace(/[^a-z\d]/gu, ''))
  if (!a || !b || a.length !== b.length) return Number.POSITIVE_INFINITY
  return [...a].filter((sign, i) => sign !== b[i]).length
}

/** Words of somebody who looks again. */
const LOOKS_AGAIN =
  /看(?:是|清|了|成|错|漏|岔|反)|凑近|眼镜|放大|重新|[尾末]|不是|不对|应该|原来|更正|说错|念错|抄错|写错|打错|才对|才是/u
const MOST_DIFFERENT = 2

/** Without a value that the customer later reads again a little otherwise. */
function withoutMisread(items: readonly Candidate[]): Candidate[] {
  return items.filter(
    (item) =>
      !IDS.has(item.field) ||
      item.field === 'error_code' ||
      !items.some(
        (later) =>
          later.field === item.field &&
          later.view.index > item.view.index &&
          later.view.message.role === 'customer' &&
          HAN.test(later.view.text) &&
          LOOKS_AGAIN.test(later.view.text) &&
          differing(item.value, later.value) > 0 &&
          differing(item.value, later.value) <= MOST_DIFFERENT,
      ),
  )
}

const SUFFIX = '(?:pro|max|plus|mini|ultra|lite|air|se|青春版|标准版|旗舰版)'
/** "没有Pro", "不是Max", "Pro是我妈家的". */
const LEFT_OFF = new RegExp(
  `(?:没有?|不是|不带|不要|无|没带)(?:那个|什么)?\\s?(?<x>${SUFFIX})(?![a-z])|(?<y>${SUFFIX})(?:那[把台个款只部])?(?:是|的是)(?:我|给|别|另|上)`,
  'u',
)

/** The model whose name loses its end by a later message; undefined where that says nothing of it. */
function withoutSuffix(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  const named = new RegExp(`^(?<base>.*?)\\s?(?<end>${SUFFIX})$`, 'iu').exec(item.value)?.groups
  if (!named?.base || !named.end) return undefined
  for (const view of views) {
    if (view.index <= item.view.index) continue
    const hit = LEFT_OFF.exec(view.text)?.groups
    if ((hit?.x ?? hit?.y) !== named.end.toLowerCase()) continue
    const words = view.message.text.toLowerCase()
    // "T8" says as much as "乐居T8" did.
    for (const name of [named.base, named.base.replace(/^\p{Script=Han}+\s?/u, '')]) {
      const at = name.length > 1 ? words.indexOf(name.toLowerCase()) : -1
      if (at < 0) continue
      const start = foldedOffset(view, at)
      return candidate(view, item.field, start, start + name.length, 4, named.base)
    }
  }
  return undefined
}

/** Words that put a beginning right. */
const TIME_RIGHT =
  /更正|纠正|说错|记错|看错|[记看]岔|看漏|漏看|应该是|准确(?:地|的)?说|其实是|不是[^,，。]{1,10}[,， ]{0,2}(?:而)?是|最早(?:的)?(?:一[条次笔])?(?:是|在)/u
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu
const kindOf = (words: string) => (/\d:\d/u.test(words) ? 'clock' : 'day')

/** The time that takes the place of a beginning told before. */
function laterTime(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  if (item.field !== 'since') return undefined
  for (const view of views) {
    if (view.index <= item.view.index || !HAN.test(view.text) || !TIME_RIGHT.test(view.text)) continue
    const from = view.text.search(TIME_RIGHT)
    const rest = view.text.slice(from)
    const times = [...view.facts.flatMap((facts) => [...facts.past.matchAll(rest)]), ...rest.matchAll(CLOCK)]
    for (const match of times) {
      const at = from + match.index
      const words = match[0].trimEnd()
      if (/(?:不是|从|由)\s?$/u.test(view.text.slice(0, at)) || item.value.includes(words)) continue
      if (kindOf(words) === kindOf(item.value)) return candidate(view, 'since', at, at + words.length, 4)
    }
  }
  return undefined
}

/** All candidates of a talk, with what Chinese messages put right later. */
export function putRightLater(items: readonly Candidate[], views: readonly MessageView[]): Candidate[] {
  return withoutMisread(items).map((item) =>
    item.field === 'since'
      ? (laterTime(item, views) ?? item)
      : (item.field === 'product' || item.field === 'device') && HAN.test(item.view.text)
        ? (withoutSuffix(item, views) ?? item)
        : item,
  )
}
