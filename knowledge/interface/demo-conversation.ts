/** The try-out conversation of the first-run screen: `knowledge/languages/<tag>/demo.json`. Invented people. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/demo.json'
import fa from '../languages/fa/demo.json'
import zhHans from '../languages/zh-Hans/demo.json'
import zhHant from '../languages/zh-Hant/demo.json'

export interface DemoScript {
  customer: string
  email: string
  messages: { from: string; text: string }[]
}

const SCRIPTS: Record<LanguageTag, DemoScript> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

export function demoScript(language: LanguageTag): DemoScript {
  return SCRIPTS[language]
}
