/** What an agent's clauses ask for: a deed that was done, or only a state. */
import type { SignName } from '../../../knowledge/facts/sign-sources'
import { sign } from '../../../knowledge/facts/signs'
import type { MessageView } from '../message-view'
import { stepsNamed } from './step-names'

const HAN = /\p{Script=Han}/u

/** What a Chinese question must say of a thing so that a yes tells a deed: "有使用加速器吗" asks about a state. */
const ASKED_HAN: Readonly<Record<string, SignName>> = {
  're-pair': 'asked-re-pair',
  'free storage': 'asked-free-storage',
  'disable vpn': 'asked-turn-off',
  'disable extension': 'asked-turn-off-extension',
  'switch network': 'asked-switch-network',
  'try another device': 'asked-another',
  'switch account': 'asked-switch-account',
  'try another browser': 'asked-another',
}

/** "付款方式是微信对吗", "驱动里尺寸对吗" ask whether something is so. */
function isAsked(canon: string, text: string): boolean {
  if (!HAN.test(text)) return true
  const name = ASKED_HAN[canon]
  return (name === undefined || sign(name).test(text)) && !sign('asks-whether-so').test(text)
}

/** True for "did you …?", "have you …?", "…过吗", "کردید؟": questions about a deed, not about a state. */
export const asksForDone = (text: string): boolean =>
  sign('names-past-deed').test(text) || sign('asks-for-deed').test(text)

/** "试过重启、重装、清缓存吗": the middle of a list is asked for like its ends. */
export const isListedHan = (agent: MessageView, { text, start }: { text: string; start: number }) =>
  text.length < 9 &&
  HAN.test(text) &&
  agent.text.charAt(start - 1) === '、' &&
  asksForDone(agent.text.slice(Math.max(0, start - 40), start + 40))

/** Canonical names of the steps that an agent's clause asks for. */
export function stepsAsked(agent: MessageView, text: string): string[] {
  const named = stepsNamed(agent, text)
  const about = agent.facts.flatMap((facts) => facts.steps).find((step) => step.about?.test(text))
  const meant = (named.length > 0 || !about ? named : [about.canon]).filter((canon) => isAsked(canon, text))
  // "蓝牙开了吗": a switch.
  return meant.length === 0 && sign('asks-switched').test(text) ? ['check settings'] : meant
}
