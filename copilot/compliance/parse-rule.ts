/** Reads one rule of a pack that somebody else wrote, or throws what is wrong with it. */
import { type PackRule, RULE_KINDS, RULE_LEVELS, type RuleScope } from '../../knowledge/compliance/pack'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { fold } from '../../knowledge/text/fold'
import { type Fields, isFields } from '../../knowledge/untrusted'
import { ISSUE_KINDS, MOOD_KINDS } from '../signals'
import { bounded, CHANNELS, listOf, PACK_LIMITS, textOf, Wrong } from './pack-problem'
import { phraseCost } from './phrase-cost'
import { beginningsOf, readPhrase } from './phrase-source'

/** Reads one rule; `row` counts from 1 and names it where something is wrong. Throws `Wrong`. */
export function parseRule(value: unknown, row: number): PackRule {
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
