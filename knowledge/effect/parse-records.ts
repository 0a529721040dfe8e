/** Checks stored records when they are read: a damaged one is left out and counted, never shown as something else. */
import {
  type AssignmentRecord,
  type CheckRecord,
  DEEDS,
  DISMISS_REASONS,
  type EpisodeRecord,
  GAP_KINDS,
  type GapRecord,
  type Outcome,
  TRIAL_TARGETS,
  type TrialRecord,
} from './schema'

/** Texts in records are ids, kinds and short wordings. */
const LONGEST = 400
const LONGEST_BODY = 20_000

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown, longest = LONGEST): value is string =>
  typeof value === 'string' && value.length <= longest
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most
const isOne = (value: unknown, list: readonly string[]): boolean =>
  typeof value === 'string' && list.includes(value)
const absentOr = (value: unknown, holds: (value: unknown) => boolean): boolean =>
  value === undefined || holds(value)

function isOutcome(value: unknown): value is Outcome {
  if (!isFields(value)) return false
  const flags = [value.thanks, value.solved, value.askedAgain, value.handedOver]
  return (
    flags.every((flag) => typeof flag === 'boolean') &&
    isBetween(value.moodChange, -4, 4) &&
    isBetween(value.answers, 0, 1_000) &&
    absentOr(value.rating, (rating) => isOne(rating, ['good', 'bad']))
  )
}

const EPISODE_TEXTS = [
  'key',
  'site',
  'desk',
  'conversation',
  'article',
  'variant',
  'kind',
  'scene',
  'mood',
  'language',
] as const

/** True when a stored value is an episode, whole and within bounds. */
export function isEpisode(value: unknown): value is EpisodeRecord {
  return (
    isFields(value) &&
    EPISODE_TEXTS.every((field) => isText(value[field])) &&
    isTime(value.at) &&
    isBetween(value.level, 0, 3) &&
    isBetween(value.place, 0, 1_000) &&
    isOne(value.did, DEEDS) &&
    absentOr(value.reason, (reason) => isOne(reason, DISMISS_REASONS)) &&
    absentOr(value.repeat, (repeat) => repeat === true) &&
    absentOr(value.usedAt, isTime) &&
    absentOr(value.kept, (kept) => isBetween(kept, 0, 1)) &&
    absentOr(value.outcome, isOutcome)
  )
}

/** True when a stored value is a gap, whole and within bounds. */
export function isGap(value: unknown): value is GapRecord {
  return (
    isFields(value) &&
    [value.key, value.site, value.conversation, value.language, value.scene, value.wording].every((text) =>
      isText(text),
    ) &&
    isTime(value.at) &&
    isOne(value.kind, GAP_KINDS)
  )
}

/** True when a stored value is a self-check, whole and within bounds. */
export function isCheck(value: unknown): value is CheckRecord {
  return (
    isFields(value) &&
    [value.key, value.site, value.language].every((text) => isText(text)) &&
    isTime(value.at) &&
    isFields(value.met) &&
    Object.values(value.met).every((met) => typeof met === 'boolean')
  )
}

/** True when a stored value is a trial of two or three wordings, whole and within bounds. */
export function isTrial(value: unknown): value is TrialRecord {
  return (
    isFields(value) &&
    [value.id, value.article, value.title].every((text) => isText(text)) &&
    isOne(value.target, TRIAL_TARGETS) &&
    Array.isArray(value.arms) &&
    value.arms.length >= 2 &&
    value.arms.length <= 3 &&
    value.arms.every(
      (arm: unknown) =>
        isFields(arm) && isText(arm.label) && absentOr(arm.body, (body) => isText(body, LONGEST_BODY)),
    ) &&
    isTime(value.startedAt) &&
    absentOr(value.endedAt, isTime) &&
    absentOr(value.winner, (winner) => isBetween(winner, 0, 2))
  )
}

/** True when a stored value is the wording of a conversation, whole and within bounds. */
export function isAssignment(value: unknown): value is AssignmentRecord {
  return (
    isFields(value) &&
    [value.key, value.trial, value.conversation].every((text) => isText(text)) &&
    isBetween(value.arm, 0, 2) &&
    isTime(value.at) &&
    absentOr(value.reached, (reached) => typeof reached === 'boolean') &&
    absentOr(value.judgedAt, isTime)
  )
}
