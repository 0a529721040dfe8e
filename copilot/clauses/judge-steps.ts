/** Steps as rules and model see them together. */
import { sign } from '../../knowledge/facts/signs'
import { type Candidate, candidate } from '../facts/candidate'
import { clauseAt, type MessageView, startsWith } from '../facts/message-view'
import { meets } from '../facts/spans'
import { carried } from '../facts/steps/meant-step'
import { isNoStep } from '../facts/steps/no-step'
import { tellsNoDeedPersian } from '../facts/steps/steps-persian'
import type { Chunk } from './chunks'
import { type Surroundings, stepFeatures } from './features'
import { type NamedStep, nameStep, type StepModel } from './name-step'
import { withHearers } from './step-hearers'
import { asksThing, BRIEF_HAN, CLEAR, holdsValue, sentenceOf, type Told, untakenSteps } from './untaken-steps'
import { DROP, oddsOf, TAKE, TAKE_NAMELESS, type Weighed } from './weighed'

/**
 * How clearly the model must name a step that no rule found, and one that a rule found. A wrong name misleads whoever
 * acts on the note, so the customer's own words stand where it is not sure.
 */
const NEW = 0.5
const RENAMED = 0.5
/** That it is a step and which one must be told as clearly as this together. */
const TOGETHER = 0.25
/** Letters of a message that tell what is talked about. */
const AROUND = 600
/** Longer ones tell more than what came of a step. Letters. */
const LONGEST_OUTCOME = 24
/** A bare answer in Chinese, and a stretch that says of a step that it changed nothing. */
const BARE_HAN = 4
const IDLE_HAN = 8

const HAN = /\p{Script=Han}/u
const LATIN = /^[^\p{Script=Han}\p{Script=Arabic}]+$/u

/** One word alone ("twice") or two or three signs tell no step that has no name. */
const isBare = (text: string) => text.length < 4 || !/\s|\p{Script=Han}/u.test(text.trim())

/** "Swapped the router, nothing": a few words that only tell what a step did, or that it did nothing. */
const isOutcome = (view: MessageView, text: string) =>
  text.length < LONGEST_OUTCOME && (startsWith(view, 'nochange', text) || startsWith(view, 'helped', text))

/** "有 更到1.12了", "报了 刚报完": Chinese words right after a bare answer say it once more. */
function isRepeated(
  view: MessageView,
  told: Pick<Told, 'text' | 'clause'>,
  kept: readonly Candidate[],
): boolean {
  if (!HAN.test(told.text)) return false
  if (sign('so-beforehand').test(told.text)) return true
  const before = view.clauses[view.clauses.indexOf(told.clause) - 1]
  return (
    before !== undefined &&
    before.sentence === told.clause.sentence &&
    before.text.length <= BARE_HAN &&
    !sign('once-more').test(told.text) &&
    kept.some((step) => step.view === view && meets(step, before))
  )
}

/** "被我删了，删了还是亮": the deed of the step before, said once more for what came of it. */
function isSaidAgain(step: Candidate, all: readonly Candidate[]): boolean {
  const deed = sign('deed-in-vain').exec(step.value)?.groups?.v
  return (
    deed !== undefined &&
    all.some((one) => one.view === step.view && one.start < step.start && one.value.endsWith(deed))
  )
}

/** True for a step of a rule, without a name, that is only said once more or changed nothing. */
function isIdle(view: MessageView, step: Candidate, all: readonly Candidate[]): boolean {
  if (step.view !== view || step.canon !== 'other') return false
  const text = view.text.slice(step.start, step.end)
  // "找到了 60881427", "装上就没好过", "看错了", "没有全部试过": what came to light, was never right or not done.
  if (HAN.test(text) && sign('no-deed').test(text)) return true
  if (HAN.test(text) && text.length < IDLE_HAN && startsWith(view, 'nochange', text)) return true
  const clause = clauseAt(view, step.start)
  return clause !== undefined && isRepeated(view, { text, clause }, all)
}

/** True for a stretch that tells something else: an outcome, a wish, a change that broke it, the name of a thing. */
function isNoDeed(view: MessageView, { text, start, end }: Told, around: Surroundings): boolean {
  // "退不了", "快点打过来".
  if (isOutcome(view, text) || sign('impossible').test(text) || sign('urges').test(text)) return true
  if (sign('no-deed').test(text) || isNoStep(text) || tellsNoDeedPersian(text)) return true
  // "上周五换了DNS服务商" behind "近期改过DNS吗": what may have broken it.
  if (sign('asks-for-changes').test(around.topic) && sign('changed-something').test(text)) return true
  // A verb of the past: what has none tells no deed where a thing was asked for.
  if (!asksThing(around) || HAN.test(text) || sign('told-deed').test(text)) return false
  return LATIN.test(text) || holdsValue(around, { start, end })
}

/** True for a step of the same sentence among those that are kept. */
const isBesideOne = (view: MessageView, told: Told, kept: readonly Candidate[]): boolean =>
  kept.some((step) => step.view === view && sentenceOf(view, step) === told.clause.sentence)

/** What has no name must be told clearly, in words of its own. */
function standsNameless(
  view: MessageView,
  told: Told,
  around: Surroundings,
  kept: readonly Candidate[],
): boolean {
  const { text } = told
  if (sign('step-echoed').test(text) || sign('trouble-told').test(text)) return false
  if (LATIN.test(text) && !around.prompts && !sign('told-deed').test(text)) return false
  const least = around.asked.has('steps_tried') ? TAKE.step : TAKE_NAMELESS
  if (told.sure <= least || isBare(text) || startsWith(view, 'yes', text)) return false
  // "Hers works": what the trial of another thing came to.
  if (sign('other-works').test(text)) return false
  // "…, on 20 March", "…, from the USB stick": when, where or with what the step before was done.
  if (sign('step-goes-on').test(text) && isBesideOne(view, told, kept)) return false
  if (isRepeated(view, told, kept)) return false
  // "Unplugged it and waited": what goes on in the same clause is the same step.
  return !kept.some((step) => step.view === view && clauseAt(view, step.start) === told.clause)
}

const standsNamed = (view: MessageView, { sure, named }: Told, kept: readonly Candidate[]): boolean =>
  sure + Math.min(CLEAR, named.odds) > TOGETHER &&
  !kept.some((step) => step.view === view && step.canon === named.canon)

/** True when a stretch that no rule took is a step beside those that are kept. */
function stands(view: MessageView, told: Told, around: Surroundings, kept: readonly Candidate[]): boolean {
  if (isNoDeed(view, told, around)) return false
  // "Battery saver off, yes did that": said once more.
  const echoes = sign('step-echoed').test(told.text.replace(sign('yes-leads'), ''))
  if (echoes && isBesideOne(view, told, kept)) return false
  if (sign('thing-used').test(told.text) && !around.asked.has('steps_tried')) return false
  return told.named.canon === 'other'
    ? standsNameless(view, told, around, kept)
    : standsNamed(view, told, kept)
}

/** Judges the steps of a message; those of other messages are handed on. */
export function judgeSteps(
  view: MessageView,
  weighed: readonly Weighed[],
  steps: readonly Candidate[],
  around: Surroundings,
  model: StepModel,
): Candidate[] {
  const chunks = weighed.map(({ chunk }) => chunk)
  const name = (told: Chunk, least: number, ruled?: string): NamedStep =>
    nameStep(model, stepFeatures(chunks, told, around.topic), around, least, ruled)
  const own = (step: Candidate) => step.view === view
  const renamed = (step: Candidate): Candidate => {
    const chunk = own(step) ? weighed.find((one) => meets(one.chunk, step))?.chunk : undefined
    if (!chunk) return step
    // A rule that names a few Chinese signs by the agent's words knows them better than they tell.
    if (step.canon !== 'other' && HAN.test(step.value) && step.value.length < BRIEF_HAN) return step
    const named = name(chunk, RENAMED, step.canon === 'other' ? undefined : step.canon).canon
    const canon = carried(named, `${around.topic} ${view.text.slice(0, AROUND)}`)
    const told = steps.some((one) => own(one) && one.canon === canon)
    return canon === 'other' || told ? step : { ...step, canon }
  }
  const ruled = steps
    .filter(
      (step) =>
        !own(step) ||
        (oddsOf(weighed, 'step', step.start, step.end) >= DROP.step &&
          !tellsNoDeedPersian(view.text.slice(step.start, step.end))),
    )
    .map(renamed)
  const kept = ruled.filter((step) => !isIdle(view, step, ruled))
  for (const told of untakenSteps(view, around, weighed, kept.filter(own), (one) => name(one, NEW))) {
    if (stands(view, told, around, kept))
      kept.push({
        ...candidate(view, 'steps_tried', told.start, told.end, 2),
        canon: told.named.canon,
      })
  }
  const once = kept.filter((step) => !(own(step) && isSaidAgain(step, kept)))
  return withHearers(view, once).toSorted((a, b) => (a.view === b.view ? a.start - b.start : 0))
}
