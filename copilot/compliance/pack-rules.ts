/** Holds a draft against rule packs: those of the product are packed when it is built; linear in the draft's length. */
import type { PackRule, RulePack } from '../../knowledge/compliance/pack'
import type { Folded } from '../../knowledge/text/fold'
import { fold } from '../../knowledge/text/fold'
import { type PackedPack, type PackPayload, type PackRole, packEntries } from './pack-entries'
import builtIn from './packs.built'
import { readPhrase } from './phrase-source'
import { compileRuleMatcher, type RuleMatch, ruleMatcher } from './rule-matcher'
import { sentenceAt, sentenceStarts } from './sentences'
import type { DraftContext, Violation } from './violation'

interface Place {
  from: number
  to: number
  better?: string | undefined
}

type Find = (text: string) => RuleMatch<PackPayload>[]

/** Those of the product by id, those of the agent's own by which they are. */
const builtInFinds = new Map<string, Find>()
const ownFinds = new Map<string, Find>()
/** Sets of own packs kept compiled; the one made first goes first. */
const KEPT = 12

/** The matcher of a pack that comes with the product; undefined for another. */
function builtInFind({ id, revision }: RulePack): Find | undefined {
  const packed = revision === 0 ? builtIn[id] : undefined
  if (packed === undefined) return undefined
  let find = builtInFinds.get(id)
  if (!find) {
    const { entries, beginnings } = JSON.parse(packed) as PackedPack
    find = ruleMatcher(entries, beginnings)
    builtInFinds.set(id, find)
  }
  return find
}

/** One matcher for all packs of the agent's own, so that a draft is gone through once. A pack that cannot be read is left out. */
function ownFind(packs: readonly RulePack[]): Find {
  const key = packs.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  const known = ownFinds.get(key)
  if (known) return known
  const find = compileRuleMatcher(
    packs.flatMap((pack, index) => {
      const own = packEntries(pack.rules, index)
      try {
        compileRuleMatcher(own)
        return own
      } catch {
        return []
      }
    }),
  )
  ownFinds.set(key, find)
  const [oldest] = ownFinds.keys()
  if (ownFinds.size > KEPT && oldest !== undefined) ownFinds.delete(oldest)
  return find
}

/** What all packs in use find, pack by pack. */
function findsOf(packs: readonly RulePack[], text: string): Map<RulePack, RuleMatch<PackPayload>[]> {
  const finds = new Map<RulePack, RuleMatch<PackPayload>[]>()
  const own: RulePack[] = []
  for (const pack of packs) {
    const find = builtInFind(pack)
    if (find) finds.set(pack, find(text))
    else own.push(pack)
  }
  if (own.length === 0) return finds
  for (const find of ownFind(own)(text)) {
    const pack = own[find.payload.pack]
    if (!pack) continue
    const list = finds.get(pack)
    if (list) list.push(find)
    else finds.set(pack, [find])
  }
  return finds
}

/** Compiles a pack to see whether it can be; throws RangeError when a phrase cannot be read. */
export function tryPack(pack: RulePack): void {
  const entries = packEntries(pack.rules)
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
  const finds = findsOf(packs, folded.text)
  const starts = sentenceStarts(folded.text)
  return packs.flatMap((pack) => faultsOf(pack, finds.get(pack) ?? [], text, folded, context, starts))
}

function faultsOf(
  pack: RulePack,
  finds: readonly RuleMatch<PackPayload>[],
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
    const of = (role: PackRole): Place[] => places.get(`${index} ${role}`) ?? []
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
  of: (role: PackRole) => Place[],
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
function sequences(rule: PackRule, of: (role: PackRole) => Place[], starts: readonly number[]): Place[] {
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
