/**
 * Weighs what a message says into one mood: all figures of mood detection stand here.
 *
 * Words that name a mood count directly. Trouble ("my bag is lost") is no mood: told as a fact with a request it is
 * everyday service and stays near neutral; told at the company's people it reads as anger, told plainly as
 * disappointment; with waiting and a request it is anxiety.
 */
import type { MoodKind, MoodLevel } from '../signals'
import type { Clue, Clues } from './clues'

export type Scores = Record<Exclude<MoodKind, 'neutral'>, number>

export interface Scored {
  kind: MoodKind
  level: MoodLevel
  confidence: number
  /** The clues that speak for the kind, strongest first. */
  because: Clue[]
}

/** A score below this is not worth a word: the message is neutral. */
const THRESHOLD = 0.75

/** Adds up so that the second and third word add less than the first. */
function together(weights: number[]): number {
  const sorted = [...weights].sort((a, b) => b - a)
  return sorted.reduce((sum, weight, index) => sum + weight / (1 + index), 0)
}

const NEGATIVE = new Set(['anger', 'anxiety', 'disappointment', 'confusion', 'poor', 'trouble'])

/** Scores clues. `asksAgain` is true when the customer already sent the same words. */
export function scoreClues(clues: Clues, asksAgain = false): Scored {
  const { surface, found } = clues
  const pick = (cue: Clue['cue'], negated = false): Clue[] =>
    found.filter((clue) => clue.cue === cue && clue.negated === negated)
  const sum = (cue: Clue['cue']): number => together(pick(cue).map((clue) => clue.weight))
  const has = (cue: Clue['cue']): boolean => found.some((clue) => clue.cue === cue)

  const asks = has('request') || surface.questions > 0
  const supposed = has('hypothetical')
  const blamed = has('blame')
  const resolved = has('resolved')

  const negatedPraise = together(pick('satisfaction', true).map((clue) => clue.weight))
  const negatedBlame = together(
    found
      .filter((clue) => clue.negated && (clue.cue === 'disappointment' || clue.cue === 'poor'))
      .map((c) => c.weight),
  )
  const trouble = Math.min(together(pick('trouble').map((clue) => clue.weight)), 3)
  const waitWords = Math.max(0, ...pick('waiting').map((clue) => clue.weight))
  const waiting = waitWords >= 2 ? (clues.duration ? 1.6 : 1) : waitWords > 0 && clues.duration ? 1.1 : 0
  const repeat = sum('repeat') + (asksAgain ? 1 : 0)
  const factual = asks || supposed ? 0.4 : resolved ? 0.3 : 1

  const anger = sum('anger')
  const poor = sum('poor')
  const praise = together(
    pick('satisfaction')
      .filter((clue) => !clue.quoted)
      .map((clue) => clue.weight),
  )
  const quotedPraise = pick('satisfaction').some((clue) => clue.quoted)
  const thanks = has('thanks') ? 1 : 0

  const scores: Scores = {
    anger:
      anger +
      trouble * factual * (blamed ? 0.7 : 0.4) +
      waiting * (asks ? 0.3 : 0.6) +
      repeat * 0.9 +
      negatedPraise * (blamed ? 0.6 : 0.3) +
      poor * 0.3 +
      (quotedPraise ? 1.5 : 0),
    anxiety: sum('anxiety') + waiting * (asks ? 0.7 : 0.1) + trouble * (asks ? 0.3 : 0.05),
    disappointment:
      sum('disappointment') + poor + trouble * factual * 0.6 + waiting * 0.5 + negatedPraise * 0.9,
    confusion: sum('confusion'),
    satisfaction: praise + negatedBlame * 0.5 + thanks * (asks ? 0.4 : 1) + (resolved && thanks ? 0.4 : 0),
  }

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
    const turned = has('turn') || resolved
    // Praise beside trouble without a "but" is meant the other way round.
    if (!turned && praise > 0 && trouble + waiting + anger >= 1) scores.anger += 0.5 * praise
    scores.satisfaction -= turned ? against * 0.4 : against * 0.8
  }

  return decide(scores, clues)
}

function decide(scores: Scores, clues: Clues): Scored {
  const ranked = (Object.entries(scores) as [keyof Scores, number][]).sort((a, b) => b[1] - a[1])
  const [kind, score] = ranked[0] ?? ['anger', 0]
  const second = Math.max(ranked[1]?.[1] ?? 0, THRESHOLD * 0.6)
  if (score < THRESHOLD) {
    return { kind: 'neutral', level: 0, confidence: Math.min(1, 1 - (score / THRESHOLD) * 0.5), because: [] }
  }
  const cues: Record<keyof Scores, Clue['cue'][]> = {
    anger: ['anger', 'repeat', 'trouble', 'waiting', 'poor'],
    anxiety: ['anxiety', 'waiting', 'trouble'],
    disappointment: ['disappointment', 'poor', 'trouble', 'waiting'],
    confusion: ['confusion'],
    satisfaction: ['satisfaction', 'thanks', 'resolved'],
  }
  const because = clues.found
    .filter((clue) => (cues[kind].includes(clue.cue) && !clue.negated) || isTurned(clue, kind))
    .sort((a, b) => cueRank(cues[kind], a) - cueRank(cues[kind], b) || b.weight - a.weight)
  return { kind, level: levelOf(kind, score), confidence: Math.min(0.99, score / (score + second)), because }
}

/** "Not good" is a reason for disappointment, "not bad" one for satisfaction. */
function isTurned(clue: Clue, kind: MoodKind): boolean {
  if (!clue.negated) return false
  return kind === 'satisfaction'
    ? NEGATIVE.has(clue.cue) && clue.cue !== 'trouble'
    : clue.cue === 'satisfaction'
}

function cueRank(order: Clue['cue'][], clue: Clue): number {
  const at = order.indexOf(clue.cue)
  return at < 0 ? 1 : at
}

function levelOf(kind: keyof Scores, score: number): MoodLevel {
  if (kind === 'anger') return score >= 4 ? 3 : score >= 1.2 ? 2 : 1
  if (kind === 'satisfaction') return score >= 4.5 ? 3 : score >= 1.7 ? 2 : 1
  return score >= 4 ? 3 : score >= 1.6 ? 2 : 1
}
