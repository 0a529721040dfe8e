/** Finds in a text what replies are made of: parts, questions, answers, deeds; compiled once a language. */
import { DRAFT_DATA, type DraftData, type DraftLanguage } from '../../knowledge/draft/draft-data'
import type { LanguageTag } from '../../knowledge/languages'
import { packedRules } from '../compliance/compile-rules'
import { compileRuleMatcher, type RulePhrase } from '../compliance/rule-matcher'

/** Places in a folded text by what was found there: `solution`, `time`, `ask when`, `answer when`, `deed refund`, … */
export type Heard = ReadonlyMap<string, readonly { from: number; to: number }[]>

interface Compiled {
  data: DraftData
  hear(folded: string): Heard
  greeting: RegExp
  thanks: RegExp
  orderLabels: RegExp
  givenLabels: RegExp
  notNames: ReadonlySet<string>
}

const compiled = new Map<DraftLanguage, Compiled>()

/** The data folder that reads a language. */
export function draftLanguage(language: LanguageTag): DraftLanguage {
  return language === 'zh-Hant' ? 'zh-Hans' : language
}

/** The words of a language; throws RangeError when the data cannot be read. */
export function draftWords(tag: LanguageTag): Compiled {
  const language = draftLanguage(tag)
  let words = compiled.get(language)
  if (!words) {
    words = compile(language)
    compiled.set(language, words)
  }
  return words
}

function compile(language: DraftLanguage): Compiled {
  const data = DRAFT_DATA[language]
  // What counts as a word of understanding is said once, by the rule that misses it.
  const { time, empathy } = packedRules(language)
  const entries: RulePhrase<string>[] = []
  const add = (phrases: readonly string[], payload: string): void => {
    for (const phrase of phrases) entries.push({ phrase, payload })
  }
  add(time.phrases, 'time')
  add(empathy, 'empathy')
  for (const [part, phrases] of Object.entries(data.parts)) add(phrases, part)
  for (const { kind, asks, answers } of data.questions) {
    add(asks, `ask ${kind}`)
    add(
      answers.filter((phrase) => phrase !== '@time'),
      `answer ${kind}`,
    )
  }
  for (const [deed, phrases] of Object.entries(data.deeds)) add(phrases, `deed ${deed}`)
  add(data.refuses, 'refuse')
  const find = compileRuleMatcher(entries)
  const timePatterns = time.patterns.map((source) => new RegExp(source, 'gu'))
  return {
    data,
    hear: (folded) => {
      const heard = new Map<string, { from: number; to: number }[]>()
      const put = (key: string, from: number, to: number): void => {
        const places = heard.get(key)
        if (places) places.push({ from, to })
        else heard.set(key, [{ from, to }])
      }
      for (const { payload, from, to } of find(folded)) put(payload, from, to)
      for (const pattern of timePatterns) {
        for (const match of folded.matchAll(pattern)) put('time', match.index, match.index + match[0].length)
      }
      return heard
    },
    greeting: new RegExp(data.greeting, 'dgmu'),
    thanks: new RegExp(data.thanks, 'dgmu'),
    orderLabels: new RegExp(data.orderLabels, 'gu'),
    givenLabels: new RegExp(data.givenLabels, 'gu'),
    notNames: new Set(data.notNames),
  }
}
