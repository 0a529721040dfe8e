/** Holds a draft against rule packs: one matcher a pack, compiled once a revision; linear in the draft's length. */
import type { PackRule, RulePack } from '../../knowledge/compliance/pack'
import type { Folded } from '../../knowledge/text/fold'
import { fold } from '../../knowledge/text/fold'
import { readPhrase } from './phrase-source'
import { compileRuleMatcher, type RuleMatch, type RulePhrase } from './rule-matcher'
import { sentenceAt, sentenceStarts } from './sentences'
import type { DraftContext, Violation } from './violation'

type Role = 'find' | 'need' | 'unless' | `part ${number}`

interface Payload {
  pack: number
  rule: number
  role: Role
  better?: string
}

interface Place {
  from: number
  to: number
  better?: string | undefined
}

type Find = (text: string) => RuleMatch<Payload>[]

const compiled = new Map<string, Find>()
/** Sets of packs kept compiled; the one made first goes first. */
const KEPT = 12

/** One matcher for all packs in use, so that a draft is gone through once. A pack that cannot be read is left out. */
function compiledPacks(packs: readonly RulePack[]): Find {
  const key = packs.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  const known = compiled.get(key)
  if (known) return known
  const entries = packs.flatMap((pack, index) => {
    const own = entriesOf(pack.rules, index)
    try {
      // What comes with the product is held to it by a test.
      if (pack.revision !== 0) compileRuleMatcher(own)
      return own
    } catch {
      return []
    }
  })
  const find = compileRuleMatcher(entries)
  compiled.set(key, find)
  const [oldest] = compiled.keys()
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest)
  return find
}

function entriesOf(rules: readonly PackRule[], pack = 0): RulePhrase<Payload>[] {
  return rules.flatMap((one, rule): RulePhrase<Payload>[] => {
    const entry = (phrases: readonly string[] | undefined, role: Role): RulePhrase<Payload>[] =>
      (phrases ?? []).map((phrase) => ({ phrase, payload: { pack, rule, role } }))
    return [
      ...entry(one.phrases, 'find'),
      ...Object.entries(one.swaps ?? {}).map(
        ([phrase, better]): RulePhrase<Payload> => ({
          phrase,
          payload: { pack, rule, role: 'find', better },
        }),
      ),
      ...entry(one.needs, 'need'),
      ...entry(one.unless, 'unless'),
      ...(one.parts ?? []).flatMap((part, index) => entry(part, `part ${index}`)),
    ]
  })
}

/** Compiles a pack to see whether it can be; throws RangeError when a phrase cannot be read. */
export function tryPack(pack: RulePack): void {
  const entries = entriesOf(pack.rules)
  compileRuleMatcher(entries)
  for (const { phrase } of entries) readPhrase(phrase)
}

/** Violations of packs; linear in the text's length. */
export function findPackFaults(
  text: string,
  folded: Folded,
  context: DraftContext,
  packs: readonly RulePack[],
): Violation[] {
  const finds = new Map<number, RuleMatch<Payload>[]>()
  for (const find of compiledPacks(packs)(folded.text)) {
    const list = finds.get(find.payload.pack)
    if (list) list.push(find)
    else finds.set(find.payload.pack, [find])
  }
  const starts = sentenceStarts(folded.text)
  return packs.flatMap((pack, index) => faultsOf(pack, finds.get(index) ?? [], text, folded, context, starts))
}

function faultsOf(
  pack: RulePack,
  finds: readonly RuleMatch<Payload>[],
  text: string,
  folded: Folded,
  context: DraftContext,
  starts: readonly number[],
): Violation[] {
  const places = new Map<string, Place[]>()
  for (const { from, to, payload } of finds) {
    const key = `${payload.rule} ${payload.role}`
    const list = places.get(key)
    const place = { from, to, better: payload.better }
    if (list) list.push(place)
    else places.set(key, [place])
  }
  const original = (offset: number): number => folded.at[offset] ?? text.length
  return pack.rules.flatMap((rule, index): Violation[] => {
    if (!fits(rule, context)) return []
    const of = (role: Role): Place[] => places.get(`${index} ${role}`) ?? []
    const silent = new Set(of('unless').map(({ from }) => sentenceAt(starts, from)))
    const heard = faultPlaces(rule, of, folded.text, starts).filter(
      ({ from, to }) => to === from || !silent.has(sentenceAt(starts, from)),
    )
    const seen = new Set<number>()
    return heard.flatMap((place): Violation[] => {
      // One rule speaks once a sentence; a wording of its own for each place, though.
      const sentence = sentenceAt(starts, place.from)
      if (place.better === undefined && seen.has(sentence)) return []
      seen.add(sentence)
      const start = original(place.from)
      const end = place.to > place.from ? original(place.to) : start
      const violation: Violation = {
        rule: rule.id,
        level: rule.level,
        start: place.to > place.from ? start : 0,
        end: place.to > place.from ? end : 0,
        words: text.slice(start, end),
        pack: pack.id,
      }
      if (place.better !== undefined) violation.better = place.better
      if (rule.name !== undefined)
        violation.said = { name: rule.name, why: rule.why ?? '', better: rule.better ?? '' }
      return [violation]
    })
  })
}

/** Where a rule finds fault; an empty place stands for the whole draft. */
function faultPlaces(
  rule: PackRule,
  of: (role: Role) => Place[],
  folded: string,
  starts: readonly number[],
): Place[] {
  const whole: Place = { from: 0, to: 0 }
  const found = widest(of('find'))
  switch (rule.kind) {
    case 'existence':
    case 'substitution':
      return found
    case 'occurrence': {
      const all = [...found, ...signsIn(folded, rule.signs)].sort((a, b) => a.from - b.from)
      if (rule.max !== undefined && all.length > rule.max) return all.slice(rule.max, rule.max + 1)
      return rule.min !== undefined && all.length < rule.min && folded.trim() !== '' ? [whole] : []
    }
    case 'conditional':
      return of('need').length > 0 ? [] : found.slice(0, 1)
    case 'sequence':
      return sequences(rule, of, starts)
  }
}

/** Of finds that overlap the first and longest. */
function widest(places: readonly Place[]): Place[] {
  const out: Place[] = []
  for (const place of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (!last || place.from >= last.to) out.push(place)
  }
  return out
}

function signsIn(folded: string, signs: string | undefined): Place[] {
  if (!signs) return []
  const wanted = new Set(fold(signs))
  const out: Place[] = []
  for (let at = 0; at < folded.length; at++)
    if (wanted.has(folded.charAt(at))) out.push({ from: at, to: at + 1 })
  return out
}

/** Each sentence in which the parts follow one another, from the first part to the last. */
function sequences(rule: PackRule, of: (role: Role) => Place[], starts: readonly number[]): Place[] {
  const parts = (rule.parts ?? []).map((_, index) => {
    const bySentence = new Map<number, Place[]>()
    for (const place of widest(of(`part ${index}`))) {
      const sentence = sentenceAt(starts, place.from)
      const list = bySentence.get(sentence)
      if (list) list.push(place)
      else bySentence.set(sentence, [place])
    }
    return bySentence
  })
  const [first = new Map<number, Place[]>(), ...others] = parts
  const out: Place[] = []
  for (const [sentence, [begin]] of first) {
    if (!begin) continue
    // What does not follow the first place of a sentence follows no later one either.
    let reached = begin.to
    const follows = others.every((part) => {
      const next = part.get(sentence)?.find(({ from }) => from >= reached)
      if (next) reached = next.to
      return next !== undefined
    })
    if (follows) out.push({ from: begin.from, to: reached })
  }
  return out
}

/** A rule of one mood, issue or channel is silent where that is not known. */
function fits({ when }: PackRule, context: DraftContext): boolean {
  if (!when) return true
  const language = context.language === 'zh-Hant' ? 'zh-Hans' : context.language
  const holds = (wanted: string[] | undefined, is: string | undefined): boolean =>
    wanted === undefined || wanted.length === 0 || (is !== undefined && wanted.includes(is))
  return (
    (holds(when.language, language) || holds(when.language, context.language)) &&
    holds(when.channel, context.channel) &&
    holds(when.mood, context.mood) &&
    holds(when.issue, context.issue)
  )
}
