/** Reads rule packs that somebody else wrote: all bounded, nothing executed, and what is wrong is said with its place. */

import {
  type PackRule,
  RULE_KINDS,
  RULE_LEVELS,
  type RulePack,
  type RuleScope,
} from '../../knowledge/compliance/pack'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { fold } from '../../knowledge/text/fold'
import { detectLanguage } from '../../knowledge/text/language'
import { type Fields, isFields } from '../../knowledge/untrusted'
import { ISSUE_KINDS, MOOD_KINDS } from '../signals'
import { checkDraft } from './check-draft'
import { phraseCost } from './phrase-cost'
import { beginningsOf, readPhrase } from './phrase-source'
import type { DraftContext } from './violation'

/** What a pack may hold. Letters, entries. */
export const PACK_LIMITS = {
  file: 400_000,
  packs: 20,
  rules: 200,
  phrases: 100,
  phrase: 200,
  cost: 2_000,
  text: 300,
  examples: 20,
  example: 500,
}

/** The first thing that is wrong; keys of the interface words `rules.problem.*`. `row` counts rules from 1. */
export interface PackProblem {
  kind: 'json' | 'large' | 'pack' | 'many' | 'missing' | 'wrong' | 'phrase' | 'long' | 'example'
  row?: number
  field?: string
  text?: string
}

export type ReadPacks = { packs: RulePack[] } | { problem: PackProblem }

const CHANNELS = ['chat', 'email', 'public']

class Wrong extends Error {
  constructor(readonly problem: PackProblem) {
    super(problem.kind)
  }
}

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

function parseRule(value: unknown, row: number): PackRule {
  if (!isFields(value)) throw new Wrong({ kind: 'pack', row })
  const need = (field: string, words: string): string => {
    if (words === '') throw new Wrong({ kind: 'missing', row, field })
    return words
  }
  const kind = RULE_KINDS.find((one) => one === value.kind)
  const level = RULE_LEVELS.find((one) => one === value.level)
  if (!kind) throw new Wrong({ kind: 'wrong', row, field: 'kind' })
  if (!level) throw new Wrong({ kind: 'wrong', row, field: 'level' })
  const rule: PackRule = {
    id: textOf(value.id, 60).replace(/[^\w-]+/gu, '-') || `rule-${row}`,
    kind,
    level,
    name: need('name', bounded(value.name, 80, row, 'name')),
    why: bounded(value.why, PACK_LIMITS.text, row, 'why'),
    better: bounded(value.better, PACK_LIMITS.text, row, 'better'),
    examples: examplesOf(value.examples, row),
  }
  const phrases = phrasesOf(value.phrases, row, 'phrases')
  const unless = phrasesOf(value.unless, row, 'unless')
  if (phrases.length > 0) rule.phrases = phrases
  if (unless.length > 0) rule.unless = unless
  const when = scopeOf(value.when, row)
  if (when) rule.when = when
  readKind(rule, value, row)
  return rule
}

/** What a rule of its kind needs. */
function readKind(rule: PackRule, value: Fields, row: number): void {
  const missing = (field: string): Wrong => new Wrong({ kind: 'missing', row, field })
  if (rule.kind === 'existence' && !rule.phrases) throw missing('phrases')
  if (rule.kind === 'substitution') {
    rule.swaps = swapsOf(value.swaps, row)
    if (Object.keys(rule.swaps).length === 0) throw missing('swaps')
  }
  if (rule.kind === 'conditional') {
    rule.needs = phrasesOf(value.needs, row, 'needs')
    if (!rule.phrases) throw missing('phrases')
    if (rule.needs.length === 0) throw missing('needs')
  }
  if (rule.kind === 'occurrence') {
    const signs = bounded(value.signs, 20, row, 'signs')
    if (signs !== '') rule.signs = signs
    if (!rule.phrases && signs === '') throw missing('phrases')
    for (const field of ['min', 'max'] as const) {
      const count = value[field]
      if (count === undefined || count === null || count === '') continue
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 1_000)
        throw new Wrong({ kind: 'wrong', row, field })
      rule[field] = count
    }
    if (rule.min === undefined && rule.max === undefined) throw missing('max')
  }
  if (rule.kind === 'sequence') {
    if (!Array.isArray(value.parts)) throw missing('parts')
    if (value.parts.length > 6) throw new Wrong({ kind: 'many', row, field: 'parts' })
    rule.parts = value.parts.map((part) => phrasesOf(part, row, 'parts'))
    if (rule.parts.length < 2 || rule.parts.some((part) => part.length === 0)) throw missing('parts')
  }
}

function textOf(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.trim().slice(0, limit) : ''
}

function bounded(value: unknown, limit: number, row: number, field: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new Wrong({ kind: 'wrong', row, field })
  if (value.length > limit) throw new Wrong({ kind: 'long', row, field })
  return value.trim()
}

function listOf(value: unknown, most: number, row: number, field: string): unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new Wrong({ kind: 'wrong', row, field })
  if (value.length > most) throw new Wrong({ kind: 'many', row, field })
  return value
}

function phrasesOf(value: unknown, row: number, field: string): string[] {
  return listOf(value, PACK_LIMITS.phrases, row, field).map((phrase) => checkedPhrase(phrase, row, field))
}

/** A phrase that can be read, begins with a letter, and stays cheap on any text. */
function checkedPhrase(value: unknown, row: number, field: string): string {
  const phrase = bounded(value, PACK_LIMITS.phrase, row, field)
  const wrong = new Wrong({ kind: 'phrase', row, field, text: phrase.slice(0, 60) })
  if (phrase === '' || phrase.startsWith('@') || phraseCost(fold(phrase)) > PACK_LIMITS.cost) throw wrong
  try {
    readPhrase(phrase)
    if (beginningsOf(phrase).has('')) throw wrong
  } catch {
    throw wrong
  }
  return phrase
}

function swapsOf(value: unknown, row: number): Record<string, string> {
  if (!isFields(value)) throw new Wrong({ kind: 'missing', row, field: 'swaps' })
  const entries = listOf(Object.entries(value), PACK_LIMITS.phrases, row, 'swaps') as [string, unknown][]
  return Object.fromEntries(
    entries.map(([phrase, better]) => {
      const words = bounded(better, PACK_LIMITS.phrase, row, 'swaps')
      if (words === '') throw new Wrong({ kind: 'missing', row, field: 'swaps' })
      return [checkedPhrase(phrase, row, 'swaps'), words]
    }),
  )
}

function scopeOf(value: unknown, row: number): RuleScope | undefined {
  if (value === undefined || value === null) return undefined
  if (!isFields(value)) throw new Wrong({ kind: 'wrong', row, field: 'when' })
  const known: Record<keyof RuleScope, readonly string[]> = {
    language: LANGUAGE_TAGS,
    channel: CHANNELS,
    mood: MOOD_KINDS,
    issue: ISSUE_KINDS,
  }
  const scope: RuleScope = {}
  for (const [name, allowed] of Object.entries(known) as [keyof RuleScope, readonly string[]][]) {
    const values = listOf(value[name], 20, row, `when.${name}`)
    if (values.some((one) => !allowed.includes(String(one))))
      throw new Wrong({ kind: 'wrong', row, field: `when.${name}` })
    if (values.length > 0) scope[name] = values.map(String)
  }
  return Object.keys(scope).length > 0 ? scope : undefined
}

function examplesOf(value: unknown, row: number): { fires: string[]; passes: string[] } {
  if (!isFields(value)) throw new Wrong({ kind: 'missing', row, field: 'examples' })
  const read = (field: 'fires' | 'passes'): string[] => {
    const texts = listOf(value[field], PACK_LIMITS.examples, row, `examples.${field}`)
      .map((text) => bounded(text, PACK_LIMITS.example, row, `examples.${field}`))
      .filter((text) => text !== '')
    // A rule that nobody has seen fire, and one that nobody has seen pass, is a guess.
    if (texts.length === 0) throw new Wrong({ kind: 'missing', row, field: `examples.${field}` })
    return texts
  }
  return { fires: read('fires'), passes: read('passes') }
}
