// Every risk lexicon keeps its word: its examples fire, its innocent ones stay silent.
import { describe, expect, it } from 'vitest'
import { readRisks, readSettled } from '../../copilot/risk/read-risks'
import { RISK_KINDS } from '../../copilot/signals'
import en from '../../knowledge/languages/en/risks.json'
import fa from '../../knowledge/languages/fa/risks.json'
import zh from '../../knowledge/languages/zh-Hans/risks.json'
import { foldWithPositions } from '../../knowledge/text/fold'

const FILES = { en, zh, fa }
const LEAST_EXAMPLES = 6

for (const [language, file] of Object.entries(FILES)) {
  const examples: Record<string, { fires: string[]; silent: string[]; settles?: string[] }> = file.examples
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

    it.each(file.risks.filter((risk) => 'settling' in risk).map(({ kind }) => kind))(
      '%s is taken back by its examples, which raise nothing, and by none that raise it',
      (kind) => {
        const { fires = [], settles = [] } = examples[kind] ?? {}
        const settled = (text: string) => readSettled(foldWithPositions(text)).some((one) => one === kind)
        expect(settles.length).toBeGreaterThan(2)
        expect(settles.filter((text) => !settled(text))).toEqual([])
        expect(settles.filter((text) => readRisks('m', text).some((risk) => risk.kind === kind))).toEqual([])
        expect(fires.filter(settled)).toEqual([])
      },
    )
  })
}
