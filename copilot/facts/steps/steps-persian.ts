/** Steps told in Persian: what began with a deed, what a thing does by itself, and whom a call went to. */
import type { SignName } from '../../../knowledge/facts/sign-sources'
import { sign } from '../../../knowledge/facts/signs'

/** True when Persian words before and behind a step say that it was no trial of the customer's. */
export function isNoTrial(before: string, words: string, after: string): boolean {
  // «از وقتی آپدیت کردم», «بعد از اینکه ریست کردم», «عوض کردم، از همون موقع»: when it began, not what was tried.
  if (sign('began-with').test(before) || sign('began-then-behind').test(after)) return true
  // «خودش ریستارت شد»: the machine does it.
  if (
    sign('happened').test(words) &&
    (sign('itself-before').test(before) || sign('itself-first').test(words))
  )
    return true
  // «فیلترشکنم از اول خاموشه»: a state as it always was.
  return (
    sign('state-of-thing').test(words) &&
    (sign('always-so-behind').test(after) || sign('always-so-before').test(before))
  )
}

/** True for a Persian stretch without a deed: one that was not done, a state, or what befell. */
export const tellsNoDeedPersian = (words: string): boolean =>
  sign('undone-fa').test(words) || sign('no-trial-answer-fa').test(words)

/** Whom "them" means, by what is talked about. */
const CALLED: readonly [SignName, string][] = [
  ['called-courier', 'contact courier'],
  ['called-seller', 'contact seller'],
  ['called-bank', 'contact bank'],
  ['called-neighbours', 'check neighbours'],
]

/** Who was called, when the step's own words say only "them" («زنگ زدم بهش»); undefined when they say more. */
export function calledThem(words: string, around: string): string | undefined {
  if (!sign('calls-them').test(words)) return undefined
  return CALLED.find(([who]) => sign(who).test(around))?.[1] ?? 'other'
}

/** Who was called, when the answer names nobody and the agent's question does («با فروشنده صحبت کردید؟» «پیام دادم»). */
export function calledAsAsked(words: string, topic: string): string | undefined {
  if (!sign('call-of-nobody-fa').test(words) || !sign('asks-for-call-fa').test(topic)) return undefined
  return CALLED.find(([who]) => sign(who).test(topic))?.[1]
}
