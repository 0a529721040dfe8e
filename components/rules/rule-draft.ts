/** A rule as it stands in the form, as text, and as a rule. */
import type { PackRule, RuleKind, RuleScope } from '../../knowledge/compliance/pack'

/** Every field as it is typed. */
export interface RuleDraft {
  id: string
  name: string
  why: string
  better: string
  kind: RuleKind
  level: PackRule['level']
  phrases: string
  swaps: string
  needs: string
  parts: string
  unless: string
  signs: string
  min: string
  max: string
  when: RuleScope
  fires: string
  passes: string
}

const EMPTY: RuleDraft = {
  id: '',
  name: '',
  why: '',
  better: '',
  kind: 'existence',
  level: 'warning',
  phrases: '',
  swaps: '',
  needs: '',
  parts: '',
  unless: '',
  signs: '',
  min: '',
  max: '',
  when: {},
  fires: '',
  passes: '',
}

const lines = (list: readonly string[] = []): string => list.join('\n')
const listed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The form for a rule, or for a new one. */
export function draftOfRule(rule: PackRule | undefined): RuleDraft {
  if (!rule) return EMPTY
  return {
    ...EMPTY,
    id: rule.id,
    name: rule.name ?? '',
    why: rule.why ?? '',
    better: rule.better ?? '',
    kind: rule.kind,
    level: rule.level,
    phrases: lines(rule.phrases),
    swaps: lines(Object.entries(rule.swaps ?? {}).map(([phrase, better]) => `${phrase} = ${better}`)),
    needs: lines(rule.needs),
    parts: lines((rule.parts ?? []).map((part) => part.join(' | '))),
    unless: lines(rule.unless),
    signs: rule.signs ?? '',
    min: rule.min === undefined ? '' : String(rule.min),
    max: rule.max === undefined ? '' : String(rule.max),
    when: rule.when ?? {},
    fires: lines(rule.examples.fires),
    passes: lines(rule.examples.passes),
  }
}

/** What the form says, in the form of a pack's file; it is checked like any other. */
export function ruleOfDraft(draft: RuleDraft): Record<string, unknown> {
  const { kind } = draft
  const rule: Record<string, unknown> = {
    id: draft.id,
    name: draft.name,
    why: draft.why,
    better: draft.better,
    kind,
    level: draft.level,
    unless: listed(draft.unless),
    when: draft.when,
    examples: { fires: listed(draft.fires), passes: listed(draft.passes) },
  }
  if (kind === 'existence' || kind === 'occurrence' || kind === 'conditional')
    rule.phrases = listed(draft.phrases)
  if (kind === 'substitution') rule.swaps = Object.fromEntries(listed(draft.swaps).map(swapOf))
  if (kind === 'conditional') rule.needs = listed(draft.needs)
  if (kind === 'sequence') rule.parts = listed(draft.parts).map(alternatives)
  if (kind === 'occurrence') {
    rule.signs = draft.signs.trim()
    if (draft.min.trim() !== '') rule.min = Number(draft.min)
    if (draft.max.trim() !== '') rule.max = Number(draft.max)
  }
  return rule
}

function swapOf(line: string): [string, string] {
  const at = line.search(/[=＝→]/u)
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

/** Choices of one place, parted by `|` outside of braces. */
function alternatives(line: string): string[] {
  const out: string[] = []
  let depth = 0
  let one = ''
  for (const character of line) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === '|' && depth === 0) {
      out.push(one.trim())
      one = ''
    } else one += character
  }
  return [...out, one.trim()].filter((phrase) => phrase !== '')
}
