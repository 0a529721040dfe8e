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
const TOKEN = /(?<![a-z\d])[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){2,24}(?: \d{2,5}){0,4}(?![a-z\d])/gu
const BEFORE_RIGHT =
  /(?:不对|啊不|哦不|哎不|说错|看错|看岔|看反|记错|写错|打错|念错|抄错|更正|改成|倒过来了?|搞反了?|不好意思|等等|等下|应该是|其实是|[念看说抄写打记](?:反|错|岔|漏|串)了?|我(?:自己)?(?:的|这[张个台])?才?是)[^a-z\d]{0,6}$/u
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

/** "4.12是二楼老机器的", "SC8021打头的那个不用看", "139…这个停机了": what follows says that the value is another's, or no more. */
const ANOTHER_AFTER =
  /^[)\]]?\s?(?:(?:不是|不对|不好意思|哦|哎|啊)[ ,，]?)?(?:打头|开头|起头|开始)?的?\s?(?:那|这)?[个张条单台笔]?(?:号|账号|邮箱)?(?:是[^,，。;!?\s]{0,6}(?:老|旧|别|另|上一|原来|以前|闺女|老伴|爸|妈|同事|朋友|邻居|平板|家属)[^,，。;!?\s]{0,6}(?:的|号)?|(?:就)?(?:不用|别|不要)(?:看|管|打|理|发|寄)|不算|(?:早|已经?|都|就)?(?:停机|停用|停|注销|不用|换|作废|退|取消|结|完结|失效)了|不收信|没事(?=$|[,，。\s])|是旧|是老)/u
/** "老的", "我妈的是", "原价", "别寄": what stands before says so. */
const ANOTHER_BEFORE =
  /(?:(?<![\p{Script=Han}])(?:老|旧)(?:的|号|账号)|原来(?:的|那个)|以前(?:的|那个|是|在)|之前(?:的|那个)|早先(?:是|的)?|上一?[单个笔]|我?(?:妈妈?|爸爸?|弟弟?|姐姐?|哥哥?|妹妹?|同事|朋友|闺女|儿子|老公|老婆|老伴|室友)(?:的|那个)(?:是|号)?|平板是?|小号是?|原价|标价|市场价|吊牌价|(?<![啊哦哎呃额噢])不是)\s?$/u

/** Fields in which a number of the family's is one to be reached at. */
const REACHED: ReadonlySet<FactField> = new Set<FactField>(['phone', 'email'])
const FAMILY = /(?:妈|爸|弟|姐|哥|妹|闺女|儿子|老公|老婆|老伴|同事|朋友|室友)/u
const NUMBERS = /[a-z\d][a-z\d@._-]*[\d@][a-z\d@._-]*/gu

/** True for a stretch of a Chinese message that gives its value to another thing, where another value is told. */
export function isSuperseded(view: MessageView, start: number, end: number, field: FactField): boolean {
  if (!HAN.test(view.text)) return false
  const before = ANOTHER_BEFORE.exec(view.text.slice(Math.max(0, start - 10), start))?.[0]
  const given = before !== undefined && !(REACHED.has(field) && FAMILY.test(before))
  if (!given && !ANOTHER_AFTER.test(view.text.slice(end, end + REACH))) return false
  return [...view.text.matchAll(NUMBERS)].some(
    ({ 0: words, index }) => (index >= end || index + words.length <= start) && words.length > 2,
  )
}

/** True for a value that Chinese words anywhere in its message give to another thing. */
export function isAnotherThings(item: Candidate): boolean {
  const { view, value, field } = item
  if (!/\d|@/u.test(value) || !HAN.test(view.text) || field === 'steps_tried' || field === 'since')
    return false
  const words = value.toLowerCase()
  for (let at = view.text.indexOf(words); at >= 0; at = view.text.indexOf(words, at + 1)) {
    if (isSuperseded(view, at, at + words.length, field)) return true
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

/** Words that take a number back in a later message. */
const TAKES_BACK =
  /[输打写发看说弄给报抄填](?:错|反|岔|混)了?|不对|(?:那|这)(?:个|张|条|单)?是[^,，。]{1,8}(?:的|号)(?=$|[,，。\s])|更正|其实是|搞[错反混]|倒过来/u

/** The number of the same shape that a later message puts in the place of an id. */
function laterNumber(item: Candidate, views: readonly MessageView[]): Candidate | undefined {
  if (!IDS.has(item.field) || item.field === 'error_code') return undefined
  for (const view of views) {
    if (view.index <= item.view.index || !HAN.test(view.text)) continue
    const taken = TAKES_BACK.test(view.text)
    if (!taken && !LOOKS_AGAIN.test(view.text)) continue
    for (const match of view.text.matchAll(TOKEN)) {
      const words = match[0]
      const apart = differing(words, item.value)
      if (shapeOf(words) !== shapeOf(item.value) || apart === 0) continue
      // Who looks again reads it a little otherwise.
      if (!taken && apart > MOST_DIFFERENT) continue
      if (isSuperseded(view, match.index, match.index + words.length, item.field)) continue
      return candidate(view, item.field, match.index, match.index + words.length, item.strength)
    }
  }
  return undefined
}

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
      : IDS.has(item.field)
        ? (laterNumber(item, views) ?? item)
        : (item.field === 'product' || item.field === 'device') && HAN.test(item.view.text)
          ? (withoutSuffix(item, views) ?? item)
          : item,
  )
}
