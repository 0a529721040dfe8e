/** Steps the customer tried, by their canonical names, with what came of them. */
import type { CompiledFacts, CompiledStep } from '../../knowledge/facts/compile'
import type { Fact } from '../facts'
import { type Candidate, candidate } from './candidate'
import { type Clause, clauseAt, has, type MessageView, startsWith } from './message-view'
import type { Questions } from './questions'

const DENIED_AFTER = /^.{0,6}(?:نکردم|نزدم|ندادم|نکشیدم|نشدم|نگرفتم|نکردیم|نشد(?! ))/u
const DENIED_BEFORE_HAN =
  /(?:没有?|还没|未|别|不敢|没敢|不用|不要|先别|懒得|怎么|如何|要不要|能不能|需要|需不需要|是不是要|可以|准备|打算|想|得|才能|等于|等我|我去|我来|帮我|请|让我|叫我|要求|自动|自己(?=重启|关机|退出)|突然|就|老|总)(?:再|先|去|试试?)?$/u

/** "恢复出厂没弄": in Chinese the denial may follow the step that it is about. */
const DENIED_AFTER_HAN =
  /^.{0,4}?(?:还没(?!好|用|有|解决|恢复|到|反应|变)|没敢|不敢|没来得及|先不|暂时没|还不(?:敢|想)|不会弄|没有?(?:弄|做|试|动|搞|换|去|碰)|我?不想)/u

/** True when somebody else than the customer did it ("my sister reinstalled hers"). */
function isOthers(view: MessageView, before: string): boolean {
  const near = before.slice(-22)
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
): boolean {
  const before = clause.text.slice(0, start - clause.start)
  const matched = view.text.slice(start, end)
  if (/\p{Script=Han}/u.test(matched)) {
    if (DENIED_AFTER_HAN.test(view.text.slice(end, Math.max(end, clause.end)))) return true
    if (DENIED_BEFORE_HAN.test(before) || /(?:如果|要是|的话)/u.test(clause.text)) return true
    // "升级后打不开" tells when it began, not what was tried.
    if (/^(?:之后|以后|后|完就)/u.test(view.text.slice(end))) return true
    if (/(?:吗|么|呢)$/u.test(clause.text) && clause.question) return true
    const rest = view.text.slice(start, Math.min(view.text.length, clause.end + 12))
    return (
      !askedTried &&
      !/说|让我|回复|告诉/u.test(matched) &&
      !/了|过|完|没用|不行|无效|一样|还是|也|都|试|掉|没好/u.test(rest)
    )
  }
  if (DENIED_AFTER.test(view.text.slice(end, end + 14))) return true
  if (
    clause.question ||
    /^ (?:by itself|on its own|by themselves|randomly)/u.test(view.text.slice(end, end + 16))
  )
    return true
  const near = before.slice(-48)
  const own = view.facts.filter((facts) => facts.language !== 'zh')
  if (own.some((facts) => facts.words.plan.test(near) || facts.words.negation.test(near))) return true
  if (
    /(?:it|that|which|itself|app|phone|screen|page|system|he|she|they|you|u|and then) $/u.test(before) &&
    /^(?:restart|reboot|refresh|close|quit|disconnect|log|sign|updated|update|stopped|turned|switched)/u.test(
      matched,
    )
  )
    return true
  return own.some((facts) => facts.words.hypothetical.test(clause.text))
}

/** What speaks for a step being told although no step wording matches. */
export interface StepContext {
  /** The agent just asked what was tried, or asked about or advised a step. */
  prompted: boolean
  /** What the agent said before. */
  topic: string
}

/** The step that the agent's words are about. */
function topicStep(facts: CompiledFacts, topic: string): CompiledStep | undefined {
  return facts.steps.find((item) => item.about?.test(topic))
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
        isOthers(view, clause.text.slice(0, deed.index)) ||
        facts.words.bought.test(clause.text)
      )
        continue
      const useless =
        facts.words.nochange.test(clause.text.slice(deed.index)) || facts.words.nochange.test(next)
      const about = facts.steps.find((item) => item.about?.test(clause.text))
      // Who was called is told by the question; who they sent the customer to may stand in the answer.
      const called = CALLED.test(deed[0]) ? topicStep(facts, context.topic) : undefined
      const step = called?.canon.startsWith('contact') ? called : about
      // Without a thing we know, the deed must answer the agent or be told as useless, and open the clause.
      const opens =
        deed.index <= (facts.language === 'zh' ? 4 : 0) || OWN_LEAD.test(clause.text.slice(0, deed.index))
      if (!(useless || context.prompted) || !(step || opens)) continue
      // A bare "done that" is about the thing in the agent's question.
      const bare = i === 0 && (clause.text.length <= 8 || /\b(?:them|it|that)\b/u.test(clause.text))
      const canon = (step ?? (bare ? topicStep(facts, context.topic) : undefined))?.canon ?? 'other'
      if ([...known, ...out].some((item) => item.canon === canon)) continue
      out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 2), canon })
      break
    }
  })
  return out
}

/** What "updated it" was about, from the agent's words before. */
function updated(topic: string): string {
  if (/driver|驱动|درایور/u.test(topic)) return 'update driver'
  if (/firmware|固件|فریمور/u.test(topic)) return 'update firmware'
  return 'update app'
}

/** The step that its words and what was talked about mean together ("called the carrier" about a parcel). */
function meant(view: MessageView, name: string, words: string, topic: string): string {
  const around = `${topic} ${view.text.slice(0, 600)}`
  if (name === 'contact carrier' && /\bcarrier\b/u.test(words) && PARCEL.test(around))
    return 'contact courier'
  if (name === 'contact support' && !/客服|售后|support/u.test(words) && /快递|物流|运单/u.test(topic))
    return 'contact courier'
  if (name === 'reseat sim' && !/sim|手机|电话|电信|槽/u.test(words) && /付|银行|刷卡|扣|信用/u.test(around))
    return 'try another card'
  // "Restarted it" and "关了重开" are about the thing of the question.
  if (
    name === 'restart app' &&
    /\b(?:it|them|both)$/u.test(words) &&
    !/\b(?:app|application|program|browser|game|software|client)\b/u.test(topic)
  )
    return restarted(words, topic)
  if (name === 'check settings' && /^[关开]了?(?:再|又|重)/u.test(words) && /重启|关机|重开/u.test(topic))
    return restarted(words, topic)
  return name === 'restart device' ? restarted(words, topic) : name
}

const PARCEL = /\b(?:parcel|package|tracking|deliver\w{0,3}|depot|shipment|order|courier)\b/u

/** What "restarted it" was about, when its own words do not say. */
function restarted(words: string, topic: string): string {
  if (
    /phone|computer|laptop|pc|tv|tablet|watch|手机|电脑|设备|机器|平板|主机|电视|打印机|گوشی|لپ ?تاپ|کامپیوتر|سیستم/u.test(
      words,
    )
  )
    return 'restart device'
  return /\b(?:router|modem)\b|路由|光猫|网关|مودم|روتر/u.test(topic) ? 'restart router' : 'restart device'
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
      [...view.text.matchAll(step.done)].map((match) => ({
        canon: step.canon,
        start: match.index,
        words: match[0],
      })),
    ),
  )
  // The longest wording names the step best: "reinstalled the driver" before "reinstalled".
  for (const { canon: name, start, words } of matches.toSorted((a, b) => b.words.length - a.words.length)) {
    const end = start + words.length
    if (words === '' || taken.some(([from, to]) => start < to && end > from)) continue
    const clause = clauseAt(view, start)
    if (!clause || clause.quoted || notDone(view, clause, start, end, askedTried)) continue
    if (
      !/^(?:try another (?!browser)|switch account|contact)/u.test(name) &&
      isOthers(view, clause.text.slice(0, start - clause.start))
    )
      continue
    taken.push([start, end])
    if (out.some((item) => item.canon === name && item.canon !== 'other')) continue
    const vague = name === 'update app' && /\b(?:it|that|them|this)$/u.test(words)
    const canon = vague ? updated(topic) : meant(view, name, words, topic)
    out.push({ ...candidate(view, 'steps_tried', start, Math.max(clause.end, end), 3), canon })
  }
  const named = out.map((item) => widen(item))
  return [...named, ...readDeeds(view, { prompted, topic }, named, taken)]
}

/** The step's words: its clause, when that is short. */
function widen(item: Candidate): Candidate {
  const clause = clauseAt(item.view, item.start)
  if (!clause || clause.text.length > 60) return item
  const wide = candidate(item.view, item.field, clause.start, Math.max(clause.end, item.end), item.strength)
  return { ...wide, ...(item.canon ? { canon: item.canon } : {}) }
}

const QUANTIFIER =
  /^(?:(?:i|we)(?:'ve)? |(?:both|all|yes|yep|already)(?: of (?:them|those|it))? |(?:我)?(?:这)?(?:两|三|几)?(?:个|样)?(?:全都?|都|全部)(?:已经)?|هر (?:دو|سه)(?:ش|شو| رو| را)? |همه(?:ش|شو| رو| را)? )+/u
const ALL_OF =
  /\b(?:both|all (?:of (?:them|it|that|those)|that|three|this|those)|everything)\b|都|全部|هر (?:دو|سه)|همه(?:ش|شو| رو| را)/u
const ONLY_ONE = /^(?:just|only) (?:the|my|on|one|once)\b|^(?:只|就)(?:试|弄|做|重启|换|清)了/u
const JOINED = /\band\b|[和跟并及]|然后| و /u
const EITHER = /\bor\b|或|还是| یا /u

/** Canonical steps that an agent's clause names, the longest wording of each place, in the order said. */
function stepsNamed(agent: MessageView, text: string): string[] {
  const hits = agent.facts.flatMap((facts) =>
    facts.steps.flatMap((step) => {
      const match = step.named?.exec(text) ?? [...text.matchAll(step.done)][0]
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
  const doneClause = view.clauses.find(
    (clause) =>
      !clause.question &&
      (startsWith(view, 'done', clause.text) ||
        startsWith(view, 'done', clause.text.replace(QUANTIFIER, '')) ||
        // "Just the watch" answers "a restart of both?".
        (clause === first && ONLY_ONE.test(clause.text) && clause.text.length < 40)) &&
      !has(view, 'plan', clause.text.slice(0, 12)),
  )
  const every = ALL_OF.test(first.text) || (doneClause !== undefined && ALL_OF.test(doneClause.text))
  const no = startsWith(view, 'no', first.text) && !yes
  if ((!yes && !doneClause) || no) return []
  const out: Candidate[] = []
  for (const clause of questions.steps) {
    if (clause.question ? !(yes || doneClause) : !doneClause) continue
    if (clause.question && !asksForDone(clause.text)) continue
    // "Did you restart it and clear the cache?" asks for both; with "or" a bare yes is one of them.
    const several = every || (JOINED.test(clause.text) && !EITHER.test(clause.text))
    for (const canon of stepsNamed(agent, clause.text).slice(0, several ? 4 : 1)) {
      if ([...own, ...out].some((item) => item.canon === canon)) continue
      const at = clause.question && yes ? first : (doneClause ?? first)
      out.push({ ...candidate(view, 'steps_tried', at.start, at.end, 3), canon })
    }
    if (out.length > 0 && !every) break
  }
  // "Did you install the scanner part?" names no step; what its message is about does.
  if (out.length === 0 && (yes || doneClause)) {
    const asking = questions.steps.find(
      (clause) =>
        clause.question &&
        asksForDone(clause.text) &&
        /\b(?:did|have)\b|过|了吗|کردید|زدید|کردین/u.test(clause.text),
    )
    const at = yes ? first : doneClause
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
    if (canon && at) out.push({ ...candidate(view, 'steps_tried', at.start, at.end, 3), canon })
  }
  // "Yes, changed it to Athens and back" tells the step in the customer's words already.
  // A bare "yes" and the clause after it are one answer.
  const answer = first.text.length <= 6 ? (view.clauses[1] ?? first) : first
  const told = own.some(
    (item) => item.start < answer.end && (answer === first || view.clauses[1]?.sentence === first.sentence),
  )
  return told && !every ? [] : out
}

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
