/** Conversations that are hard on a reader; opened by address only, never listed. */
import { type Contact, type Conversation, type Line, messagesOf } from '../conversation'

const NOBODY: Contact = {
  name: 'Visitor 4711',
  email: '',
  phone: '',
  city: '',
  plan: 'Guest',
  since: '2025',
  orders: [],
}

const empty = (): Conversation => ({
  id: 'empty',
  channel: 'Chat',
  language: 'en',
  contact: NOBODY,
  unread: 0,
  messages: [],
})

/** 10,000 messages. */
function huge(now: number): Conversation {
  const lines = Array.from({ length: 10_000 }, (_, index): Line => {
    const number = index + 1
    return index % 2 === 0
      ? ['in', NOBODY.name, 10_000 - index, `Question ${number}: where is my order HG-${100_000 + number}?`]
      : ['out', 'Maya Lindqvist', 10_000 - index, `Answer ${number}: it left our warehouse this morning.`]
  })
  lines.push(['in', NOBODY.name, 0, 'And the last one, HG-300001, still has not arrived.'])
  return {
    id: 'huge',
    channel: 'Chat',
    language: 'en',
    contact: NOBODY,
    unread: 0,
    messages: messagesOf('huge', lines, now),
  }
}

/** Markup in names and texts, right-to-left overrides, half surrogates and a message of one megabyte. */
function hostile(now: number): Conversation {
  const name = '<img src=x onerror="window.harbourHacked=1">\u202eneddih</h1>'
  const lines: Line[] = [
    ['in', name, 9, '<script>window.harbourHacked = 1</script><b>bold</b> {{customer.name}} %s'],
    ['in', name, 8, 'a'.repeat(1_000_000)],
    ['in', name, 7, `\u202e\u2067${'\u0301'.repeat(400)} \ud800 \udfff \u0000 \uffff`],
    ['in', name, 6, '](javascript:alert(1)) [click](javascript:window.harbourHacked=1) My parcel is late.'],
  ]
  return {
    id: 'hostile',
    channel: 'Chat',
    language: 'en',
    contact: { ...NOBODY, name, email: '"><svg onload=alert(1)>@post.example' },
    unread: 0,
    messages: messagesOf('hostile', lines, now),
  }
}

const HARD_IDS = new Set(['empty', 'huge', 'hostile'])

/** True for the conversations that are never listed. */
export const isHard = (id: string): boolean => HARD_IDS.has(id)

/** Builds the conversation of that id, or undefined. */
export function hardConversation(id: string, now: number): Conversation | undefined {
  if (id === 'empty') return empty()
  if (id === 'huge') return huge(now)
  if (id === 'hostile') return hostile(now)
  return undefined
}
