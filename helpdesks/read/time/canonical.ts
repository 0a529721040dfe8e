/**
 * Brings a desk's wording of a time into one form that all languages share: plain digits, and codes in angle
 * brackets for words ("昨天 下午3点" and "yesterday 3:00 PM" both become "<d1> <pm> 3:00").
 */
import { TIME_PHRASES, TIME_WORDS, type TimeWords, WEEKDAY_PHRASES } from './words'

/** Times are short; what comes after this many characters is not one. */
const LIMIT = 80

/** A word's codes by language; two where it is both a month and a weekday. */
const WORDS = new Map<string, Map<string, string[]>>()
for (const [language, table] of Object.entries(TIME_WORDS)) addLanguage(language, table)

function addLanguage(language: string, { months, solarMonths, weekdays, words }: TimeWords): void {
  const add = (spelling: string, code: string): void => {
    if (spelling === '') return
    const byLanguage = WORDS.get(spelling) ?? new Map<string, string[]>()
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), code])
    WORDS.set(spelling, byLanguage)
  }
  const addAll = (spellings: string, code: string): void => {
    for (const spelling of spellings.split(' ')) add(spelling, code)
  }
  for (const [at, names] of months.split('|').entries()) addAll(names, `<m${at + 1}>`)
  for (const [at, names] of (solarMonths ?? '').split('|').entries()) addAll(names, `<s${at + 1}>`)
  for (const [at, names] of weekdays.split('|').entries()) addAll(names, `<w${at}>`)
  for (const [meaning, names] of Object.entries(words)) addAll(names, meaning && `<${meaning}>`)
}

const PHRASES = new Map<string, string>()
for (const [meanings, phrases] of TIME_PHRASES)
  for (const phrase of phrases.split('|')) PHRASES.set(phrase, ` ${meanings.replace(/\S+/gu, '<$&>')} `)
for (const [at, names] of WEEKDAY_PHRASES.split('|').entries())
  for (const name of names.split(' ')) PHRASES.set(name, ` <w${at}> `)
const PHRASE = new RegExp([...PHRASES.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/**
 * The forms of a text, one for each language that explains the most of its words; a text in figures has one.
 * `strange` counts the words that no table explains.
 */
export function canonicalForms(raw: string): { text: string; strange: number }[] {
  const plain = plainText(raw)
  const words = plain.match(WORD) ?? []
  if (words.length === 0) return [{ text: tidy(plain), strange: 0 }]
  const languages = new Set(words.flatMap((word) => [...(WORDS.get(word)?.keys() ?? [])]))
  const forms = [...languages].map((language) => inLanguage(plain, language))
  if (forms.length === 0) return [{ text: tidy(plain.replace(WORD, ' ')), strange: words.length }]
  const least = Math.min(...forms.map(({ strange }) => strange))
  const seen = new Set<string>()
  return forms.filter(({ text, strange }) => strange === least && !seen.has(text) && seen.add(text))
}

/** A word that is not the inside of a code. */
const WORD = /(?<![<\p{L}])\p{L}+(?:-\p{L}+)*/gu

function inLanguage(plain: string, language: string): { text: string; strange: number } {
  let strange = 0
  const found = (plain.match(WORD) ?? []).map((word) => WORDS.get(word)?.get(language))
  const hasMonth = found.some((codes) => codes?.length === 1 && /^<[ms]\d/u.test(codes[0] ?? ''))
  let at = 0
  const text = plain.replace(WORD, () => {
    const codes = found[at++]
    if (!codes) strange++
    // "mar. 21 nov.": the name of a weekday where another word is the month.
    const code = hasMonth ? codes?.at(-1) : codes?.[0]
    return ` ${code ?? ''} `
  })
  return { text: tidy(text), strange }
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function plainText(raw: string): string {
  const text = asciiDigits(raw.slice(0, LIMIT).normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff<>]/gu, '')
    .replace(/[’‘`]/gu, "'")
    .replace(/ي/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .toLowerCase()
    .replace(/\u0307/gu, '')
  return (
    joined(text)
      // 3点20分, 3時20分, 3시 20분, 3点半, 10h02.
      .replace(/(\d{1,2})\s?(?:[点點时時](?!间|間)|시(?!간))\s?半/gu, ' $1:30 ')
      .replace(
        /(\d{1,2})\s?(?:[点點时時](?!间|間)|시(?!간))\s?(?:(\d{1,2})\s?[分분](?!钟|鐘))?(?:\s?(\d{1,2})\s?[秒초])?整?/gu,
        (_all, hour: string, minute = '00', second = '') =>
          ` ${hour}:${minute.padStart(2, '0')}${second && `:${second.padStart(2, '0')}`} `,
      )
      .replace(/(\d{1,2})\s?h\s?(\d{2})(?!\d)/gu, ' $1:$2 ')
      .replace(/(\d)\s?년(?!\s?전)/gu, '$1年 ')
      .replace(/(\d)\s?월/gu, '$1月 ')
      .replace(/(\d)\s?일(?!\s?전)/gu, '$1日 ')
      .replace(/[（(]([日月火水木金土一二三四五六])[)）]/gu, ' ')
      .replace(PHRASE, (phrase) => PHRASES.get(phrase) ?? ' ')
      // 21st, 1er, 1º; 10:02p.
      .replace(/(\d)(?:st|nd|rd|th|er|[ºª°])(?!\p{L})/gu, '$1')
      .replace(/(?<=\d)(?:([ap])|\s?([ap])m)(?!\p{L})/gu, (_all, bare, half = bare) => ` <${half}m> `)
      .replace(/(?<![<\p{L}])([ap])m\s?(?=\d{1,2}:\d{2})/gu, '<$1m> ')
      .replace(/(?<=[年月日]|\d)(?=\p{L})/gu, ' ')
      .replace(/[年月日]/gu, (mark) => `${{ 年: '~y', 月: '~m', 日: '~d' }[mark]} `)
      .replace(/~([ymd])/gu, '<$1>')
  )
}

/** Names of weekdays and halves of the day that are written in parts: سه شنبه, ق.ظ, a. m. */
function joined(text: string): string {
  return text
    .replace(/(یک|دو|سه|چهار|پنج)\s(?=شنبه)/gu, '$1')
    .replace(/(?<!\p{L})(\p{L})\.\s?(\p{L})(?!\p{L})\.?/gu, '$1$2')
}

/** Persian and Arabic digits as ASCII ones. */
function asciiDigits(text: string): string {
  return text
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
}
