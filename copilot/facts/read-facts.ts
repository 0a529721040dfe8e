/** Reads the facts of a conversation, each with the words that say it. */
import { type FactLanguage, factLanguagesOf } from '../../knowledge/facts/languages-of'
import { FAMILIES, SYSTEMS } from '../../knowledge/facts/names'
import { fold } from '../../knowledge/text/fold'
import { type Judged, judge } from '../clauses/judge'
import type { Fact, FactField } from '../facts'
import type { Message, Transcript } from '../transcript'
import { readAnswers, readNick, WAS_FINE } from './answers'
import { asAsked, isOfDriver, partVersions } from './as-asked'
import { type Candidate, candidate, OWNED_FIELDS } from './candidate'
import { readChoice } from './choose'
import { readConfirmedSteps } from './confirmed-steps'
import { contentOf } from './content-words'
import { readCued, readUnlisted } from './english-deeds'
import { chosenInEnglish, type ListedStep, listedInEnglish } from './english-lists'
import { readContacted, readNarrated, readPassive, readThingDone } from './english-steps'
import { readErrorTexts } from './error-texts'
import { pickExpected } from './expected'
import { grounded } from './grounded'
import { survives } from './guards'
import { clauseAt, has, type MessageView, startsWith, viewMessage } from './message-view'
import { dropNested } from './nested'
import { isUntoldHan } from './not-done-han'
import { readPageFacts, withPageFacts } from './page-facts'
import { readPhones } from './phones'
import { type ProblemClause, readProblems } from './problems'
import { isAnotherThings, putRight, putRightLater } from './put-right-han'
import { type Questions, readQuestions } from './questions'
import { readReferences } from './read-out'
import { citiesIn, readPatterns } from './read-patterns'
import { readReply } from './replies'
import { resolveFacts } from './resolve'
import { takeBack } from './retract'
import { overlaps, secretSpans } from './secrets'
import { readSignature } from './signature'
import { listedSteps, readChosenSteps } from './step-lists'
import { resultAfter } from './step-results'
import { trimmed } from './step-span'
import { readSteps } from './steps'
import { isSuperseded } from './superseded'
import { pickSymptom } from './symptom'
import { onlyGreetsHan } from './trouble-han'

/** What a message says by itself; kept as long as its text stays the same. */
export interface MessageReading {
  text: string
  view: MessageView
  found: Candidate[]
  secrets: [number, number][]
  questions: Questions | undefined
  /** Steps that an agent's or a machine's message lists; read once. */
  listed?: (string | undefined)[]
  /** The same of an English list, by its marks. */
  marked?: ListedStep[]
  /** What it says in the light of the agent's messages before it; read again only when those are others. */
  answer?: { agents: readonly MessageReading[]; opening: boolean; judged: Judged }
}

/** "Started from mobile app 6.3.0 (iOS)": what a desk's own line tells of where the customer writes from. */
const WRITES_FROM =
  /\b(?:started|opened|sent|visitor|visiting|user[- ]agent|session|logged in|signed in|connected|contact(?:ed)?|chat(?:ting)?)\b.{0,40}\b(?:from|via|on|in|with|using|app|browser|client)\b|^(?:visitor|browser|platform|device|system|client|user[- ]agent|app)\b.{0,12}[:=]/u
const OF_MACHINE: ReadonlySet<FactField> = new Set<FactField>(['os', 'os_version', 'app_version', 'browser'])
/** Less than what the customer says. */
const BY_MACHINE = 1.5
/** A line of a desk is short. */
const MACHINE_LINE = 160

/** "会话接入 门店ID 400917": who writes, by the desk's own line. */
const WHO_WRITES_HAN = /接入|进线|来访|发起(?:了)?(?:会话|咨询)|(?:用户|客户|会员|访客)(?:信息|资料)|已登录/u

function readMachine(view: MessageView): Candidate[] {
  if (view.message.role === 'system' && view.text.length <= MACHINE_LINE && WHO_WRITES_HAN.test(view.text))
    return readPatterns(view)
      .filter((item) => item.field === 'account' && item.strength >= 3)
      .map((item) => ({ ...item, strength: BY_MACHINE }))
  if (view.message.role !== 'system' || view.text.length > MACHINE_LINE || !WRITES_FROM.test(view.text))
    return []
  return readPatterns(view)
    .filter((item) => OF_MACHINE.has(item.field))
    .map((item) => ({ ...item, strength: BY_MACHINE }))
}

/** Reads a message by itself; `talk` names the languages of the messages before it. */
export function readMessage(
  message: Message,
  index: number,
  talk: readonly FactLanguage[] = [],
): MessageReading {
  const view = viewMessage(message, index, talk)
  const secrets = secretSpans(view)
  if (message.role === 'agent')
    return { text: message.text, view, found: [], secrets, questions: readQuestions(view) }
  if (message.role !== 'customer')
    return { text: message.text, view, found: readMachine(view), secrets, questions: undefined }
  const found = readPatterns(view).filter((item) => !overlaps(secrets, item.start, item.end))
  return { text: message.text, view, found, secrets, questions: undefined }
}

/** A clause that gives one of these does not tell the problem in words of its own. */
const EXACT_WORDS: ReadonlySet<FactField> = new Set<FactField>([
  'os',
  'os_version',
  'app_version',
  'email',
  'phone',
])

/** Fields of which an agent offers a value for a yes or for a better one. */
const OFFERED: ReadonlySet<FactField> = new Set<FactField>([
  'os_version',
  'app_version',
  'browser',
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'address_city',
  'payment_method',
])

/** A bare version that answers "which iOS?" tells the system too. */
function systemOfQuestion(
  view: MessageView,
  items: readonly Candidate[],
  agents: readonly MessageReading[],
): Candidate[] {
  const version = items.find((item) => item.field === 'os_version')
  if (!version || items.some((item) => item.field === 'os')) return []
  const family = FAMILIES.find(({ pattern }) => pattern.test(view.text))
  const asked = agents.flatMap((agent) =>
    SYSTEMS.filter(({ pattern }) => pattern.test(agent.view.text)).map(({ name }) => name),
  )
  const name = family?.name ?? (asked.length === 1 ? asked[0] : undefined)
  return name ? [{ ...version, field: 'os', value: name }] : []
}

/** Reads one customer message in the light of what was asked before it, by rules. */
export function readCustomer(
  reading: MessageReading,
  agents: readonly MessageReading[],
  opening: boolean,
): { items: Candidate[]; steps: Candidate[]; problems: ProblemClause[] } {
  const { view, secrets } = reading
  // A question that offers a value ("is it on iOS 18?") asks for its field too: the answer may be another one.
  const asked = new Set<FactField>(
    agents.flatMap((agent) => [
      ...(agent.questions?.fields ?? []),
      ...(agent.questions?.proposals ?? []).map((item) => item.field).filter((field) => OFFERED.has(field)),
    ]),
  )
  const secret = agents.some((agent) => agent.questions?.secret === true)
  const versioned = (asked.has('app_version') || asked.has('os_version')) && !asked.has('amount')
  const phones = readPhones(view, asked.has('phone')).filter(
    (item) => !overlaps(secrets, item.start, item.end),
  )
  const questions = agents.map((agent) => agent.view.text)
  let found = dropNested([...reading.found, ...phones])
    // "4.18" behind "which firmware?" is no sum, "2025-06-15" behind "which API version?" no day.
    .filter(
      (item) =>
        !(
          versioned &&
          VERSION_SHAPE.test(item.value) &&
          !(item.field === 'since' && asked.has('since')) &&
          (item.field === 'amount' || item.field === 'since' || item.field === 'phone')
        ),
    )
    .map((item) => bareNumber(view, item, asked))
    .map((item) => asAsked(item, asked, questions))
  // "Behind the flap it says G2 0412": asked for a number, what a thing says is that number.
  const model = asked.has('device') || asked.has('product')
  if (
    (model || ASKED_IDS.some((field) => asked.has(field))) &&
    !asked.has('error_code') &&
    !asked.has('error_text')
  )
    found = found.filter(
      (item) =>
        item.field !== 'error_code' ||
        (CODE_WORD.test(view.text) && !ASKS_CODE_HAN.test(questions.join(' '))),
    )
  found = found.filter((item) => !isAnotherThings(item))
  found = found.map((item) => asOnlyAsked(view, item, asked))
  if (secret) found = found.filter((item) => item.strength >= 3 && /[^\d]/.test(item.value))
  const first = view.clauses[0]
  const yes =
    first !== undefined && startsWith(view, 'yes', first.text) && !startsWith(view, 'no', first.text)
  // "Do you have a computer?" "Only a Chromebook": what is at hand is not what the trouble is about.
  const latestText = agents.at(-1)?.view.text ?? ''
  if (AT_HAND.test(latestText) && !asked.has('device'))
    found = found.filter((item) => item.field !== 'device')
  const offered =
    yes && !first.question && !has(view, 'correction', first.text)
      ? agents.flatMap((agent) => agent.questions?.proposals ?? [])
      : []
  const options = agents.at(-1)?.questions?.options
  const chosen = options && !secret ? readChoice(view, options) : []
  const answers = secret
    ? []
    : readAnswers(
        view,
        asked,
        [
          ...found.filter(
            (item) =>
              (item.field !== 'browser' || answersIt(view, item)) &&
              // What is only guessed does not keep the answer from being read.
              !((item.field === 'app_version' || item.field === 'product') && item.strength < 2) &&
              // "Akureyri. On your page 89 is for Reykjavik only": the name alone is the answer.
              !(item.field === 'address_city' && item.start > 0 && NAME_ALONE.test(view.message.text)),
          ),
          ...chosen,
        ],
        secrets,
        new Set(offered.map((item) => item.field)),
        asked.has('account') && /店铺|店名|商家|商户|网店/u.test(questions.join(' ')),
        questions.at(-1),
      )
  const moved = (item: Candidate) =>
    MOVED_FROM.test(view.text.slice(Math.max(0, item.start - 6), item.start)) ||
    // "从三重搬到新庄".
    (view.text.charAt(item.start - 1) === '从' &&
      /^市?(?:搬|迁|换|转|改)/u.test(view.text.slice(item.end, item.end + 3)))
  const raised = asked.has('address_city')
    ? citiesIn(view).flatMap((item) => (moved(item) ? [] : [{ ...item, strength: 4 }]))
    : []
  // A value of a field that was just asked for counts as its answer.
  const items = dropNested([
    ...found
      .filter((item) => item.field !== 'address_city' || !moved(item))
      .map((item) => (asked.has(item.field) && answersIt(view, item) ? { ...item, strength: 4 } : item)),
    ...chosen,
    ...answers,
    ...raised,
    ...readErrorTexts(view, asked.has('error_text')),
    ...(opening || secret ? [] : readReferences(view)),
  ])
    .map((item) => putRight(takeBack(item)))
    .filter((item) => survives(item) && !isOfDriver(item, questions) && !isAnotherThings(item))
    .map((item) => asAsked(item, asked, questions))
    .filter((item, _, told) => !isSuperseded(item, told))
  // A login that was asked for in Chinese may be an address or a number to call: it is both.
  const mail = items.find((item) => item.field === 'email')
  const login = asked.has('account') && !asked.has('email') && view.facts.some((one) => one.language === 'zh')
  const phone = items.find((item) => item.field === 'phone')
  const told =
    mail ??
    (LOGS_IN.test(view.text) ? phone : undefined) ??
    (NICK.test(questions.join(' ')) ? readNick(view) : undefined)
  if (told && login && !items.some((item) => item.field === 'account'))
    items.push({ ...told, field: 'account', strength: 4 })
  const confirmed: Candidate[] = []
  const prompted = asked.has('steps_tried') || agents.some((agent) => agent.questions?.prompts === true)
  let steps = readSteps(view, asked.has('steps_tried'), prompted, agents.at(-1)?.view.text ?? '')
  const latest = agents.at(-1)
  for (const proposal of offered) {
    // "Is that Mr Okafor?" "Yes, he's the right one": somebody else's name.
    if (proposal.field === 'name' && SOMEBODY.test(view.text)) continue
    // What the customer says in own words is said better than a yes.
    const least = proposal.field === 'impact' ? 2 : 3
    if (!items.some((item) => item.field === proposal.field && item.strength >= least)) {
      confirmed.push({ ...proposal, strength: 4 })
    }
  }
  if (latest?.questions) {
    // A bare "tried that" is the step of the question, not one without a name.
    const own = steps.filter((step) => step.canon !== 'other')
    const told = readConfirmedSteps(view, latest.questions, latest.view, own).filter(
      // What has no name in the question is told by the customer's own words, when there are any.
      (step) =>
        step.canon !== 'other' ||
        !(
          steps.some((other) => other.start < step.end && other.end > step.start) ||
          (steps.length > 0 && OUTCOME.test(step.value))
        ),
    )
    const named = (step: Candidate) =>
      step.canon === 'other' && told.some((other) => other.start < step.end && other.end > step.start)
    steps = [...steps.filter((step) => !named(step)), ...told]
    const reply = readReply(view, latest.questions, latest.view)
    const meets = (step: Candidate) => reply.some((one) => one.start < step.end && one.end > step.start)
    // What the agent's words name is named better than the bare deed of the answer.
    if (reply.some((one) => one.canon !== 'other'))
      steps = steps.filter((step) => !(isBareStep(step) && meets(step)))
    if (!steps.some(meets)) steps.push(...reply)
  }
  steps = withOwn(steps, [
    ...readPassive(view, latest?.view),
    ...readThingDone(view, latest?.view),
    ...readContacted(view, latest?.view.text ?? ''),
    ...readNarrated(view, prompted),
    ...readCued(view),
  ])
  const topic = latest?.view.text ?? ''
  steps.push(...readUnlisted(view, prompted, steps))
  steps = steps
    // "改完它会自己重开", "重开了": the machine does it.
    .filter((step) => !(step.canon?.startsWith('restart') && step.value.length < 5 && BY_ITSELF.test(topic)))
    // "装置绑定过吗", "绑了": with a thing it is a pairing.
    .map((step) =>
      step.canon === 'reconnect integration' && BINDS_THING.test(topic)
        ? { ...step, canon: 're-pair' }
        : step,
    )
  // What another device or browser was tried with is not what the customer uses.
  const trials = steps.filter(
    (step) => step.canon?.startsWith('try another') || step.canon === 'switch account',
  )
  items.push(...systemOfQuestion(view, items, agents))
  // "14.6 (sonoma)", "12 (one ui 4.1)": the number of the system itself.
  const numbered = items.find((item) => item.field === 'os_version' && /\d/u.test(item.value))
  // A menu that the agent named ("see Settings - About") and the customer names again.
  const echoed = (item: Candidate) =>
    agents.some((agent) => agent.view.text.includes(view.text.slice(item.start, item.end)))
  const within = (item: Candidate, list: readonly Candidate[]) =>
    list.some((step) => item.start < step.end && item.end > step.start)
  const own = items.filter((item) => {
    if (item.field === 'os_version' && numbered && !/\d/u.test(item.value)) return false
    // "没有", "1001": no words of a screen.
    if (item.field === 'error_text' && NO_WORDS.test(item.value)) return false
    // A device that a rule takes for a product, too, is told once.
    if (item.field === 'product' && item.strength < 4)
      return !within(
        item,
        items.filter(
          (other) => NO_PRODUCT.has(other.field) || (other.field === 'name' && other.strength >= 4),
        ),
      )
    // Asked which browser, "Chrome and Firefox, both tried" names those in use.
    const told =
      item.strength >= 4 &&
      (item.field === 'browser' || item.field === 'payment_method') &&
      !agents.some((agent) => ANOTHER.test(agent.view.text))
    const beside =
      item.field === 'browser' && items.some((other) => other.field === 'browser' && !within(other, trials))
    if (OWNED_FIELDS.has(item.field) && (!told || beside)) return !within(item, trials)
    // A menu that a step led through is not where the problem is.
    if (item.field === 'screen_path')
      return !within(item, steps) && (asked.has('screen_path') || !echoed(item))
    // "New batteries yesterday" dates the step, not the problem.
    if (item.field !== 'since' || item.strength > 2) return true
    if (item.strength < 2 && agents.some((agent) => MEETS_HAN.test(agent.view.text))) return false
    // "上礼拜上的" and "昨天刚更新" answer what was done, or which version it is.
    if (datesAnswer(view, item, prompted || asked.has('app_version') || asked.has('os_version'))) return false
    return !within(item, steps)
  })
  return {
    items: [...own.toSorted((a, b) => a.start - b.start), ...confirmed],
    steps,
    problems: readProblems(
      view,
      steps,
      opening && asked.size === 0,
      own.filter((item) => EXACT_WORDS.has(item.field)),
    ),
  }
}

/** Steps with those that more of the words around them tell; a bare "I did" or "yes" beside them is the same one. */
function withOwn(steps: readonly Candidate[], told: readonly Candidate[]): Candidate[] {
  // "Restarted and cleared the cache": two deeds with names are not one with the words of both.
  const namesIn = (one: Candidate) =>
    new Set(
      steps.flatMap(({ start, end, canon }) =>
        start < one.end && end > one.start && canon !== 'other' ? [canon] : [],
      ),
    )
  const own = told.filter((one) => namesIn(one).size < 2)
  if (own.length === 0) return [...steps]
  const kept = steps.filter(
    (step) =>
      !own.some(
        (one) =>
          (step.start < one.end && step.end > one.start) ||
          step.canon === one.canon ||
          (step.canon === 'other' && BARE_DONE.test(step.value)),
      ),
  )
  return [...kept, ...own]
}
const BARE_DONE = /^(?:yes|yep|i did|we did|done|did)\b.{0,4}$/iu

/** What a trial came to. */
const OUTCOME = /^.{0,24}\b(?:still|same|no (?:change|luck|difference)|identical|nothing)\b/iu

/** An English reference at the beginning of an answer is the one number that was asked for. */
function asOnlyAsked(view: MessageView, item: Candidate, asked: ReadonlySet<FactField>): Candidate {
  if (item.field !== 'ticket_id' || asked.has('ticket_id') || item.strength > 3) return item
  const wanted = (['account', 'order_id', 'tracking_no'] as const).filter((field) => asked.has(field))
  const [only] = wanted
  if (wanted.length !== 1 || !only || /[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)) return item
  return LEADS_ID.test(view.text.slice(0, item.start)) ? { ...item, field: only, strength: 4 } : item
}
/** What may stand before it. */
const LEADS_ID =
  /^(?:(?:yes|sure|ok|okay|hi|hello|so|it|it's|its|is|the|my|our|number|no|here|of course|certainly|property|site|unit|card|account|customer|order|shop|thanks|there you go|here you go|we're|we are|that's|that is|should be|i think|e\.g)[,.:;!]? ?){0,5}$/u

/** Digits with dots, or a day that names a release. */
const VERSION_SHAPE = /^(?:on )?(?:\d{1,3}(?:\.\d{1,3}){1,3}|20\d\d-\d\d-\d\d)$/u

const ASKED_IDS: readonly FactField[] = ['account', 'order_id', 'ticket_id', 'tracking_no']
const CODE_WORD = /\b(?:errors?|codes?|fault|err|fail(?:ed|s|ure)?|alarm)\b|错误|报错|代码|خطا|ارور|کد/u

/** "学校代码多少": a code that is no error's. */
const ASKS_CODE_HAN = /(?:学校|单位|机构|商户|门店|企业|班级|院区|园区|项目|网点|公司|店铺|站点)(?:的)?代码/u

/** A step without a name of its own, or one of a switch in two or three signs. */
const isBareStep = (step: Candidate) =>
  step.canon === 'other' || (step.canon === 'check settings' && /^\p{Script=Han}{1,3}$/u.test(step.value))

const SOMEBODY = /\b(?:he|she|they)(?:'s| is|'re| are)?\b/u

/** Asks for a thing to do something with. */
const AT_HAND =
  /\b(?:do|would) you (?:also |still )?have (?:one|access to|an?(?:other)?|some) ?(?:\w+ ){0,2}(?:\?|at hand|around|nearby|there|to)/u

/** What is told as one of these is no product besides. */
const NO_PRODUCT: ReadonlySet<FactField> = new Set<FactField>([
  'device',
  'os',
  'os_version',
  'browser',
  'error_code',
])

/** An answer that begins with a name and its full stop. */
const NAME_ALONE = /^\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?[.!]/u

/** "原来是长沙": where it was to go before. */
const MOVED_FROM =
  /(?:原来|之前|以前|原本|本来)(?:是|写的?|填的?|在|的)?\s?$|(?:别|不要?|不用)(?:再)?(?:寄|送|发)(?:到|去|往)?\s?$|不[是在]\s?$/u

const BY_ITSELF = /(?:自己|自动|会)(?:再)?(?:重[启开]|重新(?:启动|开机))/u
const BINDS_THING =
  /(?:装置|设备|手表|手环|门锁|蓝牙|耳机|遥控器?|网关|摄像头|手机|车辆?)[^,，。?]{0,3}绑定|绑定[^,，。?]{0,3}(?:装置|设备|手表|手环|门锁|网关)/u
/** "您看周几方便": a time is asked for that is to come. */
const MEETS_HAN =
  /(?:周几|哪天|几点|什么时候|什么时间|何时|时间)[^,，。?]{0,6}(?:方便|有空|在家|合适|可以)|(?:方便|有空|合适)[^,，。?]{0,4}(?:时间|几点|哪天)|截止|到期|几点(?:之?前|要|用)/u
/** A time in a few Chinese words that tell a deed. */
const DATED_DEED_HAN =
  /^(?:我|们|才|刚|就|也|都|已经|早就){0,3}(?:更新|升级|更|升|装|下载|换|上|清|洗|修|调|刷|充|查|弄|做|拍|传|交|重启)(?:到|成)?[^,，。;；\s]{0,4}(?:了|过|的)?$/u
const datesAnswer = (view: MessageView, item: Candidate, asked: boolean): boolean => {
  const clause = asked ? clauseAt(view, item.start) : undefined
  return (
    clause !== undefined &&
    clause.start === item.start &&
    clause.text.length < 12 &&
    DATED_DEED_HAN.test(view.text.slice(item.end, clause.end))
  )
}

const NO_WORDS = /^(?:没有?|无|[^\p{L}]*)$/u
const LOGS_IN = /登录?的|注册的|手机号?登|绑定?的|账号就是/u
/** Questions that are answered with a name that the customer chose. */
const NICK = /昵称|店铺名|店名|游戏名|角色名|用户名|空间名|团队名|账[号户]名/u

/** A number behind a bare "单号" is the one that was asked for. */
function bareNumber(view: MessageView, item: Candidate, asked: ReadonlySet<FactField>): Candidate {
  const field = (['order_id', 'tracking_no', 'ticket_id', 'account'] as const).filter((name) =>
    asked.has(name),
  )
  const [only] = field
  if (field.length !== 1 || !only || only === item.field) return item
  if (item.field !== 'order_id' && item.field !== 'ticket_id') return item
  const bare =
    /(?:^|[^\p{Script=Han}])编号[是为: ]{0,3}$|(?:^|[^工维修售退诉案订定递运流货报])单号?[是为: ]{0,3}#?$/u
  return bare.test(view.text.slice(Math.max(0, item.start - 8), item.start))
    ? { ...item, field: only, strength: 4 }
    : item
}

const ANOTHER =
  /\b(?:another|other|different|tried|try) (?:\w+ )?(?:browser|card|payment|method)|(?:别的|其他|换|另一).{0,3}(?:浏览器|卡|支付|付款)|(?:مرورگر|کارت|درگاه)(?:ی)? ?(?:دیگه|دیگری|دیگر)/u

/** False for what is told of somebody else, or of the time when all was well. */
function answersIt(view: MessageView, item: Candidate): boolean {
  const clause = clauseAt(view, item.start)
  // "18块" alone answers for how much, whatever follows it.
  if (item.field === 'amount' && clause && clause.text.length <= item.value.length + 2) return true
  if (item.strength < 2) return false
  if (!clause) return true
  if (item.field === 'since') return !WAS_FINE.test(clause.text)
  return !(item.field === 'browser' && has(view, 'other', clause.text))
}

/** A reader that keeps what it has read, so that a new message costs only itself. */
export interface FactReader {
  /** Facts of the transcript as it stands. */
  read(transcript: Transcript): Fact[]
  /** A message as it was read, for others who look at it; undefined for one that was not. */
  viewOf(message: Message): MessageView | undefined
}

/** Makes a reader for one conversation (or several: messages are known by id and text). */
export function createFactReader(): FactReader {
  const known = new Map<string, MessageReading>()
  const keyOf = ({ role, id }: Message) => `${role}\n${id}`
  return {
    viewOf(message) {
      const reading = known.get(keyOf(message))
      return reading?.text === message.text ? reading.view : undefined
    },
    read(transcript) {
      const languages: FactLanguage[] = []
      const readings = transcript.messages.map((message, index) => {
        const key = keyOf(message)
        const note = ({ view }: MessageReading) => {
          const spoken = factLanguagesOf(view.text).find((language) => language !== 'en')
          if (spoken && !languages.includes(spoken)) languages.push(spoken)
        }
        const before = known.get(key)
        if (before && before.text === message.text && before.view.index === index) {
          note(before)
          return before
        }
        const reading = readMessage(message, index, languages)
        if (known.size > 5000) known.clear()
        known.set(key, reading)
        note(reading)
        return reading
      })
      return assemble(readings, transcript)
    },
  }
}

const ASKING_BACK =
  /^(?:where|how|which|what|huh|sorry)\b|哪里|哪儿|在哪|怎么(?:看|查|找|弄)|^(?:کجا|از کجا|چطور|چجوری)/u
/** A question back is short. */
const QUESTION_BACK = 60

/** "在哪看啊 登都登不上": asks back, with a word of complaint. */
const ASKS_WHERE_HAN = /^(?:这个?|那个?|这|号|编号)?(?:在)?(?:哪里|哪儿|哪|怎么|咋)(?:能)?(?:看|查|找|弄|有)/u

/** "Where do I see that?" leaves what the agent asked open: the value comes with the next answer. */
function asksBack(view: MessageView, read: Judged): boolean {
  return (
    view.text.length < QUESTION_BACK &&
    read.items.length === 0 &&
    read.steps.length === 0 &&
    view.clauses.length > 0 &&
    (view.clauses.every((clause) => clause.question || ASKING_BACK.test(clause.text)) ||
      view.clauses.some((clause) => ASKS_WHERE_HAN.test(clause.text)))
  )
}

/** Steps that the model guesses and the Chinese words around them take back. */
function withoutUntold(judged: Judged, { view }: MessageReading, agents: readonly MessageReading[]): Judged {
  const latest = agents.at(-1)
  const topic = latest?.view.text ?? ''
  const asked = latest?.questions?.fields.has('steps_tried') === true
  const steps = judged.steps.filter((step) => {
    const clause = step.strength <= 2 && step.view === view ? clauseAt(view, step.start) : undefined
    return clause === undefined || !isUntoldHan(view, clause, topic, asked)
  })
  return steps.length === judged.steps.length ? judged : { ...judged, steps }
}

/** "Sent the photo 3 times already": how often a step was done is not how often the trouble comes; nor is "they say". */
const countsStep = (item: Candidate, steps: readonly Candidate[]): boolean =>
  item.field === 'frequency' &&
  item.strength < 3 &&
  (SAID.test(item.value) ||
    (COUNT.test(item.value) &&
      steps.some(
        (step) => step.view === item.view && step.start < item.end + 2 && step.end >= item.start - 2,
      )))
const COUNT =
  /^(?:already |about )?(?:\d{1,3}|twice|thrice|once|two|three|four|five|several|many|a few) ?(?:x|times)?(?: already| now| more)?$/iu
const SAID = /^(?:they|he|she|you|i) (?:say|says|said|think|thinks|claim)s?$/iu

/** Times that an English rule read from words for a beginning, which the model misses in a long clause of another kind. */
function outrightTimes(
  view: MessageView,
  ruled: readonly Candidate[],
  kept: readonly Candidate[],
): Candidate[] {
  if (kept.some((item) => item.field === 'since' && item.view === view)) return []
  return ruled.filter((item) => {
    if (item.field !== 'since' || item.view !== view || item.strength < 2 || !LATIN_TIME.test(item.value))
      return false
    return PAST_TIME.test(item.value) || has(view, 'problem', clauseAt(view, item.start)?.text ?? '')
  })
}
const PAST_TIME =
  /^(?:(?:for|over|in) the (?:past|last)|last|yesterday|since|ever since|this (?:morning|week|afternoon))\b/iu
const LATIN_TIME = /^[^\p{Script=Han}\p{Script=Arabic}]+$/u

/** Reads one customer message in the light of what was asked before it, by rules and model. */
function readAnswer(reading: MessageReading, agents: readonly MessageReading[], opening: boolean): Judged {
  const { view, answer } = reading
  const same = answer?.opening === opening && answer.agents.length === agents.length
  if (answer && same && agents.every((agent, i) => agent === answer.agents[i])) return answer.judged
  const rules = readCustomer(reading, agents, opening)
  const weighed = withoutUntold(
    judge(view, agents, opening, rules, (text) => contentOf(view, text)),
    reading,
    agents,
  )
  const steps = grounded(view, weighed.steps, weighed.items, agents.at(-1)?.view.text ?? '').map((step) =>
    trimmed(view, step),
  )
  const judged = {
    ...weighed,
    steps,
    items: [
      ...weighed.items.filter((item) => !countsStep(item, steps)),
      ...outrightTimes(view, rules.items, weighed.items),
    ],
  }
  reading.answer = { agents: [...agents], opening, judged }
  return judged
}

/** "工单号多少？" "GD-118406。": a number that the customer asked for and the agent gives alone. */
const ASKS_NUMBER =
  /(?:工单|受理|单|案件|投诉|登记|服务|反馈|维修|编|报修|回执|凭证)号[^,，。]{0,3}(?:多少|是啥|是什么|呢|几|给我|发我|有吗|有没有|\?|$)|(?:给|发|报)(?:我)?(?:个|一个|一下)?(?:工|受理|案件|编)?单?号/u
const BARE_NUMBER =
  /^(?:好的?|您好|有的|是|工单号?|单号|编号|号码|受理号)?(?:是|为|:|,|，|\s){0,3}(?<v>(?=[a-z-]{0,6}\d)[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){4,24})(?=$|[,，。!；;\s])/u

function givenNumber(asker: MessageView | undefined, view: MessageView): Candidate[] {
  if (!asker || view.index !== asker.index + 1 || !ASKS_NUMBER.test(asker.text)) return []
  const number = BARE_NUMBER.exec(view.text)?.groups?.v
  if (!number) return []
  const start = view.text.indexOf(number)
  const field = /运单|快递|物流/u.test(asker.text) ? 'tracking_no' : 'ticket_id'
  return [candidate(view, field, start, start + number.length, 3)]
}

/** "印捷M240" and "印捷 M240". */
function isSameThing(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => fold(value).replace(/\s/gu, ''))
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}

/** "خطای U22", "error 5021": a code says nothing in words. */
const CODE_ALONE =
  /^(?:error|err|code|错误码?|代码|报错|خطای?|ارور|کد)[\s:]{0,3}(?:code|代码)?[\s:]{0,2}[a-z]{0,4}[-_ ]?\d{1,6}$/u

function assemble(readings: readonly MessageReading[], transcript: Transcript): Fact[] {
  const candidates: Candidate[] = []
  const steps: Candidate[] = []
  const problems: ProblemClause[] = []
  let agents: MessageReading[] = []
  const weighed = new Map<MessageView, Judged['weighed']>()
  let answered = false
  let opened = false
  let asker: MessageView | undefined
  let listed: readonly (string | undefined)[] = []
  let marked: readonly ListedStep[] = []
  for (const reading of readings) {
    const role = reading.view.message.role
    if (role === 'agent' || role === 'system') {
      reading.listed ??= listedSteps(reading.view)
      if (reading.listed.length > 0) listed = reading.listed
      reading.marked ??= listedInEnglish(reading.view)
      if (reading.marked.length > 0) marked = reading.marked
    }
    if (role === 'system') candidates.push(...reading.found)
    if (role === 'agent') {
      if (answered) agents = []
      answered = false
      agents.push(reading)
      candidates.push(...(reading.questions?.statements ?? []), ...givenNumber(asker, reading.view))
    } else if (role === 'customer') {
      const { view } = reading
      asker = view
      const read = readAnswer(reading, agents, !opened)
      weighed.set(view, read.weighed)
      opened ||= !onlyGreetsHan(view)
      candidates.push(...read.items)
      const picked = [...readChosenSteps(view, listed), ...chosenInEnglish(view, marked)]
      steps.push(
        ...read.steps.filter(
          (step) =>
            !picked.some((one) => one.canon === step.canon || (one.start < step.end && one.end > step.start)),
        ),
        ...picked,
      )
      if (picked.length > 0) {
        listed = []
        marked = []
      }
      problems.push(
        ...read.problems.filter(({ clause }) => !overlaps(reading.secrets, clause.start, clause.end)),
      )
      answered = !asksBack(view, read)
    }
  }
  const customers = readings
    .filter((reading) => reading.view.message.role === 'customer')
    .map((reading) => reading.view)
  const symptom = pickSymptom(problems, customers)
  // "请补登" on a screen is no wish of the customer's.
  const shown = candidates.filter((item) => item.field === 'error_text')
  candidates.push(...symptom, ...pickExpected(customers, [...steps, ...shown], weighed))
  candidates.push(...customers.slice(0, transcript.channel === 'email' ? 3 : 1).flatMap(readSignature))
  // "装了", said of the next thing in the same words, is told once.
  const again = (step: Candidate, i: number) =>
    step.canon === 'other' &&
    step.value.length < 5 &&
    steps.slice(0, i).some((one) => one.value === step.value)
  steps.splice(0, steps.length, ...steps.filter((step, i) => !again(step, i)))
  for (const step of steps) step.result = resultAfter(customers, step.view, step.start)
  const described = symptom.length > 0
  const secretsOf = new Map(readings.map((reading) => [reading.view, reading.secrets]))
  const kept = candidates.filter((item) => {
    if (overlaps(secretsOf.get(item.view) ?? [], item.start, item.end)) return false
    if (item.field === 'impact' || (item.field === 'amount' && item.strength < 2)) return described
    if (item.field === 'error_text' && CODE_ALONE.test(fold(item.value))) return false
    // A model that is the device in trouble is told once.
    if (item.field === 'product' && item.strength < 2)
      return !candidates.some((other) => other.field === 'device' && isSameThing(item.value, other.value))
    // The action is told by the symptom's own clause unless it stands elsewhere.
    if (item.field === 'action')
      return (
        described && !symptom.some((s) => s.view === item.view && s.start <= item.start && s.end >= item.end)
      )
    return true
  })
  const said = resolveFacts([
    ...putRightLater(partVersions(kept), customers),
    ...steps.filter((step) => !overlaps(secretsOf.get(step.view) ?? [], step.start, step.end)),
  ])
  return withPageFacts(said, readPageFacts(transcript.customer))
}

/** Facts of a transcript. For repeated reading of a growing conversation use `createFactReader`. */
export function readFacts(transcript: Transcript): Fact[] {
  return createFactReader().read(transcript)
}
