/** Tells the language of a text from its script; cheap enough for every message. */
import type { LanguageTag } from '../languages'
import { fold } from './fold'

/** No more of a text than this is looked at. */
const ENOUGH = 600

/**
 * The language of a text: Persian for Arabic script, Chinese for Han characters (Traditional when it holds
 * characters that have another Simplified form and more of them than Simplified-only ones), else English.
 */
export function detectLanguage(text: string): LanguageTag {
  let han = 0
  let arabic = 0
  let latin = 0
  let traditional = 0
  let simplified = 0
  for (const character of text.slice(0, ENOUGH)) {
    const code = character.charCodeAt(0)
    if (isHan(code)) {
      han++
      if (fold(character) !== character) traditional++
      else if (SIMPLIFIED_ONLY.has(character)) simplified++
    } else if (code >= 0x0600 && code <= 0x06ff) arabic++
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++
  }
  // A Han character says as much as a short word, and foreign product names are common.
  if (han > 0 && han * 4 >= latin && han * 2 >= arabic)
    return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  if (arabic > 0 && arabic * 2 >= latin) return 'fa'
  return 'en'
}

/** Frequent characters that exist in Simplified writing only. */
const SIMPLIFIED_ONLY = new Set(
  '们这个来时说为对过还给后没发么样现见问间头动长开关书车东门马两写号单买卖钱货订产转账电话电请谢谁让认识应该系统际网页图会员级别换错误联络处业务经验岁总从点听觉实达运费几种类优质价过进远边达',
)

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}
