/** What is personal by its shape: phones, mailboxes, identity documents and addresses, in folded text. */
import { personalSign } from '../../knowledge/facts/personal-signs'
import { fold } from '../../knowledge/text/fold'
import type { PersonalKind } from './personal-kinds'

interface PersonalShape {
  kind: Exclude<PersonalKind, 'name'>
  /** Global; with a group `v` where words before the value only say what it is. */
  pattern: RegExp
}

const DIGITS_LATER = '(?:[ ()./-]{0,2}\\d)'

/** Messages searched for what is told as personal; a note speaks of the newest. */
const MESSAGES_READ = 60
const LONGEST_READ = 4_000

/** Values that messages tell as the number of a document or phone, by the words before them. */
export function toldValues(texts: readonly string[]): string[] {
  const values = new Set<string>()
  const patterns = labelled()
  for (const text of texts.slice(-MESSAGES_READ)) {
    if (!/\p{Nd}/u.test(text)) continue
    const folded = fold(text.slice(0, LONGEST_READ))
    for (const pattern of patterns)
      for (const match of folded.matchAll(pattern)) if (match.groups?.v) values.add(match.groups.v)
  }
  return [...values]
}

let made: readonly PersonalShape[] | undefined

/** In this order: what is found first is not looked at again. */
export function personalShapes(): readonly PersonalShape[] {
  made ??= shapes()
  return made
}

/** Those with words before the value. */
const labelled = (): RegExp[] =>
  personalShapes()
    .map(({ pattern }) => pattern)
    .filter(({ source }) => source.includes('(?<v>'))

const shapes = (): PersonalShape[] => [
  {
    kind: 'email',
    pattern:
      /[\p{Script=Latin}\d!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{Script=Latin}\d-]{1,63}(?:\.[\p{Script=Latin}\d-]{1,63}){0,5}/gu,
  },
  {
    kind: 'email',
    pattern:
      /(?:"[^"\n]{1,60}"|[\p{L}\p{N}._%+-]{1,64}) ?(?:@|[[(]at[\])]) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  },
  { kind: 'id', pattern: /(?<![\da-z])\d{6}[ -]?(?:18|19|20)\d{2}[01]\d[0-3]\d[ -]?\d{3}[\dx](?![\da-z])/gu },
  { kind: 'id', pattern: /(?<![\da-z-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/gu },
  { kind: 'id', pattern: /(?<![\da-z])[a-z][1289]\d{8}(?![\da-z])/gu },
  { kind: 'id', pattern: /(?<![\da-z])[a-z]{1,2}\d{6} ?\([\da]\)/gu },
  { kind: 'id', pattern: /(?<![\da-z])[xyz]\d{7}[a-z](?![\da-z])/gu },
  { kind: 'id', pattern: /(?<![\da-z])[a-z]{2}(?: \d{2}){3} [a-d](?![\da-z])/gu },
  {
    kind: 'id',
    pattern: /(?<![\da-z])[abceghj-prstw-z][abceghj-nprstw-z](?: ?\d{2}){3} ?[a-d](?![\da-z])/gu,
  },
  { kind: 'id', pattern: /(?<![\da-z])[a-z]{2} ?\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,4})?(?![\da-z])/gu },
  {
    kind: 'id',
    pattern: new RegExp(
      `(?:${personalSign('id-word').source}|${personalSign('document-word').source})[^\\da-z\\n.!?。]{0,6}(?:${personalSign('links-label').source})?(?<v>[a-z]{0,3}\\d[a-z\\d-]{4,20}(?:(?<=\\d)(?: \\d{2,5}){0,4}))(?![\\da-z])`,
      'gu',
    ),
  },
  { kind: 'phone', pattern: new RegExp(`(?<![\\d.])(?:\\+|00)\\d{1,3}${DIGITS_LATER}{6,12}(?!\\d)`, 'gu') },
  { kind: 'phone', pattern: /(?<![\d.])(?:86[ -]?)?1[3-9]\d(?:[ .-]?\d){8}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\d.])98[ -]?9\d{2}(?:[ -]?\d){7}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\d.:/-])\(?0\d{1,4}\)?(?:[ ()-]{0,2}\d){6,9}(?!\d)/gu },
  {
    kind: 'phone',
    pattern: /(?<![\d.])(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.]\d|-\d)/gu,
  },
  { kind: 'phone', pattern: /(?<![\d-])[5689]\d{3}[ -]\d{4}(?![\d-])/gu },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?:${personalSign('phone-word').source}|${personalSign('call-word').source})[^\\d\\n.!?。]{0,14}(?<v>[+(]?\\d(?:[ ().-]{0,2}\\d){5,14})(?!\\d)`,
      'gu',
    ),
  },
  // A long number that nothing explains may be anybody's.
  { kind: 'id', pattern: /(?<![\da-z.:/_-])\d{10,40}(?![\da-z]|\.\d)/gu },
  // In groups, too, unless it is a date with its time.
  {
    kind: 'id',
    pattern:
      /(?<![\da-z.:/_-])(?!(?:19|20)\d\d[ -]\d\d[ -]\d\d)(?=\d(?:[ -]?\d){9})\d{1,8}(?:[ -]\d{1,8}){1,6}(?![\da-z]|[.:/]\d)/gu,
  },
  { kind: 'address', pattern: personalSign('address-told', 'g') },
]
