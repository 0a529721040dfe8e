/** The name of a screen or the way to it, without the words that led to it ("从昨天开始一点我的→订单"). */
import { sign } from '../../knowledge/facts/signs'

/** Between the steps of a way through screens. */
export const SCREEN_STEPS = /\s*(?:>|→|->|—>|»|›|=>|←|(?<=\p{Script=Han})[-–](?=\p{Script=Han}))\s*/u

/** Cleans the value of a `screen_path` fact. */
export function screenName(value: string): string {
  return SCREEN_STEPS.test(value) ? value.replace(sign('opens-screen'), '') : value
}
