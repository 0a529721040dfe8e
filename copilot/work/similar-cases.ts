/** Finds saved cases that are like the open conversation, and says why. Nothing below a threshold. */
import { wordsOf } from '../../knowledge/search/terms'
import type { CaseRecord } from '../../knowledge/work/records'
import type { Signals } from '../signals'
import type { CaseDraft } from './case-draft'

/** Why a case is like the conversation; the panel has the words. */
export type SimilarReason =
  | { kind: 'topic' | 'issue' }
  | { kind: 'code' | 'fact' | 'words'; value: string }
  | { kind: 'risk'; value: string }
  | { kind: 'mood'; value: string }

export interface SimilarCase {
  record: CaseRecord
  score: number
  /** The strongest first; never empty. */
  reasons: SimilarReason[]
}

/** Cases that share less than this are not shown. */
const LEAST = 3
const MOST = 2
/** Reasons that are told. */
const REASONS = 3
/** Weights by what is shared: an error code says most. */
const WEIGHTS: Record<string, number> = {
  error_code: 4,
  screen_path: 2,
  error_text: 2,
  product: 1.5,
  app_version: 1,
  device: 0.5,
  os_version: 0.5,
  os: 0.25,
}
const TOPIC = 3
const ISSUE = 1
const RISK = 0.5
const MOOD = 0.5
/** Most that shared words can add; and the share of words from which they count. */
const WORDS = 2
const LEAST_SHARE = 0.34
/** Words shorter than this say nothing, but for Chinese characters. */
const SHORT = 4

/** True when a ready answer will not do: a complaint, a fault, threats, strong feelings, more than one matter. */
export function isComplex({ issues, risks, mood, priority, scenario }: Signals): boolean {
  return (
    issues.some(({ kind }) => kind === 'complaint' || kind === 'technical') ||
    scenario?.scenario === 'dispute' ||
    scenario?.scenario === 'complaint' ||
    priority.level === 'urgent' ||
    risks.some(({ severity }) => severity >= 2) ||
    (mood.kind === 'anger' && mood.level >= 2)
  )
}

/**
 * The most similar cases, the most similar first.
 *
 * @param open the conversation as a case
 * @param topics all that it is about; a conversation often has a second matter
 */
export function similarCases(
  open: CaseDraft,
  cases: readonly CaseRecord[],
  topics: readonly string[] = [],
): SimilarCase[] {
  const about = new Set([open.topic, ...topics].filter((topic) => topic !== ''))
  const words = termsOf(open.problem)
  return cases
    .filter(({ ticket }) => ticket !== open.ticket)
    .flatMap((record) => compare(open, about, words, record) ?? [])
    .sort((a, b) => b.score - a.score || (a.record.savedAt < b.record.savedAt ? 1 : -1))
    .slice(0, MOST)
}

function compare(
  open: CaseDraft,
  topics: ReadonlySet<string>,
  words: Map<string, string>,
  record: CaseRecord,
): SimilarCase | undefined {
  const reasons: { weight: number; reason: SimilarReason }[] = []
  const add = (weight: number, reason: SimilarReason): void => {
    reasons.push({ weight, reason })
  }
  if (topics.has(record.topic)) add(TOPIC, { kind: 'topic' })
  else if (record.issue === open.issue && open.issue !== 'none') add(ISSUE, { kind: 'issue' })
  for (const { field, value } of record.facts) {
    const weight = WEIGHTS[field]
    const shared = open.facts.some((fact) => fact.field === field && plain(fact.value) === plain(value))
    if (weight && shared) add(weight, { kind: field === 'error_code' ? 'code' : 'fact', value })
  }
  for (const risk of record.risks) if (open.risks.includes(risk)) add(RISK, { kind: 'risk', value: risk })
  const hot = ({ moods }: Pick<CaseDraft, 'moods'>) => moods.findLast(({ level }) => level >= 2)?.kind
  const mood = hot(record)
  if (mood && mood === hot(open)) add(MOOD, { kind: 'mood', value: mood })
  if (record.language === open.language) addWords(words, record, add)
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  // Feelings and threats alone make no case similar: what it was about must be shared.
  const about = reasons.some(({ weight, reason }) => weight >= 2 || reason.kind === 'topic')
  if (score < LEAST || !about) return undefined
  reasons.sort((a, b) => b.weight - a.weight)
  return { record, score, reasons: reasons.slice(0, REASONS).map(({ reason }) => reason) }
}

function addWords(
  words: Map<string, string>,
  record: CaseRecord,
  add: (weight: number, reason: SimilarReason) => void,
): void {
  const theirs = termsOf(record.problem)
  const shared = [...words.keys()].filter((term) => theirs.has(term))
  const share = shared.length / Math.max(1, Math.min(words.size, theirs.size))
  if (shared.length < 2 || share < LEAST_SHARE) return
  // Longer words say more about the matter than the common short ones.
  const told = shared.toSorted((a, b) => b.length - a.length).slice(0, 2)
  add(WORDS * share, { kind: 'words', value: told.map((term) => words.get(term) ?? term).join(', ') })
}

/** Words by their stems; Chinese in pairs of characters. */
function termsOf(text: string): Map<string, string> {
  const terms = new Map<string, string>()
  const words = wordsOf(text)
  words.forEach((word, index) => {
    const next = words[index + 1]
    if (word.script === 'han') {
      if (next?.script === 'han' && next.start === word.end)
        terms.set(word.text + next.text, word.text + next.text)
    } else if (word.text.length >= SHORT) terms.set(word.term, word.text)
  })
  return terms
}

function plain(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
