// Every issue lexicon keeps its word: its examples read as their kind and topic, its topics are known ones.
import { describe, expect, it } from 'vitest'
import { readIssues } from '../../copilot/issue/read-issues'
import { ISSUE_KINDS } from '../../copilot/signals'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import en from '../../knowledge/languages/en/issues.json'
import fa from '../../knowledge/languages/fa/issues.json'
import zh from '../../knowledge/languages/zh-Hans/issues.json'
import { SHAPES, TOPICS } from '../../knowledge/signals/issue-data'
import { STRATEGIES } from '../../knowledge/signals/strategy-data'

const FILES = { en, zh, fa }
const known = new Map(TOPICS.map((topic) => [topic.topic, topic]))

describe('topics', () => {
  it('have one kind each, and every kind has topics', () => {
    expect(known.size).toBe(TOPICS.length)
    expect([...new Set(TOPICS.map((topic) => topic.kind))].sort()).toEqual([...ISSUE_KINDS].sort())
  })

  it('name a hidden need that has words in every language', () => {
    const needs = new Set(TOPICS.flatMap((topic) => topic.hiddenNeed ?? []))
    for (const tag of LANGUAGE_TAGS) {
      expect([...needs].filter((need) => !STRATEGIES.of(tag).hiddenNeeds[need])).toEqual([])
    }
  })
})

for (const [language, file] of Object.entries(FILES)) {
  describe(`issue words, ${language}`, () => {
    it('speak of known topics and shapes only', () => {
      expect(Object.keys(file.topics).filter((topic) => !known.has(topic))).toEqual([])
      const shapes: readonly string[] = SHAPES
      expect(Object.keys(file.shapes).filter((shape) => !shapes.includes(shape))).toEqual([])
    })

    const examples: { text: string; issue: string; topic?: string }[] = file.examples
    it('have examples of every kind', () => {
      expect([...new Set(examples.map((example) => example.issue))].sort()).toEqual([...ISSUE_KINDS].sort())
    })

    it.each(examples)('$text', ({ text, issue, topic }) => {
      const top = readIssues('m', text)[0]
      expect(top?.kind ?? 'none').toBe(issue)
      if (topic !== undefined) expect(top?.topic).toBe(topic)
    })
  })
}
