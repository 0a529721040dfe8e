/** Steps as rules and model see them together. */
import { sign } from '../../knowledge/facts/signs'
import type { FactField } from '../facts'
import { type Candidate, candidate } from '../facts/candidate'
import { carried } from '../facts/meant-step'
import { clauseAt, type MessageView, startsWith } from '../facts/message-view'
import { isNoStep } from '../facts/no-step'
import type { Chunk } from './chunks'
import { type Surroundings, stepFeatures } from './features'
import { type NamedStep, nameStep, type StepModel } from './name-step'
import { DROP, meets, oddsOf, placeOf, TAKE, TAKE_NAMELESS, TAKE_OPENING, type Weighed } from './weighed'

/**
 * How clearly the model must name a step that no rule found, and one that a rule found. A wrong name misleads whoever
 * acts on the note, so the customer's own words stand where it is not sure.
 */
const NEW = 0.5
const RENAMED = 0.5
/** Two chunks of one clause that are named as clearly as this are two steps. */
const CLEAR = 0.5

/** That it is a step and which one must be told as clearly as this together. */
const TOGETHER = 0.25
/** So few letters tell no step beside another one. */
const BRIEF = 8
const BRIEF_HAN = 5

const YES = /^(?:yes|yep|yeah),? /u

/** Letters of a message that tell what is talked about. */
const AROUND = 600

const STEP = placeOf('step')
const RIVALS = (['since', 'frequency', 'error_text'] as const).map(placeOf)

/** Longer ones tell more than what came of a step. Letters. */
const LONGEST_OUTCOME = 24
/** True for a few words that only tell what a step did, or that it did nothing. */
const isOutcome = (view: MessageView, text: string) =>
  text.length < LONGEST_OUTCOME && (startsWith(view, 'nochange', text) || startsWith(view, 'helped', text))

/** "退不了": what cannot be done. */
const IMPOSSIBLE_HAN = /^.{0,3}不(?:了|到|上|开|动|进|出|来|掉)[啊呀]?$/u

/** "找到了 60881427", "装上就没好过", "看错了", "没有全部试过": what came to light, what was never right or not done. */
const NO_DEED_HAN =
  /^(?:还|我)?没有?(?:全部?|都|完全|一一|逐一|挨个|一个个)(?:去)?(?:试|做|弄|操作)|不(?:换|修|装|要|退|用|改|弄|试)了$|^(?:今[天早晚]|昨[天晚]|刚才?|早上|上午|下午|晚上){0,2}(?:又|还)(?:退|断|掉|闪|死|卡|黑|跳|停|弹|崩|叫|响|漏|灭)(?:出|开|线)?了|^(?:它|系统|app|页面|软件|机器)(?:就|老|一直|又)?(?:说|提示|显示|报)|^(?:我)?(?:找|看|查|见|收|拿|搜|翻|记|想|听)(?:到|着|起来|见)了|^(?:装|买|用|拿)(?:上|来|到手)?(?:来)?就没|^(?:看|记|搞|弄|说|打)错|^(?:我)?(?:登|进|连|能|可以)(?:进去|上|得上)了?$/u

const CHANGES_HAN = /(?:最近|近期|前段时间|这几天)[^,，。?]{0,6}[改动换装升更调搬]/u
const CHANGED_HAN = /^(?!.*(?:还是|没用|一样|不行)).*[换改升装更搬调]/u

/** "快点打过来": what the customer wants done. */
const URGES_HAN = /^(?:快|赶紧|尽快|麻烦|帮我|给我)/u

/** "Hers works": what the trial of another thing came to. */
const WORKS = /^(?:[\p{L}\d']+ ){1,3}(?:works?|worked|is fine|is ok|does|did not|doesn'?t)$/u

/** "…, on 20 March", "…, from the USB stick": when, where or with what the step before was done. */
const GOES_ON = /^(?:on|from|in|at|near|next to|as|by|until|till|since|after|before|again|also the|the one) /u

/** One word alone ("twice") or two or three signs tell no step that has no name. */
const isBare = (text: string) => text.length < 4 || !/\s|\p{Script=Han}/u.test(text.trim())

const HAN = /\p{Script=Han}/u
const LATIN = /^[^\p{Script=Han}\p{Script=Arabic}]+$/u
/** A verb of the past: what has none tells no deed. */
const HAN_DEED = /[了过换试删清拔插装重改关开退]/u
const DEED =
  /\b(?:[a-z]{2,14}(?:ed|t)|did|done|put|took|got|went|held|hit|cut|shut|blew|gave|made|wrote|written|rang|rung|ran|let|found|sat|swept|wound|drew|threw|hung|fed|dug|lit|set|read|rode|drove|kept|broke|chose|forgot|redid|spoke|saw|split|swung|stuck|with my|tried|doing|[a-z]{3,12}ing)\b/u

/** Questions for a thing or its version: an answer that only names it tells no step. */
const THINGS: readonly FactField[] = ['device', 'product', 'os', 'os_version', 'app_version', 'browser']
const asksThing = ({ asked }: Surroundings) => THINGS.some((field) => asked.has(field))
const met = (around: Surroundings, told: Told) =>
  around.taken.some((item) => item.name === 'exact' && item.start < told.end && item.end > told.start)

/** "有 更到1.12了", "报了 刚报完": Chinese words right after a bare answer say it once more. */
const BARE_HAN = 4
const MORE_HAN = /[也还又另再并]/u
function isRepeated(
  view: MessageView,
  told: Pick<Told, 'start' | 'end' | 'text' | 'clause'>,
  kept: readonly Candidate[],
): boolean {
  if (!HAN.test(told.text)) return false
  if (sign('so-beforehand').test(told.text)) return true
  const before = view.clauses[view.clauses.indexOf(told.clause) - 1]
  return (
    before !== undefined &&
    before.sentence === told.clause.sentence &&
    before.text.length <= BARE_HAN &&
    !MORE_HAN.test(told.text) &&
    kept.some((step) => step.view === view && meets(step, before))
  )
}

const sentenceOf = (view: MessageView, { start }: Candidate) => clauseAt(view, start)?.sentence

/** A stretch that tells a step. */
interface Told {
  start: number
  end: number
  text: string
  clause: Chunk['clause']
  /** Log odds that it tells one. */
  sure: number
  named: NamedStep
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
  const name = (told: Pick<Told, 'start' | 'end' | 'text' | 'clause'>, least: number, ruled?: string) =>
    nameStep(model, stepFeatures(chunks, told, around.topic), around, least, ruled)
  const own = (step: Candidate) => step.view === view
  const named = steps
    .filter((step) => !own(step) || oddsOf(weighed, 'step', step.start, step.end) >= DROP.step)
    .map((step) => {
      const chunk = own(step) ? weighed.find((one) => meets(one.chunk, step))?.chunk : undefined
      if (!chunk) return step
      // A rule that names a few Chinese signs by the agent's words knows them better than they tell.
      if (step.canon !== 'other' && HAN.test(step.value) && step.value.length < BRIEF_HAN) return step
      const named = name(chunk, RENAMED, step.canon === 'other' ? undefined : step.canon).canon
      const canon = carried(named, `${around.topic} ${view.text.slice(0, AROUND)}`)
      const told = steps.some((one) => own(one) && one.canon === canon)
      return canon === 'other' || told ? step : { ...step, canon }
    })
  const again = (step: Candidate) => {
    const clause = step.canon === 'other' && own(step) ? clauseAt(view, step.start) : undefined
    return (
      clause !== undefined &&
      isRepeated(view, { ...step, text: view.text.slice(step.start, step.end), clause }, named)
    )
  }
  const idle = (step: Candidate) => {
    const text = own(step) && step.canon === 'other' ? view.text.slice(step.start, step.end) : ''
    return (
      HAN.test(text) && (NO_DEED_HAN.test(text) || (text.length < 8 && startsWith(view, 'nochange', text)))
    )
  }
  const kept = named.filter((step) => !again(step) && !idle(step))
  for (const told of joined(view, around, weighed, kept.filter(own), (one) => name(one, NEW))) {
    // "Swapped the router, nothing": what came of a step is none.
    if (isOutcome(view, told.text) || IMPOSSIBLE_HAN.test(told.text)) continue
    if (URGES_HAN.test(told.text) || NO_DEED_HAN.test(told.text) || isNoStep(told.text)) continue
    // "上周五换了DNS服务商" behind "近期改过DNS吗": what may have broken it.
    if (CHANGES_HAN.test(around.topic) && CHANGED_HAN.test(told.text)) continue
    const { canon } = told.named
    if (
      asksThing(around) &&
      !HAN.test(told.text) &&
      !DEED.test(told.text) &&
      (LATIN.test(told.text) || met(around, told))
    )
      continue
    // "Battery saver off, yes did that": said once more.
    const echoes = sign('step-echoed').test(told.text.replace(YES, ''))
    if (echoes && kept.some((step) => own(step) && sentenceOf(view, step) === told.clause.sentence)) continue
    if (sign('thing-used').test(told.text) && !around.asked.has('steps_tried')) continue
    if (canon === 'other') {
      if (sign('step-echoed').test(told.text) || sign('trouble-told').test(told.text)) continue
      if (LATIN.test(told.text) && !around.prompts && !DEED.test(told.text)) continue
      // What has no name must be told clearly, in words of its own.
      const least = around.asked.has('steps_tried') ? TAKE.step : TAKE_NAMELESS
      if (told.sure <= least || isBare(told.text) || startsWith(view, 'yes', told.text)) continue
      if (WORKS.test(told.text)) continue
      if (
        GOES_ON.test(told.text) &&
        kept.some((step) => own(step) && sentenceOf(view, step) === told.clause.sentence)
      )
        continue
      if (isRepeated(view, told, kept)) continue
      // "Unplugged it and waited": what goes on in the same clause is the same step.
      if (kept.some((step) => own(step) && clauseAt(view, step.start) === told.clause)) continue
    } else if (
      told.sure + Math.min(CLEAR, told.named.odds) <= TOGETHER ||
      kept.some((step) => own(step) && step.canon === canon)
    )
      continue
    kept.push({ ...candidate(view, 'steps_tried', told.start, told.end, 2), canon })
  }
  return withHearers(view, kept).toSorted((a, b) => (a.view === b.view ? a.start - b.start : 0))
}

/** "我有打去问，银行说…": a call, and in the next clause who answered it. */
const CALLS_HAN = /[打问拨电]|联系|咨询/u
const ANSWERS_HAN = /^.{2,8}(?:说|回复|讲|话|叫|让|答)/u
function withHearers(view: MessageView, steps: readonly Candidate[]): Candidate[] {
  const place = (step: Candidate) => {
    const clause = step.view === view ? clauseAt(view, step.start) : undefined
    return clause ? view.clauses.indexOf(clause) : -2
  }
  const heard = (call: Candidate) =>
    call.canon === 'other' && CALLS_HAN.test(call.value)
      ? steps.find(
          (one) =>
            one.canon?.startsWith('contact') === true &&
            place(one) === place(call) + 1 &&
            ANSWERS_HAN.test(view.text.slice(one.start, one.end)),
        )
      : undefined
  const merged = new Map(
    steps.flatMap((step) => {
      const answer = place(step) < 0 ? undefined : heard(step)
      return answer ? [[answer, step] as const] : []
    }),
  )
  const calls = new Map([...merged].map(([answer, call]) => [call, answer]))
  return steps.flatMap((step) => {
    if (merged.has(step)) return []
    const canon = calls.get(step)?.canon
    return [canon ? { ...step, canon } : step]
  })
}

/** An answer to a question for something else must tell a step so much more clearly. */
const ASKED_ELSE = 1
/** Whom and where it happens is often answered by what was tried. */
const NEAR_STEPS: ReadonlySet<FactField> = new Set([
  'steps_tried',
  'frequency',
  'impact',
  'symptom',
  'action',
])
const asksElse = ({ asked, prompts }: Surroundings) =>
  asked.size > 0 && !prompts && ![...asked].some((field) => NEAR_STEPS.has(field))

/** Stretches that tell steps no rule took; chunks of one clause are one step unless each is clearly another. */
function joined(
  view: MessageView,
  around: Surroundings,
  weighed: readonly Weighed[],
  known: readonly Candidate[],
  name: (told: Omit<Told, 'named' | 'sure'>) => NamedStep,
): Told[] {
  const least = (around.opening ? TAKE_OPENING : TAKE.step) + (asksElse(around) ? ASKED_ELSE : 0)
  const out: Told[] = []
  let before: Weighed | undefined
  for (const one of weighed) {
    const { chunk } = one
    const sure = one.odds[STEP] ?? 0
    const last = out.at(-1)
    const goesOn =
      last !== undefined && before?.chunk.clause === chunk.clause && last.end === before.chunk.end
    before = one
    // "Since they dug up the street" tells when more than what.
    if (RIVALS.some((kind) => (one.odds[kind] ?? 0) > sure)) continue
    if (sure <= (goesOn ? 0 : least) || known.some((step) => meets(step, chunk))) continue
    // "My tablet" names what is used; only after a question about steps it may be a trial.
    if (!around.prompts && around.taken.some((item) => item.name === 'exact' && meets(item, chunk))) continue
    // "Edge 最新的", "原图": an answer that only names a thing.
    if (
      HAN.test(chunk.text) &&
      asksThing(around) &&
      !HAN_DEED.test(chunk.text) &&
      around.taken.some((item) => item.name === 'exact' && meets(item, chunk))
    )
      continue
    // "原图" behind "原图还是2M": the one of two.
    if (
      HAN.test(chunk.text) &&
      chunk.text.length < BRIEF_HAN &&
      !HAN_DEED.test(chunk.text) &&
      around.topic.includes(chunk.text)
    )
      continue
    // "Done, beeped": a word after a step is what came of it.
    const brief = HAN.test(chunk.text) ? BRIEF_HAN : BRIEF
    const beside = (step: Candidate) =>
      sentenceOf(view, step) === chunk.clause.sentence && (brief === BRIEF || step.start < chunk.start)
    if (chunk.text.length < brief && known.some(beside)) continue
    const named = name(chunk)
    if (goesOn && (named.odds < CLEAR || last.named.odds < CLEAR || named.canon === last.named.canon)) {
      const whole = { ...last, end: chunk.end, text: view.text.slice(last.start, chunk.end) }
      out[out.length - 1] = { ...whole, sure: Math.max(sure, last.sure), named: name(whole) }
    } else if (sure > least) out.push({ ...chunk, sure, named })
  }
  return out
}
