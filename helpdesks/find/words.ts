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
}

const LISTS: readonly [Hint, 1 | 2 | 3, string][] = [
  ['customer', 3, 'customer visitor buyer client enduser shopper requester'],
  [
    'customer',
    2,
    'in incoming inbound received left other others notme notmine them their theirs peer remote contact',
  ],
  ['customer', 1, 'user guest'],
  ['agent', 3, 'agent operator cs kf seller staff support'],
  ['agent', 2, 'out outgoing outbound right own owner self me mine ismine isme my current'],
  ['agent', 1, 'sent response admin'],
  ['note', 3, 'note internal private whisper'],
  ['bot', 3, 'bot robot automated chatbot'],
  ['bot', 1, 'ai assistant template'],
  ['system', 3, 'system sys event activity notice notification'],
  ['system', 1, 'center centered log info status'],
  ['day', 3, 'date day divider separator split unread'],
]

const WORDS = new Map<string, WordHint>()
for (const [role, sure, words] of LISTS) for (const word of words.split(' ')) WORDS.set(word, { role, sure })

/** Parts of a name that look like directions but are layout: "items-center", "flex-in", "text-left". */
const LAYOUT =
  /^(?:items?|justify|text|content|self|align|float|flex|grid|place|object|origin|m[lrtbxy]?|p[lrtbxy]?|rounded|border|inset|animate|fade|slide|transition|ease|scroll|overflow|absolute|relative|fixed|pull|space|gap|bg|sm|md|lg|xl|w|h|z)$/u

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

/** What a class name or data value says about the writer, or null; `prefixes` are a library's own, not words. */
export function hintOf(name: string, prefixes?: ReadonlySet<string>): WordHint | null {
  let words = wordsOf(name)
  const [head = ''] = words
  if (prefixes?.has(head)) words = wordsOf(name.slice(name.toLowerCase().indexOf(head) + head.length))
  if (LAYOUT.test(words[0] ?? '')) return null
  let best: WordHint | null = null
  for (const word of words) {
    const hint = WORDS.get(word)
    if (hint && (best === null || hint.sure > best.sure || word.startsWith('not'))) best = hint
  }
  return best
}

/** Names that containers and rows of messages carry. */
export const MESSAGE_WORD =
  /messages?|msgs?|chats?|bubble|conversation|thread|transcript|comment|dialog(?:ue)?|timeline|replies|history/iu

/** Names of things that look like a list of messages and are none. */
export const OTHER_LIST =
  /sidebar|contact|conversation-?list|chat-?list|room-?list|inbox|channel-?list|menu|toolbar|nav|tabs?(?:list|bar)|dropdown|suggest|caption|breadcrumb|recipient|emoji|picker|attachment|reaction/iu

/** Names of fields that are no reply boxes. */
export const OTHER_FIELD =
  /search|filter|搜索|查找|جستجو|recherche|such|subject|recipient|\bcc\b|\bbcc\b|\bto\b|title|tag|email|password/iu

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
