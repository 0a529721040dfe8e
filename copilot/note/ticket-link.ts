/** The address of the ticket as it may stand in a note: what signs in or is personal is not in it. */
import { cardSpans } from './card-numbers'

/** Names of query fields that say which ticket; all others are left out. */
const NAMES_TICKET =
  /^(?:id|t|tid|cid|no|number|ticket|case|issue|conversation|thread|chat|room|session_?id|order|msg|message|inbox|mailbox|folder|view|tab|action|q_?id|display_?id)s?(?:[_-]?(?:id|no|number|uuid))?$|^(?:ticket|case|issue|conversation|thread|chat|room|order|message|msg|inbox|mailbox)[_-]?(?:id|no|number|uuid)$/iu
const SESSION = /session/iu
/** A value that names something: short, of one word. */
const PLAIN = /^[\w.:-]{1,40}$/u
/** Parts of a path that are longer than any name are tickets of another kind. */
const LONGEST_PART = 64
const SECRET_PART = /^eyJ|@|%40/u
const LONGEST = 500

function safeQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(
    ([name, value]) => NAMES_TICKET.test(name) && !SESSION.test(name) && PLAIN.test(value),
  )
  const text = new URLSearchParams(kept).toString()
  return text === '' ? '' : `?${text}`
}

function isSafePath(path: string): boolean {
  return path.split('/').every((part) => part.length <= LONGEST_PART && !SECRET_PART.test(part))
}

/**
 * The address without name, password, and query fields that do not name a ticket; undefined for one that is no web
 * address or whose path itself may be a key. Desks that keep the ticket behind `#` keep it.
 */
export function ticketLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (!isSafePath(url.pathname)) return undefined
  const [route = '', ...rest] = url.hash.slice(1).split('?')
  const isRoute = /^[!/]/u.test(route) || /^[\w-]{1,40}$/u.test(route)
  if (isRoute && !isSafePath(route)) return undefined
  const hash = isRoute && route !== '' ? `#${route}${safeQuery(rest.join('?'))}` : ''
  const link = `${url.origin}${url.pathname}${safeQuery(url.search)}${hash}`
  return link.length > LONGEST || cardSpans(link).length > 0 ? undefined : link
}
