// Every priority lexicon keeps its word: its examples name their reason, the harmless ones do not.
import { describe, expect, it } from 'vitest'
import { findReasons } from '../../copilot/priority/find-reasons'
import en from '../../knowledge/languages/en/priorities.json'
import fa from '../../knowledge/languages/fa/priorities.json'
import zh from '../../knowledge/languages/zh-Hans/priorities.json'
import { WORDED_REASONS } from '../../knowledge/signals/priority-data'

for (const [language, file] of Object.entries({ en, zh, fa })) {
  const examples: Record<string, { fires: string[]; silent: string[] }> = file.examples
  describe(`priority words, ${language}`, () => {
    it.each(WORDED_REASONS)('%s', (reason) => {
      const { fires, silent } = examples[reason] ?? { fires: [], silent: [] }
      expect(fires.length).toBeGreaterThanOrEqual(6)
      expect(silent.length).toBeGreaterThanOrEqual(3)
      const has = (text: string) => findReasons(text).includes(reason)
      expect(fires.filter((text) => !has(text))).toEqual([])
      expect(silent.filter(has)).toEqual([])
    })
  })
}
