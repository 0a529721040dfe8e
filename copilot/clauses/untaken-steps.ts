/** Stretches of a message that tell steps which no rule took. */
import { sign } from '../../knowledge/facts/signs'
import type { FactField } from '../facts'
import type { Candidate } from '../facts/candidate'
import { clauseAt, type MessageView } from '../facts/message-view'
import { meets } from '../facts/spans'
import type { Chunk } from './chunks'
import type { Surroundings } from './features'
import type { NamedStep } from './name-step'
import { placeOf, TAKE, TAKE_OPENING, type Weighed } from './weighed'

/** A stretch that tells a step. */
export interface Told extends Chunk {
  /** Log odds that it tells one. */
  sure: number
  named: NamedStep
}

/** Two chunks of one clause that are named as clearly as this are two steps. */
export const CLEAR = 0.5
/** So few letters tell no step beside another one. */
const BRIEF = 8
export const BRIEF_HAN = 5
/** An answer to a question for something else must tell a step so much more clearly. */
const ASKED_ELSE = 1

const HAN = /\p{Script=Han}/u
const STEP = placeOf('step')
const RIVALS = (['since', 'frequency', 'error_text'] as const).map(placeOf)

/** Whom and where it happens is often answered by what was tried. */
const NEAR_STEPS: ReadonlySet<FactField> = new Set([
  'steps_tried',
  'frequency',
  'impact',
  'symptom',
  'action',
])
/** Questions for a thing or its version: an answer that only names it tells no step. */
const THINGS: readonly FactField[] = ['device', 'product', 'os', 'os_version', 'app_version', 'browser']

const asksElse = ({ asked, prompts }: Surroundings): boolean =>
  asked.size > 0 && !prompts && ![...asked].some((field) => NEAR_STEPS.has(field))

/** True when the message answers a question for a thing. */
export const asksThing = ({ asked }: Surroundings): boolean => THINGS.some((field) => asked.has(field))

/** True for a stretch in which rules read an exact value. */
export const holdsValue = ({ taken }: Surroundings, told: { start: number; end: number }): boolean =>
  taken.some((item) => item.name === 'exact' && meets(item, told))

/** The sentence in which a step is told. */
export const sentenceOf = (view: MessageView, { start }: Candidate): number | undefined =>
  clauseAt(view, start)?.sentence

/** True for a Chinese stretch that only names a thing: "Edge 最新的", "原图" behind "原图还是2M". */
function namesThing(chunk: Chunk, around: Surroundings): boolean {
  if (!HAN.test(chunk.text) || sign('han-deed').test(chunk.text)) return false
  if (asksThing(around) && holdsValue(around, chunk)) return true
  return chunk.text.length < BRIEF_HAN && around.topic.includes(chunk.text)
}

/** "Done, beeped": a word after a step is what came of it. */
function isBriefBeside(view: MessageView, chunk: Chunk, known: readonly Candidate[]): boolean {
  const isHan = HAN.test(chunk.text)
  if (chunk.text.length >= (isHan ? BRIEF_HAN : BRIEF)) return false
  return known.some(
    (step) => sentenceOf(view, step) === chunk.clause.sentence && (!isHan || step.start < chunk.start),
  )
}

/** True for a stretch that tells something else than a step of its own. */
const isElse = (view: MessageView, chunk: Chunk, around: Surroundings, known: readonly Candidate[]) =>
  known.some((step) => meets(step, chunk)) ||
  // "My tablet" names what is used; only after a question about steps it may be a trial.
  (!around.prompts && holdsValue(around, chunk)) ||
  namesThing(chunk, around) ||
  isBriefBeside(view, chunk, known)

/** The stretches; chunks of one clause are one step unless each is clearly another. */
export function untakenSteps(
  view: MessageView,
  around: Surroundings,
  weighed: readonly Weighed[],
  known: readonly Candidate[],
  name: (told: Chunk) => NamedStep,
): Told[] {
  const least = (around.opening ? TAKE_OPENING : TAKE.step) + (asksElse(around) ? ASKED_ELSE : 0)
  const out: Told[] = []
  let before: Chunk | undefined
  for (const { chunk, odds } of weighed) {
    const sure = odds[STEP] ?? 0
    const last = out.at(-1)
    const goesOn = last !== undefined && before?.clause === chunk.clause && last.end === before.end
    before = chunk
    // "Since they dug up the street" tells when more than what.
    if (RIVALS.some((kind) => (odds[kind] ?? 0) > sure)) continue
    if (sure <= (goesOn ? 0 : least) || isElse(view, chunk, around, known)) continue
    const named = name(chunk)
    if (goesOn && (named.odds < CLEAR || last.named.odds < CLEAR || named.canon === last.named.canon)) {
      const whole = { ...last, end: chunk.end, text: view.text.slice(last.start, chunk.end) }
      out[out.length - 1] = { ...whole, sure: Math.max(sure, last.sure), named: name(whole) }
    } else if (sure > least) out.push({ ...chunk, sure, named })
  }
  return out
}
