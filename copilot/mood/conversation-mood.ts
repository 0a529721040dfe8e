/**
 * The mood of a conversation from the moods of its customer messages.
 *
 * The last message counts most. A clear "thanks, solved" at the end settles it; one neutral answer in a heated chat
 * does not: heat fades over the next messages.
 */
import type { ConversationMood, Mood, MoodLevel } from '../signals'

/** How many messages the trend shows. */
const TREND_LENGTH = 12

/** What is left of a mood one neutral message later, and so on. */
const FADE = [1, 0.65, 0.35]

const NEUTRAL: Mood = { kind: 'neutral', level: 0, confidence: 0.5, evidence: [] }

/** Heat of a message: -1 pleased, 0 neutral or merely confused, else its level. */
export function heatOf(mood: Mood): number {
  if (mood.kind === 'satisfaction') return -1
  if (mood.kind === 'neutral') return 0
  if (mood.kind === 'confusion') return Math.min(mood.level, 1)
  return mood.level
}

/** Reads the mood now, its course and direction. `moods` are those of the customer's messages, oldest first. */
export function conversationMood(moods: readonly Mood[]): ConversationMood {
  const trend = moods.slice(-TREND_LENGTH).map(heatOf)
  return { ...moodNow(moods), trend, direction: directionOf(trend) }
}

function moodNow(moods: readonly Mood[]): Mood {
  for (let back = 0; back < FADE.length; back++) {
    const mood = moods[moods.length - 1 - back]
    if (!mood) break
    if (mood.kind === 'neutral') continue
    // A pleased word some messages ago says nothing about now.
    if (back > 0 && heatOf(mood) <= 0) break
    const level = Math.round(mood.level * (FADE[back] ?? 0))
    if (back > 0 && level < 1) break
    return back === 0
      ? mood
      : { ...mood, level: asLevel(level), confidence: mood.confidence * (FADE[back] ?? 0) }
  }
  return moods[moods.length - 1] ?? NEUTRAL
}

function asLevel(level: number): MoodLevel {
  return level >= 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0
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
