/**
 * The mood of a conversation from what its customer messages say.
 *
 * Every message leaves heat behind that cools with the messages after it: a calm message cools it well, a bare data
 * answer ("iOS 17", "yes") hardly, since it says nothing about how the customer feels. The last message counts most.
 * Praise or "solved" settles it; a courtesy "ok, thanks" does not. Who threatens to leave or to dispute is not
 * calm, and who names a deadline is in a hurry, however plain the words.
 */
import type {
  ConversationMood,
  Evidence,
  Mood,
  MoodChange,
  MoodKind,
  MoodLevel,
  Risk,
  RiskKind,
} from '../signals'
import type { CalmAsking } from './bare-words'
import { isThreat } from './mood-from-risk'

/** What the conversation knows about a message beside its mood. */
export interface Circumstances {
  /** Thanks without praise and without a word that it is solved. */
  courtesy?: boolean
  /** What the message asks in calm words. */
  calm?: CalmAsking
  /** Data given alone: an answer to a question of the agent's. */
  answer?: boolean
  /** Risks that the message carries. */
  risks?: readonly Risk[]
  /** The words that name a deadline. */
  deadline?: readonly Evidence[]
  /** The agent has said how things stand as of this message. */
  settled?: boolean
}

/** How many messages the trend shows. */
const TREND_LENGTH = 12

/** What one more message leaves of the heat before it. */
const COOLING = { calm: 0.65, answer: 0.85, negative: 0.8 } as const
/** Less heat than this is gone. */
const LEAST_HEAT = 0.5
/** So many calm messages in a row leave nothing. */
const CALM_AGAIN = 3
/** Under this it is no more than mild: a level is given by halves, but one cooled message does not fall a level. */
const NEXT_LEVEL = 0.35
/** What the last message's own mood counts more than heat left by others. */
const LAST_WORD = 0.5

/** The least anger of who makes such a threat, by risk. */
const THREAT_HEAT: Partial<Record<RiskKind, number>> = {
  churn: 1,
  repeat: 1,
  chargeback: 1,
  supervisor: 1,
  exposure: 1.5,
  legal: 1.5,
  regulator: 1.5,
}
/** The least anxiety of who reports such a thing as grave: a stolen account, an injury. */
const WORRY_HEAT: Partial<Record<RiskKind, number>> = { fraud: 2, safety: 2, privacy: 1 }
const GRAVE = 3
/** Each further threat makes it worse by this. */
const FURTHER_THREAT = 0.75
/** The anxiety of a deadline named in plain words. */
const DEADLINE_HEAT = 1

type HotKind = Exclude<MoodKind, 'neutral' | 'satisfaction'>

interface Heat {
  value: number
  mood: Mood
}

interface Course {
  heats: Map<HotKind, Heat>
  calmInARow: number
}

const NEUTRAL: Mood = { kind: 'neutral', level: 0, confidence: 0.5, evidence: [] }

/** Heat of a message: -1 pleased, 0 neutral or merely confused, else its level. */
export function heatOf(mood: Mood): number {
  if (mood.kind === 'satisfaction') return -1
  if (mood.kind === 'neutral') return 0
  if (mood.kind === 'confusion') return Math.min(mood.level, 1)
  return mood.level
}

/**
 * Reads the mood now, its course and direction. `moods` are those of the customer's messages, oldest first;
 * `circumstances` go with them by place.
 */
export function conversationMood(
  moods: readonly Mood[],
  circumstances: readonly Circumstances[] = [],
): ConversationMood {
  const trend = moods.slice(-TREND_LENGTH).map(heatOf)
  const change = lastChange(moods)
  return {
    ...moodNow(moods, circumstances),
    trend,
    direction: directionOf(trend),
    ...(change ? { change } : {}),
  }
}

/** The latest message with another mood, or more of it, than the one before; calm messages do not count as such. */
function lastChange(moods: readonly Mood[]): MoodChange | undefined {
  let before: Mood = NEUTRAL
  let change: MoodChange | undefined
  for (const mood of moods) {
    if (mood.kind === 'neutral') continue
    const messageId = mood.evidence[0]?.messageId
    if (messageId !== undefined && (mood.kind !== before.kind || mood.level > before.level)) {
      change = { messageId, from: before.kind, to: mood.kind, evidence: mood.evidence }
    }
    before = mood
  }
  return change
}

function moodNow(moods: readonly Mood[], circumstances: readonly Circumstances[]): Mood {
  const course: Course = { heats: new Map(), calmInARow: 0 }
  const from = Math.max(0, moods.length - TREND_LENGTH)
  for (let i = from; i < moods.length; i++) follow(course, moods[i] ?? NEUTRAL, circumstances[i] ?? {})
  const last = moods.at(-1) ?? NEUTRAL
  const [hottest] = [...course.heats]
    .filter(([, heat]) => heat.value >= LEAST_HEAT)
    .map(([kind, heat]) => ({ kind, heat, rank: heat.value + (kind === last.kind ? LAST_WORD : 0) }))
    .sort((a, b) => b.rank - a.rank)
  const settled = last.kind === 'satisfaction' && !circumstances[moods.length - 1]?.courtesy
  if (!hottest) return settled ? last : { ...NEUTRAL, confidence: last.confidence }
  const { kind, heat } = hottest
  return heat.mood === last ? last : { ...heat.mood, kind, level: levelOf(heat.value) }
}

/** Adds one message to the heat there is. */
function follow(
  course: Course,
  mood: Mood,
  { courtesy, calm: asking, answer, risks, deadline, settled }: Circumstances,
): void {
  const { heats } = course
  if (settled) heats.clear()
  const { kind } = mood
  if (kind === 'satisfaction' && !courtesy) {
    heats.clear()
    return
  }
  const add = (hot: HotKind, value: number, said: Mood): void => {
    const before = heats.get(hot)
    if (!before || value >= before.value) heats.set(hot, { value, mood: said })
  }
  const threats = (risks ?? []).filter(
    ({ kind: risk }) => THREAT_HEAT[risk] !== undefined && isThreat(risk, asking),
  )
  const worries = (risks ?? []).filter(
    ({ kind: risk, severity }) => severity >= GRAVE && WORRY_HEAT[risk] !== undefined,
  )
  const pressing = deadline !== undefined && deadline.length > 0
  const negative = kind !== 'neutral' && kind !== 'satisfaction'
  const calm = !negative && !answer && threats.length + worries.length === 0 && !pressing
  course.calmInARow = calm ? course.calmInARow + 1 : answer ? course.calmInARow : 0
  if (course.calmInARow >= CALM_AGAIN) heats.clear()
  for (const heat of heats.values())
    heat.value *= calm ? COOLING.calm : answer ? COOLING.answer : COOLING.negative
  if (negative) add(kind, mood.level, mood)
  if (threats.length > 0) {
    const worst = Math.max(...threats.map((risk) => THREAT_HEAT[risk.kind] ?? 0))
    const evidence = threats.flatMap((risk) => risk.evidence)
    add('anger', worst + FURTHER_THREAT * (threats.length - 1), { ...mood, evidence })
  }
  for (const worry of worries) {
    add('anxiety', WORRY_HEAT[worry.kind] ?? 0, { ...mood, evidence: worry.evidence })
  }
  if (pressing) add('anxiety', DEADLINE_HEAT, { ...mood, evidence: [...deadline] })
}

function levelOf(heat: number): MoodLevel {
  const level = Math.floor(heat + 1 - NEXT_LEVEL)
  return level >= 3 ? 3 : level === 2 ? 2 : 1
}

/** Compares the last two heats with the two or three before them. */
function directionOf(trend: readonly number[]): ConversationMood['direction'] {
  if (trend.length < 2) return 'steady'
  const mean = (values: readonly number[]): number =>
    values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
  const recent = trend.length < 4 ? trend.slice(-1) : trend.slice(-2)
  const before = trend.slice(-recent.length - 3, -recent.length)
  const change = mean(recent) - mean(before)
  return change >= 0.5 ? 'rising' : change <= -0.5 ? 'falling' : 'steady'
}
