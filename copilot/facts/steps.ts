/** Steps the customer tried, by their canonical names, with what came of them. */
import type { CompiledFacts, CompiledStep } from '../../knowledge/facts/compile'
import type { Fact } from '../facts'
import { type Candidate, candidate } from './candidate'
import { type Clause, clauseAt, has, type MessageView, startsWith } from './message-view'
import { isNoStep } from './no-step'
import { ASKS_CAUSE_HAN, answersCause, isUndoneHan, SOMETIMES } from './not-done-han'
import { pickSteps } from './picked-steps'
import type { Questions } from './questions'
import { calledThem, isNoTrial } from './steps-persian'

export { BEFOREHAND_HAN } from './not-done-han'

const DENIED_AFTER = /^.{0,6}(?:نکردم|نزدم|ندادم|نکشیدم|نشدم|نگرفتم|نکردیم|نشد(?! ))/u

/** "My husband also ", "our IT guy ": who did it, right before the deed. */
const HELPER =
  /^(?:and |but |then |so |also |yes ){0,2}(?:my |our |the |a |his |her )?(?:\w+ )?(?:husband|wife|partner|son|daughter|kid|mum|mom|dad|father|mother|brother|sister|cousin|friend|colleague|coworker|co-worker|neighbou?r|boss|assistant|flatmate|roommate|boyfriend|girlfriend|uncle|aunt|teammate|grandson|granddaughter|nephew|niece)(?: (?:has|have|had|just|then|also|already|even|once)){0,2} $/u
const THEIR_THING = /\b(?:hers|his|theirs|their|her)\b/u

/** True when somebody else than the customer did it to a thing of their own ("my sister reinstalled hers"). */
function isOthers(view: MessageView, before: string, after = ''): boolean {
  const near = before.slice(-22)
  if (after !== '' && HELPER.test(before)) return THEIR_THING.test(after)
  return (
    has(view, 'other', near) &&
    !/(?:^|[^a-z])(?:i|we)(?:'ve)? |我(?!朋友|同事|爸|妈|老|哥|姐|弟|妹|家|女|儿|媳)|من/u.test(near)
  )
}

/** True when the clause tells the step was not, or not yet, done. */
function notDone(
  view: MessageView,
  clause: Clause,
  start: number,
  end: number,
  askedTried: boolean,
  canon?: string,
): boolean {
  const before = clause.text.slice(0, start - clause.start)
  const matched = view.text.slice(start, end)
  if (/\p{Script=Han}/u.test(matched)) return isUndoneHan(view, clause, start, end, askedTried, canon)
  if (DENIED_AFTER.test(view.text.slice(end, end + 14))) return true
  if (isNoTrial(before, matched, view.text.slice(end, end + 16))) return true
  if (
    /^ (?:is|was|are|were)?(?: ?n'?t| not) (?:possible|available|an option|allowed)/u.test(
      view.text.slice(end, end + 30),
    )
  )
    return true
  if (
    clause.question ||
    /^ (?:by itself|on its own|by themselves|randomly)/u.test(view.text.slice(end, end + 16))
  )
    return true
  // "Since updating to 5.12" tells when it began, not what was tried.
  if (
    /\b(?:since|after|when|before|until|ever since|while|as soon as) (?:i |we |the |my |our )?(?:was |were )?$/u.test(
      before,
    )
  )
    return true
  if (SOMETIMES.test(clause.text)) return true
  // "Rotated no, re-created yes"; "exported zip has no images".
  if (REFUSED_AFTER.test(view.text.slice(end, clause.end))) return true
  // "You cut the power": the desk's own doing.
  if (THEIR_DEED.test(before) || TO_BE_DONE.test(before)) return true
  // "A factory reset is out of the question".
  if (OUT_OF_QUESTION.test(view.text.slice(end, clause.end))) return true
  if (before === '' && MADE_THING.test(clause.text)) return true
  const near = before.slice(-48)
  const own = view.facts.filter((facts) => facts.language !== 'zh')
  // "Neither does clearing the cache" tells a trial.
  const told = near.replace(/\b(?:neither|nor) (?:does|did|do) $/u, '')
  if (own.some((facts) => facts.words.plan.test(told) || facts.words.negation.test(told))) return true
  if (
    /(?:it|that|which|itself|app|phone|screen|page|system|he|she|they|you|u|and then) $/u.test(before) &&
    /^(?:restart|reboot|refresh|close|quit|disconnect|log|sign|updated|update|stopped|turned|switched)/u.test(
      matched,
    )
  )
    return true
  return own.some((facts) => facts.words.hypothetical.test(clause.text))
}

/** "Just get the log filled again": what is to be done. */
const TO_BE_DONE = /^(?:(?:just|please|kindly|so|and|but|or) ){0,2}(?:get|have) (?:\w+ ){1,4}$/u
/** What stands right before a deed that is not the customer's. */
const THEIR_DEED =
  /(?:^|[^\p{L}])(?:you(?: (?:guys|lot|people|folks))?|u|it)(?:'ve| have| has| had| just| then| also| already| even| only| again){0,2} $/u

/** A step that is named and said not to be done: "rotated no". */
const REFUSED_AFTER =
  /^(?: it| that| them)?,? (?:no|nope|not yet|not)$|^(?: it| that| them)? (?:no|nope),? (?:not yet|sorry|didn'?t)/u
const OUT_OF_QUESTION =
  /^ (?:is|was|would be|seems) (?:out of the question|not an option|no option|too (?:much|risky)|impossible|off the table|not allowed)/u
/** A deed's result that is spoken of: "exported zip has no images". */
const MADE_THING =
  /^(?:exported|saved|printed|uploaded|converted|compressed|scanned|downloaded|imported|attached|installed|cleaned|recorded|shared) (?:\w+ ){1,3}(?:has|have|is|are|shows?|contains?|lacks?|comes?|looks?|opens?|keeps?|doesn'?t|don'?t|won'?t|can'?t)\b/u

/** What speaks for a step being told although no step wording matches. */
export interface StepContext {
  /** The agent just asked what was tried, or asked about or advised a step. */
  prompted: boolean
  /** What the agent said before. */
  topic: string
}

/** The step that the agent's words are about. */
function topicStep(facts: CompiledFacts, topic: string): CompiledStep | undefined {
  if (!/\p{Script=Han}/u.test(topic)) return facts.steps.find((item) => item.about?.test(topic))
  const said = topic.split(/[,，。;；!?\n]/u).filter((part) => !NEEDLESS_HAN.test(part))
  return facts.steps.find((item) => item.about?.test(said.join('，')))
}

const CALLED = /^(?:called|asked|phoned|rang|emailed|wrote)|[打问联]|زنگ|تماس|پرسید/u

const OWN_LEAD =
  /^(?:(?:i|we|i've|and|also|then|just|already|yes|yep|ok|so|did|have|both|now|only|even|too) ){1,4}$/u

/**
 * Deeds in words of their own ("picked the other port, same"): a clause with a deed that answers the agent's
 * step or that did not help. The thing it is about names the step; else it is `other`.
 */
function readDeeds(
  view: MessageView,
  context: StepContext,
  known: readonly Candidate[],
  named: readonly [number, number][],
): Candidate[] {
  const out: Candidate[] = []
  view.clauses.forEach((clause, i) => {
    if (clause.question || clause.quoted || clause.text.length > 120) return
    // What somebody else says they did is not the customer's step.
    if (/^(?:他们?|她|对方)?(?:就)?说(?!明)/u.test(clause.text)) return
    if (known.some((step) => step.start < clause.end && step.end > clause.start)) return
    if (named.some(([from, to]) => from < clause.end && to > clause.start)) return
    const next = view.clauses[i + 1]?.text ?? ''
    for (const facts of view.facts) {
      const deed = facts.words.deed.exec(clause.text)
      if (!deed) continue
      const start = clause.start + deed.index
      if (notDone(view, clause, start, start + deed[0].length, context.prompted)) continue
      if (
        /^(?:被(?!我)|收到|买|没|坏|到|丢)|被(?!我)|开门|请假/u.test(clause.text) ||
        /\b(?:sent (?:it |them )?(?:on|in|by)|took (?:the|a) (?:day|morning|week)|took (?:time|leave))\b/u.test(
          clause.text,
        ) ||
        isOthers(view, clause.text.slice(0, deed.index), clause.text.slice(deed.index)) ||
        (facts.words.bought.test(clause.text) && !(context.prompted && CALLED.test(deed[0])))
      )
        continue
      // "Location always allowed, checked": one word behind others says them once more.
      if (facts.language === 'en' && ((i > 0 && !/\s/u.test(clause.text)) || isNoStep(clause.text))) continue
      const useless =
        facts.words.nochange.test(clause.text.slice(deed.index)) || facts.words.nochange.test(next)
      const about = facts.steps.find((item) => item.about?.test(clause.text))
      // Who was called is told by the question; who they sent the customer to may stand in the answer.
      const calls = CALLED.test(deed[0])
      const called = calls ? topicStep(facts, context.topic) : undefined
      // Naming a bank's card is no call to the bank.
      const step = called?.canon.startsWith('contact')
        ? called
        : about?.canon.startsWith('contact') && !calls
          ? undefined
          : about
      // Without a thing we know, the deed must answer the agent or be told as useless, and open the clause.
      const opens =
        deed.index <= (facts.language === 'zh' ? 4 : 0) || OWN_LEAD.test(clause.text.slice(0, deed.index))
      // "Dark Reader关掉也一样": what it did to the thing of the question did not help.
      const topic = useless && context.prompted ? topicStep(facts, context.topic) : undefined
      const asked = topic?.canon === 'check settings' ? undefined : topic
      if (!(useless || context.prompted) || !(step || opens || asked)) continue
      if (CHANGES.test(context.topic) && CHANGED.test(clause.text)) continue
      if (answersCause(view, clause, context.topic)) continue
      // "充了500 余额还是0" opens with what went wrong.
      if (view.index === 0 && !context.prompted && step?.canon === 'check account') continue
      // A bare "done that" is about the thing in the agent's question.
      const bare =
        i === 0 &&
        (clause.text.length <= 8 ||
          /\b(?:them|it|that)\b|^\p{L}{2,8}ش (?:کرد|زد)(?:م|یم)$/u.test(clause.text))
      const named =
        (step ?? (bare ? topicStep(facts, context.topic) : opens ? undefined : asked))?.canon ?? 'other'
      const canon = carried(named, `${context.topic} ${view.text.slice(0, 300)}`)
      if (
        [...known, ...out].some(
          (item) => item.canon === canon && (canon !== 'other' || !PLAIN_HAN.test(clause.text)),
        )
      )
        continue
      out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 2), canon })
      break
    }
  })
  return out
}

/** A carrier of parcels is a courier. */
export const carried = (canon: string, around: string) =>
  canon === 'contact carrier' && PARCEL.test(around) ? 'contact courier' : canon

/** Three Chinese signs or more tell a deed of their own. */
const PLAIN_HAN = /\p{Script=Han}{3}/u

/** What "updated it" was about, from the agent's words before. */
function updated(topic: string): string {
  if (/driver|驱动|درایور/u.test(topic)) return 'update driver'
  if (/firmware|固件|韧体|فریمور/u.test(topic)) return 'update firmware'
  if (
    /(?:系统|ios|安卓|鸿蒙|windows)[^,。]{0,4}(?:更|升|最新)|(?:更新?|升级?)[^,。]{0,4}(?:系统|ios|安卓|鸿蒙)/u.test(
      topic,
    )
  )
    return 'update os'
  if (/ویندوز|اندروید|سیستم ?عامل/u.test(topic)) return 'update os'
  return 'update app'
}

/** The step that its words and what was talked about mean together ("called the carrier" about a parcel). */
function meant(view: MessageView, name: string, words: string, topic: string, clause: string): string {
  const around = `${topic} ${view.text.slice(0, 600)}`
  if (name === 'contact support') {
    const called = calledThem(words, around)
    if (called) return called
  }
  if (name === 'contact carrier' && /\bcarrier\b/u.test(words) && PARCEL.test(around))
    return 'contact courier'
  if (name === 'check neighbours' && /前台/u.test(words) && /酒店|民宿|宾馆|健身|门店|押金/u.test(around))
    return 'contact seller'
  if (name === 'contact support' && !/客服|售后|support/u.test(words) && /快递|物流|运单/u.test(topic))
    return 'contact courier'
  if (name === 'reseat sim' && !/sim|手机|电话|电信|槽/u.test(words) && /付|银行|刷卡|扣|信用/u.test(around))
    return 'try another card'
  // "重录了" about a finger or a face makes it anew; "改过了" about a password is no switch.
  if (name === 're-enter details' && /[录采]/u.test(words) && BIOMETRIC_HAN.test(around))
    return 're-create item'
  if (name === 'check settings' && /^.?[改换设]过?了?$/u.test(words) && /密码/u.test(topic))
    return 'reset password'
  // "按了六次" about a code asks for it again.
  if (name === 'retry' && CODE_TOPIC.test(`${topic} ${clause}`) && /^[点发按要获收请]/u.test(words))
    return 'resend code'
  // "Out and in" about a battery or a plug is no login.
  if (name === 'log out and in' && /^out\b/u.test(words) && !/\b(?:log|sign)/u.test(topic)) {
    if (/\bsim\b/u.test(around)) return 'reseat sim'
    return POWER.test(topic) ? 'replug power' : 'other'
  }
  if (name === 'restart app' && FORCED.test(topic) && !/\p{Script=Han}|open/u.test(words))
    return 'force stop app'
  // "All on" after a question about permissions.
  if (name === 'check settings' && PERMISSION.test(topic) && STATE.test(words)) return 'check permissions'
  // "Restarted it" and "关了重开" are about the thing of the question.
  if (
    name === 'restart app' &&
    /\b(?:it|them|both)(?: up| back| on)?(?: again)?$/u.test(words) &&
    !APP_WORDS.test(`${topic} ${words}`)
  )
    return restarted(words, topic)
  if (name === 'check settings' && /^[关开]了?(?:再|又|重)/u.test(words) && /重启|关机|重开/u.test(topic))
    return restarted(words, topic)
  // "收银机重启了": the thing stands before the deed, so the question's router is not meant.
  if (name === 'restart device' && /\p{Script=Han}/u.test(words) && !/^[重关开断]/u.test(clause.slice(0, 1)))
    return /路由|光猫|网关/u.test(clause) ? 'restart router' : name
  if (name !== 'restart device') return name
  // «خاموش روشنش کردم»: its «ش» is the thing that the message is about.
  return restarted(words, /(?:روشن|ریست|ری ?استارت)ش/u.test(words) ? around : topic)
}

/** Programs, and deeds that only programs take. */
const APP_WORDS =
  /\b(?:app|application|program(?:me)?|browser|game|software|client|service|launcher|tabs?|windows|(?:re-?)?(?:opened|launched)|quit|exited|came|got|went|logged|killed|swiped|fired)\b/u

const BIOMETRIC_HAN = /指纹|人脸|面容|刷脸|声纹|掌纹|虹膜|指静脉/u

const POWER = /\b(?:batter(?:y|ies)|plug|cord|lead|fuse|power|socket|mains)\b/u

const FORCED = /\bforce[- ]?(?:stop|close|quit)|强制(?:停止|关闭|退出)|کامل ببند|توقف اجباری/u

const PERMISSION = /\b(?:permissions?|access)\b|权限|مجوز|دسترسی|اجازه/u
const STATE =
  /^(?:yes on|.{0,14}\b(?:on|enabled|allowed)|都?开着的?|是开的|都是?开.{0,2}|روشن\S{0,4}|فعال\S{0,4})$/u

const PARCEL =
  /\b(?:parcels?|packages?|tracking|deliver\w{0,3}|depot|shipments?|order|courier|box(?:es)?|consignment|pallets?|freight|letter)\b/u

/** What "restarted it" was about, when its own words do not say. */
function restarted(words: string, topic: string): string {
  if (
    /phone|computer|laptop|pc|tv|tablet|watch|手机|电脑|设备|机器|平板|主机|电视|打印机|گوشی|لپ ?تاپ|کامپیوتر|سیستم|دستگاه|تلویزیون|تبلت|پرینتر|چاپگر/u.test(
      words,
    )
  )
    return 'restart device'
  if (
    /(?:重启|重开).{0,4}(?:app|应用|软件|程序|客户端|游戏|浏览器|服务)|(?:app|应用|软件|程序|客户端|游戏|浏览器|服务).{0,4}(?:重启|重开)/u.test(
      topic,
    )
  )
    return 'restart app'
  return /\b(?:router|modem)\b|路由|光猫|网关|مودم|روتر/u.test(topic) ? 'restart router' : 'restart device'
}

export const CHANGES =
  /\b(?:anything|something|what)(?: (?:was|has been|have you|did you|else))? (?:recently )?(?:changed?|new|installed)|\brecent(?:ly)? (?:changes?|changed|updated)|\b(?:change|switch|update|move|replace|upgrade)d?\b.{0,30}\b(?:lately|recently|before (?:it|this|that) (?:start|began|happen))|改动|变动|(?:最近|近期)(?:有没有|有)?(?:改|动|换|装|升级|调整)|تغییری/u

const CHANGED = /\b(?:updated|upgraded|installed|added|switched)\b|更新|升级|升到|装了|加了|换了|آپدیت|نصب/u

/** Result of a trial, told of the thing that was tried. */
const RESULT =
  /\b(?:works?|worked|connects|loads|plays|opens|prints|also no|fine|ok|same|no (?:change|luck|difference|joy)|still|helped|fails?|failed|didn'?t|doesn'?t|identical|nope)\b|可以|(?<=[a-z] ?)行(?=$|[,，。 ])|能用|好了|一样|不行|没用|正常|没事|没反应|没变化|还是|也(?:不|没)|همین|همون|نشد|درست شد|کار کرد|فرقی|فایده/u

/** "Hotspot works!" after "try a hotspot": the advised step is told by its thing and what came of it. */
function readResults(view: MessageView, agent: MessageView, known: readonly Candidate[]): Candidate[] {
  const advised = [...new Set(agent.clauses.flatMap((clause) => stepsNamed(agent, clause.text)))]
  if (advised.length === 0) return []
  const out: Candidate[] = []
  for (const clause of view.clauses.slice(0, 6)) {
    if (clause.question || clause.text.length > 60 || !RESULT.test(clause.text)) continue
    if (known.some((step) => step.start < clause.end && step.end > clause.start)) continue
    if (has(view, 'plan', clause.text) || has(view, 'hypothetical', clause.text)) continue
    const canon = advised.find((name) =>
      view.facts.some((facts) => {
        const rule = facts.steps.find((step) => step.canon === name)
        return rule?.named?.test(clause.text) === true || rule?.about?.test(clause.text) === true
      }),
    )
    if (!canon || [...known, ...out].some((step) => step.canon === canon)) continue
    out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon })
  }
  return out
}

const CODE_TOPIC = /\bcode\b|验证码|کد/u
const AGAIN_AND_AGAIN =
  /(?:按|点|发|试|要|获取|收|请求)了?(?:\d{1,2}|[一二两三四五六七八九十几好]{1,3})(?:次|回|遍)|(?:\d{1,2}|دو|سه|چهار|پنج|شش|هفت|هشت|ده|چند|چندین) ?بار (?:زدم|درخواست|خواستم|امتحان|فرستادم)|\b(?:requested|asked for|pressed|hit|tapped)(?: \w+){0,3} (?:twice|\d{1,2} times|several times)/u

/** "按了六次" about a code asks for it again. */
function readRequests(view: MessageView, topic: string, known: readonly Candidate[]): Candidate[] {
  if (!CODE_TOPIC.test(`${topic} ${view.text.slice(0, 200)}`)) return []
  const match = AGAIN_AND_AGAIN.exec(view.text)
  if (!match || known.some((step) => step.canon === 'resend code')) return []
  return [
    {
      ...candidate(view, 'steps_tried', match.index, match.index + match[0].length, 3),
      canon: 'resend code',
    },
  ]
}

/** Steps the message itself names as done. `topic` is what the agent said before. */
export function readSteps(
  view: MessageView,
  askedTried: boolean,
  prompted: boolean,
  topic: string,
): Candidate[] {
  const out: Candidate[] = []
  const taken: [number, number][] = []
  const matches = view.facts.flatMap((facts) =>
    facts.steps.flatMap((step) =>
      [...step.done.matchAll(view.text)].map((match) => ({
        canon: step.canon,
        start: match.index,
        words: match[0],
      })),
    ),
  )
  // Where it was asked for, or is one of several, Chinese tells a step without a sign of the past.
  const told =
    prompted || (ENUMERATED_HAN.test(view.text) && new Set(matches.map(({ canon }) => canon)).size > 1)
  // The longest wording names the step best: "reinstalled the driver" before "reinstalled".
  for (const { canon: name, start, words } of matches.toSorted((a, b) => b.words.length - a.words.length)) {
    const end = start + words.length
    if (words === '' || taken.some(([from, to]) => start < to && end > from)) continue
    const clause = clauseAt(view, start)
    if (
      !clause ||
      clause.quoted ||
      notDone(view, clause, start, end, askedTried || (told && HAN.test(words)), name)
    )
      continue
    if (
      !/^(?:try another (?!browser)|switch account|contact)/u.test(name) &&
      isOthers(view, clause.text.slice(0, start - clause.start), view.text.slice(start, clause.end))
    )
      continue
    // Asked what had been changed, an update is what may have broken it.
    if (/^(?:update|change server|reset password)/u.test(name) && CHANGES.test(topic)) continue
    if (answersCause(view, clause, topic)) continue
    taken.push([start, end])
    if (out.some((item) => item.canon === name && item.canon !== 'other')) continue
    const vague =
      name === 'update app' &&
      (/\b(?:it|that|them|this)$/u.test(words) ||
        /^(?:更新|升级)[了过]?$|^(?:更新|升级|升)[到至成]|^[也都已经早就刚全一直]{0,6}(?:更新?|升级?)[了过完]|^(?:آپدیت|به ?روز)(?:ش)? ?کرد/u.test(
          words,
        ))
    const canon = vague ? updated(topic) : meant(view, name, words, topic, clause.text)
    out.push({ ...candidate(view, 'steps_tried', start, Math.max(clause.end, end), 3), canon })
  }
  const named = out.map((item) => widen(item))
  named.push(...readPlainForms(view, named, askedTried))
  named.push(...readListed(view, named, askedTried))
  named.push(...readRequests(view, topic, named))
  return [...named, ...readDeeds(view, { prompted, topic }, named, taken)]
}

/** Letters of a step that is only named. */
const LISTED_LENGTH = 24
const LISTING = /\btried\b[^.!?]{0,30}:$/u

/** "Restart, reinstall, cache, the lot": asked what was tried, steps by their names alone. */
function readListed(view: MessageView, known: readonly Candidate[], askedTried: boolean): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts || !(askedTried || LISTING.test(view.text.slice(0, 200).split(/(?<=:)/u)[0] ?? ''))) return []
  const out: Candidate[] = []
  for (const clause of view.clauses.slice(0, 8)) {
    const colon = clause.text.lastIndexOf(':') + 1
    const start = clause.start + colon + (clause.text.charAt(colon) === ' ' ? 1 : 0)
    const words = view.text.slice(start, clause.end).replace(/^(?:and |a |an |the |also |then )+/u, '')
    if (clause.question || words.length > LISTED_LENGTH || words === '') continue
    if (known.some((step) => step.start < clause.end && step.end > start)) continue
    const whole = (pattern: CompiledStep['named']) => pattern?.exec(words)?.[0].length === words.length
    const step = facts.steps.find((one) => whole(one.named) || whole(one.about))
    if (!step || step.canon === 'check settings' || startsWith(view, 'no', words)) continue
    if ([...known, ...out].some((one) => one.canon === step.canon)) continue
    const canon = step.canon
    out.push({ ...candidate(view, 'steps_tried', start, clause.end, 3), canon })
  }
  return out
}

/** What comes before a deed in its plain form: "I did also clear …", "we tried to restart …", "tried a reinstall". */
const BEFORE_PLAIN =
  /(?<![\p{L}])(?:(?:had|made) (?:me|us)|did(?! not|n'?t| you)(?: already| also| even| both)?(?: try)?(?: to| and| a| the)?|tried(?: already| also| even)?(?: to| and| a| an| the)?) /gu
/** Letters of a deed in its plain form. */
const PLAIN_LENGTH = 60

/** "I did try to reset the password": deeds in their plain form, by the words in which agents name them. */
function readPlainForms(view: MessageView, known: readonly Candidate[], askedTried: boolean): Candidate[] {
  const out: Candidate[] = []
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts) return out
  for (const match of view.text.matchAll(BEFORE_PLAIN)) {
    const start = match.index + match[0].length
    const clause = clauseAt(view, match.index)
    if (!clause || clause.quoted || start >= clause.end) continue
    if (known.some((step) => step.start < clause.end && step.end > match.index)) continue
    const words = view.text.slice(start, Math.min(clause.end, start + PLAIN_LENGTH))
    const named = facts.steps.find((step) => step.named?.exec(words)?.index === 0)
    const hit = named?.named?.exec(words)?.[0] ?? ''
    if (!named || named.canon === 'check settings' || hit === '') continue
    if (notDone(view, clause, match.index, start + hit.length, askedTried)) continue
    if (isOthers(view, clause.text.slice(0, Math.max(0, match.index - clause.start)))) continue
    if ([...known, ...out].some((step) => step.canon === named.canon)) continue
    out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon: named.canon })
  }
  return out
}

/** Bounds of what stands between the nearest "and" on both sides: "reset it twice and tried the laptop" is two steps. */
function betweenAnds(item: Candidate, clause: Clause): [number, number] {
  const before = item.view.text.slice(clause.start, item.start).lastIndexOf(' and ')
  const after = item.view.text.slice(item.end, clause.end).search(/ and (?!then$)[a-z]{3}/u)
  return [
    before < 0 ? clause.start : clause.start + before + ' and '.length,
    after < 0 ? Math.max(clause.end, item.end) : item.end + after,
  ]
}

/** The step's words: its clause, when that is short. */
function widen(item: Candidate): Candidate {
  const clause = clauseAt(item.view, item.start)
  if (!clause || clause.text.length > 60) return item
  // "It crashes even after a restart" tells the trouble first.
  if (item.value.toLowerCase().startsWith('even after')) return item
  const [start, end] = betweenAnds(item, clause)
  const wide = candidate(item.view, item.field, start, end, item.strength)
  return { ...wide, ...(item.canon ? { canon: item.canon } : {}) }
}

const QUANTIFIER =
  /^(?:(?:yesterday|today|just(?: now)?|already|earlier|昨天|今天|刚(?:才|刚)?|早就?|已经?|前天|昨晚|دیروز|امروز|قبلا|همین الان|دیشب) ?|(?:i|we)(?:'ve)? |(?:both|all|yes|yep|already)(?: of (?:them|those|it))? |(?:我)?(?:这)?(?:两|三|几)?(?:个|样)?(?:全都?|都|全部)(?:已经)?|هر (?:دو|سه)(?:ش|شو| رو| را)? |همه(?:ش|شو| رو| را)? )+/u
const ALL_OF =
  /\b(?:both|all (?:of (?:them|it|that|those)|that|three|this|those)|everything)\b|都|全部|هر (?:دو|سه)|همه(?:ش|شو| رو| را)/u
const ONLY_ONE = /^(?:just|only) (?:the|my|on|one|once)\b|^(?:只|就)(?:试|弄|做|重启|换|清)了/u
const JOINED = /\band\b|[和跟并及]|然后| و /u
const EITHER = /\bor\b|或|还是| یا /u

/** Canonical steps that an agent's clause names, the longest wording of each place, in the order said. */
export function stepsNamed(agent: MessageView, text: string): string[] {
  let known = NAMED_STEPS.get(agent)
  if (!known) {
    known = new Map()
    NAMED_STEPS.set(agent, known)
  }
  const before = known.get(text)
  if (before) return before
  const named = findNamed(agent, text)
  known.set(text, named)
  return named
}

/** An agent's clauses are asked for their steps by every answer that follows. */
const NAMED_STEPS = new WeakMap<MessageView, Map<string, string[]>>()

function findNamed(agent: MessageView, text: string): string[] {
  if (agent.message.role === 'agent' && NEEDLESS_HAN.test(text) && !/别的|特别|分别|识别|个别/u.test(text))
    return []
  const hits = agent.facts.flatMap((facts) =>
    facts.steps.flatMap((step) => {
      const match = step.named?.exec(text) ?? step.done.exec(text)
      return match && match[0] !== ''
        ? [{ canon: step.canon, start: match.index, end: match.index + match[0].length }]
        : []
    }),
  )
  const kept: typeof hits = []
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => hit.start < other.end && hit.end > other.start)) kept.push(hit)
  }
  return kept.toSorted((a, b) => a.start - b.start).map((hit) => hit.canon)
}

const STATE_DONE =
  /^(?:yes,? |yep,? )?(?:it'?s |it is |they'?re |they are |all |both |everything(?:'s| is)? |already ){0,3}(?:on|off|enabled|allowed|granted|disabled|up[- ]to[- ]date|(?:the )?latest)$|^(?:都|全|全都|已经|早就|就)?(?:是)?(?:开着|打开|开启|开|关着|关|允许|最新)(?:的|了)?$|^(?:همه(?:ش)?|هر دو(?:ش)?)? ?(?:روشن|فعال|باز|خاموش)(?:ه|ن|اند| است| هست)$/u

/** "So you restarted it, forgot it and paired it again, but no reset?": the agent says it all once more. */
const RECAP =
  /^(?:(?:and|so|ok|okay|then|just to check|to recap|if i understand) ){0,3}you(?:'ve| have)? (?:already |both |now )?[a-z]{2,12}(?:ed|t)\b/u
const LEFT_OUT = /^(?:but|and)? ?(?:no|not|without|never|haven'?t|didn'?t)\b/u
const DID_THAT = /^(?:yes,? |yep,? |and )?(?:i )?(?:did|done|tried) (?:that|it|so)(?: too| already)?$/u

/** "Unpair it and pair it again?" "Tried that yesterday." */
const EXPLICIT = /\b(?:tried|did|done|already)\b|试了|试过|做了|弄了|弄过|(?:انجام|امتحان) (?:دادم|کردم)/u

const PART_DONE =
  /^(?:the |my |just the |only the )?(?<v>\p{L}[\p{L} -]{1,22}) (?:yes|yep|yeah|done|did|ok|twice)$|^(?<w>\p{Script=Han}{1,6}?)(?:有|是的|试了|弄了|做了|可以)$|^(?<x>[\p{L} ]{2,20}?)(?: (?:رو|را))? (?:بله|آره|اره)$/u
const ROUTER = /router|modem|路由|光猫|网关|مودم|روتر/u

/** "Readers yes, router no" answers a question about both: only what is told as done counts. */
function readParts(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const asked = questions.steps.filter((clause) => clause.question && asksForDone(clause.text))
  const named = asked.flatMap((clause) => stepsNamed(agent, clause.text))
  if (named.length === 0) return []
  return view.clauses.slice(0, 3).flatMap((clause) => {
    const groups = PART_DONE.exec(clause.text)?.groups
    const thing = (groups?.v ?? groups?.w ?? groups?.x)?.replace(/^(?:the|my) /u, '')
    // The thing must be one of the question's, or "i think yes" would do.
    const word = thing?.split(' ').at(-1) ?? ''
    if (word.length < 2 || !agent.text.includes(word.replace(/s$/u, ''))) return []
    const canon = ROUTER.test(word)
      ? 'restart router'
      : (named.find((name) => name !== 'restart router') ?? 'restart device')
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
  })
}

/** "Everything except the last one": of the steps that the agent listed, those that were done. */
function readPicked(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question) return []
  const listed = [...new Set(questions.steps.flatMap((clause) => stepsNamed(agent, clause.text)))]
  const sentence = view.clauses.findLast((clause) => clause.sentence === first.sentence) ?? first
  const named = (words: string) => [
    ...stepsNamed(agent, words),
    ...agent.facts.flatMap((facts) =>
      facts.steps.filter((step) => step.about?.test(words)).map((step) => step.canon),
    ),
  ]
  const done = pickSteps(listed, view.text.slice(first.start, sentence.end), named) ?? []
  return done.map((canon) => ({ ...candidate(view, 'steps_tried', first.start, sentence.end, 3), canon }))
}

/** Steps that the agent asked about or advised, and the customer says were done. */
export function readConfirmedSteps(
  view: MessageView,
  questions: Questions,
  agent: MessageView,
  own: readonly Candidate[],
): Candidate[] {
  const first = view.clauses[0]
  if (!first) return []
  const yes = startsWith(view, 'yes', first.text)
  const doneFirst = view.clauses.find(
    (clause) =>
      !clause.question &&
      (startsWith(view, 'done', clause.text) ||
        startsWith(view, 'done', clause.text.replace(QUANTIFIER, '')) ||
        // "IT did that last week": done for the customer by somebody.
        /^(?:(?:our |the |my )?(?:it|they|he|she|[a-z]{3,12})(?: guy| team| people)?) (?:did|has done|already did) (?:it|that|this|so|both)\b|^[\p{Script=Han}]{1,4}(?:帮我?|已经|早就)?(?:弄|试|做|搞)(?:了|过)|^[\p{L}]{2,10} (?:انجام داد|امتحان کرد|درست کرد)/u.test(
          clause.text,
        ) ||
        // "All on", "都开着": the state that the question was about.
        (clause === first && STATE_DONE.test(clause.text)) ||
        // "Just the watch" answers "a restart of both?".
        (clause === first && ONLY_ONE.test(clause.text) && clause.text.length < 40)) &&
      !has(view, 'plan', clause.text.slice(0, 12)),
  )
  // "重开机也做了" names its own step; it tells nothing of the others that the agent named.
  const doneClause =
    doneFirst &&
    HAN.test(doneFirst.text) &&
    !ALL_OF.test(doneFirst.text.replace(/也/gu, '')) &&
    doneFirst.text.length > NAMED_DEED &&
    own.some((item) => item.start < doneFirst.end && item.end > doneFirst.start)
      ? undefined
      : doneFirst
  const partly = view.clauses.slice(0, 3).some((clause) => PART_DONE.test(clause.text))
  const recap = questions.steps.some((step) => step.question && RECAP.test(step.text))
  const every =
    (yes && recap) || ALL_OF.test(first.text) || (doneClause !== undefined && ALL_OF.test(doneClause.text))
  const no = startsWith(view, 'no', first.text) && !yes
  const results = readResults(view, agent, own)
  const picked = readPicked(view, questions, agent)
  if (ASKS_CAUSE_HAN.test(agent.text)) return results
  if (picked.length > 0) return picked.filter((step) => !own.some((item) => item.canon === step.canon))
  if ((!yes && !doneClause && !partly) || no) return results
  const out: Candidate[] = []
  const parts = readParts(view, questions, agent)
  if (parts.length > 0) return parts.filter((part) => !own.some((item) => item.canon === part.canon))
  for (const clause of questions.steps) {
    if (clause.question ? !(yes || doneClause) : !doneClause) continue
    if (LEFT_OUT.test(clause.text)) continue
    if (
      clause.question &&
      !asksForDone(clause.text) &&
      !isListedHan(agent, clause) &&
      !(yes && recap) &&
      !(doneClause && EXPLICIT.test(doneClause.text))
    )
      continue
    // "Did you restart it and clear the cache?" asks for both; with "or" a bare yes is one of them.
    const several = every || (JOINED.test(clause.text) && !EITHER.test(clause.text))
    const named = stepsNamed(agent, clause.text)
    const about = agent.facts.flatMap((facts) => facts.steps).find((step) => step.about?.test(clause.text))
    const meantBy = (named.length > 0 || !about ? named : [about.canon]).filter((canon) =>
      isAsked(canon, clause.text),
    )
    // "蓝牙开了吗": a switch.
    const steps = meantBy.length === 0 && SWITCH_HAN.test(clause.text) ? ['check settings'] : meantBy
    let told = false
    for (const step of steps.slice(0, several ? 4 : 1)) {
      const canon = carried(step, agent.text)
      if ([...own, ...out].some((item) => item.canon === canon)) {
        told = true
        continue
      }
      const at = clause.question && yes ? first : (doneClause ?? first)
      out.push({ ...candidate(view, 'steps_tried', at.start, at.end, 3), canon })
    }
    // One answer is for one question, unless it says "both".
    if ((out.length > 0 || told) && !every) break
  }
  // "Lift the roller and take the strip out": what was advised has no name, and "did that" tells it.
  if (out.length === 0 && own.length === 0 && agent.clauses.some(({ text }) => ADVISING.test(text))) {
    const echo = view.clauses.slice(0, 2).find((clause) => ADVICE_DONE.test(clause.text))
    if (echo)
      return [...results, { ...candidate(view, 'steps_tried', echo.start, echo.end, 3), canon: 'other' }]
  }
  // "Did you install the scanner part?" names no step; what its message is about does.
  if (out.length === 0 && (yes || doneClause)) {
    const asking = questions.steps.find(
      (clause) =>
        clause.question &&
        asksForDone(clause.text) &&
        /\b(?:did|have)\b|过|了吗|کردید|زدید|کردین/u.test(clause.text),
    )
    // "Touched it at the gate twice. Still red": the deed stands before what came of it.
    const at = yes || (doneClause && TOLD_BEFORE.test(first.text)) ? first : doneClause
    const rule =
      asking && agent.facts.flatMap((facts) => facts.steps).find((step) => step.about?.test(agent.text))
    const canon =
      rule?.canon ??
      (asking &&
      /\b(?:did|have) you\b(?! (?:see|notice|get|receive|have|buy|order|pay|use|know|find))|(?:试|做|拔|插|按|装|调|清|擦|换|关|开|拆|洗|重启|重装|检查)\S{0,4}过|(?:تمیز|پاک|عوض|ریست|باز|بسته|نصب|چک|تنظیم|امتحان|وصل|خاموش)[^؟]{0,8}(?:کردید|کردین)/u.test(
        asking.text,
      )
        ? 'other'
        : undefined)
    // "Still the same" after what was done tells what came of it, and an open question names no step.
    const outcome = at !== undefined && at !== first && has(view, 'nochange', at.text.slice(0, 24))
    const open = canon === 'other' && asking !== undefined && OPEN_QUESTION.test(asking.text)
    if (canon && at && !outcome && !(open && view.clauses.length > 1))
      out.push({ ...candidate(view, 'steps_tried', at.start, at.end, 3), canon })
  }
  // "Yes, changed it to Athens and back" tells the step in the customer's words already.
  // A bare "yes" and the clause after it are one answer.
  const answer = first.text.length <= 6 ? (view.clauses[1] ?? first) : first
  const told = own.some(
    (item) => item.start < answer.end && (answer === first || view.clauses[1]?.sentence === first.sentence),
  )
  // "Battery saver off, yes did that": the step that the words before have named.
  const close =
    doneClause !== undefined &&
    DID_THAT.test(doneClause.text) &&
    own.some((item) => item.end <= doneClause.start && doneClause.start - item.end <= 3)
  const kept = (told || close) && !every ? [] : out
  return [...kept, ...results.filter((item) => !kept.some((other) => other.canon === item.canon))]
}

const HAN = /\p{Script=Han}/u
/** Behind steps that are listed: that they all were done, or came to nothing. */
const ENUMERATED_HAN = /[都也全还]|没用|不行|一样|白搭|无效|照旧|依旧/u
/** Signs of a bare "做了", "都试过了". */
const NAMED_DEED = 4

/** What a Chinese question must say of a thing so that a yes tells a deed: "有使用加速器吗" asks about a state. */
const ASKED_HAN: Readonly<Record<string, RegExp>> = {
  're-pair': /[配重删绑连对解]|忽略|取消|过[吗没么]/u,
  'free storage': /[清删腾释过]|够/u,
  'disable vpn': /[关停禁断退]|不用|不开/u,
  'disable extension': /[关停禁断退卸移删]|不用/u,
  'switch network': /[换切改试]|别的|其[他它]|过[吗没么]/u,
  'try another device': /[换试]|别的|其[他它]|另/u,
  'switch account': /[换试切]|别的|其[他它]|另/u,
  'try another browser': /[换试]|别的|其[他它]|另/u,
}
const isAsked = (canon: string, text: string) =>
  !/\p{Script=Han}/u.test(text) || (ASKED_HAN[canon]?.test(text) !== false && !STATES_HAN.test(text))
/** "付款方式是微信对吗", "驱动里尺寸对吗": asks whether something is so. */
const STATES_HAN =
  /^(?!.*(?:[过试开关允给选勾]|最新|了[吗么没])).*(?:(?:是|叫|为|在).{1,16}(?:对吗|对吧|是吗|吗|吧|对不对|是不是|没错吧)|(?:对|准|够|满|亮|红|绿|正常|齐)[吗吧么]|对不对|正不正常|亮不亮|够不够|多少|几个?)$/u
const SWITCH_HAN = /(?:[开关]|打开|开启|关闭|关掉)(?:了|着|过)(?:吗|没有?|么)$/u
/** "恢复出厂不用做", "先别重置": what the agent says is not to be done. */
const NEEDLESS_HAN = /不用|不必|不需|无需|别|不要|勿|没必要|不建议|切勿|之前/u

/** "Would you loosen the screws?", "Lift the roller": a deed that is asked for. */
const ADVISING =
  /^(?:(?:and|so|then|please|kindly|first|now|ok|maybe|perhaps|just|next|also|could you|would you|can you|might you|try to) ){0,3}(?:pull|push|lift|loosen|tighten|take|put|turn|switch|press|hold|hit|click|tap|open|close|shut|remove|delete|unplug|plug|restart|reboot|try|run|set|choose|pick|select|enter|type|paste|move|swap|change|replace|clean|wipe|shake|disconnect|connect|install|uninstall|reinstall|update|download|reset|sign|log|kill|leave|slide|flip|rotate|unscrew|screw|drain|fill|rinse|dry|empty|blow|brush|go|use|print|scan|pair|unpair|forget|enable|disable|allow|grant|clear|refresh|reload|unlock|lock|raise|lower|bend|fold|knock|insert|eject|detach|attach|mount|untick|tick|toggle|drag|swipe|rename|copy|save|export|import|re-?\w{3,10})\b/u
/** "Done", "ok did it", "did that just now". */
const ADVICE_DONE =
  /^(?:(?:ok|okay|right|yes|yep|i|we|have|i've|just|already|now|all) ){0,3}(?:done|did|tried)(?: (?:it|that|so|this|both|all|exactly|as|you|said|told|just|now|already|twice|too|yesterday|today|this morning)){0,4}$/u

const OPEN_QUESTION =
  /\b(?:what|anything|something|which (?:steps|things)) (?:else )?(?:did|have|had|has)\b|\b(?:tried|done|do|try) (?:anything|something|so far)/u
const TOLD_BEFORE = /^(?:(?:i|we|just|already|then|and) ){0,2}[a-z]{2,12}ed\b/u

/** "试过重启、重装、清缓存吗": the middle of a list is asked for like its ends. */
const isListedHan = (agent: MessageView, { text, start }: { text: string; start: number }) =>
  text.length < 9 &&
  /\p{Script=Han}/u.test(text) &&
  agent.text.charAt(start - 1) === '、' &&
  asksForDone(agent.text.slice(Math.max(0, start - 40), start + 40))

/** True for "did you …?", "have you …?", "…过吗", "کردید؟": questions about a deed, not about a state. */
function asksForDone(text: string): boolean {
  if (/^(?:and |so |perhaps |maybe )?(?:[a-z]{3,12}ed|reset|forgot|put|set)\b(?! (?:to|by))/u.test(text))
    return true
  return /\b(?:did|have|has|had|tried|try|same|restart of|reset of|if you|when you)\b|过|了|试|吗|کرد|زد|داد|گرفت|رفت|پرسید|کشید|گذاشت|بست|امتحان|دیگر|دیگه/u.test(
    text,
  )
}

/** What came of the steps, told after them. */
export function resultAfter(
  views: readonly MessageView[],
  from: MessageView,
  start: number,
): NonNullable<Fact['result']> {
  const rest = [from.text.slice(start)]
  for (const view of views.slice(views.indexOf(from) + 1, views.indexOf(from) + 2)) rest.push(view.text)
  for (const text of rest) {
    if (has(from, 'helped', text) && !/\b(?:not|n't|isn'?t)\b|没|不/u.test(text.slice(0, 60))) return 'helped'
    if (has(from, 'nochange', text)) return 'no change'
  }
  return 'unknown'
}
