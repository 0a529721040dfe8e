/** The name of a screen or the way to it, without the words that led to it ("从昨天开始一点我的→订单"). */

/** Between the steps of a way through screens. */
export const SCREEN_STEPS = /\s*(?:>|→|->|—>|»|›|=>|←|(?<=\p{Script=Han})[-–](?=\p{Script=Han}))\s*/u

/**
 * What one does to get to a screen, with what stands before it. No sign: the first part of the answers would
 * carry all of them for this one.
 */
const DEED = /^\p{Script=Han}{0,20}?(?:点击|点开|一点|点|打开|进入|进到|一进)(?=\S)/u

/** Cleans the value of a `screen_path` fact. */
export function screenName(value: string): string {
  return SCREEN_STEPS.test(value) ? value.replace(DEED, '') : value
}
