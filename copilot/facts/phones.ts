/** Phone numbers and e-mail addresses in a message. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,40}\.){1,5}[a-z]{2,24}/gu
const NUMBER = /(?<![\d#a-z@._/-])\+?\(?\d(?:[\d]|(?:[ .-]|\) ?| \()(?=\d)){6,19}\d(?![\d@a-z])/gu
const LABEL =
  /(?:phone|mobile|cell|call(?: me)?(?: (?:on|at|back))?|tel(?:ephone)?|number|reach(?: me)?(?: (?:on|at))?|text me|whatsapp|电话|手机号?|号码|联系方式|致电|座机|分机|[打拨]|回电|联系|تلفن|شماره(?: تماس| موبایل| تلفن)?(?:م|ام)?|موبایل(?:م)?|زنگ بزنید|همراه(?:م)?)[^\d+]{0,16}$/u
const OTHER_ID =
  /(?:order|ticket|tracking|case|serial|card|account|reference|ref|订单号?|工单号?|单号|卡号|账号|编号|سفارش|پیگیری|رهگیری|کارت|حساب|مشتری|اشتراک|پذیرنده|عضویت|قرارداد|فاکتور|سریال|تیکت|تراکنش|مشترک|پرونده|پذیرش|مرسوله|بارنامه|قبض|تسهیلات|دانشجویی|پرسنلی|客户号?|会员号?|合同号?|customer|member|invoice|booking|contract)[^\d+]{0,24}$/u

/** A number that only mobile phones have in Iran. */
const IRANIAN_MOBILE = /^(?:0|98)9\d{9}$/u

const REGIONS: Record<string, CountryCode[]> = { en: ['US', 'GB'], zh: ['CN', 'TW', 'HK'], fa: ['IR'] }

// "ola.b at post dot test": an address as it is spoken.
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}@._-])(?<user>[a-z0-9][a-z0-9._-]{0,30}(?: (?:dot|underscore|dash) [a-z0-9]{1,20}){0,3}) ?(?:\(at\)|\[at\]|(?<= )at|@)(?: (?=[a-z])|(?=[a-z]))(?<host>[a-z0-9][a-z0-9-]{0,30}(?:(?: ?(?:\(dot\)|\[dot\]) ?| dot |\.)[a-z0-9-]{2,20}){1,3})(?![\p{L}\p{N}@])/gu

const written = (spoken: string) =>
  spoken
    .replace(/ ?(?:\(dot\)|\[dot\]) ?| dot /gu, '.')
    .replace(/ underscore /gu, '_')
    .replace(/ dash /gu, '-')

/** E-mail addresses, also spelled out. */
export function readEmails(view: MessageView): Candidate[] {
  const found = [...view.text.matchAll(EMAIL)].map((match) =>
    candidate(view, 'email', match.index, match.index + match[0].length, 3),
  )
  if (found.length > 0) return found
  return [...view.text.matchAll(SPOKEN_EMAIL)].flatMap((match) => {
    const { user = '', host = '' } = match.groups ?? {}
    // "Look at page.html", "meet at noon": only an address has its dots or its sign spoken.
    if (!/ dot |\(|\[|@/u.test(match[0])) return []
    const value = `${written(user)}@${written(host)}`
    return [candidate(view, 'email', match.index, match.index + match[0].length, 3, value)]
  })
}

const SPOKEN_DIGITS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const SPOKEN_NUMBER =
  /(?<![\p{L}\p{N}])(?:plus )?(?:(?:double|triple|treble|hundred|zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine)(?:[ ,.-]{1,3}|(?![\p{L}\p{N}]))){6,24}/gu

/** Digits of words like "oh seven double five"; a plus is kept. */
function digitsOf(spoken: string): string {
  let digits = spoken.startsWith('plus') ? '+' : ''
  let times = 1
  for (const word of spoken.match(/[a-z]+/gu) ?? []) {
    if (word === 'double') times = 2
    else if (word === 'triple' || word === 'treble') times = 3
    else if (word === 'hundred') digits += '00'
    else if (SPOKEN_DIGITS[word] !== undefined) {
      digits += SPOKEN_DIGITS[word].repeat(times)
      times = 1
    }
  }
  return digits
}

/**
 * Phone numbers. A number told as one needs only a plausible length; a bare one must be a possible
 * number of a country where the language is spoken.
 */
export function readPhones(view: MessageView, asked: boolean): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.text.matchAll(NUMBER)) {
    const words = match[0]
    const digits = words.replace(/\D/g, '')
    if (digits.length < 7 || digits.length > 15) continue
    const before = view.text.slice(Math.max(0, match.index - 40), match.index)
    if (OTHER_ID.test(before) && !(IRANIAN_MOBILE.test(digits) && LABEL.test(before))) continue
    const told = asked || LABEL.test(before)
    if (!told && !looksLikePhone(words, digits, view)) continue
    out.push(candidate(view, 'phone', match.index, match.index + words.length, told ? 4 : 2))
  }
  if (asked && out.length === 0) {
    for (const match of view.text.matchAll(SPOKEN_NUMBER)) {
      const digits = digitsOf(match[0])
      const length = match[0].trimEnd().length
      if (digits.length >= 7 && digits.length <= 16)
        out.push(candidate(view, 'phone', match.index, match.index + length, 4, digits))
    }
  }
  return out
}

function looksLikePhone(words: string, digits: string, view: MessageView): boolean {
  // Without grouping, a short run of digits is more often an order than a number to call.
  if (digits.length < 10) return false
  if (!/[ ().+-]/.test(words) && !/^(?:1[3-9]\d{9}|0\d{9,10})$/.test(digits)) return false
  const languages = view.facts.map((facts) => facts.language)
  const regions: CountryCode[] = languages.flatMap((language) => REGIONS[language] ?? [])
  return regions.some((region) => parsePhoneNumberFromString(words, region)?.isPossible() === true)
}
