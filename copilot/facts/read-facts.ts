/**
 * Reads the facts of a conversation, each with the words that say it.
 *
 * Each message is read by itself (`message-reading.ts`), a customer's then in the light of what the agent asked
 * before it (`read-answer.ts`); what all of them say is gathered (`gather.ts`) and settled to facts (`settle-facts.ts`).
 */
import { type FactLanguage, factLanguagesOf } from '../../knowledge/facts/languages-of'
import type { Fact } from '../facts'
import type { Message, Transcript } from '../transcript'
import { type MessageReading, readMessage } from './message-reading'
import type { MessageView } from './message-view'
import { settleFacts } from './settle/settle-facts'

/** Messages that a reader keeps at most. */
const MOST_KNOWN = 5000

/** A reader that keeps what it has read, so that a new message costs only itself. */
export interface FactReader {
  /** Facts of the transcript as it stands. */
  read(transcript: Transcript): Fact[]
  /** A message as it was read, for others who look at it; undefined for one that was not. */
  viewOf(message: Message): MessageView | undefined
}

/** Makes a reader for one conversation (or several: messages are known by id and text). */
export function createFactReader(): FactReader {
  const known = new Map<string, MessageReading>()
  const keyOf = ({ role, id }: Message) => `${role}\n${id}`
  /** The reading of a message; `talk` names the languages of those before it. */
  const readingOf = (message: Message, index: number, talk: readonly FactLanguage[]): MessageReading => {
    const before = known.get(keyOf(message))
    if (before && before.text === message.text && before.view.index === index) return before
    const reading = readMessage(message, index, talk)
    if (known.size > MOST_KNOWN) known.clear()
    known.set(keyOf(message), reading)
    return reading
  }
  return {
    viewOf(message) {
      const reading = known.get(keyOf(message))
      return reading?.text === message.text ? reading.view : undefined
    },
    read(transcript) {
      const talk: FactLanguage[] = []
      const readings = transcript.messages.map((message, index) => {
        const reading = readingOf(message, index, talk)
        const spoken = factLanguagesOf(reading.view.text).find((language) => language !== 'en')
        if (spoken && !talk.includes(spoken)) talk.push(spoken)
        return reading
      })
      return settleFacts(readings, transcript)
    },
  }
}

/** Facts of a transcript. For repeated reading of a growing conversation use `createFactReader`. */
export function readFacts(transcript: Transcript): Fact[] {
  return createFactReader().read(transcript)
}
