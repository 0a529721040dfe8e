/** Settles roles that hang on who wrote: the customer, the agent at the desk, whoever wrote first. */
import type { Role } from '../../copilot/transcript'
import type { AuthorMatch, HelpdeskMap } from '../map'
import type { RawMessage } from './message'

/** Names the page tells beside the conversation. */
export interface KnownNames {
  customer: string | undefined
  agent: string | undefined
}

/** The role of each message; `raws` and their `authors` are in the conversation's order. */
export function settleRoles(
  raws: readonly RawMessage[],
  authors: readonly (string | undefined)[],
  names: KnownNames,
  map: HelpdeskMap,
): Role[] {
  if (!raws.some((raw) => raw.byAuthor)) return raws.map(({ role }) => swapped(role, map))
  const customer = goesBy(map, 'customer') ? plain(names.customer) : ''
  const agent = plain(names.agent)
  const open = raws.findIndex((raw, at) => {
    const author = plain(authors[at])
    return raw.byAuthor && author !== '' && !isAgent(author, raw, agent)
  })
  const first = customer === '' ? plain(authors[open]) : ''
  const fits = (whose: AuthorMatch, at: number): boolean => {
    const author = plain(authors[at])
    if (whose === 'agent') return isAgent(author, raws[at], agent)
    return author !== '' && author === (whose === 'customer' ? customer : first)
  }
  return raws.map((raw, at) => {
    const rule = raw.byAuthor?.find(({ authorIs }) => fits(authorIs, at))
    return swapped(rule?.role ?? raw.role, map)
  })
}

function goesBy(map: HelpdeskMap, whose: AuthorMatch): boolean {
  return map.roles.some((rule) => 'authorIs' in rule && rule.authorIs === whose)
}

/** True for the agent at the desk by name, or by address: the same, or one of the same company. */
function isAgent(author: string, raw: RawMessage | undefined, agent: string): boolean {
  if (agent === '') return false
  const address = plain(raw?.address)
  if (author === agent || address === agent) return true
  const company = companyOf(agent)
  return company !== '' && companyOf(address) === company
}

/** Hosts at which anybody may have an address. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|zoho|mail|yandex|qq|foxmail|163|126|sina|sohu|chmail|t-online|orange|free)\./u

function companyOf(address: string): string {
  const host = address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : ''
  return PUBLIC_MAIL.test(host) ? '' : host
}

/**
 * Whether customer and agent are only guessed: the map says so, and neither name that its rules go by has been
 * found among the authors. With the agent's address known, what came from another is not the agent's.
 */
export function sidesGuessed(
  authors: readonly (string | undefined)[],
  names: KnownNames,
  map: HelpdeskMap,
): boolean {
  if (!map.sidesUnsure || (map.address && names.agent?.includes('@'))) return false
  const written = new Set(authors.map(plain))
  return !namesOf(names, map).some((name) => written.has(name))
}

/** The names that the map's rules go by, as far as the page tells them. */
function namesOf(names: KnownNames, map: HelpdeskMap): string[] {
  return map.roles
    .map((rule) => ('authorIs' in rule && rule.authorIs !== 'first' ? plain(names[rule.authorIs]) : ''))
    .filter((name) => name !== '')
}

function swapped(role: Role, map: HelpdeskMap): Role {
  if (!map.swapped) return role
  return role === 'customer' ? 'agent' : role === 'agent' ? 'customer' : role
}

/** A name without differences of case and spacing. */
function plain(name: string | undefined): string {
  return (name ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
