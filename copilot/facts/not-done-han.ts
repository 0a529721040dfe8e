/** Chinese words that name a step and do not tell it as done: denied, put off, supposed, said by others, the trouble itself. */
import type { Clause, MessageView } from './message-view'

/** "Sometimes it counts after a reboot" tells how often it works. */
export const SOMETIMES =
  /^(?:but |and )?(?:sometimes|usually|it (?:sometimes|usually))\b|^(?:但是?)?(?:有时|偶尔|一般)|^(?:گاهی|بعضی وقت)/u

const DENIED_BEFORE =
  /(?:没有?|还没|未|别|不敢|没敢|不用|不要|先别|懒得|怕|担心|万一|怎么|如何|要不要|能不能|需要|需不需要|是不是要|可以|准备|打算|想|得|才能|等于|等我|我去|我来|帮我|请|让我|叫我|要求|自动|被|有人|别人|谁|骗子|陌生人|自己(?=重启|关机|退出)|突然|就|老|总)(?:再|先|去|试试?)?$/u

/** "恢复出厂没弄": in Chinese the denial may follow the step that it is about. */
const DENIED_AFTER =
  /^.{0,4}?(?:还没(?!好|用|有|解决|恢复|到|反应|变)|没敢|不敢|没来得及|先不|暂时没|还不(?:敢|想)|不会弄|没有?(?:弄|做|试|动(?!静|弹|过静)|搞|换|去|碰|刷|升|装|清|拔)|我?不想)/u

/** "我晚上回去卸了再装": what comes before the step puts it off. */
const LATER =
  /^(?!.*[昨前]).{0,6}(?:等下|待会|等会|一会儿?|回头|改天|明[天早]|下班|回去|回家|到家|有空|周末).{0,8}$/u

/** What somebody else, or the thing itself, says. */
const HEARSAY =
  /^(?:他们?|她们?|对方|人家)(?:就|又)?说(?!明)|^(?:我|还|一直|原来|本来){0,2}以为|(?:它|系统|软件|机器|页面)(?:自己|那边)?(?:就|又|却|还)?(?:说|显示|提示|写)/u

/** "退了就行", "做了账号都得重登": what is wished for, and what a deed would cost. */
const SUPPOSED =
  /^.{0,5}[了掉](?:就(?:行|成|可以|够)(?:了)?$|就好$|[^,，。]{0,6}(?:都|就)(?:得|要)(?!好|了))|(?:咋|怎么)(?:整|办|弄|搞|处理)[啊呀呢]?$/u
/** "换号了登不进去": what began with a deed. */
const BEGAN = /^.{1,6}了(?:之?后|以后)?(?:就|都|却)?(?:登|打|进|连|用|开|收|看|找|付|扫|传)不/u
/** "我传了一晚上了就是传不上去": the trouble, with how long it has been fought. */
const FOUGHT =
  /^(?!等|排|放|干等|苦等).{1,8}了(?:一|半|两|几|好几|大半|整整?){1,2}(?:个)?(?:晚上?|天|下午|上午|早上|宿|夜|小时|钟头)了?(?:都|还|也|就是|硬是|死活|愣是)?.{0,2}[不没]/u
/** "车机由6.1升到6.2之后": the change that the trouble came with. */
const FROM_TO =
  /(?:由|从)[^,，。]{1,14}(?:升级?|更新?|改|换|切换?)(?:到|至|成).{0,24}(?:之后|以后|后)(?!还|也|仍)/u

/** "下单时改过的呀", "电池上礼拜才换的啊", "上个月才换的": what was so before, told to be right. */
export const BEFOREHAND_HAN =
  /(?:过|才\p{Script=Han}{1,3})的(?:啊|呀|嘛|哦|哎|欸)$|(?:上(?:个)?(?:月|季度|学期)|去年|今年|年[初底前]|半年前|前阵子|没多久前?|不久前|[一两二三四五六七八九十几\d]个?[月年]前)(?:才|刚|新|我|们){0,3}(?:换|装|修|配|做|买|保养)(?:过|了)?的/u

/** "夜里有没有开过飞行模式?": asks what may have brought the trouble. */
export const ASKS_CAUSE_HAN =
  /(?:[半夜]里|昨[天晚]|半夜|晚上|期间|当时|那时候?|出(?:问题|事|故障)(?:之?前)?|事前|之前|最近|近期|这几天|前几天|开始前)[^,，。?!]{0,6}有没有[^,，。?!]{0,16}?(?:过|开|关|换|动|改|碰|调|装|升|摔|淋|进水)/u

/** True for a short answer to such a question. */
export const answersCause = (view: MessageView, clause: Clause, topic: string): boolean =>
  clause === view.clauses[0] && clause.text.length < SHORT && ASKS_CAUSE_HAN.test(topic)
const SHORT = 9

/** "自打换了运营商": what it began with. */
const BEGAN_WITH =
  /^(?:就)?(?:自从|自打|打从)|了[^,，。]{0,12}(?:之后|以后|后)(?:就|便|一直)[^,，。]{0,4}(?:不|没|坏|卡|慢|断)/u

/** "门禁卡刷了不响" where nobody asked: how the thing fails in use. */
const USED_IN_VAIN =
  /^.{0,8}(?:刷|扫|按|点|插|开|输|拨|打|充|交|付|发|买|用)了(?:也|都|还|就|它|门|半天){0,2}(?:不|没)(?!用$|行$|效|变|好|管用|解决)/u

/** What was done is listed after these words, in Chinese without signs of the past. */
const LISTED =
  /(?:已|都)?(?:尝试|试)(?:过|了)?(?:的)?(?:有|包括|如下|步骤|操作|方法)?[:：]|(?:做|操作)过[:：]|(?:已|已经)(?:尝试|试过|做了|检查|排查|请|让|与|向|联系|上传|提交|重新|重启|更换|更新|清除|清理|卸载|升级|关闭|核对|核实|按)/u

/** Signs of the past, of how often, and of what came of it. */
const DONE =
  /了|过|完|^已经?(?:致电|联系|咨询|询问|去电|报|向|与)|[清换拔插装删改关开试按擦洗修充调刷传登录配连绑下弄拆量]的(?=$|[\s,，。;])|结果|没用|不行|无效|一样|还是|也|都|试|掉|没好|咗|[换改转存切]成|改用|[升新级换切]到|好?几[遍次]|[两三四五六七八九十]遍|就(?:好|能|可以|正常|不)|照样|照旧|依旧|依然|白搭|不顶用|不管用|不灵|没戏|没变|没动静|没区别|没效果|没改善|又\p{Script=Han}{1,3}(?:上|回|来|进|开)|[清腾删]出|满格|拉满|最[大高低小]|得(?:干净|光)|(?:邻居|隔壁|对门|楼上|楼下).{0,4}(?:正常|没事|可以|好的)/u
/** "刚换的", "已经回滚到上一版": before the deed. */
const DONE_BEFORE =
  /(?:已经?|刚刚?|刚才|早就|昨[天晚]|前[天晚]|今[早天]|上午|早上|中午)(?:我|就|又|也|还|把|给|都|全){0,3}\p{Script=Han}{0,4}$/u
/** What another thing, account or place does tells its trial. */
const BESIDE = /^(?:try another|switch (?:account|network)|check neighbours|incognito)/u
const RESULT = /(?:能|可以|没事|正常|没问题|好好的|好端端|好的|有网|有电|行|不了|闪|卡|拒)/u

/** The words of the clause's sentence up to its end. */
function sentenceBefore(view: MessageView, clause: Clause): string {
  const first = view.clauses.find((other) => other.sentence === clause.sentence)
  return view.text.slice(Math.max(first?.start ?? 0, clause.end - 200), clause.end)
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
  const before = clause.text.slice(0, Math.max(0, start - clause.start))
  const matched = view.text.slice(start, end)
  if (DENIED_AFTER.test(view.text.slice(end, Math.max(end, clause.end)))) return true
  if (DENIED_BEFORE.test(before) || /(?:如果|要是|的话)/u.test(clause.text)) return true
  if (LATER.test(before) || HEARSAY.test(clause.text) || BEGAN_WITH.test(clause.text)) return true
  if (
    !askedTried &&
    (BEFOREHAND_HAN.test(clause.text) || FROM_TO.test(view.text.slice(clause.start, end + 30)))
  )
    return true
  const told = view.text.slice(start, clause.end)
  if (SUPPOSED.test(told) || FOUGHT.test(told) || (view.index === 0 && BEGAN.test(told))) return true
  // "退不了": what cannot be done.
  if (/^.{1,2}不(?:了|到|上|开|动|进|出|来|掉)/u.test(matched)) return true
  // "换网络?" says the agent's words again.
  if (clause.question && clause.text.length <= matched.length + 2) return true
  if (SOMETIMES.test(clause.text)) return true
  // "转完了就跳回首页" tells what goes wrong after a deed.
  if (/^.{0,3}[完好]了?就(?!好|行|可以|能|正常|没)/u.test(told)) return true
  // "升级后打不开" tells when it began, not what was tried.
  if (/^版?本?(?:之后|以后|后|完就)/u.test(view.text.slice(end, end + 8))) return true
  if (/(?:吗|么|呢)$/u.test(clause.text) && clause.question) return true
  const rest = view.text.slice(start, Math.min(view.text.length, clause.end + 12))
  return (
    !askedTried &&
    !LISTED.test(sentenceBefore(view, clause)) &&
    !/说|让我|回复|告诉/u.test(matched) &&
    !DONE.test(rest) &&
    !DONE_BEFORE.test(before) &&
    !(canon !== undefined && BESIDE.test(canon) && RESULT.test(matched))
  )
}

const TAKES_BACK = /更正|纠正|说错|看错|记错|写错/u

/** True for Chinese words that only a guess takes for a step: put off, supposed, said by others, so before, fought with. */
export function isUntoldHan(view: MessageView, clause: Clause, topic: string, asked: boolean): boolean {
  if (!/\p{Script=Han}/u.test(clause.text)) return false
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  const led = before && before.sentence === clause.sentence ? before.text : ''
  return (
    HEARSAY.test(clause.text) ||
    SUPPOSED.test(clause.text) ||
    BEGAN_WITH.test(clause.text) ||
    /跟没.{1,3}一样|(?:铁定|肯定|怕是|估计)(?:过)?不|(?:就|要|快)(?:关门|打烊|下班|截止|收摊|收工)了?$/u.test(
      clause.text,
    ) ||
    answersCause(view, clause, topic) ||
    (!asked && BEFOREHAND_HAN.test(clause.text)) ||
    (topic === '' && USED_IN_VAIN.test(clause.text)) ||
    (view.index === 0 && FOUGHT_WITHIN.test(clause.text)) ||
    TAKES_BACK.test(clause.text) ||
    TAKES_BACK.test(led)
  )
}
/** The same within a message that has no marks. */
const FOUGHT_WITHIN =
  /\p{Script=Han}了(?:一|半|两|几|好几|大半)(?:个)?(?:晚上?|天|下午|上午|早上|宿|夜|小时|钟头)了?(?:都|还|也|就是|硬是|死活|愣是)?.{0,2}[不没]/u
