/**
 * Weighs what a message says into one mood: all figures of mood detection stand here.
 *
 * Words that name a mood count directly. Trouble ("my bag is lost") is no mood: told as a fact with a request it is
 * everyday service and stays near neutral; told at the company's people it reads as anger, told plainly as
 * disappointment; with waiting and a request it is anxiety.
 */
import { inOrder } from '../order'
import type { MoodKind, MoodLevel } from '../signals'
import type { Clue, Clues } from './clues'
import { CueSums, NO_TURN } from './cue-sums'

export type Scores = Record<Exclude<MoodKind, 'neutral'>, number>

/** The moods that have a score; of equal ones the first counts. */
const SCORED: readonly (keyof Scores)[] = ['anger', 'anxiety', 'disappointment', 'confusion', 'satisfaction']

export interface Scored {
  kind: MoodKind
  level: MoodLevel
  confidence: number
  /** The clues that speak for the kind, strongest first. */
  because: Clue[]
}

/** A score below this is not worth a word: the message is neutral. */
const THRESHOLD = 0.75
/** A mood that is so little above it is mild. */
const DOUBT = 0.5

/** From this score on the phrases of the lexicon need no help from the wording; below it helps by degrees. */
const CLEAR = 4

/** How fast confidence grows with a score's lead. */
const SHARPNESS = 2.5
/** Higher scores are no clearer. */
const MOST_SCORE = 4

const NEGATIVE = new Set(['anger', 'anxiety', 'disappointment', 'confusion', 'poor', 'trouble'])

/** Scores clues. `asksAgain` is true when the customer already sent the same words. */
export function scoreClues(clues: Clues, asksAgain = false): Scored {
  const { surface } = clues
  const found = withoutPoliteYes(clues.found, surface.length)
  const politeYes = found.length < clues.found.length
  const turn = lastTurn(found)
  const said = new CueSums(found, turn)

  const asks = said.has('request') || surface.questions > 0
  const supposed = said.has('hypothetical')
  const blamed = said.has('blame')
  const resolved = said.has('resolved')
  const courtesy = said.has('closing') && surface.length <= 7 && surface.exclamations === 0
  const thanks = said.most('thanks') * (courtesy ? 0.6 : 1)
  const quotedPraise = found.some((clue) => clue.cue === 'satisfaction' && clue.quoted)

  const praise = said.sum('satisfaction')
  const deniedPraise = said.sum('satisfaction', true)
  const deniedBlame = said.sum('disappointment', true) + said.sum('poor', true)
  const trouble = Math.min(said.sum('trouble'), 3) + deniedTrouble(found, blamed)
  const waitWords = said.most('waiting')
  // A bare "two hours!!" says what it says.
  const exclaimed = surface.length < 10 && (surface.exclamations > 0 || surface.trailing) && !asks
  const waited = waitWords >= 2 ? 1 : waitWords > 0 || exclaimed ? 0.5 : 0
  const waiting = waited >= 1 ? (clues.duration ? 1.6 : 1) : waited > 0 && clues.duration ? 1.1 : 0
  const repeat = said.sum('repeat') + (asksAgain ? 1.4 : 0)
  const factual = supposed || resolved ? 0.3 : asks ? (trouble >= 2 ? 0.5 : 0.45) : 1
  const poor = said.sum('poor')
  const worried = said.sum('anxiety')
  const stakes = Math.min(said.sum('stakes'), 2)
  /** Waiting for something still to come is worry, having waited is blame. */
  const pending = asks || worried > 0

  const scores: Scores = {
    anger:
      said.sum('anger') +
      trouble * factual * (blamed ? 0.75 : asks ? 0.4 : 0.5) +
      waiting * (pending ? 0.3 : 0.6) +
      repeat * 0.9 +
      deniedPraise * (blamed ? 0.6 : 0.3) +
      poor * 0.3 +
      (quotedPraise ? 1.5 : 0) +
      // "Great, another delay."
      (politeYes && trouble >= 1 && !asks ? 1 : 0),
    anxiety:
      worried +
      waiting * (pending ? 0.7 : 0.1) +
      trouble * (supposed ? 0.1 : asks ? 0.45 : 0.05) +
      stakes * (asks || worried > 0 ? 0.5 : 0.35),
    disappointment:
      said.sum('disappointment') + poor + trouble * factual * 0.65 + waiting * 0.5 + deniedPraise * 0.9,
    confusion: said.sum('confusion'),
    satisfaction: praise + deniedBlame * 0.5 + thanks * (asks ? 0.4 : 1) + (resolved && thanks > 0 ? 0.4 : 0),
  }

  if (insists(clues)) scores.anger += scores.disappointment

  // Emphasis strengthens what is there; it says nothing alone.
  const emphasis =
    1 + 0.1 * surface.exclamations + (surface.shouting ? 0.4 : 0) + (surface.drawnOut ? 0.15 : 0)
  scores.anger *= emphasis
  scores.anxiety *= 1 + (emphasis - 1) * 0.7
  scores.disappointment *= 1 + (emphasis - 1) * 0.3
  scores.satisfaction *= emphasis
  if (surface.questionRun >= 2 && !supposed) {
    scores.anger *= 1.15
    scores.confusion += 0.4
  }

  const against = Math.max(scores.anger, scores.anxiety, scores.disappointment)
  if (against > 0.6 && scores.satisfaction > 0) {
    // Praise said twice, or with thanks, is meant: the trouble is only its setting.
    const meant =
      scores.anger < 2.5 && (praise >= 3 || (praise >= 1.5 && thanks > 0 && said.sum('anger') === 0))
    const turned = turn !== NO_TURN || resolved || meant
    // Praise beside trouble without a "but" is meant the other way round.
    if (!turned && praise > 0 && trouble + waiting >= 1) scores.anger += 0.4 * praise
    scores.satisfaction -= against * (turned ? 0.4 : 0.8)
  }
  // Who says "I'm not angry" or "all good" is read by just that, however much the wording is that of angry people.
  const denies = resolved || found.some((clue) => clue.negated && NEGATIVE.has(clue.cue))
  const help = denies ? 0 : Math.max(0, 1 - Math.max(0, highest(scores)) / CLEAR)
  const { lean } = clues.wording
  // How strong a mood is the phrases say more than the wording, which knows better which one it is.
  const phrases = { ...scores }
  // What was calm words the first time is not calm when it has to be said again.
  const lift = (kind: keyof Scores): number =>
    asksAgain && kind === 'anger' ? Math.max(0, lean.anger) : lean[kind]
  for (let i = 0; i < SCORED.length; i++) {
    const kind = SCORED[i] ?? 'anger'
    scores[kind] += lift(kind) * help
  }
  const calm = asksAgain ? Math.min(0, lean.neutral) : lean.neutral
  return decide(scores, phrases, THRESHOLD + calm * help, clues, found)
}

/** "Great, now book a table" and "that would be great" say yes, not joy. */
function withoutPoliteYes(found: Clue[], length: number): Clue[] {
  const polite = found.filter(
    (clue) => clue.cue === 'ack' && (clue.weight >= 2 || (clue.start <= 6 && clue.closes && length > 1.5)),
  )
  if (polite.length === 0) return found
  return found.filter(
    (clue) =>
      clue.cue !== 'satisfaction' || !polite.some((ack) => ack.start <= clue.start && clue.end <= ack.end),
  )
}

/** The same complaint three times over in one message is no longer calm. */
function insists({ text, found }: Clues): boolean {
  if (found.length < 3) return false
  const times = new Map<string, { count: number; end: number }>()
  for (const { cue, start, end } of found) {
    if (cue !== 'disappointment' && cue !== 'trouble') continue
    const words = text.slice(start, end)
    const before = times.get(words)
    // Two phrases of the lexicon may name the same place.
    if (before && start < before.end) continue
    const count = (before?.count ?? 0) + 1
    if (count >= 3) return true
    times.set(words, { count, end })
  }
  return false
}

/** Where the message turns ("but"), when something was said before and after. */
function lastTurn(found: Clue[]): number {
  for (let i = found.length - 1; i >= 0; i--) if (found[i]?.cue === 'turn') return found[i]?.start ?? NO_TURN
  return NO_TURN
}

/** Many a "not", "no" and "never" told to the company is a complaint even when its subject is unknown. */
function deniedTrouble(found: Clue[], blamed: boolean): number {
  const count = found.filter((clue) => clue.cue === 'negation' && clue.start > 3).length
  return Math.min(count, 2) * (blamed ? 0.3 : 0.15)
}

const CUES: Readonly<Record<keyof Scores, readonly Clue['cue'][]>> = {
  anger: ['anger', 'repeat', 'trouble', 'waiting', 'poor'],
  anxiety: ['anxiety', 'waiting', 'stakes', 'trouble'],
  disappointment: ['disappointment', 'poor', 'trouble', 'waiting'],
  confusion: ['confusion'],
  satisfaction: ['satisfaction', 'thanks', 'resolved'],
}

function highest({ anger, anxiety, disappointment, confusion, satisfaction }: Scores): number {
  return Math.max(anger, anxiety, disappointment, confusion, satisfaction)
}

/** @param said what the phrases alone say */
function decide(scores: Scores, said: Scores, threshold: number, clues: Clues, found: Clue[]): Scored {
  const score = highest(scores)
  const kind = SCORED.find((one) => scores[one] === score) ?? 'anger'
  const confidence = confidenceOf(kind, scores, threshold)
  if (score < threshold) return { kind: 'neutral', level: 0, confidence, because: [] }
  const cues = CUES[kind]
  const because = inOrder(
    found.filter((clue) => (cues.includes(clue.cue) && !clue.negated) || isTurned(clue, kind)),
    (a, b) => cueRank(cues, a) - cueRank(cues, b) || b.weight - a.weight,
  )
  return {
    kind,
    level:
      score < threshold + DOUBT
        ? 1
        : levelOf(kind, kind === 'satisfaction' ? said[kind] : (said[kind] + score) / 2),
    confidence,
    because: because.length > 0 ? because : fromWording(clues, kind),
  }
}

/** Share of the kind among all that compete, neutral included; the sharpness is fitted to how often it is right. */
function confidenceOf(kind: keyof Scores, scores: Scores, threshold: number): number {
  const { anger, anxiety, disappointment, confusion, satisfaction } = scores
  const calmer = power(threshold) + power(anger) + power(anxiety)
  const total = calmer + power(disappointment) + power(confusion) + power(satisfaction)
  return power(scores[kind] < threshold ? threshold : scores[kind]) / total
}

const power = (score: number): number => Math.exp(Math.min(score, MOST_SCORE) * SHARPNESS)

/** The words to show when no phrase of the lexicon speaks for the mood. */
function fromWording({ wording, folded: { at } }: Clues, kind: keyof Scores): Clue[] {
  return wording.places(kind).map(({ foldedStart, foldedEnd }) => ({
    cue: kind,
    weight: 0,
    negated: false,
    quoted: false,
    start: at[foldedStart] ?? 0,
    end: at[foldedEnd] ?? 0,
    closes: false,
  }))
}

/** "Not good" is a reason for disappointment, "not bad" one for satisfaction. */
function isTurned(clue: Clue, kind: MoodKind): boolean {
  if (!clue.negated) return false
  return kind === 'satisfaction'
    ? NEGATIVE.has(clue.cue) && clue.cue !== 'trouble'
    : clue.cue === 'satisfaction'
}

function cueRank(order: readonly Clue['cue'][], clue: Clue): number {
  const at = order.indexOf(clue.cue)
  return at < 0 ? 1 : at
}

function levelOf(kind: keyof Scores, score: number): MoodLevel {
  if (kind === 'anger') return score >= 4 ? 3 : score >= 0.95 ? 2 : 1
  if (kind === 'satisfaction') return score >= 4.5 ? 3 : score >= 1.7 ? 2 : 1
  // Disappointment adds up from many mild words without becoming despair.
  return score >= (kind === 'disappointment' ? 5.5 : 4) ? 3 : score >= 1.6 ? 2 : 1
}
