/** Reads rule packs that somebody else wrote: all bounded, nothing executed, and what is wrong is said with its place. */
import type { PackRule, RulePack } from '../../knowledge/compliance/pack'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { detectLanguage } from '../../knowledge/text/language'
import { isFields } from '../../knowledge/untrusted'
import { ISSUE_KINDS, MOOD_KINDS } from '../signals'
import { checkDraft } from './check-draft'
import { CHANNELS, PACK_LIMITS, type PackProblem, textOf, Wrong } from './pack-problem'
import { parseRule } from './parse-rule'
import type { DraftContext } from './violation'

export type ReadPacks = { packs: RulePack[] } | { problem: PackProblem }

/** The packs in a file's text: one, a list, or an exported file. All of them or the first problem; never throws. */
export function readPacks(text: string): ReadPacks {
  if (text.length > PACK_LIMITS.file) return { problem: { kind: 'large' } }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { problem: { kind: 'json' } }
  }
  const list = Array.isArray(raw) ? raw : isFields(raw) && Array.isArray(raw.packs) ? raw.packs : [raw]
  if (list.length === 0) return { problem: { kind: 'pack' } }
  if (list.length > PACK_LIMITS.packs) return { problem: { kind: 'large' } }
  try {
    const packs = list.map((entry) => parsePack(entry))
    for (const pack of packs) {
      const problem = problemOf(pack)
      if (problem) return { problem }
    }
    return { packs }
  } catch (error) {
    return { problem: error instanceof Wrong ? error.problem : { kind: 'pack' } }
  }
}

/** Packs from what is stored; a damaged one is left out. */
export function parseStoredPacks(value: unknown): RulePack[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 50).flatMap((entry) => {
    try {
      return [parsePack(entry)]
    } catch {
      return []
    }
  })
}

/** The first problem of a rule as it is being written; null when it can be kept. */
export function ruleProblem(rule: unknown): PackProblem | null {
  try {
    const parsed = parseRule(rule, 1)
    return exampleProblem({ id: 'tried', revision: nextRevision(), rules: [parsed] }, parsed, 1)
  } catch (error) {
    return error instanceof Wrong ? error.problem : { kind: 'pack' }
  }
}

/** The first example of a pack that does not do what it says; null when all do. */
export function problemOf(read: RulePack): PackProblem | null {
  // What was compiled of another pack without an id must not speak for this one.
  const pack = { ...read, id: 'tried', revision: nextRevision() }
  for (const [index, rule] of pack.rules.entries()) {
    const problem = exampleProblem(pack, rule, index + 1)
    if (problem) return problem
  }
  return null
}

let revision = 0
/** A revision that no stored pack has. */
function nextRevision(): number {
  return --revision
}

function exampleProblem(pack: RulePack, rule: PackRule, row: number): PackProblem | null {
  const wrong = (text: string, field: string): PackProblem => ({ kind: 'example', row, field, text })
  for (const text of rule.examples.fires) if (!firesOn(pack, rule, text)) return wrong(text, 'fires')
  for (const text of rule.examples.passes) if (firesOn(pack, rule, text)) return wrong(text, 'passes')
  return null
}

/** True when a rule fires on a text in a conversation that its scope fits. */
export function firesOn(pack: RulePack, rule: PackRule, text: string): boolean {
  const { when = {} } = rule
  const language = LANGUAGE_TAGS.find((tag) => tag === when.language?.[0]) ?? detectLanguage(text)
  const context: DraftContext = { language, rules: { packs: {}, own: [pack] } }
  const mood = MOOD_KINDS.find((kind) => kind === when.mood?.[0])
  const issue = ISSUE_KINDS.find((kind) => kind === when.issue?.[0])
  const channel = CHANNELS.find((one) => one === when.channel?.[0]) as DraftContext['channel']
  if (mood) context.mood = mood
  if (issue) context.issue = issue
  if (channel) context.channel = channel
  return checkDraft(text, context).some((found) => found.pack === pack.id && found.rule === rule.id)
}

function parsePack(value: unknown): RulePack {
  if (!isFields(value) || !Array.isArray(value.rules)) throw new Wrong({ kind: 'pack' })
  if (value.rules.length > PACK_LIMITS.rules)
    throw new Wrong({ kind: 'many', row: PACK_LIMITS.rules + 1, field: 'rules' })
  const id = textOf(value.id, 60)
  const pack: RulePack = {
    id: /^own-[\w-]{1,50}$/u.test(id) ? id : '',
    name: textOf(value.name, 80),
    revision:
      typeof value.revision === 'number' && Number.isFinite(value.revision) ? Math.abs(value.revision) : 1,
    rules: value.rules.map((rule, index) => parseRule(rule, index + 1)),
  }
  const ids = new Set<string>()
  for (const [index, rule] of pack.rules.entries()) {
    if (ids.has(rule.id)) rule.id = `${rule.id}-${index + 1}`
    ids.add(rule.id)
  }
  return pack
}
