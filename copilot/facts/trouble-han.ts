/** What speaks for and against a Chinese clause being the one that tells the trouble. */
import { type Clause, has, type MessageView, startsWith } from './message-view'

/** "主题：账户停用": the line above a letter says less than the letter. */
const SUBJECT =
  /^\s{0,3}(?:主题|标题|事由|主旨|关于[^,，。\n]{2,20}(?:的)?(?:投诉|申诉|反馈|咨询|函|问题))\s{0,2}[:：]?/u
/** "说好送货上门", "订的靠窗", "报价三百": what was to be. */
const EXPECTED =
  /^(?:我|当时|明明|本来|原本|原来|之前|上次|昨天|前天|上周|销售|客服|师傅){0,3}(?:说好|讲好|约好|谈好|订的|订了|定的|点的|点了|挂的|买的|买了|选的|选了|约的|拍的|报价|标价|标的|写的是|承诺|答应|保证|报的)(?!.{0,14}(?:不|没|坏|错|漏|破|断|少|裂))/u
/** "扫码枪扫得出", "我没续": what is well, or was not done. */
const FINE =
  /^.{1,10}(?:得出来?|得了|得上|得通|(?<!不)正常的?|好好的|是好的|没续|没动过?|没改过?|没碰过?|没拆过?)$/u
/** "可系统里不入库", "送来一盆…", "一看又划走": what came instead. */
const INSTEAD =
  /^(?:可是?|但是?|却|结果|谁知道?|谁料|偏偏|反而|反倒|现在却|打开|拆开|到手|送来|寄来|发来|收到|给我|到店|到家|去了|到了|一看|今早一看|一查|一到)/u
/** "那小伙子说改不了": what somebody said. */
const SAID =
  /^(?:那?(?:个|位)?(?:小伙子|姑娘|客服|师傅|店员|前台|店家|老板|柜员|经理|销售|骑手|司机|他们?|她们?|人家|你们|对方|同事|孙女|儿子|女儿|媳妇)|.{0,6}(?:客服|师傅|店员|前台|柜员|医生))(?:那边|就|又|还|只|都|跟我){0,2}(?:说|讲|回复|告诉)(?!明)/u
/** "你们到底行不行": anger that names nothing. */
const VENTS =
  /到底(?:行不行|管不管|怎么回事|什么意思|想怎样|咋回事)|什么(?:玩意儿?|破|鬼|情况)|搞什么|怎么回事[啊呀]?$|算什么|有没有人(?:管|理)|守护了个/u
/** "问你个事", "跟您反映一下": what leads to the trouble. */
const LEADS =
  /^(?:那个)?(?:我|想|跟[你您]们?|麻烦|请教|向您)?(?:想)?(?:问|请教|反映|咨询|反馈|打扰|说|求助)(?:一?下|你们?|您|个|一)?(?:个)?(?:事儿?|问题|情况)?$/u

/** The line of the message that holds an offset, up to it. */
const lineBefore = (view: MessageView, offset: number) =>
  view.text.slice(view.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, offset)

/** What to add to how well a clause tells the trouble. */
export function troubleHan(view: MessageView, clause: Clause, text: string): number {
  if (!/\p{Script=Han}/u.test(text)) return 0
  let extra = 0
  const line = `${lineBefore(view, clause.start)}${clause.text}`
  if (SUBJECT.test(line) && view.text.includes('\n')) extra -= 1.6
  if (EXPECTED.test(text) || FINE.test(text)) extra -= 1.2
  if (SAID.test(text)) extra -= 1
  if (VENTS.test(text) || LEADS.test(text)) extra -= 1
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  const instead = INSTEAD.test(clause.text) || (before !== undefined && EXPECTED.test(before.text))
  if (instead && before !== undefined && before.sentence === clause.sentence) extra += 0.6
  return extra
}

/** True for a message that only greets or calls ("在吗", "你好 麻烦问下"): the next one opens the talk. */
export const onlyGreetsHan = (view: MessageView): boolean =>
  /\p{Script=Han}/u.test(view.text) &&
  view.text.length < GREETING &&
  view.clauses.every(
    (clause) =>
      startsWith(view, 'hello', clause.text) ||
      LEADS.test(clause.text) ||
      (clause.text.length < 5 && !has(view, 'problem', clause.text)),
  )
const GREETING = 16
