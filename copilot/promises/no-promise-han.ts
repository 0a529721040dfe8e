/** Chinese sentences of agents that hold a time and promise nothing. */

/** "查到12:05下单、13:48送达", "9:14恰是发布的时点": what happened at a clock time. */
const RECORDED =
  /(?:查到|看到|记录|日志|系统)?[^,，。;]{0,6}\d{1,2}:\d{2}(?!之?前|以前|前|内)[^,，。;]{0,4}(?:下单|落单|送达|签收|扣款|支付|发出|接单|离线|掉线|恰是|正是|是我们|开始|左右开始|发生|上线的|断)/u
/** "通常三到五天", "一般两周": how long such things take. */
const USUAL =
  /(?:通常|一般(?:来说|情况)?|往往|正常(?:情况)?下?|按惯例)[^,，。;]{0,8}(?:\d|[一二两三四五六七八九十半几])[^,，。;]{0,8}(?:天|小时|分钟|周|月|工作日)/u
/** "席位已延至明日中午", "保留到今晚": what holds until then. */
const HELD = /(?:已|亦已|也已)(?:经)?(?:延|保留|顺延|锁|推迟|续)(?:至|到)|(?:只|仅)保留(?:至|到)/u
/** "24小时工程模式", "24小时热线": what something is called. */
const NAMED = /(?:24|七?二十四)小时(?:的)?(?:工程|热线|客服|监控|在线|营业|值班|自助|模式|服务)/u
/** "师傅上门前会先联系您": how every visit goes. */
const VISITED =
  /^(?=.{0,40}(?:师傅|骑手|司机|快递员?|配送员?|装维|工程师|送货|到府|派送|上门))[^,，。;]{0,10}(?:上门|到府|到达|派送|配送|送货|出发|来)(?:之?前|以前)[^,，。;]{0,10}(?:联系|打(?:电话)?|致电|通知|电话)/u

/** True for a clause or sentence of that kind; expects folded text. */
export const isNoPromiseHan = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) &&
  (RECORDED.test(text) || USUAL.test(text) || HELD.test(text) || NAMED.test(text) || VISITED.test(text))
