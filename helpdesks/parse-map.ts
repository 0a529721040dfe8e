/** Checks maps that come from outside: taught ones from storage, imported files. */
import { type HelpdeskMap, MAP_VERSION } from './map'

export type ParsedMap = { map: HelpdeskMap } | { problem: string }

const TEXT_LIMIT = 600
const LIST_LIMIT = 60
const ROLES = ['customer', 'agent', 'note', 'bot', 'system']
const PLACES = ['item', 'ancestor', 'conversation', 'page']

type Json = Record<string, unknown>

/** A checked copy of `raw`, or the first problem with its place ("roles[2].selector: …"). Never throws. */
export function parseMap(raw: unknown): ParsedMap {
  try {
    return { map: helpdeskMap(raw) }
  } catch (error) {
    return { problem: error instanceof Problem ? error.message : 'map: cannot be read' }
  }
}

class Problem extends Error {}

function helpdeskMap(raw: unknown): HelpdeskMap {
  const map = object(raw, 'map')
  if (map.version !== MAP_VERSION) throw new Problem(`version: ${MAP_VERSION} is known`)
  text(map.name, 'name')
  if (!/^[a-z][a-z0-9-]{1,40}$/u.test(String(map.name)))
    throw new Problem('name: small letters, digits, hyphens')
  text(map.displayName, 'displayName')
  maybe(map.hosts, 'hosts', texts)
  maybe(map.fingerprint, 'fingerprint', texts)
  maybe(map.within, 'within', texts)
  maybe(map.evidence, 'evidence', oneOf(['running', 'code', 'none']))
  const conversation = object(map.conversation, 'conversation')
  texts(conversation.panes, 'conversation.panes')
  list(conversation.id, 'conversation.id', (entry, at) =>
    'url' in object(entry, at) ? pattern(object(entry, at).url, `${at}.url`) : source(entry, at),
  )
  maybe(conversation.all, 'conversation.all', flag)
  maybe(conversation.paneId, 'conversation.paneId', source)
  texts(map.items, 'items')
  maybe(map.dayLines, 'dayLines', text)
  maybe(map.older, 'older', text)
  for (const key of ['messageId', 'author', 'address', 'time']) maybe(map[key], key, sources)
  list(map.roles, 'roles', role)
  oneOf([...ROLES, 'skip'])(map.otherwise, 'otherwise')
  const written = object(map.text, 'text')
  texts(written.selectors, 'text.selectors')
  maybe(written.strip, 'text.strip', texts)
  maybe(written.quoted, 'text.quoted', texts)
  oneOf(['document', 'newest-first', 'by-time', 'by-place'])(map.order, 'order')
  maybe(map.virtualised, 'virtualised', flag)
  maybe(map.carry, 'carry', (raw, at) => {
    const carry = object(raw, at)
    maybe(carry.author, `${at}.author`, oneOf(['previous', 'next']))
    maybe(carry.time, `${at}.time`, oneOf(['previous', 'next']))
    maybe(carry.role, `${at}.role`, oneOf(['previous']))
  })
  channel(map.channel, 'channel')
  maybe(map.customer, 'customer', customer)
  maybe(map.agent, 'agent', (raw, at) => maybe(object(raw, at).name, `${at}.name`, sources))
  replyBox(map.replyBox, 'replyBox')
  maybe(map.sidesUnsure, 'sidesUnsure', flag)
  maybe(map.swapped, 'swapped', flag)
  // Through JSON: nothing but data is kept, whatever object came in.
  return JSON.parse(JSON.stringify(map)) as HelpdeskMap
}

function role(raw: unknown, at: string): void {
  const rule = object(raw, at)
  if ('side' in rule) {
    oneOf(ROLES)(rule.role, `${at}.role`)
    oneOf(['start', 'end', 'center'])(rule.side, `${at}.side`)
  } else if ('authorIs' in rule) {
    oneOf(ROLES)(rule.role, `${at}.role`)
    oneOf(['customer', 'agent', 'first'])(rule.authorIs, `${at}.authorIs`)
  } else {
    oneOf([...ROLES, 'skip'])(rule.role, `${at}.role`)
    oneOf(['item', 'inside', 'ancestor'])(rule.on, `${at}.on`)
    text(rule.selector, `${at}.selector`)
    maybe(rule.text, `${at}.text`, pattern)
  }
}

function channel(raw: unknown, at: string): void {
  const kinds = oneOf(['chat', 'email', 'public'])
  const { is, unless } = object(raw, at)
  kinds(is, `${at}.is`)
  maybe(unless, `${at}.unless`, (entries, place) =>
    list(entries, place, (entry, where) => {
      const rule = object(entry, where)
      text(rule.selector, `${where}.selector`)
      maybe(rule.text, `${where}.text`, pattern)
      kinds(rule.channel, `${where}.channel`)
    }),
  )
}

function customer(raw: unknown, at: string): void {
  const fields = object(raw, at)
  for (const key of ['name', 'email', 'phone']) maybe(fields[key], `${at}.${key}`, sources)
  maybe(fields.other, `${at}.other`, (rows, place) =>
    list(rows, place, (raw, where) => {
      const row = object(raw, where)
      for (const key of ['row', 'value']) text(row[key], `${where}.${key}`)
      text(row.label ?? row.named, `${where}.label`)
      maybe(row.label, `${where}.label`, text)
      maybe(row.named, `${where}.named`, text)
    }),
  )
}

function replyBox(raw: unknown, at: string): void {
  const box = object(raw, at)
  texts(box.editors, `${at}.editors`)
  maybe(box.apart, `${at}.apart`, (raw, where) => {
    const apart = object(raw, where)
    texts(apart.within, `${where}.within`)
    texts(apart.editors, `${where}.editors`)
  })
  maybe(box.scope, `${at}.scope`, text)
  oneOf(['public', 'unsure', 'by-words'])(box.otherwise, `${at}.otherwise`)
  list(box.signs, `${at}.signs`, (entry, where) => {
    const sign = object(entry, where)
    oneOf(['public', 'note'])(sign.audience, `${where}.audience`)
    oneOf(['box', 'around', 'near', 'page'])(sign.on, `${where}.on`)
    text(sign.selector, `${where}.selector`)
    maybe(sign.text, `${where}.text`, pattern)
  })
}

function source(raw: unknown, at: string): void {
  const value = object(raw, at)
  maybe(value.selector, `${at}.selector`, text)
  maybe(value.inside, `${at}.inside`, text)
  maybe(value.attribute, `${at}.attribute`, text)
  maybe(value.in, `${at}.in`, oneOf(PLACES))
  maybe(value.pattern, `${at}.pattern`, pattern)
}

function sources(raw: unknown, at: string): void {
  list(raw, at, source)
}

function texts(raw: unknown, at: string): void {
  list(raw, at, text)
}

function object(raw: unknown, at: string): Json {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Problem(`${at}: an object is needed`)
  return raw as Json
}

function list(raw: unknown, at: string, check: (entry: unknown, at: string) => void): void {
  if (!Array.isArray(raw) || raw.length > LIST_LIMIT)
    throw new Problem(`${at}: a list of up to ${LIST_LIMIT} is needed`)
  raw.forEach((entry, index) => {
    check(entry, `${at}[${index}]`)
  })
}

function text(raw: unknown, at: string): void {
  if (typeof raw !== 'string' || raw === '' || raw.length > TEXT_LIMIT)
    throw new Problem(`${at}: a text is needed`)
}

function flag(raw: unknown, at: string): void {
  if (typeof raw !== 'boolean') throw new Problem(`${at}: true or false is needed`)
}

/** Regular expressions of others must not be able to run for ever: no group may repeat, few parts may be open. */
function pattern(raw: unknown, at: string): void {
  text(raw, at)
  const expression = String(raw)
  const open = expression.match(/[*+]|\{\d+,\}/gu)?.length ?? 0
  if (expression.length > 200 || /\)\s*[*+{]/u.test(expression) || /\\[1-9]/u.test(expression) || open > 3)
    throw new Problem(`${at}: this pattern could be slow`)
  try {
    new RegExp(expression, 'iu')
  } catch {
    throw new Problem(`${at}: this is no pattern`)
  }
}

function oneOf(known: readonly string[]) {
  return (raw: unknown, at: string): void => {
    if (typeof raw !== 'string' || !known.includes(raw))
      throw new Problem(`${at}: one of ${known.join(', ')} is needed`)
  }
}

function maybe(raw: unknown, at: string, check: (raw: unknown, at: string) => void): void {
  if (raw !== undefined) check(raw, at)
}
