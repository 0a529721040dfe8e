/** Facts that a message says by itself: labelled ids, versions, names of devices, times, amounts. */

import { BROWSERS, CITY, DEVICES, FAMILIES, MAC_NAMES, PAYMENTS, SYSTEMS } from '../../knowledge/facts/names'
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import { clauseAt, has, type MessageView, originalWords } from './message-view'
import { readEmails } from './phones'
import { isCardNumber } from './secrets'

/** Offsets of a named group. */
function group(match: RegExpMatchArray, name: string): [number, number] | undefined {
  return (match as RegExpExecArray).indices?.groups?.[name]
}

/** Fields whose values hold a digit: most messages have none, and their rules are not tried. */
const NEEDS_DIGIT: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'ticket_id',
  'tracking_no',
  'app_version',
  'os_version',
  'amount',
])

/** "两千块", "一百六", «سیصد تومن»: a sum may be written without a digit. */
const WORDED_SUM = /[一二两三四五六七八九十][百千万元块]|\p{L} (?:تومان|تومن|ریال)/u

/** Bookings of travel are often known by letters alone. */
const RECORD = /\b(?:pnr|booking|reservation|confirmation|locator)\b/u

/** A message with more values of one kind is a log, of which the first ones will do. */
const MOST_MATCHES = 40

/** A city ends where its sentence does ("I'm in Leeds. The app…"). */
function withinSentence(view: MessageView, field: FactField, start: number, end: number): number {
  if (field !== 'address_city') return end
  const stop = view.text.slice(start, end).search(/(?<!\bst)\. /u)
  return stop < 0 ? end : start + stop
}

/** Candidates of the rules in the data. */
function readRules(view: MessageView): Candidate[] {
  const out: Candidate[] = []
  const inTrouble = has(view, 'problem', view.text)
  const opening = view.index === 0 && view.message.role === 'customer'
  const digits = /\d/u.test(view.text)
  const sums = digits || WORDED_SUM.test(view.text)
  for (const facts of view.facts) {
    for (const rule of facts.rules) {
      // Who opens a conversation tells of a trouble also in words that we do not know.
      const troubled = inTrouble || (opening && rule.strength >= 2)
      const readable =
        rule.field === 'amount'
          ? sums
          : digits || !NEEDS_DIGIT.has(rule.field) || (rule.field === 'order_id' && RECORD.test(view.text))
      if ((rule.problem && !troubled) || !readable) continue
      for (const pattern of rule.patterns) {
        const text = rule.cased ? view.message.text.slice(0, 12_000) : view.text
        let left = MOST_MATCHES
        for (const match of pattern.matchAll(text)) {
          const span = group(match, 'v')
          if (!span || span[0] === span[1]) continue
          if (left-- === 0) break
          // Rules for names run on the text as written; its offsets are brought to the folded text.
          const [start, end] = rule.cased ? [foldedOffset(view, span[0]), foldedOffset(view, span[1])] : span
          out.push(
            candidate(view, rule.field, start, withinSentence(view, rule.field, start, end), rule.strength),
          )
        }
      }
    }
  }
  return out
}

/** Folded offset of an offset into the text as written (binary search over the positions). */
export function foldedOffset(view: MessageView, original: number): number {
  let low = 0
  let high = view.at.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.at[middle] ?? 0) < original) low = middle + 1
    else high = middle
  }
  return low
}

const OTHER_MAKER =
  /(?<![.!?] |^|\n)\b(?!Samsung|Galaxy|Phone|Android|Using|Have|Model|Note|My|The|On|An?|Also|And|With)\p{Lu}\p{Ll}{2,14} $/u

/** "Android fifteen", "windows ten". */
const TEENS =
  'eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split('|')
const SPOKEN_SYSTEM = new RegExp(
  `\\b(?:android|ios|ipados|windows|win|macos|mac os|watchos)(?: version)? (?<ver>${TEENS.join('|')})\\b`,
  'gu',
)

/** "With the windows open", "doors and windows": panes of a house. */
const GLASS_AFTER =
  /^ (?:open|closed|shut|are (?:open|closed|shut)|were (?:open|closed|shut)|report|frames?|glass|sills?|cleaners?|blinds?|and doors?|leak|facing|down|up)\b/u
const GLASS_BEFORE =
  /\b(?:doors? and|walls? and|opened the|closed the|shut the|all the|car|shop|kitchen|bedroom|bathroom) $/u
function isGlass(view: MessageView, match: RegExpMatchArray): boolean {
  const end = (match.index ?? 0) + match[0].length
  return (
    !/\d/u.test(match[0]) &&
    (GLASS_AFTER.test(view.text.slice(end, end + 24)) ||
      GLASS_BEFORE.test(view.text.slice(Math.max(0, (match.index ?? 0) - 20), match.index)))
  )
}

const EDGE_OF = /\b(?:the|an|on|at|its|sharp|cutting|left|right|top|bottom|outer|front) $/u

const wordsBefore = (view: MessageView, start: number) => originalWords(view, Math.max(0, start - 24), start)

/** Devices, systems with versions, browsers and ways to pay, by name. */
function readNames(view: MessageView): Candidate[] {
  const out: Candidate[] = []
  const add = (field: FactField, start: number, end: number, strength: number, value?: string) =>
    out.push(candidate(view, field, start, end, strength, value))
  for (const pattern of DEVICES) {
    for (const match of pattern.matchAll(view.text)) {
      // "Dustero S9": letters and digits after another maker's name are not a phone's.
      if (/^[a-z]\d/u.test(match[0]) && OTHER_MAKER.test(wordsBefore(view, match.index))) continue
      add('device', match.index, match.index + match[0].length, 3)
    }
  }
  for (const { name, pattern } of SYSTEMS) {
    for (const match of pattern.matchAll(view.text)) {
      const os = group(match, 'os')
      if (name === 'Windows' && isGlass(view, match)) continue
      const version = group(match, 'ver')
      if (os) add('os', os[0], os[1], version ? 3 : 2, name)
      if (version) add('os_version', version[0], version[1], 3)
    }
  }
  for (const match of view.text.matchAll(SPOKEN_SYSTEM)) {
    const words = match.groups?.ver ?? ''
    const end = match.index + match[0].length
    add('os_version', end - words.length, end, 3, String(TEENS.indexOf(words) + 8))
  }
  for (const match of MAC_NAMES.matchAll(view.text)) {
    const name = group(match, 'v')
    const version = group(match, 'ver')
    if (name) add('os', name[0], name[1], 2, 'macOS')
    if (version) add('os_version', version[0], version[1], 3)
    else if (name) add('os_version', name[0], name[1], 2)
  }
  for (const { name, pattern } of BROWSERS) {
    for (const match of pattern.matchAll(view.text)) {
      const version = match.groups?.ver
      // "It stops at the edge" names no browser.
      if (name === 'Edge' && EDGE_OF.test(view.text.slice(Math.max(0, match.index - 12), match.index)))
        continue
      add('browser', match.index, match.index + match[0].length, 2, version ? `${name} ${version}` : name)
    }
  }
  for (const { name, pattern } of PAYMENTS) {
    for (const match of pattern.matchAll(view.text))
      add('payment_method', match.index, match.index + match[0].length, 2, name)
  }
  return out
}

const PATH =
  /(?:^|[\s,.:;("'，。：在从点])(?<v>(?:[\p{L}\p{N}&][\p{L}\p{N}&' ]{0,24}?)(?: ?(?:>|→|->|—>|»|›|=>) ?[\p{L}\p{N}&](?:[\p{L}\p{N}&'/]| (?=[\p{L}\p{N}&])){0,24}){1,6})/gu
const HAN_PATH = /(?<v>[\p{Script=Han}a-z]{1,8}(?: ?[-–—/] ?[\p{Script=Han}a-z]{1,16}){1,5})/gu
/** A path with strokes needs a first step that is a menu: strokes part alternatives, too. */
const HAN_MENU =
  /(?:^|[在从到进点是])(?:我的?|设置|首页|主页|个人(?:中心|资料)|后台|系统(?:设置|管理)?|更多|菜单|会员中心|工作台|账户|账号|财务(?:中心|管理)?|商品管理|订单(?:管理|中心)?|服务|帮助|控制台|通用|钱包)$/u
const PATH_CUE = /(?:路径|入口|位置|进入?|打开|点|在|从|菜单|页面)[是:为]{0,2}\s?$/u

const HAN_LEAD = /^.{0,8}?(?:路径是?|路径为|在|从|打开|进入?|点击?|去|到)(?=\p{Script=Han}{2})/u
/** Where a Chinese sentence goes on after the last segment of a path ("提现里面点提交…"). */
const HAN_TAIL =
  /^(?<v>.{2,10}?)(?:里|中间?(?=[点选，]|$)|页|界面|时|的时候|就|之?后|提示|报错|显示|按钮|点(?!评|餐)|打不开|没反应|闪退|崩溃|无法|一直|会|按|选|这)/u

/** Where an English sentence goes on after the last segment ("My → Orders and it just closes"). */
const ENGLISH_TAIL =
  /^(?<v>[^ ]+(?: [^ ]+){0,3}?) (?:and|but|then|so|it|the|this|that|which|when|while|since|because|i|we|my|just|always|never|still|again|is|are|was|does|doesn't|did|didn't|do|don't|won't|can't|cannot|crash(?:es|ed)?|clos(?:es|ed)|freez(?:es|e)|froze|hangs?|fails?|shows?|gives?|says?|loads?|opens?|page|screen|tab|to|on|in|for|with|after|before|every|each|app)(?: |$)/u

/** Bounds of a path without the sentence around it; offsets are folded. */
function trimPath(words: string, start: number): [number, number] {
  const separator = /\s?(?:=>|—>|->|[>→»›]|(?<=\p{Script=Han}\s?)[-–—/](?=\s?\p{Script=Han}))\s?/gu
  const first = words.split(separator)[0] ?? ''
  const last = words.split(separator).at(-1) ?? ''
  const lead = HAN_LEAD.exec(first) ?? ENGLISH_LEAD.exec(first) ?? PERSIAN_LEAD.exec(first)
  const ends = /\p{Script=Han}/u.test(last)
    ? HAN_TAIL
    : /\p{Script=Arabic}/u.test(last)
      ? PERSIAN_TAIL
      : ENGLISH_TAIL
  const tail = ends.exec(last)?.groups?.v
  const end = start + words.length - (tail === undefined ? 0 : last.length - tail.length)
  return [start + (lead?.[0].length ?? 0), end]
}

const PERSIAN_LEAD = /^(?:.{0,16}(?:^| ))?(?:تو|توی|در|از|روی|رو|داخل|بخش|منوی|قسمت|وارد|مسیر) /u
const PERSIAN_TAIL =
  /^(?<v>[^ ]+(?: [^ ]+){0,2}?) (?:وقتی|که|رو|را|هم|میزنم|میکنم|نمی[\p{L}]*|می[\p{L}]*|صفحه|خطا|باز|بسته|هیچی|ولی|و|بعد|هنگ|گیر|سفید)(?: |$)/u

const ENGLISH_LEAD =
  /^(?:.{0,20}\b(?:in|under|at|via|to|on|open|opening|when i|i open|path is|path|from|go to|into|tap|tapping|then|click|clicking|press|pressing|select|selecting|choose|choosing|using|inside|through)\s)|^(?:it is |it's |is )/u

/** Menu paths ("My > Orders", "我的-设置-关于"). Only the customer's: an agent's path is advice. */
function readPaths(view: MessageView): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.text.replaceAll('--', '- ').matchAll(PATH)) {
    const words = match.groups?.v ?? ''
    // An arrow between networks or states ("wifi off → LTE") is a step, not a place.
    if (/\b(?:off|on)\s?(?:→|->|>)|wifi|lte|[45]g\b/u.test(words)) continue
    const [start, end] = trimPath(words, match.index + match[0].length - words.length)
    out.push(candidate(view, 'screen_path', start, end, 3))
  }
  for (const match of view.text.matchAll(HAN_PATH)) {
    const words = match.groups?.v ?? ''
    const dashes = words.match(/(?<=\p{Script=Han}) ?[-–—/] ?(?=\p{Script=Han})/gu)?.length ?? 0
    if (/[/ ]/u.test(words) && !HAN_MENU.test(words.split(/ ?[-–—/]/u)[0] ?? '')) continue
    if (dashes === 0) continue
    const cued =
      PATH_CUE.test(view.text.slice(Math.max(0, match.index - 8), match.index)) || HAN_LEAD.test(words)
    if (dashes < 2 && !cued) continue
    const [start, end] = trimPath(words, match.index)
    out.push(candidate(view, 'screen_path', start, end, 3))
  }
  return out
}

/** A version beside a device and without a system's name belongs to the system of its family. */
function deriveSystem(view: MessageView, found: Candidate[]): Candidate[] {
  if (found.some((item) => item.field === 'os') || !found.some((item) => item.field === 'os_version'))
    return []
  const family = FAMILIES.find(({ pattern }) => pattern.test(view.text))
  if (!family) return []
  const hit = family.pattern.exec(view.text)
  return hit ? [candidate(view, 'os', hit.index, hit.index + hit[0].length, 2, family.name)] : []
}

/** Cities named anywhere, as weak guesses that an address question can raise. */
export function citiesIn(view: MessageView): Candidate[] {
  return [...CITY.matchAll(view.text)].map((match) =>
    candidate(view, 'address_city', match.index, match.index + match[0].length, 1),
  )
}

/** True when a city is named anywhere. */
export function namesCity(view: MessageView): boolean {
  return CITY.test(view.text)
}

/** Everything a message says by itself, unguarded. */
export function readPatterns(view: MessageView): Candidate[] {
  const found = [...readRules(view), ...readNames(view), ...readEmails(view)]
  if (view.message.role === 'customer') found.push(...readPaths(view))
  found.push(...deriveSystem(view, found))
  // "Mornings please. Utrecht": a city that is a whole clause is told as one.
  for (const city of citiesIn(view)) {
    const clause = clauseAt(view, city.start)
    if (clause?.start === city.start && clause.end === city.end) found.push({ ...city, strength: 2 })
  }
  // "Client 5.17.11" is a version and no date.
  const versions = found.filter((item) => item.field === 'app_version' || item.field === 'os_version')
  return found.filter(
    (item) =>
      item.value !== '' &&
      !(
        item.field === 'since' && versions.some((other) => item.start >= other.start && item.end <= other.end)
      ) &&
      // "Windows Server 2019": no name of a server.
      !(item.field === 'account' && versions.some((other) => item.start === other.start)) &&
      (item.field === 'tracking_no' || !isCardNumber(item.value)) &&
      clauseAt(view, item.start) !== undefined,
  )
}
