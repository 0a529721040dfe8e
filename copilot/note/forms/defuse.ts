/** Takes the meaning out of signs that chat and ticket systems act on, without changing what a person reads. */

/** Invisible, never breaks a line, and ends what a parser takes for a name or an address. */
export const JOINER = '\u2060'

const BROADCAST = /@(?=(?:all|channel|everyone|here|group|team|所有人|全体成员|همه)(?![\p{L}\p{N}_]))/giu
const MENTION = /(?<![\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}_])/gu
const ADDRESS = /\b(https?|ftp|mailto|tel|javascript|data|vbscript)(?=:)/giu
const BARE_ADDRESS = /\bwww(?=\.)/giu

/** Nobody is called: "@channel" is words. For forms that may be pasted anywhere. */
export function withoutBroadcast(text: string): string {
  return text.replace(BROADCAST, `@${JOINER}`)
}

/** No name after an at sign is a mention, no address a link. */
export function withoutMentions(text: string): string {
  return text
    .replace(MENTION, `@${JOINER}`)
    .replace(ADDRESS, `$1${JOINER}`)
    .replace(BARE_ADDRESS, (words) => words + JOINER)
}

/** Signs that a chat's markup has no escape for, as signs that look alike and mean nothing. */
const ALIKE: Readonly<Record<string, string>> = {
  '*': '∗',
  '`': '‵',
  '~': '∼',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '!': '！',
  '#': '＃',
  '|': '｜',
  '\\': '＼',
}

/** Replaces the given signs by others that look alike; an underscore only at the edge of a word, where it means something. */
export function alike(text: string, signs: string): string {
  const replaced = [...text].map((sign) => (signs.includes(sign) ? (ALIKE[sign] ?? sign) : sign)).join('')
  return signs.includes('_') ? replaced.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿') : replaced
}

/** An address that can stand in any form's link: signs that end a link are percent-encoded. */
export function linkTarget(url: string): string {
  return url.replace(/[\s<>()[\]{}|"'`\\^*_~!]/gu, (sign) =>
    encodeURIComponent(sign).replace(/[()'*_~!]/gu, percent),
  )
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}
