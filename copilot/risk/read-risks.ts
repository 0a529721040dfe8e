/** Reads the risks a message carries: legal steps, public posts, churn, danger and the like, with the words. */
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { isHan, isWordCode, type Match } from '../matching/phrase-matcher'
import { signalMatcher } from '../matching/signal-lexicons'
import { inOrder } from '../order'
import type { Risk, RiskKind } from '../signals'
import type { RiskClue as Clue } from './risk-phrases'

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000
const MOST_EVIDENCE = 3

const matcher = signalMatcher<Clue>('risk')

/**
 * Risks in one customer message, gravest first, each kind once with its strongest severity.
 *
 * @param folded The text folded already, when the caller has it.
 */
export function readRisks(messageId: string, text: string, folded?: Folded): Risk[] {
  const read = folded ?? foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const matches = matcher.find(read)
  if (matches.length === 0) return []
  const innocent = matches.filter((match) => match.payload.innocent)
  const negations = matches.filter((match) => match.payload.kind === undefined)
  const risks = new Map<RiskKind, Risk>()
  for (const match of matches) {
    const { kind, severity, negatable } = match.payload
    if (kind === undefined || match.payload.innocent) continue
    if (innocent.some((other) => other.payload.kind === kind && holds(other, match))) continue
    if (negatable && negations.some((other) => isJustBefore(other, match, read.text))) continue
    const risk = risks.get(kind) ?? { kind, severity, evidence: [] }
    risks.set(kind, risk)
    if (severity > risk.severity) risk.severity = severity
    const last = risk.evidence.at(-1)
    if (last && match.start < last.end) continue
    if (risk.evidence.length < MOST_EVIDENCE) {
      const { start, end } = match
      risk.evidence.push({ messageId, start, end, words: text.slice(start, end) })
    }
  }
  return inOrder([...risks.values()], (a, b) => b.severity - a.severity)
}

/** The risks that the customer's earlier messages feared and this one takes back. */
export function readSettled(folded: Folded): RiskKind[] {
  const kinds: RiskKind[] = []
  for (const { payload } of matcher.find(folded))
    if (payload.settles && payload.kind && !kinds.includes(payload.kind)) kinds.push(payload.kind)
  return kinds
}

/** True when the innocent phrase covers the words or a part of them. */
function holds(innocent: Match<Clue>, match: Match<Clue>): boolean {
  return innocent.foldedStart < match.foldedEnd && innocent.foldedEnd > match.foldedStart
}

/** A negation takes back what stands at most two words, or three Han characters, behind it. */
function isJustBefore(negation: Match<Clue>, match: Match<Clue>, text: string): boolean {
  if (negation.foldedStart >= match.foldedStart || match.foldedStart - negation.foldedEnd > 24) return false
  // "not going to" may reach into "going to sue".
  const from = Math.min(negation.foldedEnd, match.foldedStart)
  let words = 0
  let han = 0
  for (let i = from; i < match.foldedStart; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) han++
    else if (isWordCode(code)) {
      if (i === from || !isWordCode(text.charCodeAt(i - 1))) words++
    } else if (code !== 32 && code !== 39) return false
  }
  return words <= 2 && han <= 3
}

/** Joins the risks of a conversation's messages: each kind once, its gravest severity, the latest words first. */
export function mergeRisks(perMessage: readonly Risk[][]): Risk[] {
  const merged = new Map<RiskKind, Risk>()
  for (let i = perMessage.length - 1; i >= 0; i--) {
    for (const risk of perMessage[i] ?? []) {
      const known = merged.get(risk.kind)
      if (!known) merged.set(risk.kind, { ...risk, evidence: risk.evidence.slice(0, MOST_EVIDENCE) })
      else {
        if (risk.severity > known.severity) known.severity = risk.severity
        const room = MOST_EVIDENCE * 2 - known.evidence.length
        if (room > 0) known.evidence.push(...risk.evidence.slice(0, room))
      }
    }
  }
  return [...merged.values()].sort((a, b) => b.severity - a.severity)
}
