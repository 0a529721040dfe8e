/**
 * Puts the signals of a conversation together: mood, risk, issue, priority.
 *
 * Incremental: what a message says is read once and kept, so a new message costs only itself.
 */
import { detectLanguage } from './language'
import { conversationMood } from './mood/conversation-mood'
import { readMood } from './mood/read-mood'
import type { Issue, Mood, Risk, Signals } from './signals'
import type { Message, Transcript } from './transcript'

/** What one message says by itself. */
export interface MessageReading {
  mood: Mood
  risks: Risk[]
  issue: Issue
}

const NO_ISSUE: Issue = { kind: 'none', confidence: 0.5, evidence: [] }

/** Reads one customer message without its conversation. */
export function detectMessage(text: string): MessageReading {
  return { mood: readMood(text), risks: [], issue: NO_ISSUE }
}

export interface Detector {
  /** Reads a transcript; messages seen before in this conversation are not read again. */
  read(transcript: Transcript): Signals
}

interface Kept {
  text: string
  asksAgain: boolean
  mood: Mood
}

/** A shorter message said twice ("ok", "hello?") is no question asked again. */
const SHORTEST_REPEAT = 8

/** Makes a detector. It remembers one conversation at a time. */
export function createDetector(): Detector {
  let conversationId: string | undefined
  let kept = new Map<string, Kept>()

  function readMessage(message: Message, asksAgain: boolean): Kept {
    const known = kept.get(message.id)
    if (known && known.text === message.text && known.asksAgain === asksAgain) return known
    const mood = readMood(message.text, { messageId: message.id, asksAgain })
    return { text: message.text, asksAgain, mood }
  }

  return {
    read(transcript) {
      if (transcript.conversationId !== conversationId) {
        conversationId = transcript.conversationId
        kept = new Map()
      }
      const fresh = new Map<string, Kept>()
      const said = new Set<string>()
      const moods: Mood[] = []
      const messageMoods: Record<string, Mood> = {}
      let last: Message | undefined
      let lastThatCounts: Message | undefined
      for (const message of transcript.messages) {
        if (message.role === 'customer' || message.role === 'agent') lastThatCounts = message
        if (message.role !== 'customer') continue
        last = message
        const words = message.text.trim().toLowerCase()
        const reading = readMessage(message, words.length >= SHORTEST_REPEAT && said.has(words))
        said.add(words)
        fresh.set(message.id, reading)
        moods.push(reading.mood)
        messageMoods[message.id] = reading.mood
      }
      kept = fresh
      const mood = conversationMood(moods)
      return {
        mood,
        risks: [],
        issues: [NO_ISSUE],
        priority: { level: 'general', reasons: [] },
        language: detectLanguage(lastWords(transcript)),
        ...(last ? { lastCustomerMessageId: last.id } : {}),
        waitingForCustomer: lastThatCounts?.role === 'agent',
        messageMoods,
      }
    },
  }
}

/** The customer's latest words, enough to tell the language. */
function lastWords(transcript: Transcript): string {
  let words = ''
  for (let i = transcript.messages.length - 1; i >= 0 && words.length < 400; i--) {
    const message = transcript.messages[i]
    if (message?.role === 'customer') words += ` ${message.text.slice(0, 400)}`
  }
  return words
}
