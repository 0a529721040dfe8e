/** Takes personal data out of a customer's words, for the little that is kept beyond the conversation. */

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`

/** What is personal by its shape. The order matters: an address holds digits, a link may hold a name. */
const SHAPES: readonly RegExp[] = [
  /https?:\/\/\S+|\bwww\.\S+/giu,
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){0,4}/gu,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,40}/gu,
  // Streets and houses: Chinese by their endings, others by a number beside the word.
  /[\p{Script=Han}\d]{1,12}(?:省|市|區|区|縣|县|鎮|镇|路|街|巷|弄|小区|小區|栋|棟|幢|单元|單元|号楼|號樓)(?:[\p{Script=Han}\d]{0,8}(?:路|街|号|號|室|楼|樓|栋|棟|单元|單元))+/gu,
  /\d{1,5}[a-z]? (?:\p{L}+\.? ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|court|square|way|boulevard|blvd)\b\.?/giu,
  // Numbers of orders, tickets, parcels, accounts: words with three digits or more.
  /[#№]?(?=(?:[a-z_/-]*\d){3})[a-z0-9_/-]{5,60}/giu,
  /\+?\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,18}/gu,
  /[#№]?\p{Nd}{4,40}/gu,
]

/** How people say who they are; the name goes, the words before it stay. */
const INTRODUCED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b((?:[Mm]y name(?:'s| is)|[Tt]his is|[Nn]ame:?|[Rr]egards,?|[Tt]hanks,) )(?:${NAME})`,
    'gu',
  ),
  new RegExp(String.raw`\b(I(?:'m| am) )${NAME}(?=[.,!]|$| from| and| here)`, 'gu'),
  /((?:我叫|我的名字是|姓名[:：]?|本人))[\p{Script=Han}]{2,4}(?=[，,。.！!\s]|$)/gu,
  /((?:اسم(?: من)?|نام(?: من)?) )\p{L}{2,15}(?: \p{L}{2,15})?(?= (?:است|هست|ه)\b|[.،!]|$)/gu,
]

/** A name or value shorter than this would take parts of other words with it. */
const LEAST_KNOWN = 2
/** Values known that are looked for; a conversation has no more people. */
const KNOWN_LIMIT = 60

/**
 * The words without addresses, numbers that name something, links, and the given values; short numbers ("iOS 17",
 * "24 hours") stay. What is taken out leaves nothing behind.
 *
 * @param known values of this conversation that are personal: names, accounts, cities
 */
export function withoutPersonalData(text: string, known: readonly string[] = []): string {
  let left = plain(text.slice(0, 4000))
  for (const value of partsOf(known)) left = without(left, value)
  for (const shape of SHAPES) left = left.replace(shape, ' ')
  for (const said of INTRODUCED) left = left.replace(said, '$1')
  return left
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.!?，。！？،؟])/gu, '')
    .replace(/,(?=[,.!?])/gu, '')
    .replace(/^[\s,.:;，。：；،]+/u, '')
    .trim()
}

/** Full-width letters, digits, dots and at signs as ordinary ones; punctuation stays as it is. */
function plain(text: string): string {
  return text.replace(/[\uff0e\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]/gu, (sign) => sign.normalize('NFKC'))
}

/** Values with the words they are made of, the longest first: "Nora Keller", "Keller", "Nora". */
function partsOf(known: readonly string[]): string[] {
  const parts = new Set<string>()
  for (const value of known.slice(0, KNOWN_LIMIT)) {
    const whole = plain(value).trim()
    if (whole.length < LEAST_KNOWN || whole.length > 80) continue
    parts.add(whole)
    for (const word of whole.split(/\s+/u)) if (word.length > 2) parts.add(word)
  }
  return [...parts].sort((a, b) => b.length - a.length)
}

function without(text: string, value: string): string {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  // Chinese writes names without spaces around them.
  const edge = /\p{Script=Han}/u.test(value) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  return text.replace(new RegExp(`${edge[0]}${escaped}${edge[1]}`, 'giu'), ' ')
}
