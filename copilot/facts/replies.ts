/** Short answers that tell the deed of an agent's question or advice: "取了", "插墙上了", "熄咗", "فرستادم الان". */

import { sign } from '../../knowledge/facts/signs'
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'
import type { Questions } from './questions'
import { stepsNamed } from './step-names'

/** What may stand before the deed. */
const LEAD =
  /^(?:(?:嗯+|好的?|行|成|哦|对|有[啊的]?|已经?|刚(?:才|刚)?|早就?|也|都|全|又|我们?|还|就|昨[天晚]|今天|早上|中午|上午|下午|这边|上(?:个)?(?:礼拜|周|月)|前[天晚]|周末)\s?){0,4}/u
/** Deeds in one or two characters, with the sign that they are done, and how often. */
const DEED =
  /^(?:重新?|再|拿|用)?(?<verb>[对划忽断看给除听取采拿插拔换按摁点登退卸装删清刷改填输选传发拍打问开关调升更试弄做搞设切连绑解配校拆擦洗贴接去压转存导扫重抠剪熄拧摘翻核联同授裁撕挪搬吹晾提交报申去验补说谈催询查翻量测称录存移滑刮喷涂润充放晃敲垫禁戴][\p{Script=Han}]{0,5}?)(?:了|过|咗|完|好|上|掉|回去|得\p{Script=Han}{1,3})(?:了|的|过|返|啦|喇|啊|呀|开|[门线电水网头盖卡屏键板表灯])?(?:好?[\d一两二三四五六七八九十几N]{1,3}(?:次|遍|回|下|秒|分钟|个|张|条|台))?$/u
/** The same signs behind what is no deed of the customer's, or tells what came of it. */
const NO_DEED =
  /^.{1,3}[了掉]就(?:行|好|成|可以)|^[登进连]上?去?了|^对(?!过)|^(?:没|被|坏|丢|断|停|失败|报错|卡|错|到货|发货|退款到|解决)|^.?不/u

/** A deed in one sign behind the time when it was done. */
const DATED =
  /^(?:昨[天晚]|前[天晚]|今[天早]|上(?:个)?(?:礼拜|周|月|星期)|早上|上午|中午|下午|周[一二三四五六日末]|\d{1,2}[号日]|国庆|刚刚?)(?:才|刚|就)?(?<verb>\p{Script=Han})(?:过?的|了|过)$/u

/** "切了备用的", "换了那根线": a deed of the agent's words with what it was done to. */
const DEED_TO =
  /^(?:重新?|再)?(?<verb>[切换改删关开拔插按点调升退清刷填选传拍卸装设绑擦洗贴接采录])(?:了|过|成|到)\S{1,10}$/u

/** "工具箱-修复客户端 点过没": the words before a blank name what the question is about. */
const BEFORE = 24

/** The step that the agent's words name: that of the clause with the answer's verb, when there is one. */
function stepOf(questions: Questions, agent: MessageView, verb: string): string {
  const spoken = questions.steps.toReversed()
  const echoed = spoken.filter(({ text }) => text.includes(verb.charAt(0)))
  for (const { text, start } of echoed.length > 0 ? echoed : spoken) {
    const named = stepsNamed(agent, text)
    if (named.length === 1 && named[0]) return named[0]
    // Of several steps in one clause it is the one that the verb belongs to.
    const near = named.length > 1 ? stepsNamed(agent, text.slice(text.indexOf(verb.charAt(0)))) : []
    if (near.length === 1 && near[0]) return near[0]
    if (named.length > 0 || agent.text.charAt(start - 1) !== ' ') continue
    const led = stepsNamed(agent, agent.text.slice(Math.max(0, start - BEFORE), start + text.length))
    if (led.length === 1 && led[0]) return led[0]
  }
  // "您再刷一次": the same once more.
  const again = echoed.some(({ text }) => text.includes(`再${verb.charAt(0)}`))
  if (again) return 'retry'
  // "关了" behind advice that names no thing we know is about a switch.
  return /^[关开调设改勾]/u.test(verb) && verb.length < 3 ? 'check settings' : 'other'
}

/** A deed alone, with what came of it or when. */
const DEED_FA =
  /^(?:(?:بله|آره|اره|خب|الان|همین الان|اونم|همه(?:ش|شو|شون)? ?(?:رو|را)?|هر ?دو(?:تا)?|دارم|تازه) ){0,2}(?<verb>شد|فرستاد|کشید|کرد|زد|داد|رفت|گرفت|بست|گذاشت|برد)(?:م|یم)(?:ش|شون)?(?: (?:الان|همین الان|هم|نشد|بازم|باز|همون|همونه|بود|فرقی نکرد|فایده نداشت|بی ?فایده|درست نشد|براتون|دوباره|قبلا)){0,3}$/u

/** The step of a Persian deed alone: the one that the agent's words name. */
function readDeedAlone(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || !DEED_FA.test(first.text)) return []
  for (const { text } of questions.steps.toReversed()) {
    const [canon, other] = stepsNamed(agent, text)
    if (canon && other === undefined)
      return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3), canon }]
  }
  return []
}

/** What a thing that the customer was to look at is like: looking at it was the step. */
const LOOKED =
  /^(?:都|全|全都|是|音量|声音|开关|线|两头|灯|那个){0,2}(?:满格|满的|拉满|最[大高]|[开关亮插勾锁连接](?:着|得)|没(?:静音|勾|松|断|歪|堵)|正常|好好的|紧的|牢|松|对的|一致|没错|没问题|有电|没开|没关|都[对好])(?:了|的|呢|啊|呀)?/u
const LOOK = /看看|看一?下|瞧|检查|查一?下|确认|核对/u

/** "拉满的" behind "先看看音量": the step of the advice to look. */
function readLooked(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || first.text.length > 10 || !LOOKED.test(first.text)) return []
  for (const { text, question } of questions.steps) {
    const canon = !question && LOOK.test(text) ? stepsNamed(agent, text)[0] : undefined
    if (canon && LOOKED_AT.has(canon))
      return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3), canon }]
  }
  return []
}
/** Steps that are done by looking. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'check settings',
  'check cable',
  'check permissions',
  'check account',
])

/** The deed that a short answer tells; none where the agent asked for nothing to be done. Linear. */
export function readReply(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  if (!questions.prompts || questions.steps.length === 0) return []
  const first = view.clauses[0]
  if (!first || first.question) return []
  const alone = readDeedAlone(view, questions, agent)
  if (alone.length > 0 || first.text.length > 14) return alone
  const looked = readLooked(view, questions, agent)
  if (looked.length > 0) return looked
  // "开过" behind "夜里有没有开过…": what may have brought the trouble.
  if (sign('asks-cause').test(agent.text)) return []
  const told = first.text.replace(LEAD, '')
  // "上礼拜上的" behind "上过油吗": when it was done tells that it was.
  const dated = DATED.exec(told === first.text ? '' : first.text)?.groups?.verb
  if (
    dated &&
    questions.steps.some(
      ({ text, question }) => question && text.includes(`${dated}过`) && !/最近|近期|之前|以前/u.test(text),
    )
  )
    return [
      {
        ...candidate(view, 'steps_tried', first.start, first.end, 3),
        canon: stepOf(questions, agent, dated),
      },
    ]
  const object = DEED_TO.exec(told)?.groups?.verb
  const done = object && questions.steps.some(({ text }) => text.includes(object)) ? object : undefined
  const verb = DEED.exec(told)?.groups?.verb ?? done
  // "断了" behind "断电等五分钟" is the deed, elsewhere the trouble.
  const powered = verb?.startsWith('断') && questions.steps.some(({ text }) => text.includes('断电'))
  if (verb === undefined || (NO_DEED.test(told) && !powered)) return []
  const canon = stepOf(questions, agent, verb)
  // "看了" tells a step only where the agent says of what; so does "都给了".
  if (verb === done && canon === 'other') return []
  if (/^[看给]/u.test(verb) && (canon === 'other' || canon === 'retry')) return []
  return [
    {
      ...candidate(view, 'steps_tried', first.start, first.end, 3),
      canon,
    },
  ]
}
