/** Walks the fact, step, promise, note and question data: shapes, examples, patterns. */
import { describe, expect, it } from 'vitest'
import { FACT_FIELDS } from '../../copilot/facts'
import { viewMessage } from '../../copilot/facts/message-view'
import { readFacts } from '../../copilot/facts/read-facts'
import { readPatterns } from '../../copilot/facts/values/read-patterns'
import { NOTE_WORDS, QUESTIONS } from '../../copilot/note/note-words'
import { PROMISE_DATA } from '../../copilot/promises/promise-sources'
import { readPromises } from '../../copilot/promises/read-promises'
import type { Message, Role, Transcript } from '../../copilot/transcript'
import { type FactLanguage, STEP_NAMES } from '../../knowledge/facts/compile'
import { FACT_DATA, fillMacros, rulePattern } from '../../knowledge/facts/fact-sources'
import { WORD_LISTS } from '../../knowledge/facts/types'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { fold } from '../../knowledge/text/fold'

const LANGUAGES: FactLanguage[] = ['en', 'zh', 'fa']

function transcript(...turns: [Role, string][]): Transcript {
  const messages: Message[] = turns.map(([role, text], index) => ({ id: `m${index}`, role, text }))
  return {
    helpdesk: 'found',
    helpdeskName: 'desk.example',
    conversationId: 'c1',
    channel: 'chat',
    customer: {},
    messages,
    partial: false,
    replyBox: 'none',
  }
}

/** Every pattern source of a language. */
function sourcesOf(language: FactLanguage): string[] {
  const { data, rules, steps } = FACT_DATA[language]
  return [
    ...rules.flatMap((rule) => rule.patterns),
    ...Object.values(data.asks).flat(),
    ...Object.values(data.labels).flat(),
    ...Object.values(data.words).flat(),
    ...steps.flatMap((step) => [...step.done, ...(step.named ?? []), ...(step.about ?? [])]),
  ]
}

describe.each(LANGUAGES)('fact data of %s', (language) => {
  const { data, rules, steps } = FACT_DATA[language]

  it('has every word list and only known fields', () => {
    expect(Object.keys(data.words).toSorted()).toEqual([...WORD_LISTS].toSorted())
    for (const field of [...Object.keys(data.asks), ...rules.map((rule) => rule.field)]) {
      expect(FACT_FIELDS).toContain(field)
    }
  })

  it('fills every macro and leaves no unbounded repetition of a group', () => {
    for (const source of sourcesOf(language)) {
      const filled = fillMacros(source, data)
      expect(filled, source).not.toMatch(/(?<!\\p)\{[A-Z]/)
      expect(filled, source).not.toMatch(/\)[*+]/)
      expect(() => new RegExp(filled, 'u'), source).not.toThrow()
    }
  })

  it('asks for every field an agent asks for', () => {
    // A plan is read beside the conversation; asked for, it is answered as a product.
    for (const field of FACT_FIELDS.filter((name) => name !== 'symptom' && name !== 'plan')) {
      expect(data.asks[field]?.length ?? 0, field).toBeGreaterThan(0)
    }
  })

  it.each(rules.map((rule, index) => [`${index} ${rule.field}`, rule] as const))('rule %s', (_, rule) => {
    const patterns = rule.patterns.map(
      (source) => new RegExp(rulePattern(source, data, language, rule.cased === true), 'dgu'),
    )
    const values = (text: string) => {
      const matched = rule.cased ? text : fold(text)
      return patterns.flatMap((pattern) => [...matched.matchAll(pattern)].map((match) => match.groups?.v))
    }
    expect(rule.hits.length).toBeGreaterThan(0)
    expect(rule.misses.length).toBeGreaterThan(0)
    for (const [text, value] of rule.hits)
      expect(values(text), text).toContain(rule.cased ? value : fold(value))
    for (const text of rule.misses) {
      const found = readFacts(transcript(['customer', text])).filter((fact) => fact.field === rule.field)
      expect(found, text).toEqual([])
    }
  })

  it.each(steps.map((step) => [step.canon, step] as const))('step %s', (canon, step) => {
    const tried = (text: string) =>
      readFacts(
        transcript(['agent', 'What have you tried so far? 您试过什么？ چه کاری کردید؟'], ['customer', text]),
      )
        .filter((fact) => fact.field === 'steps_tried')
        .map((fact) => fact.canon)
    const told = (text: string) =>
      readFacts(transcript(['customer', text]))
        .filter((fact) => fact.field === 'steps_tried')
        .map((fact) => fact.canon)
    for (const text of step.hits) expect(tried(text), text).toContain(canon)
    for (const text of step.misses) expect(told(text), text).not.toContain(canon)
  })

  it('knows the same steps as every language', () => {
    expect(steps.map((step) => step.canon).toSorted()).toEqual(STEP_NAMES.toSorted())
  })

  it('finds the promises of its examples and no others', () => {
    for (const { text, due } of PROMISE_DATA[language].examples) {
      expect(
        readPromises(transcript(['agent', text])).map((promise) => promise.due),
        text,
      ).toEqual([due])
    }
    for (const text of PROMISE_DATA[language].none) {
      expect(readPromises(transcript(['agent', text])), text).toEqual([])
    }
  })
})

describe.each(LANGUAGE_TAGS)('note words of %s', (tag) => {
  it('names every field, step and question', () => {
    const words = NOTE_WORDS[tag]
    for (const field of FACT_FIELDS) {
      expect(words.labels[field], field).toBeTruthy()
      expect(QUESTIONS[tag][field], field).toMatch(/[?？؟]/u)
    }
    expect(Object.keys(words.steps).toSorted()).toEqual(STEP_NAMES.toSorted())
    for (const template of Object.values(words.parts)) expect(template).toContain('{value}')
  })
})

describe('names', () => {
  const devices = (text: string) =>
    readPatterns(viewMessage({ id: 'm', role: 'customer', text }, 0))
      .filter((item) => item.field === 'device')
      .map((item) => item.value)
  it.each([
    ['my iPhone 12 mini froze', 'iPhone 12 mini'],
    ['Galaxy A54 here', 'Galaxy A54'],
    ['用的红米Note 12', '红米Note 12'],
    ['华为Mate 60 Pro', '华为Mate 60 Pro'],
    ['گوشی سامسونگ A52', 'سامسونگ A52'],
  ])('%s', (text, name) => {
    expect(devices(text)).toContain(name)
  })
  it('takes no model from ordinary words', () => {
    expect(devices('I ordered 12 plates and 3 cups on the 4th')).toEqual([])
  })
})
