/** Whether an answer tells the field that was asked for, readable or not. */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import { sign } from '../../knowledge/facts/signs'
import { has, type MessageView } from '../facts/message-view'
import { sayingPart } from './saying-part'
import { isSystemAlone } from './system-alone'

/** Without these nobody can act: an answer that tells none leaves them needed. */
export const NEEDED: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'order_id',
  'phone',
  'email',
  'tracking_no',
])

/** Fields whose values hold a digit: an answer without one does not tell them. */
const NUMBERED: ReadonlySet<FactField> = new Set<FactField>([
  'os_version',
  'app_version',
  'error_code',
  'amount',
])

/** A mix of letters and digits, or letters joined by a stroke: what an id looks like. */
const ID_LIKE =
  /(?<![\w.-])(?!\d{1,5}[.,]\d{1,2}(?![\w.-]))(?=[a-z._#-]{0,20}\d|[a-z]{2,16}[._-])@?[a-z\d][a-z\d._#-]{2,40}[a-z\d](?![\w-]|\.\w)/u

const DEVICE = MENTIONS.find(({ field }) => field === 'device')

/** An answer's words, folded, without what some fields have claimed, and the question before it. */
export interface Answer {
  /** What no field has claimed. */
  left: string
  /** Without the app's version and the device. */
  versions: string
  /** Without the device. */
  system: string
  /** The agent's words before it. */
  question: string
}

/** True for a question about the system that names no program. */
const asksSystem = (question: string): boolean =>
  sign('names-system').test(question) && !sign('names-program').test(question)

/** True when an answer tells the field asked for, readable or not. */
export function tells(
  view: MessageView,
  field: FactField,
  { left, versions, system, question }: Answer,
): boolean {
  const said = sayingPart(view)
  if (said === '') return false
  const doubt = said !== view.text
  if (field === 'os_version') {
    // What a device itself runs is the system's version, whatever it was read as.
    if (sign('names-firmware').test(question)) return /\d/u.test(said)
    // Neither the number of a model ("Pixel 8") nor the app's version tells the system's, unless only that was asked.
    if (asksSystem(question) && !sign('names-program').test(view.text))
      return /\d/u.test(system) || sign('version-told-in-words').test(system)
    return /\d/u.test(versions)
  }
  if (field === 'app_version' && asksSystem(question)) return false
  if (NUMBERED.has(field))
    return /\d/u.test(said) || (field === 'app_version' && sign('version-told-in-words').test(said))
  if (field === 'device') {
    if (doubt) return DEVICE?.isIn(said) === true || ID_LIKE.test(said)
    const names = view.clauses.filter(({ text }) => !isSystemAlone(text))
    const first = view.clauses[0]
    // "Android, app 7.3": the rest is about something else.
    const alone = first !== undefined && isSystemAlone(first.text)
    return names.length > 0 && !(alone && !names.some(({ text }) => DEVICE?.isIn(text)))
  }
  if (!NEEDED.has(field)) return !doubt
  // "It's the number I write from": told before, or to be seen.
  if (sign('told-before').test(view.text)) return true
  if (sign('answers-with-question').test(view.text)) return false
  if (field === 'phone') return sign('digits-of-phone').test(said)
  if (field === 'email') return sign('mail-sign').test(said)
  // What was read as another id may be the one asked for.
  if (ID_LIKE.test(said) || /\d{3}/u.test(said)) return true
  const short =
    left.length <= LONGEST_ANSWER &&
    (sign('one-thing').test(left) || sign('called-or-placed').test(left)) &&
    !sign('begins-small').test(left)
  return !doubt && field === 'account' && short && !has(view, 'yes', left) && !has(view, 'no', left)
}

/** Longer answers tell a story, in which a single word is not the thing asked for. */
const LONGEST_ANSWER = 40
