/** Words in class names and data attributes by which chat pages mark who wrote a message. */
import type { Role } from '../../copilot/transcript'

export type Hint = Role | 'day'

/**
 * How sure a word is: 3 names a party, 2 a direction as seen by the page's user, 1 is used both ways
 * ("user" is the customer in some desks and the person at the page in others).
 */
export interface WordHint {
  role: Hint
  sure: 1 | 2 | 3
  word: string
}

const LISTS: readonly [Hint, 1 | 2 | 3, string][] = [
  [
    'customer',
    3,
    'customer customers visitor buyer enduser shopper requester requestor cust vis kunde kundin cliente kehu maijia',
  ],
  [
    'customer',
    2,
    'in incoming inbound received recv receive left other others notme notmine them their theirs peer remote contact opponent partner eingehend empfangen recu entrante recibido duifang jieshou zuo',
  ],
  ['customer', 1, 'user client guest usr response receiver yonghu'],
  [
    'agent',
    3,
    'agent operator cs kf kefu seller staff support employee technician opr mitarbeiter agente operador shangjia',
  ],
  [
    'agent',
    2,
    'out outgoing outbound right own owner self me mine ismine isme my current myself fromme sent you ausgehend gesendet eigene envoye enviado propio ziji fasong you',
  ],
  ['agent', 1, 'send sender admin op'],
  ['note', 3, 'note notes internal private whisper beizhu interne '],
  ['bot', 3, 'bot robot automated automation chatbot jiqiren'],
  ['bot', 1, 'ai assistant template'],
  ['system', 3, 'system sys event events activity notice notification xitong'],
  ['system', 1, 'center centered log info change status'],
  ['day', 3, 'date day divider separator split unread '],
]

const WORDS = new Map<string, WordHint>()
for (const [role, sure, words] of LISTS)
  for (const word of words.split(' ')) if (!WORDS.has(word)) WORDS.set(word, { role, sure, word })

/** Parts of a name that look like directions but are layout: "items-center", "flex-in", "text-left". */
const LAYOUT =
  /^(?:items?|justify|text|content|self|align|float|flex|grid|place|object|origin|m[lrtbxyse]?|p[lrtbxyse]?|rounded|border|inset|animate|fade|slide|transition|ease|scroll|overflow|absolute|relative|fixed|pull|space|gap|bg|sm|md|lg|xl|w|h|z|col|fa|icon|cursor|font|svg)$/u

/** A party named with "not": "not-mine". */
const NEGATED = /^(?:not|non|no)$/u

/** Words of a class or attribute value: `msg--isMine` gives msg, is, mine, ismine. */
export function wordsOf(name: string): string[] {
  const parts = name
    .slice(0, 120)
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\u4e00-\u9fff]+/u)
    .filter((part) => part !== '')
  const joined = parts.flatMap((part, at) => {
    const next = parts[at + 1]
    return next ? [part + next] : []
  })
  return [...parts, ...joined]
}

/**
 * What a class name or data value says about the writer, or null. `prefixes` are a library's own, not words;
 * `common` words stand in the names of every message and tell nothing.
 */
export function hintOf(
  name: string,
  prefixes?: ReadonlySet<string>,
  common?: ReadonlySet<string>,
): WordHint | null {
  let words = wordsOf(withoutHash(name))
  const [head = ''] = words
  if (prefixes?.has(head)) words = wordsOf(name.slice(name.toLowerCase().indexOf(head) + head.length))
  if (LAYOUT.test(words[0] ?? '') && !/^\W*self$/iu.test(name)) return null
  let best: WordHint | null = null
  words.forEach((word, at) => {
    const hint = WORDS.get(word)
    if (!hint || common?.has(word) || NEGATED.test(words[at - 1] ?? '')) return
    if (best === null || hint.sure > best.sure || word.startsWith('not')) best = hint
  })
  return best
}

/** The other party, for attributes that say "false". */
export function opposite({ role, sure, word }: WordHint): WordHint | null {
  if (role === 'agent') return { role: 'customer', sure, word }
  return role === 'customer' ? { role: 'agent', sure, word } : null
}

/** The tail that a build adds to a name ("Message_outgoing__x7F2", "Row-sc-1ab2c"). */
const HASH = /(?:__|--|_|-sc-)(?=[A-Za-z0-9+-]*(?:\d|[A-Z][a-z]*[A-Z]))[A-Za-z0-9+-]{4,8}$/u

/** A name without the tail that changes with every build. */
export function withoutHash(name: string): string {
  const found = HASH.exec(name)
  return found && found.index > 2 ? name.slice(0, found.index) : name
}

/** Names that containers and rows of messages carry. */
export const MESSAGE_WORD =
  /messages?|msgs?|chats?|bubble|conversation|thread|transcript|comment|dialog(?:ue)?|timeline|replies|history|article-?list|communication|liaotian|xiaoxi|消息/iu

/** Names of one message. */
export const UNIT_WORD =
  /(?:^|[^a-z])(?:mes+ages?|msgs?|bubbles?|comments?|replies|reply|entry|post|utterance|turn|event|activity|note|article|mbox|smsg|followup|followups|thread|threads|timeline-?item|chat-?(?:item|row|line|entry)|correspondence|transaction)(?![a-z])|-?(?:Message|Bubble|Comment|Reply)(?![a-z])/iu

/** Names of things that look like a list of messages and are none. */
export const OTHER_LIST =
  /side-?bar|contacts?(?:-|_|$|list)|conversation-?s?-?list|conversations(?:$|[\s_-])|chat-?s?-?list|clist|room-?s?-?list|rooms(?:$|[\s_-])|inbox|channel-?s?-?list|menu|tool-?bar|navbar|\bnav\b|tabs?(?:list|bar)|dropdown|suggest|caption|breadcrumb|recipients|recipient-?(?:list|field|input)|emoji|picker|reaction|calendar|search-?results?|notifications?-?(?:list|center)|toast|ticket-?list|quick-?repl|user-?list|member/iu

/** Names of fields that are no reply boxes. */
export const OTHER_FIELD =
  /search|filter|搜索|查找|جستجو|recherche|such|buscar|cerca|subject|betreff|objet|asunto|recipient|\bcc\b|\bbcc\b|\bto\b|title|tag|email|e-mail|password|phone|\burl\b|date|name\b|amount|quantity/iu

/** First words that most class names of a page part share: the prefix of the library that made it ("cs-", "vac-"). */
export function prefixesOf(names: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const name of names) {
    const [head] = wordsOf(name)
    if (head) counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count > 3 && count > names.length * 0.5).map(([head]) => head),
  )
}
