/**
 * Puts the signals of a conversation together: mood, risk, issue, priority.
 *
 * Incremental: what a message says is read once and kept, so a new message costs only itself.
 */
import type { WordedReason } from '../knowledge/signals/priority-data'
import { foldWithPositions } from '../knowledge/text/fold'
import { detectLanguage } from '../knowledge/text/language'
import { readAudience, readStyles, type StyleClue } from './audience'
import { mergeIssues, readIssues } from './issue/read-issues'
import type { CalmAsking } from './mood/bare-words'
import { type Circumstances, conversationMood } from './mood/conversation-mood'
import { correctMood, type MoodCorrection, type MoodCorrections } from './mood/correct-mood'
import { moodWithRisks } from './mood/mood-from-risk'
import { readMoodFully } from './mood/read-mood'
import { type NamedReason, readReasons } from './priority/find-reasons'
import { readPriority } from './priority/read-priority'
import { mergeRisks, readRisks, readSettled } from './risk/read-risks'
import { readScenario } from './scenario'
import type { Issue, Mood, Risk, RiskKind, Signals } from './signals'
import type { Message, Transcript } from './transcript'

/** What one message says by itself. */
export interface MessageReading {
  mood: Mood
  risks: Risk[]
  /** The strongest issue; kind `none` when the message asks for nothing. */
  issue: Issue
}

/** Reads one customer message without its conversation. */
export function detectMessage(text: string): MessageReading {
  const { mood, risks, issues } = readMessage('', text, false)
  return { mood, risks, issue: issues[0] ?? { kind: 'none', confidence: 0.5, evidence: [] } }
}

export interface Detector {
  /**
   * Reads a transcript; messages seen before in this conversation are not read again.
   *
   * @param corrections Moods the agent has put right, by message id.
   */
  read(transcript: Transcript, corrections?: MoodCorrections): Signals
}

interface Reading {
  mood: Mood
  courtesy: boolean
  brief: boolean
  calm?: CalmAsking
  risks: Risk[]
  /** Risks of earlier messages that this one takes back. */
  settled: RiskKind[]
  issues: Issue[]
  reasons: NamedReason[]
  styles: StyleClue[]
}

interface Corrected extends Reading {
  correction?: MoodCorrection
}

interface Kept extends Reading {
  messageId: string
  text: string
  /** The text as it is compared with earlier ones. */
  words: string
  asksAgain: boolean
}

/** More of a message than this is a pasted document; its start is read. */
const MOST_READ = 8000
/** A shorter message said twice ("ok", "hello?") is no question asked again. */
const SHORTEST_REPEAT = 8
/** Priority looks at the opening and at the latest messages of a very long conversation. */
const OPENING_MESSAGES = 20
const LATEST_MESSAGES = 80
/** Reasons of priority that put a customer in a hurry. */
const DEADLINES = new Set<WordedReason>(['deadline-hours', 'deadline-days'])

function readMessage(messageId: string, text: string, asksAgain: boolean): Reading {
  const folded = foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const { mood: said, courtesy, brief, calm } = readMoodFully(text, { messageId, asksAgain, folded })
  const risks = readRisks(messageId, text, folded)
  const mood = moodWithRisks(said, risks, calm)
  return {
    mood,
    courtesy,
    ...(calm ? { calm } : {}),
    brief: brief && mood.kind === 'neutral',
    risks,
    settled: readSettled(folded),
    issues: readIssues(messageId, text, { mood: mood.kind, folded }),
    reasons: readReasons(messageId, text, folded),
    styles: readStyles(messageId, text, folded),
  }
}

/** Makes a detector. It remembers one conversation at a time. */
export function createDetector(): Detector {
  let conversationId: string | undefined
  let kept = new Map<string, Kept>()

  /** @param said what the customer has said before, to which the message is added */
  function keep({ id, text }: Message, said: Set<string>): Kept {
    const known = kept.get(id)
    const words = known?.text === text ? known.words : text.trim().toLowerCase()
    const asksAgain = words.length >= SHORTEST_REPEAT && said.has(words)
    said.add(words)
    if (known && known.text === text && known.asksAgain === asksAgain) return known
    return { messageId: id, text, words, asksAgain, ...readMessage(id, text, asksAgain) }
  }

  return {
    read(transcript, corrections = {}) {
      if (transcript.conversationId !== conversationId) {
        conversationId = transcript.conversationId
        kept = new Map()
      }
      const fresh = new Map<string, Kept>()
      const said = new Set<string>()
      const texts: Kept[] = []
      const all: Corrected[] = []
      const messageMoods: Record<string, Mood> = {}
      let lastThatCounts: Message | undefined
      for (const message of transcript.messages) {
        if (message.role === 'customer' || message.role === 'agent') lastThatCounts = message
        if (message.role !== 'customer') continue
        const read = keep(message, said)
        fresh.set(message.id, read)
        const reading = corrected(read, message, corrections)
        all.push(reading)
        texts.push(read)
        messageMoods[message.id] = reading.mood
      }
      kept = fresh
      const readings = withoutSettled(all)

      const mood = conversationMood(
        readings.map((reading) => reading.mood),
        readings.map(circumstancesOf),
      )
      const risks = mergeRisks(readings.map((reading) => reading.risks))
      const issues = mergeIssues(readings.map((reading) => reading.issues))
      const scenario = readScenario(mood, issues, risks)
      const lastCustomer = texts.at(-1)
      return {
        mood,
        risks,
        issues,
        priority: readPriority({
          mood,
          risks,
          issues,
          named: reasonsOf(openingAndLatest(readings)),
          opening: texts.slice(0, OPENING_MESSAGES),
        }),
        ...(scenario ? { scenario } : {}),
        audience: readAudience(readings.map((reading) => reading.styles)),
        language: detectLanguage(latestWords(texts)),
        ...(lastCustomer ? { lastCustomerMessageId: lastCustomer.messageId } : {}),
        waitingForCustomer: lastThatCounts?.role === 'agent',
        messageMoods,
      }
    },
  }
}

function openingAndLatest<T>(texts: readonly T[]): readonly T[] {
  if (texts.length <= OPENING_MESSAGES + LATEST_MESSAGES) return texts
  return [...texts.slice(0, OPENING_MESSAGES), ...texts.slice(-LATEST_MESSAGES)]
}

function reasonsOf(readings: readonly Reading[]): NamedReason[] {
  return readings.flatMap(({ reasons }) => reasons)
}

/** The readings without the risks that a later message takes back. */
function withoutSettled(readings: Corrected[]): Corrected[] {
  if (readings.every(({ settled }) => settled.length === 0)) return readings
  const settled = new Set<RiskKind>()
  const out = readings.toReversed().map((reading) => {
    const risks = reading.risks.filter(({ kind }) => !settled.has(kind))
    for (const kind of reading.settled) settled.add(kind)
    return risks.length === reading.risks.length ? reading : { ...reading, risks }
  })
  return out.reverse()
}

function corrected(reading: Reading, { id, text }: Message, corrections: MoodCorrections): Corrected {
  const correction = Object.hasOwn(corrections, id) ? corrections[id] : undefined
  if (!correction) return reading
  return { ...reading, correction, mood: correctMood(reading.mood, correction.kind, id, text) }
}

function circumstancesOf({ courtesy, brief, calm, risks, reasons, correction }: Corrected): Circumstances {
  // Where the agent has said how the customer feels, neither threats nor deadlines say otherwise.
  if (correction) return { settled: correction.ofTalk === true }
  return {
    courtesy,
    ...(calm ? { calm } : {}),
    answer: brief,
    risks,
    deadline: reasons.flatMap(({ reason, evidence }) => (DEADLINES.has(reason) ? evidence : [])),
  }
}

/** The customer's latest words, enough to tell the language. */
function latestWords(texts: readonly { text: string }[]): string {
  let words = ''
  for (let i = texts.length - 1; i >= 0 && words.length < 400; i--)
    words += ` ${texts[i]?.text.slice(0, 400) ?? ''}`
  return words
}
