// Every outcome lexicon keeps its word: its examples name their outcome, the others do not.
import { describe, expect, it } from 'vitest'
import { findOutcomes } from '../../copilot/effect/find-outcomes'
import en from '../../knowledge/languages/en/outcomes.json'
import fa from '../../knowledge/languages/fa/outcomes.json'
import zh from '../../knowledge/languages/zh-Hans/outcomes.json'
import { WORDED_OUTCOMES } from '../../knowledge/signals/outcome-data'

for (const [language, file] of Object.entries({ en, zh, fa })) {
  const examples: Record<string, { fires: string[]; silent: string[] }> = file.examples
  describe(`outcome words, ${language}`, () => {
    it.each(WORDED_OUTCOMES)('%s', (outcome) => {
      const { fires, silent } = examples[outcome] ?? { fires: [], silent: [] }
      expect(fires.length).toBeGreaterThanOrEqual(6)
      expect(silent.length).toBeGreaterThanOrEqual(3)
      const has = (text: string) => findOutcomes(text).has(outcome)
      expect(fires.filter((text) => !has(text))).toEqual([])
      expect(silent.filter(has)).toEqual([])
    })
  })
}
