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
  const wanted: Record<AuthorMatch, string> = {
    customer: plain(names.customer),
    agent: plain(names.agent),
    first:
      namesOf(names, map).length > 0
        ? ''
        : plain(authors.find((author, at) => author !== undefined && speaks(raws[at]))),
  }
  return raws.map((raw, at) => {
    const author = plain(authors[at])
    const rule = author === '' ? undefined : raw.byAuthor?.find(({ authorIs }) => wanted[authorIs] === author)
    return swapped(rule?.role ?? raw.role, map)
  })
}

/**
 * Whether customer and agent are only guessed: the map says so, and neither name that its rules go by has been
 * found among the authors.
 */
export function sidesGuessed(
  authors: readonly (string | undefined)[],
  names: KnownNames,
  map: HelpdeskMap,
): boolean {
  if (!map.sidesUnsure) return false
  const written = new Set(authors.map(plain))
  return !namesOf(names, map).some((name) => written.has(name))
}

/** The names that the map's rules go by, as far as the page tells them. */
function namesOf(names: KnownNames, map: HelpdeskMap): string[] {
  return map.roles
    .map((rule) => ('authorIs' in rule && rule.authorIs !== 'first' ? plain(names[rule.authorIs]) : ''))
    .filter((name) => name !== '')
}

/** True for a message of one of the two parties. */
function speaks(raw: RawMessage | undefined): boolean {
  return raw?.role === 'customer' || raw?.role === 'agent' || (raw?.byAuthor?.length ?? 0) > 0
}

function swapped(role: Role, map: HelpdeskMap): Role {
  if (!map.swapped) return role
  return role === 'customer' ? 'agent' : role === 'agent' ? 'customer' : role
}

/** A name without differences of case and spacing. */
function plain(name: string | undefined): string {
  return (name ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
