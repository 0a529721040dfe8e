/** The app or service that an agent introduces in Persian: "from the support of …". */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** A greeting is short, and at the beginning. Letters. */
const GREETING = 120

let known: RegExp | undefined

/** «از پشتیبانی همراه‌بانک آرمند», «آیدا هستم از «پرده»», «به سامانهٔ «مشق‌یار» خوش آمدید». */
function introduced(): RegExp {
  if (known) return known
  const kind = `(?:${sign('kind-of-service').source})`
  const named = `(?<v>${kind} (?!${sign('no-name-of-service').source})[\\p{L}]{3,14})`
  const quoted = `(?:${kind} )?"(?<w>[^"\\n]{2,20})"(?=${sign('closes-introduction').source}|[.،,!؟?]|$)`
  const between = sign('kind-of-support').source
  known = new RegExp(`(?:${sign('introduces-service').source}) (?:${between} )?(?:${named}|${quoted})`, 'du')
  return known
}

/** What the talk is about, as a guess from the agent's greeting. */
export function readIntroduced(view: MessageView): Candidate[] {
  const groups = introduced().exec(view.text.slice(0, GREETING))?.indices?.groups
  const span = groups?.v ?? groups?.w
  return span ? [candidate(view, 'product', span[0], span[1], 1)] : []
}
