/** Names and tags of languages as other products write them. */
import { LANGUAGE_TAGS, type LanguageTag, languageForLocale } from '../languages'

/** Names of languages as people write them in a column. */
const LANGUAGE_WORDS: Record<string, string> = {
  english: 'en',
  英语: 'en',
  英文: 'en',
  انگلیسی: 'en',
  chinese: 'zh-Hans',
  中文: 'zh-Hans',
  汉语: 'zh-Hans',
  简体中文: 'zh-Hans',
  简体: 'zh-Hans',
  繁体中文: 'zh-Hant',
  繁體中文: 'zh-Hant',
  繁體: 'zh-Hant',
  چینی: 'zh-Hans',
  persian: 'fa',
  farsi: 'fa',
  波斯语: 'fa',
  فارسی: 'fa',
}

/** Our tag for what a source calls a language; undefined for one we have not. */
export function languageTag(name: string): LanguageTag | undefined {
  const word = name.trim().toLowerCase().replaceAll('_', '-')
  const tag = LANGUAGE_WORDS[word] ?? word
  const exact = LANGUAGE_TAGS.find((known) => known.toLowerCase() === tag)
  if (exact) return exact
  const [primary = ''] = tag.split('-')
  return ['en', 'zh', 'fa', 'per', 'fas'].includes(primary)
    ? languageForLocale(tag.replace(/^(per|fas)/, 'fa'))
    : undefined
}
