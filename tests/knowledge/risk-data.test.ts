// Every risk lexicon keeps its word: its examples fire, its innocent ones stay silent.
import { describe, expect, it } from 'vitest'
import { readRisks } from '../../copilot/risk/read-risks'
import { RISK_KINDS } from '../../copilot/signals'
import en from '../../knowledge/languages/en/risks.json'
import fa from '../../knowledge/languages/fa/risks.json'
import zh from '../../knowledge/languages/zh-Hans/risks.json'

const FILES = { en, zh, fa }
const LEAST_EXAMPLES = 6

for (const [language, file] of Object.entries(FILES)) {
  const examples: Record<string, { fires: string[]; silent: string[] }> = file.examples
  describe(`risk words, ${language}`, () => {
    it('knows every kind of risk', () => {
      expect(file.risks.map((risk) => risk.kind).sort()).toEqual([...RISK_KINDS].sort())
    })

    it.each(RISK_KINDS)('%s fires on its examples and is silent on the innocent ones', (kind) => {
      const { fires, silent } = examples[kind] ?? { fires: [], silent: [] }
      expect(fires.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES)
      expect(silent.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES)
      const has = (text: string) => readRisks('m', text).some((risk) => risk.kind === kind)
      expect(fires.filter((text) => !has(text))).toEqual([])
      expect(silent.filter(has)).toEqual([])
    })
  })
}
