/** What a risk says about the mood of the message that carries it, where its other words are plain. */
import type { Evidence, Mood, MoodKind, Risk, RiskKind } from '../signals'

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
 * @param inquires the message asks about such things in calm words: that is no anger
 */
export function moodWithRisks(read: Mood, risks: readonly Risk[], inquires = false): Mood {
  if (read.kind !== 'neutral') return read
  for (const { kind, severity, evidence } of risks) {
    const mood = MOODS[kind]
    if (mood === 'anger' && inquires) continue
    if (mood && severity >= (mood === 'anxiety' ? GRAVE : MEANT)) return plain(mood, evidence)
  }
  return read
}

function plain(kind: MoodKind, evidence: Evidence[]): Mood {
  return { kind, level: 1, confidence: CONFIDENCE, evidence }
}
