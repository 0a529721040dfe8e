/** Short answers that tell the deed of an agent's question or advice: "取了", "插墙上了", "熄咗", "فرستادم الان". */

import { sign } from '../../../knowledge/facts/signs'
import type { Questions } from '../agent/questions'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { stepsNamed } from './step-names'
import { readThingFirst } from './thing-first-han'

/** "工具箱-修复客户端 点过没": the words before a blank name what the question is about. */
const BEFORE = 24

/** The step that the agent's words name: that of the clause with the answer's verb, when there is one. */
function stepOf(questions: Questions, agent: MessageView, verb: string): string {
  const spoken = questions.steps.toReversed()
  // "打了" behind "打过调度电话吗".
  if (sign('calls-by-phone').test(verb) && spoken.some(({ text }) => sign('call-named').test(text))) {
    const named = spoken
      .flatMap(({ text }) => stepsNamed(agent, text))
      .find((name) => name.startsWith('contact'))
    return named ?? 'contact support'
  }
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
  return sign('switching-verb').test(verb) && verb.length < 3 ? 'check settings' : 'other'
}

/** The step of a Persian deed alone: the one that the agent's words name. */
function readDeedAlone(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || !sign('deed-alone').test(first.text)) return []
  for (const { text } of questions.steps.toReversed()) {
    const [canon, other] = stepsNamed(agent, text)
    if (canon && other === undefined)
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

/** "拉满的" behind "先看看音量": the step of the advice to look. */
function readLooked(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question || first.text.length > 10 || !sign('looked-at').test(first.text)) return []
  for (const { text, question } of questions.steps) {
    const canon = !question && sign('advice-to-look').test(text) ? stepsNamed(agent, text)[0] : undefined
    if (canon && LOOKED_AT.has(canon))
      return [{ ...candidate(view, 'steps_tried', first.start, first.end, 3), canon }]
  }
  return []
}
/** The deed that a short answer tells; none where the agent asked for nothing to be done. Linear. */
export function readReply(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  if (!questions.prompts || questions.steps.length === 0) return []
  const first = view.clauses[0]
  if (!first || first.question) return []
  const alone = readDeedAlone(view, questions, agent)
  if (alone.length > 0) return alone
  const things = readThingFirst(view, questions, agent)
  if (things.length > 0 || first.text.length > 14) return things
  const looked = readLooked(view, questions, agent)
  if (looked.length > 0) return looked
  // "开过" behind "夜里有没有开过…": what may have brought the trouble.
  if (sign('asks-cause').test(agent.text)) return []
  const told = first.text.replace(sign('reply-lead'), '')
  // "上礼拜上的" behind "上过油吗": when it was done tells that it was.
  const dated = sign('dated-short-deed').exec(told === first.text ? '' : first.text)?.groups?.verb
  if (
    dated &&
    questions.steps.some(
      ({ text, question }) => question && text.includes(`${dated}过`) && !sign('of-late').test(text),
    )
  )
    return [
      {
        ...candidate(view, 'steps_tried', first.start, first.end, 3),
        canon: stepOf(questions, agent, dated),
      },
    ]
  // "切了备用的", "换了那根线": a deed of the agent's words with what it was done to.
  const object = sign('short-deed-to').exec(told)?.groups?.verb
  const done = object && questions.steps.some(({ text }) => text.includes(object)) ? object : undefined
  const verb = sign('short-deed').exec(told)?.groups?.verb ?? done
  // "断了" behind "断电等五分钟" is the deed, elsewhere the trouble.
  const powered = verb?.startsWith('断') && questions.steps.some(({ text }) => text.includes('断电'))
  if (verb === undefined || (sign('no-short-deed').test(told) && !powered)) return []
  const canon = stepOf(questions, agent, verb)
  // "看了" tells a step only where the agent says of what; so does "都给了".
  if (verb === done && canon === 'other') return []
  if (sign('looking-or-giving').test(verb) && (canon === 'other' || canon === 'retry')) return []
  return [
    {
      ...candidate(view, 'steps_tried', first.start, first.end, 3),
      canon,
    },
  ]
}
