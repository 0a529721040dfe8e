/** Chinese words that name a step and do not tell it as done: denied, put off, supposed, said by others, the trouble itself. */
import { sign } from '../../../knowledge/facts/signs'
import type { Clause, MessageView } from '../message-view'

/** Letters of a short answer to a question about causes. */
const SHORT = 9
/** Letters of the rest of a list, up to the words that it was done. */
const LIST = 48

/** True for a short answer to a question about what may have brought the trouble. */
export const answersCause = (view: MessageView, clause: Clause, topic: string): boolean =>
  clause === view.clauses[0] && clause.text.length < SHORT && sign('asks-cause').test(topic)

/** True for steps with another thing, account or place: what that does tells its trial. */
const isBeside = (canon: string) =>
  ['try another', 'switch account', 'switch network', 'check neighbours', 'incognito'].some((step) =>
    canon.startsWith(step),
  )

/** The words of the clause's sentence up to its end. */
function sentenceBefore(view: MessageView, clause: Clause): string {
  const first = view.clauses.find((other) => other.sentence === clause.sentence)
  return view.text.slice(Math.max(first?.start ?? 0, clause.end - 200), clause.end)
}

/** True for what a threat leans on: the police that were called, pictures that are kept as proof. */
const isThreat = (view: MessageView, clause: Clause) =>
  sign('calls-police').test(clause.text) ||
  (sign('keeps-proof').test(clause.text) && sign('goes-public').test(view.text))

/** True when the words around the step deny it, put it off, suppose it or only date the trouble by it. */
function isDenied(view: MessageView, clause: Clause, start: number, end: number): boolean {
  const before = clause.text.slice(0, Math.max(0, start - clause.start))
  const matched = view.text.slice(start, end)
  const told = view.text.slice(start, clause.end)
  return (
    // "恢复出厂没弄": in Chinese the denial may follow the step that it is about.
    sign('denied-after-step').test(view.text.slice(end, Math.max(end, clause.end))) ||
    (sign('denied-before-step').test(before) && !sign('own-again').test(`${before.slice(-3)}${matched}`)) ||
    sign('supposing').test(clause.text) ||
    // "我晚上回去卸了再装": what comes before the step puts it off.
    sign('put-off').test(before) ||
    sign('hearsay').test(clause.text) ||
    isThreat(view, clause) ||
    // "自打换了运营商": what it began with.
    sign('began-since').test(clause.text) ||
    // "退了就行", "做了账号都得重登": what is wished for, and what a deed would cost.
    sign('supposed').test(told) ||
    // "我传了一晚上了就是传不上去": the trouble, with how long it has been fought.
    sign('fought-with').test(told) ||
    // "换号了登不进去": what began with a deed.
    (view.index === 0 && sign('began-with-deed').test(told)) ||
    // "退不了": what cannot be done.
    sign('cannot-be-done').test(matched) ||
    // "换网络?" says the agent's words again.
    (clause.question && clause.text.length <= matched.length + 2) ||
    sign('sometimes').test(clause.text) ||
    // "转完了就跳回首页" tells what goes wrong after a deed.
    sign('goes-wrong-after').test(told) ||
    // "升级到一半就卡住" tells where it broke off.
    sign('stopped-midway').test(told) ||
    // "升级后打不开" tells when it began, not what was tried.
    sign('dated-after').test(view.text.slice(end, end + 8)) ||
    // Many leave the question mark out.
    ((clause.question || clause.text.endsWith('吗')) && sign('asking-end').test(clause.text))
  )
}

/** True when a Chinese clause does not tell the step between two offsets as done. */
export function isUndoneHan(
  view: MessageView,
  clause: Clause,
  start: number,
  end: number,
  askedTried: boolean,
  canon: string | undefined,
): boolean {
  if (isDenied(view, clause, start, end)) return true
  // "站长翻了监控": a deed without a name of its own that somebody else did.
  if (canon === undefined && sign('others-deed').test(clause.text)) return true
  // "我的号被人登走，密码改掉了": the stranger's doing.
  if (sign('done-by-stranger').test(sentenceBefore(view, clause)) && !clause.text.includes('我')) return true
  if (askedTried) return false
  // "下单时改过的呀", "电池上礼拜才换的啊": what was so before; "车机由6.1升到6.2之后": what the trouble came with.
  if (
    sign('so-beforehand').test(clause.text) ||
    sign('changed-from-to').test(view.text.slice(clause.start, end + 30))
  )
    return true
  const before = clause.text.slice(0, Math.max(0, start - clause.start))
  const matched = view.text.slice(start, end)
  const rest = view.text.slice(start, Math.min(view.text.length, clause.end + 12))
  // "更换网线、重新配置均已做过": told of all that is listed before it.
  const isListed = view.text.charAt(clause.end) === '、'
  if (isListed && sign('all-done').test(view.text.slice(clause.end, clause.end + LIST))) return false
  return (
    !sign('lists-done').test(sentenceBefore(view, clause)) &&
    !sign('said-word').test(matched) &&
    !sign('done-behind').test(rest) &&
    // "刚换的", "已经回滚到上一版".
    !sign('done-before').test(before) &&
    !(canon !== undefined && isBeside(canon) && sign('other-thing-does').test(matched))
  )
}

/** True for Chinese words that only a guess takes for a step: put off, supposed, said by others, so before, fought with. */
export function isUntoldHan(view: MessageView, clause: Clause, topic: string, asked: boolean): boolean {
  if (!/\p{Script=Han}/u.test(clause.text)) return false
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  const led = before && before.sentence === clause.sentence ? before.text : ''
  return (
    sign('hearsay').test(clause.text) ||
    sign('supposed').test(clause.text) ||
    sign('others-deed').test(clause.text) ||
    isThreat(view, clause) ||
    sign('began-since').test(clause.text) ||
    sign('expected-or-closing').test(clause.text) ||
    answersCause(view, clause, topic) ||
    (!asked && sign('so-beforehand').test(clause.text)) ||
    // "门禁卡刷了不响" where nobody asked: how the thing fails in use.
    (topic === '' && sign('used-in-vain').test(clause.text)) ||
    // A message without marks is one clause.
    (view.index === 0 && sign('fought-within').test(clause.text)) ||
    sign('takes-back').test(clause.text) ||
    sign('takes-back').test(led)
  )
}
