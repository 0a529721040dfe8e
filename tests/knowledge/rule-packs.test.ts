/** Walks the rules of every built-in pack: each fires where its examples say, and has words in every language. */
import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../copilot/compliance/check-article'
import { checkDraft, type DraftContext } from '../../copilot/compliance/check-draft'
import { tryPack } from '../../copilot/compliance/pack-rules'
import { packHolds, USUAL_RULES } from '../../copilot/compliance/rule-choice'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import type { Article } from '../../knowledge/article'
import type { PackRule } from '../../knowledge/compliance/pack'
import { BUILT_IN_PACKS } from '../../knowledge/compliance/packs'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import { COMPLIANCE_RULES } from '../../knowledge/compliance/rules'
import { translator } from '../../knowledge/interface/words'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { detectLanguage } from '../../knowledge/text/language'

const ALL_ON = { packs: Object.fromEntries(BUILT_IN_PACKS.map(({ id }) => [id, true])), own: [] }
const EVERY_RULE = BUILT_IN_PACKS.flatMap(({ id, rules }) =>
  rules.map((rule) => ({ pack: id, id: rule.id, rule })),
)

function fires({ id, when }: PackRule, pack: string, text: string): boolean {
  const context: DraftContext = { language: detectLanguage(text), rules: ALL_ON }
  const [mood] = when?.mood ?? []
  const [issue] = when?.issue ?? []
  const [channel] = when?.channel ?? []
  Object.assign(context, mood && { mood }, issue && { issue }, channel && { channel })
  return checkDraft(text, context).some((found) => found.rule === id && found.pack === pack)
}

describe('built-in packs', () => {
  it.each(EVERY_RULE)('$pack: $id fires and passes as its examples say', ({ pack, rule }) => {
    expect(rule.examples.fires.length).toBeGreaterThan(0)
    expect(rule.examples.passes.length).toBeGreaterThan(0)
    expect(rule.examples.fires.filter((text) => !fires(rule, pack, text))).toEqual([])
    expect(rule.examples.passes.filter((text) => fires(rule, pack, text))).toEqual([])
  })

  it('can be compiled, have rules of different names, and name desks that are read', () => {
    const desks = BUILT_IN_MAPS.map(({ name }) => name)
    for (const { id, rules, desks: own = [] } of BUILT_IN_PACKS) {
      expect(() => tryPack({ id, revision: 0, rules }), id).not.toThrow()
      expect(own.filter((desk) => !desks.includes(desk))).toEqual([])
    }
    const ids = EVERY_RULE.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => (COMPLIANCE_RULES as readonly string[]).includes(id))).toEqual([])
  })

  it('use every kind of rule', () => {
    const kinds = new Set(EVERY_RULE.map(({ rule }) => rule.kind))
    expect([...kinds].sort()).toEqual(['conditional', 'existence', 'occurrence', 'sequence', 'substitution'])
  })

  it.each(LANGUAGE_TAGS)('say name, reason and better wording in %s', (language) => {
    const t = translator(language)
    for (const { id } of BUILT_IN_PACKS)
      expect(t(`rules.pack.${id}` as 'rules.pack.jd')).not.toBe(`rules.pack.${id}`)
    for (const { id } of EVERY_RULE) {
      const words = ruleWords({ rule: id }, language)
      expect(
        [words.name, words.why, words.better].filter((text) => text.length < 2),
        id,
      ).toEqual([])
      expect(words.name).not.toBe(id)
    }
  })
})

const FILES = import.meta.glob<Article[]>('../../knowledge/languages/*/articles/*.json', {
  eager: true,
  import: 'default',
})

it.each(LANGUAGE_TAGS)('every article in %s keeps the rules of all packs, in every wording', (language) => {
  const articles = Object.values(FILES)
    .flat()
    .filter((article) => article.language === language)
  expect(articles.length).toBeGreaterThan(50)
  const broken = articles.flatMap((article) =>
    checkArticle(article, ALL_ON)
      .filter(({ level }) => level !== 'hint')
      .map(({ rule, words }) => `${article.id} ${rule}: ${words}`),
  )
  expect(broken).toEqual([])
})

describe('where packs hold', () => {
  const holds = (id: string, helpdesk?: string): boolean =>
    BUILT_IN_PACKS.some((pack) => pack.id === id && packHolds(pack, USUAL_RULES, helpdesk))

  it('a platform pack holds on its own desk', () => {
    expect(holds('taobao', 'qianniu')).toBe(true)
    expect(holds('taobao', 'zendesk')).toBe(false)
    expect(holds('taobao')).toBe(false)
    expect(holds('marketplace', 'pinduoduo')).toBe(true)
    expect(holds('service-tone', 'zendesk')).toBe(true)
  })

  it('a switch takes a pack away with the rules of the languages that belong to it', () => {
    const text = 'Calm down.'
    const rulesOf = (packs: Record<string, boolean>): string[] =>
      checkDraft(text, { language: 'en', rules: { packs, own: [] } }).map(({ rule }) => rule)
    expect(rulesOf({})).toContain('rude')
    expect(rulesOf({ 'service-tone': false })).toEqual([])
  })
})
