/** Chinese that is dictated or typed without marks: a long stretch is parted where a new thought begins. */
import type { Clause } from './message-view'

/** Signs of a stretch from which on it is told as it comes to mind. */
const RUN_ON = 24
/** Signs on both sides of a new thought. */
const THOUGHT = 5

/** Words with which the next thought begins, whatever comes before them. */
const ALWAYS =
  /^(?:然后|后来|结果|可是|但是|而且|所以|反正|拜托|今[早晚]|昨[天晚]|前天|第二天|头一天|哎不|啊不|求[你您]们?)/u
/** Words with which the next thought begins. */
const NEXT =
  /(?:然后|后来|结果|可是|但是|但(?=[我它是还没])|不过|而且|还有(?!没)|所以|因为(?!.{0,3}$)|反正|拜托|麻烦|求(?=[你您])|希望|今[早晚]|昨[天晚]|前天|第二天|头一天|哎(?=不)|啊(?=不)|不对(?=[是我])|我(?=[又还再也让用把怕]|就想|就怕|上个?月|昨|试|打|问|\p{Script=Han}{1,3}[了过]|(?:儿子|女儿|闺女|老公|老婆|妈|爸|妹|弟|姐|哥|媳妇))|[又也](?=用|重|换|拿|试|打|删|装|退|\p{Script=Han}{1,2}了)|(?:老师|客服|师傅|医生|物业|银行|孙子|孙女|儿子|女儿|闺女|他们?|她|人家)(?=[说给])|电池(?=[没换也是])|现在(?=[还又是不没])|就是那天)/gu
/** Words that need what comes before them: a thought does not end with these. */
const OPEN_END =
  /(?:[的和跟给把被在从到让叫比向对为等用拿说问没不就还又再也都很太只才会能要想去来得个那这]|因为|如果|要是|虽然|我|你|他|她|它|们|我家|我们)$/u

/** Where the thoughts of a stretch begin. */
function beginnings(text: string): number[] {
  const out: number[] = []
  let last = 0
  for (const { index } of text.matchAll(NEXT)) {
    if (index - last < THOUGHT || text.length - index < THOUGHT) continue
    if (OPEN_END.test(text.slice(0, index)) && !ALWAYS.test(text.slice(index))) continue
    out.push(index)
    last = index
  }
  return out
}

/** The clauses, with long Chinese ones parted. */
export function partRunOns(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.text.length < RUN_ON || clause.quoted || !/\p{Script=Han}{12}/u.test(clause.text))
      return [clause]
    const cuts = [0, ...beginnings(clause.text), clause.text.length]
    if (cuts.length < 3) return [clause]
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? 0
      return {
        ...clause,
        start: clause.start + from,
        end: clause.start + to,
        text: clause.text.slice(from, to),
        question: clause.question && to === clause.text.length,
      }
    })
  })
}
