/** What a risk says about the mood of the message that carries it, where its other words are plain. */
import type { Evidence, Mood, MoodKind, Risk, RiskKind } from '../signals'
import type { CalmAsking } from './bare-words'

/** Who threatens with others, or leaves, is not calm; who reports such a thing is worried. */
const MOODS: Partial<Record<RiskKind, Exclude<MoodKind, 'neutral'>>> = {
  churn: 'anger',
  legal: 'anger',
  regulator: 'anger',
  exposure: 'anger',
  chargeback: 'anger',
  fraud: 'anxiety',
  safety: 'anxiety',
}
/** Risks from this severity on are meant, not only mentioned; reports have to be grave. */
const MEANT = 2
const GRAVE = 3
const CONFIDENCE = 0.6

/**
 * The mood as read, or that of the gravest risk when nothing was read.
 *
 * @param calm what the message asks in calm words, if it does
 */
export function moodWithRisks(read: Mood, risks: readonly Risk[], calm?: CalmAsking): Mood {
  if (read.kind !== 'neutral') return read
  for (const { kind, severity, evidence } of risks) {
    const mood = MOODS[kind]
    if (mood === 'anger' && !isThreat(kind, calm)) continue
    if (mood && severity >= (mood === 'anxiety' ? GRAVE : MEANT)) return plain(mood, evidence)
  }
  return read
}

/** Whether a risk that goes with anger is threatened with, and not only asked about or asked for. */
export function isThreat(kind: RiskKind, calm: CalmAsking | undefined): boolean {
  return calm === undefined || (calm === 'request' && kind !== 'churn')
}

function plain(kind: MoodKind, evidence: Evidence[]): Mood {
  return { kind, level: 1, confidence: CONFIDENCE, evidence }
}
