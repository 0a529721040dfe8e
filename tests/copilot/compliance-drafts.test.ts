/** Keeps what the compliance check finds in drafts that were written before anybody looked at the rules. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDraft, type DraftContext } from '../../copilot/compliance/check-draft'

interface Labelled {
  id: string
  text: string
  context: Omit<DraftContext, 'language'>
  violations: { rule: string }[]
}

const LANGUAGES = { en: 'en', zh: 'zh-Hans', fa: 'fa' } as const

/** Share of labelled rules that must be found, and of found rules that must be labelled. */
const LEAST = { found: 0.93, right: 0.89 }

describe.each(['en', 'zh', 'fa'] as const)('drafts in %s', (name) => {
  const drafts = readFileSync(`tests/evaluate/drafts/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled)
  const found = ({ text, context }: Labelled): Set<string> =>
    new Set(checkDraft(text, { language: LANGUAGES[name], ...context }).map(({ rule }) => rule))

  it('that are fine are left in peace', () => {
    const fine = drafts.filter(({ violations }) => violations.length === 0)
    expect(fine.length).toBeGreaterThan(20)
    expect(fine.filter((draft) => found(draft).size > 0).map(({ text }) => text)).toEqual([])
  })

  it('that break rules are told', () => {
    let labelled = 0
    let given = 0
    let hit = 0
    for (const draft of drafts) {
      const rules = found(draft)
      labelled += draft.violations.length
      given += rules.size
      hit += draft.violations.filter(({ rule }) => rules.has(rule)).length
    }
    expect(hit / labelled).toBeGreaterThanOrEqual(LEAST.found)
    expect(hit / given).toBeGreaterThanOrEqual(LEAST.right)
  })
})
