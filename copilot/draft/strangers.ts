/** What in a draft belongs to somebody else: a name that is not the customer's, numbers and addresses never seen here. */
import type { LanguageTag } from '../../knowledge/languages'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import type { Fact } from '../facts'
import type { PlaceholderValues } from '../placeholders'
import type { Transcript } from '../transcript'
import { draftWords } from './draft-words'

/** A piece of the draft; UTF-16 offsets. */
export interface Piece {
  start: number
  end: number
  words: string
}

export interface Conversation {
  transcript: Transcript
  facts: readonly Fact[]
  ours: PlaceholderValues
  language: LanguageTag
}

/** The name a draft addresses where it is not this customer's; `expected` is the customer's. */
export function wrongName(
  draft: string,
  { transcript, facts, ours, language }: Conversation,
): (Piece & { expected: string }) | undefined {
  const words = draftWords(language)
  const known = namesOf(transcript, facts)
  const [expected] = known
  if (!expected) return undefined
  const theirs = known.map(bare)
  const agents = transcript.messages.filter(({ role }) => role === 'agent').map(({ author }) => author ?? '')
  const others = [...agents, ours['agent.name'] ?? '', ours['our.shop'] ?? ''].map(bare).filter(Boolean)
  const read = draft.slice(0, 8_000)
  const found = [...read.matchAll(words.greeting), ...read.matchAll(words.thanks)]
  for (const { groups, indices } of found.slice(0, 20)) {
    const name = groups?.name
    const [start, end] = indices?.groups?.name ?? [0, 0]
    if (!name) continue
    const said = fold(name).trim()
    if (said.split(' ').every((word) => words.notNames.has(word)) || words.notNames.has(said)) continue
    const fits = (one: string): boolean =>
      one.includes(bare(name)) || said.split(' ').some((word) => word.length > 1 && one.includes(bare(word)))
    if (theirs.some(fits)) continue
    // Who signs with "Hello, Maya here" speaks of themselves.
    if (others.some(fits)) continue
    return { start, end, words: name, expected }
  }
  return undefined
}

function bare(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What the customer is called: on the page, by themselves, above their messages. Logins and shops of one letter are none. */
function namesOf({ customer, messages }: Transcript, facts: readonly Fact[]): string[] {
  const names = [
    customer.name,
    ...facts.filter(({ field }) => field === 'name').map(({ value }) => value),
    ...messages.filter(({ role }) => role === 'customer').map(({ author }) => author),
  ].filter((name): name is string => name !== undefined && bare(name).length > 1)
  // A login says nothing of how its owner is called: without a real name nothing can be wrong.
  const real = names.filter(
    (name) => !/[\d_@*]|访客|游客|visitor|guest|customer|user|客户|用户|کاربر|مشتری/iu.test(name),
  )
  return [...new Set(real)]
}

/** Digits and letters of an id, in groups. */
const ID =
  /(?<![a-z\d.,:/@_-])(?=[a-z\d#-]{0,24}\d{3})#?[a-z]{0,6}-?\d[a-z\d]{1,24}(?:-[a-z\d]{1,24}){0,4}(?![a-z\d@])/gu
const MAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,40}\.){1,5}[a-z]{2,24}/gu
/** Dates, times, sums, measures and years are no ids. */
const PLAIN =
  /^(?:\d{1,4}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,3}(?:am|pm|gb|mb|kb|kg|km|cm|mm|ml|px|hz|min|h|d|w|x|st|nd|rd|th|k|g|m|l)|\d{3,4}p|\d{3,6}mah|\d{1,3}-\d{1,3}|400-?\d{3}-?\d{4}|0?800-?\d{3,4}-?\d{3,4})$/u
const MONEY = /(?:[€$£¥￥]|\b(?:usd|eur|gbp|rmb|cny|元|块|تومان|ریال|euros?|dollars?|pounds?)) ?$/u
const MONEY_AFTER =
  /^ ?(?:[€$£¥￥%]|元|块|件|个|天|年|月|日|号楼|تومان|ریال|euros?\b|dollars?\b|pounds?\b|eur\b|usd\b|rmb\b|points?\b|积分|days?\b|pieces?\b)/u
/** How far before a number its label may stand. */
const LABEL_REACH = 28

/** Ids and mail addresses in a draft that stand nowhere in the conversation and are not what we give ourselves. */
export function strangersIn(draft: string, { transcript, facts, ours, language }: Conversation): Piece[] {
  const folded = foldWithPositions(draft.slice(0, 8_000))
  const found: Piece[] = []
  const candidates = [...folded.text.matchAll(ID), ...folded.text.matchAll(MAIL)]
  if (candidates.length === 0) return found
  const words = draftWords(language)
  const english = draftWords('en')
  const here = knownText(transcript, facts, ours)
  for (const match of candidates.slice(0, 60)) {
    const [id] = match
    const from = match.index
    const to = from + id.length
    const compact = id.replace(/[^a-z\d@.]/gu, '')
    const mail = id.includes('@')
    if (here.includes(mail ? id : compact)) continue
    const before = folded.text.slice(Math.max(0, from - LABEL_REACH), from)
    const after = folded.text.slice(to, to + 12)
    if (mail) {
      if (isOurs(id, ours)) continue
    } else {
      if (PLAIN.test(id) || MONEY.test(before) || MONEY_AFTER.test(after)) continue
      const label = lastOf(before, [words.orderLabels, english.orderLabels])
      const given = lastOf(before, [words.givenLabels, english.givenLabels])
      // A number that we give (a parcel, a ticket) is new by nature; without any label only a long one is a person's.
      if (given > label) continue
      if (label < 0 && compact.replace(/\D/gu, '').length < 8) continue
    }
    const start = folded.at[from] ?? 0
    const end = folded.at[to] ?? draft.length
    const said = draft.slice(start, end)
    // Told once, however often it stands there.
    if (!found.some((other) => other.words === said)) found.push({ start, end, words: said })
  }
  return found
}

/** Where the last match of any of the patterns begins; -1 without one. */
function lastOf(text: string, patterns: readonly RegExp[]): number {
  let last = -1
  for (const pattern of patterns) for (const { index } of text.matchAll(pattern)) last = Math.max(last, index)
  return last
}

function isOurs(mail: string, ours: PlaceholderValues): boolean {
  const name = mail.split('@')[0] ?? ''
  const own = fold(Object.values(ours).join(' '))
  const domain = mail.split('@')[1] ?? ' '
  return (
    own.includes(domain) ||
    /^(?:support|help|service|info|hello|contact|care|team|office|returns?|billing|kundenservice|privacy|kefu|sales|shop|orders?|noreply|no-reply)/u.test(
      name,
    )
  )
}

/** Everything said and shown in this conversation, as ids are compared: letters and digits only, and mail addresses. */
function knownText(
  { customer, messages }: Transcript,
  facts: readonly Fact[],
  ours: PlaceholderValues,
): string {
  const parts = [
    customer.name,
    customer.email,
    customer.phone,
    ...Object.values(customer.other ?? {}),
    ...facts.map(({ value }) => value),
    ...Object.values(ours),
    ...messages.map(({ text }) => text),
  ]
  const all = fold(parts.filter((part) => part !== undefined).join('\n'))
  return `${all.replace(/[^a-z\d@.\n]/gu, '')}\n${all}`
}
