/** What to do about a mood, a risk, a hidden need, in the agent's language; names of issues. Panel only. */
import type { LanguageTag } from '../knowledge/languages'
import { STRATEGIES, type Strategy } from '../knowledge/signals/strategy-data'
import type { IssueKind, MoodKind, MoodLevel, RiskKind } from './signals'

const NOTHING: Strategy = { todo: [], avoid: [] }

/**
 * How to answer a mood: at most three parts to do, and what not to say.
 *
 * A level that a mood does not have takes its nearest: neutral is always calm, the others start at mild.
 */
export function strategyFor(kind: MoodKind, level: MoodLevel, language: LanguageTag): Strategy {
  const levels = STRATEGIES.of(language).moods[kind]
  const nearest = kind === 'neutral' ? 0 : Math.max(1, level)
  return levels?.[nearest] ?? NOTHING
}

/** What to do about a risk, in one sentence. */
export function riskAdvice(kind: RiskKind, language: LanguageTag): string {
  return STRATEGIES.of(language).riskAdvice[kind] ?? ''
}

/** The unspoken question behind an issue, from the key in `Issue.hiddenNeed`; undefined for an unknown key. */
export function hiddenNeed(key: string, language: LanguageTag): string | undefined {
  return STRATEGIES.of(language).hiddenNeeds[key]
}

export function issueName(kind: IssueKind, language: LanguageTag): string {
  return STRATEGIES.of(language).issueNames[kind] ?? kind
}

/** The name of a topic; a topic of the agent's own library that we do not know is shown as it is written. */
export function topicName(topic: string, language: LanguageTag): string {
  return STRATEGIES.of(language).topicNames[topic] ?? topic
}
