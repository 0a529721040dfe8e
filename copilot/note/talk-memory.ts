/** What is remembered of a talk between one note and the next: its messages, and signs in what was said. */
import type { MessageView } from '../facts/message-view'
import type { Message, Role, Transcript } from '../transcript'
import { Heard } from './heard'

/** More of a talk than this is not searched for signs. */
const MOST_SEARCHED = 4000
const MOST_OF_A_MESSAGE = 1000

/** Words that were said, and the signs that were looked for in them. */
export class Said {
  private readonly known = new Map<RegExp, boolean>()

  constructor(readonly words: string) {}

  holds(sign: RegExp): boolean {
    const before = this.known.get(sign)
    if (before !== undefined) return before
    const is = sign.test(this.words)
    this.known.set(sign, is)
    return is
  }
}

/** What was said in these roles, as far as it is searched. */
function saidIn({ messages }: Transcript, roles: readonly Role[]): string {
  let said = ''
  for (const { role, text } of messages) {
    if (said.length >= MOST_SEARCHED) break
    if (roles.includes(role)) said += `\n${text.slice(0, MOST_OF_A_MESSAGE)}`
  }
  return said
}

/** Messages as they were looked at before, for other questions. */
export type Views = (message: Message) => MessageView | undefined

/** Remembers one conversation; a message that is gone or says something else is forgotten. */
export class TalkMemory {
  private known = new Map<string, Heard>()
  private readonly said = new Map<string, Said>()

  constructor(private readonly viewOf: Views = () => undefined) {}

  /** The messages of a transcript, those heard before with what was found out about them. */
  messagesOf({ messages }: Transcript): Heard[] {
    const known = new Map<string, Heard>()
    const heard = messages.map((message) => {
      const before = this.known.get(message.id)
      const { role, text } = before?.message ?? {}
      const isKnown = before && role === message.role && text === message.text
      const one = isKnown ? before : new Heard(message, this.viewOf(message))
      known.set(message.id, one)
      return one
    })
    this.known = known
    return heard
  }

  /** What was said in these roles. */
  saidBy(transcript: Transcript, ...roles: readonly Role[]): Said {
    const words = saidIn(transcript, roles)
    const key = roles.join()
    const before = this.said.get(key)
    if (before?.words === words) return before
    const said = new Said(words)
    this.said.set(key, said)
    return said
  }
}
