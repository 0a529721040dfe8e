/** The step that its words and what was talked about mean together: "called the carrier" about a parcel. */
import { sign } from '../../../knowledge/facts/signs'
import type { MessageView } from '../message-view'
import { calledAsAsked, calledThem } from './steps-persian'

const HAN = /\p{Script=Han}/u

/** A carrier of parcels is a courier. */
export const carried = (canon: string, around: string) =>
  canon === 'contact carrier' && sign('parcel-talk').test(around) ? 'contact courier' : canon

/** True for an update whose thing is not said: "updated it", "更新过". */
export const isVagueUpdate = (name: string, words: string) =>
  name === 'update app' && sign('vague-update').test(words)

/** What "updated it" was about, from the agent's words before. */
export function updated(topic: string): string {
  if (sign('driver-topic').test(topic)) return 'update driver'
  if (sign('firmware-topic').test(topic)) return 'update firmware'
  return sign('system-topic').test(topic) ? 'update os' : 'update app'
}

/** Who was meant by a call, when the words alone say somebody else. */
function meantCall(name: string, words: string, topic: string, around: string): string | undefined {
  const called =
    name === 'contact support' ? (calledThem(words, around) ?? calledAsAsked(words, topic)) : undefined
  if (called) return called
  if (name === 'contact carrier' && sign('carrier-word').test(words) && sign('parcel-talk').test(around))
    return 'contact courier'
  if (
    name === 'check neighbours' &&
    sign('front-desk-word').test(words) &&
    sign('lodging-topic').test(around)
  )
    return 'contact seller'
  if (name === 'contact support' && !sign('support-named').test(words)) {
    if (sign('courier-topic').test(topic)) return 'contact courier'
    if (sign('property-topic').test(topic)) return 'check neighbours'
  }
  return undefined
}

/** True for a book, a song or the like that was loaded anew, and no program. */
const isContentAnew = (words: string, topic: string) =>
  sign('loaded-anew').test(words) &&
  sign('content-topic').test(topic) &&
  !sign('program-named').test(`${topic} ${words}`)

/** What was done anew or changed, when the topic says another thing than the words alone. */
function meantChange(
  name: string,
  words: string,
  topic: string,
  around: string,
  clause: string,
): string | undefined {
  if (name === 'reseat sim' && !sign('sim-named').test(words) && sign('payment-talk').test(around))
    return 'try another card'
  // "重录了" about a finger or a face makes it anew; "改过了" about a password is no switch.
  if (name === 're-enter details' && sign('recorded-anew').test(words) && sign('biometric-talk').test(around))
    return 're-create item'
  if (name === 'check settings' && sign('changed-only').test(words) && sign('password-topic').test(topic))
    return 'reset password'
  // "开了又关" about a lock tries it again, "删了重下" about a book makes it anew.
  if (name === 'check settings' && sign('shut-and-open').test(words) && sign('lock-topic').test(topic))
    return 'retry'
  if (name === 'reinstall' && isContentAnew(words, topic)) return 're-create item'
  // "按了六次" about a code asks for it again.
  if (
    name === 'retry' &&
    sign('code-topic').test(`${topic} ${clause}`) &&
    sign('pressed-or-asked').test(words)
  )
    return 'resend code'
  // "Out and in" about a battery or a plug is no login.
  if (name === 'log out and in' && sign('out-first').test(words) && !sign('login-topic').test(topic)) {
    if (sign('sim-talk').test(around)) return 'reseat sim'
    return sign('power-topic').test(topic) ? 'replug power' : 'other'
  }
  // "Pulled it and pushed it home" about a network's lead is no matter of power.
  if (name === 'replug power' && sign('pulled-it').test(words) && sign('lead-of-data-topic').test(topic))
    return 'check cable'
  // "传了两张" behind "请上传新证".
  if (name === 'send photos' && sign('documents-topic').test(topic) && !sign('picture-word').test(words))
    return 'upload documents'
  // "All on" after a question about permissions.
  if (name === 'check settings' && sign('permission-topic').test(topic) && sign('state-told').test(words))
    return 'check permissions'
  return undefined
}

/** What was restarted, when the words leave it open. */
function meantRestart(
  name: string,
  words: string,
  topic: string,
  around: string,
  clause: string,
): string | undefined {
  if (
    name === 'restart app' &&
    sign('forced-stop-topic').test(topic) &&
    !HAN.test(words) &&
    !sign('opening-word').test(words)
  )
    return 'force stop app'
  // "退了再进" behind "退出登录再进".
  if (name === 'restart app' && words.startsWith('退') && sign('logs-out-topic').test(topic))
    return 'log out and in'
  // "Restarted it" and "关了重开" are about the thing of the question.
  if (
    name === 'restart app' &&
    sign('restarted-it').test(words) &&
    !sign('program-word').test(`${topic} ${words}`)
  )
    return restarted(words, topic)
  if (name === 'check settings' && sign('off-and-on').test(words) && sign('restart-topic').test(topic))
    return restarted(words, topic)
  if (name !== 'restart device') return undefined
  // "收银机重启了": the thing stands before the deed, so the question's router is not meant.
  if (HAN.test(words) && !sign('begins-with-restart').test(clause))
    return sign('router-word').test(clause) ? 'restart router' : name
  // «خاموش روشنش کردم»: its «ش» is the thing that the message is about.
  return restarted(words, sign('its-restart').test(words) ? around : topic)
}

/** What "restarted it" was about, when its own words do not say. */
function restarted(words: string, topic: string): string {
  if (sign('device-word').test(words)) return 'restart device'
  if (sign('app-restart-topic').test(topic)) return 'restart app'
  return sign('router-word').test(topic) ? 'restart router' : 'restart device'
}

/** The canonical name of a step by all that was said. */
export function meant(view: MessageView, name: string, words: string, topic: string, clause: string): string {
  const around = `${topic} ${view.text.slice(0, 600)}`
  return (
    meantCall(name, words, topic, around) ??
    meantChange(name, words, topic, around, clause) ??
    meantRestart(name, words, topic, around, clause) ??
    name
  )
}
