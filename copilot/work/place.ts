/** Where a conversation is, in words that name nobody: what may be kept beyond the conversation. */

import { LONGEST } from '../../knowledge/work/parse-record'
import type { TicketPlace } from '../../knowledge/work/records'
import type { Transcript } from '../transcript'

/** The desk's own short number at the end of a conversation's id. */
const NUMBER = /(?:^|[^\p{L}\p{N}])#?(\d{1,12})$/u
/** Values in an address that are ids; anything else may be what somebody typed. */
const PLAIN_VALUE = /^[\w-]{0,64}$/u

/**
 * @param host of the page that was read
 * @param url address of the tab; undefined where the browser does not let us know it
 * @param personal values of this conversation that name somebody: an address with one of them is not kept
 */
export function placeOf(
  transcript: Transcript,
  host: string,
  url: string | undefined,
  personal: readonly string[],
): TicketPlace {
  return {
    site: host.slice(0, LONGEST.name),
    helpdeskName: transcript.helpdeskName.slice(0, LONGEST.name),
    label: NUMBER.exec(transcript.conversationId)?.[1] ?? '',
    page: pageOf(url, personal),
  }
}

/** The address without what could tell who is meant; empty when that cannot be done. */
function pageOf(url: string | undefined, personal: readonly string[]): string {
  if (!url || !/^https?:/u.test(url) || !URL.canParse(url)) return ''
  const { origin, pathname, search, hash } = new URL(url)
  const values = [...new URLSearchParams(search)]
  const kept = values.filter(([, value]) => PLAIN_VALUE.test(value))
  // Left as it is where nothing has to go: the tab that has it open is found by it.
  const query =
    kept.length === values.length ? search : kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
  // Behind "#" stands a path of the desk, or nothing that is needed.
  const path = /^#!?\/[\w/.:-]*$/u.test(hash) ? hash : ''
  const page = `${origin}${pathname}${query}${path}`
  if (page.length > LONGEST.page || /@|%40/u.test(page)) return ''
  const letters = bare(decoded(page))
  return personal.some((value) => tells(bare(value)) && letters.includes(bare(value))) ? '' : page
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Short Latin letters stand in every address; two characters of Chinese are a name. */
function tells(name: string): boolean {
  return name.length > (/\p{Script=Han}/u.test(name) ? 1 : 2)
}

/** Letters and digits alone: "Li Wei" stands in "/li-wei". */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
