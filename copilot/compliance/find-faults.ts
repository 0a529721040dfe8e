/** Finds what the phrase rules say about a draft: finds, minus what guards silence, one a rule and sentence. */
import type { Folded } from '../../knowledge/text/fold'
import { type CompiledRule, compiledRules, type PackLanguage } from './compile-rules'
import { sentenceAt, sentenceStarts } from './sentences'
import type { DraftContext, Violation } from './violation'

interface Find {
  /** Folded offsets. */
  from: number
  to: number
  better?: string
}

/** The rules that can say something about a text: those of its scripts and of the customer's language. */
function packsFor(text: string, context: DraftContext): PackLanguage[] {
  const packs = new Set<PackLanguage>([context.language === 'zh-Hant' ? 'zh-Hans' : context.language])
  if (/[a-z]{2}/.test(text)) packs.add('en')
  if (/\p{Script=Han}/u.test(text)) packs.add('zh-Hans')
  if (/\p{Script=Arabic}/u.test(text)) packs.add('fa')
  return [...packs]
}

/** Violations of the rules that are data. Linear in the text's length. */
export function findFaults(text: string, folded: Folded, context: DraftContext): Violation[] {
  return packsFor(folded.text, context).flatMap((pack) => faultsOfPack(pack, text, folded, context))
}

function faultsOfPack(pack: PackLanguage, text: string, folded: Folded, context: DraftContext): Violation[] {
  const { rules, find: findPhrases, patterns, lists } = compiledRules(pack)
  const found: Find[][] = Array.from({ length: lists }, () => [])
  for (const { payload, from, to } of findPhrases(folded.text)) {
    const find: Find = { from, to }
    if (payload.better !== undefined) find.better = payload.better
    found[payload.list]?.push(find)
  }
  for (const { list, pattern } of patterns) {
    for (const match of folded.text.matchAll(pattern)) {
      found[list]?.push({ from: match.index, to: match.index + match[0].length })
    }
  }
  const all = (numbers: readonly number[]): Find[] => numbers.flatMap((number) => found[number] ?? [])
  const starts = sentenceStarts(folded.text)
  const out: Violation[] = []
  for (const rule of rules) {
    if (!fits(rule, context)) continue
    if (rule.absent) {
      if (speaks(rule, context) && /\p{L}/u.test(text) && all(rule.absent).length === 0) {
        out.push({ rule: rule.rule, level: rule.level, start: 0, end: 0, words: '' })
      }
      continue
    }
    const finds = all(rule.finds)
    if (finds.length === 0) continue
    // "cannot be returned" holds "can be returned": what lies within a find is no way out of it.
    const within = (guard: Find): boolean =>
      finds.some(({ from, to }) => from <= guard.from && guard.to <= to)
    if (all(rule.unlessDraft).some((guard) => !within(guard))) continue
    const guards = all(rule.unless)
    const silent = new Set(all(rule.unlessSentence).map((guard) => sentenceAt(starts, guard.from)))
    const bySentence = new Map<number, Find[]>()
    for (const find of finds) {
      const sentence = sentenceAt(starts, find.from)
      if (silent.has(sentence)) continue
      if (guards.some((guard) => guard.from < find.to && guard.to > find.from)) continue
      const group = bySentence.get(sentence)
      if (group) group.push(find)
      else bySentence.set(sentence, [find])
    }
    for (const group of bySentence.values()) out.push(violationOf(rule, group, text, folded))
  }
  return out
}

/** One violation for the finds of a rule in a sentence; better wordings are put in place of their finds. */
function violationOf(rule: CompiledRule, finds: Find[], text: string, { at }: Folded): Violation {
  const sorted = finds.sort((a, b) => a.from - b.from || b.to - a.to)
  const place = (offset: number): number => at[offset] ?? text.length
  const start = place(sorted[0]?.from ?? 0)
  const end = place(sorted.reduce((last, { to }) => Math.max(last, to), 0))
  const violation: Violation = {
    rule: rule.rule,
    level: rule.level,
    start,
    end,
    words: text.slice(start, end),
  }
  let better = ''
  let reached = start
  for (const find of sorted) {
    if (find.better === undefined || place(find.from) < reached) continue
    better += text.slice(reached, place(find.from)) + find.better
    reached = place(find.to)
  }
  if (reached > start) violation.better = better + text.slice(reached, end)
  return violation
}

/** A rule of one mood, issue or channel is silent where that is not known. */
function fits({ when }: CompiledRule, context: DraftContext): boolean {
  const holds = (wanted: string[] | undefined, is: string | undefined): boolean =>
    wanted === undefined || (is !== undefined && wanted.includes(is))
  return (
    holds(when.mood, context.mood) && holds(when.issue, context.issue) && holds(when.channel, context.channel)
  )
}

/** What must be in a draft is asked for in the customer's language only. */
function speaks({ language }: CompiledRule, context: DraftContext): boolean {
  return language === (context.language === 'zh-Hant' ? 'zh-Hans' : context.language)
}
