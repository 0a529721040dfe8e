/** Walks the compliance rules of every language: each fires where it must and stays silent where it must. */
import { describe, expect, it } from 'vitest'
import { checkDraft, type DraftContext } from '../../copilot/compliance/check-draft'
import { readPhrase } from '../../copilot/compliance/phrase-source'
import { fillReply } from '../../copilot/placeholders'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import { COMPLIANCE_PACKS, COMPLIANCE_RULES, type ComplianceRule } from '../../knowledge/compliance/rules'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import en from '../../knowledge/languages/en/compliance.json'
import fa from '../../knowledge/languages/fa/compliance.json'
import zhHans from '../../knowledge/languages/zh-Hans/compliance.json'

type Examples = Record<ComplianceRule, { fires: string[]; passes: string[] }>

const DATA: { language: 'en' | 'zh-Hans' | 'fa'; examples: Examples }[] = [
  { language: 'en', examples: en.examples },
  { language: 'zh-Hans', examples: zhHans.examples },
  { language: 'fa', examples: fa.examples },
]

/** The context in which a rule can fire. */
function contextFor(rule: ComplianceRule, language: DraftContext['language']): DraftContext {
  return {
    language,
    mood: rule === 'missing-empathy' ? 'anger' : 'neutral',
    issue: rule === 'uncertain-wording' ? 'complaint' : 'inquiry',
    channel: rule === 'exposes-personal-data' ? 'public' : 'chat',
  }
}

describe.each(DATA)('compliance rules in $language', ({ language, examples }) => {
  it.each(COMPLIANCE_RULES)('%s fires and passes as its examples say', (rule) => {
    const { fires, passes } = examples[rule]
    expect(fires.length).toBeGreaterThan(0)
    expect(passes.length).toBeGreaterThan(0)
    const context = contextFor(rule, language)
    const found = (text: string): string[] => checkDraft(text, context).map((violation) => violation.rule)
    expect(fires.filter((text) => !found(text).includes(rule))).toEqual([])
    expect(passes.filter((text) => found(text).includes(rule))).toEqual([])
  })

  it('has phrases that can be read, and better wordings whose placeholders exist', () => {
    const pack = COMPLIANCE_PACKS.find((one) => one.language === language)
    expect(pack).toBeDefined()
    for (const rule of pack?.rules ?? []) {
      const lists = [rule.phrases, rule.unless, rule.unlessSentence, rule.unlessDraft, rule.absent]
      for (const phrase of [...lists.flatMap((list) => list ?? []), ...Object.keys(rule.swaps ?? {})]) {
        if (phrase.startsWith('@')) expect(pack?.groups).toHaveProperty(phrase.slice(1))
        else expect(() => readPhrase(phrase), phrase).not.toThrow()
      }
      for (const better of Object.values(rule.swaps ?? {})) {
        const { text, blanks } = fillReply(better, {
          'time.in_2_hours': '15:00',
          'time.today_end': '18:00',
          'time.tomorrow': 'x',
          'time.in_3_days': 'x',
        })
        expect(blanks, better).toEqual([])
        expect(text).not.toMatch(/[{}]/)
      }
    }
  })
})

describe('words of the rules', () => {
  it.each(LANGUAGE_TAGS)('say name, reason and better wording in %s', (language) => {
    for (const rule of COMPLIANCE_RULES) {
      const { name, why, better } = ruleWords({ rule }, language)
      expect([name, why, better].filter((words) => words.length < 2)).toEqual([])
    }
  })
})
