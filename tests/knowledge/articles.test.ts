/** Walks every starter article of every language: shape, names, placeholders, markup and wording. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLACEHOLDER_NAMES } from '../../copilot/placeholders'
import { LANGUAGE_TAGS, type LanguageTag } from '../../knowledge/languages'
import topics from '../../knowledge/signals/topics.json'

const LANGUAGES = new URL('../../knowledge/languages/', import.meta.url)

/** Fewer phrasings than this and an article is hard to find by a customer's own words. */
const PHRASINGS_AT_LEAST = 5

const SCENARIOS = ['inquiry', 'after-sales', 'complaint', 'dispute']
const MOMENTS = ['opening', 'answer', 'follow-up', 'closing']
const AUDIENCES = ['any', 'casual', 'formal', 'business']
const CHANNELS = ['any', 'chat', 'email']

/**
 * Topics that no article answers, and why. Kind `none` (greetings, data given, small talk) asks for nothing that an
 * article could answer; greetings and goodbyes have their moments.
 */
const UNANSWERED: Record<string, string> = {
  'inquiry/order-status':
    'no words of any language lead to it: where an order is, is read as logistics/where-is-order',
}

/** Words that a reply to a customer must not have: no time, no owner, a formula, a superlative, a private contact. */
const FORBIDDEN: Record<LanguageTag, RegExp> = {
  en: /as soon as possible|\basap\b|\bsoon\b|\bshortly\b|in due course|at (your|our|the) earliest|be patient|bear with|important to us|\b(company )?policy\b|\bguarantee|\bbest\b|\bperfect|100 ?%|\bmaybe\b|\bperhaps\b|\bprobably\b|whatsapp|telegram|\bliab|\bunfortunately\b|!/iu,
  'zh-Hans': /尽快|尽早|尽速|耐心等|稍安勿躁|公司规定|微信|好评返|国家级|100 ?%|肯定能|保证/u,
  'zh-Hant': /盡快|儘快|儘速|盡速|耐心等|稍安勿躁|公司規定|微信|好評返|國家級|100 ?%|肯定能|保證/u,
  fa: /به[ \u200c]?زودی|اسرع وقت|هر ?چه (سریع|زود)|هرچه (سریع|زود)|صبور باش|شکیبا|تضمین|قطعاً|قطعا(?!ت)|صد در ?صد|۱۰۰ ?[%٪]|بهترین|شاید|احتمالاً?|قوانین شرکت|سیاست شرکت|واتساپ|تلگرام|متأسفانه|!/u,
}

const PLACEHOLDER = /\{\{([a-z0-9_.]+)(?:\|([^{}]*))?\}\}/g

interface Entry {
  tag: LanguageTag
  file: string
  article: Record<string, unknown>
}

function readEntries(tag: LanguageTag): Entry[] {
  const folder = new URL(`${tag}/articles/`, LANGUAGES)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((file) => {
      const articles = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>[]
      return articles.map((article) => ({ tag, file, article }))
    })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const bodies = (article: Record<string, unknown>): string[] =>
  list(article.replies).map((reply) => text((reply as Record<string, unknown>).body))
const repeated = (names: string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i)

/** What is wrong with the markup of a body: only paragraphs, lists, links and bold are known. */
function markupFaults(body: string): string[] {
  const faults: string[] = []
  for (const line of body.split('\n')) {
    if (/^\s*(#|>|```|\|)/.test(line)) faults.push(line)
    if (/^\s+([-*]|\d+[.)]) /.test(line)) faults.push(`nested list: ${line}`)
    if (/<\/?[a-z]+/i.test(line)) faults.push(`HTML: ${line}`)
    if ((line.match(/\*\*/g)?.length ?? 0) % 2 === 1) faults.push(`open bold: ${line}`)
    if (/!\[|__|`/.test(line)) faults.push(line)
  }
  return faults
}

const present = LANGUAGE_TAGS.map((tag) => ({ tag, entries: readEntries(tag) }))

describe('starter articles', () => {
  it('exist in about the same number in every language', () => {
    for (const tag of LANGUAGE_TAGS) expect(readEntries(tag).length, tag).toBeGreaterThanOrEqual(105)
  })

  describe.each(present)('$tag', ({ tag, entries }) => {
    const answers = entries.filter(({ article }) => article.moment === 'answer')

    it('has unique ids that begin with the language', () => {
      const ids = entries.map(({ article }) => text(article.id))
      expect(ids.filter((id) => !id.startsWith(`${tag}.`))).toEqual([])
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.slice(tag.length + 1)))).toEqual([])
      expect(repeated(ids)).toEqual([])
      expect(entries.filter(({ article }) => article.language !== tag)).toEqual([])
    })

    it('has unique shortcuts in ASCII and unique titles', () => {
      const shortcuts = entries.map(({ article }) => text(article.shortcut))
      expect(shortcuts.filter((shortcut) => !/^[a-z0-9-]{2,24}$/.test(shortcut))).toEqual([])
      expect(repeated(shortcuts)).toEqual([])
      expect(repeated(entries.map(({ article }) => text(article.title)))).toEqual([])
    })

    it('has the fields of an article, filled', () => {
      for (const { article } of entries) {
        const where = text(article.id)
        expect(SCENARIOS, where).toContain(article.scenario)
        expect(MOMENTS, where).toContain(article.moment)
        expect(['public', 'internal'], where).toContain(article.visibility)
        for (const field of ['title', 'useWhen', 'notWhen']) expect(text(article[field]), where).not.toBe('')
        for (const field of ['phrasings', 'tags', 'negativeWords'])
          for (const value of list(article[field])) expect(text(value).trim(), where).not.toBe('')
        expect(list(article.tags).length, where).toBeGreaterThan(0)
      }
    })

    it('has topics of their kind of issue', () => {
      const known = new Set(topics.map(({ kind, topic }) => `${kind}/${topic}`))
      const unknown = entries.filter(({ article }) => !known.has(`${article.issue}/${article.topic}`))
      expect(unknown.map(({ article }) => `${article.id}: ${article.issue}/${article.topic}`)).toEqual([])
    })

    it('answers every topic that a message can be read as', () => {
      const answered = new Set(
        answers
          .filter(({ article }) => article.visibility === 'public')
          .map(({ article }) => `${article.issue}/${article.topic}`),
      )
      const asked = topics.filter(({ kind }) => kind !== 'none').map(({ kind, topic }) => `${kind}/${topic}`)
      expect(asked.filter((topic) => !answered.has(topic) && !(topic in UNANSWERED))).toEqual([])
      expect(asked.filter((topic) => answered.has(topic) && topic in UNANSWERED)).toEqual([])
    })

    it('has enough phrasings, and none that two articles claim', () => {
      for (const { article } of answers)
        expect(list(article.phrasings).length, text(article.id)).toBeGreaterThanOrEqual(PHRASINGS_AT_LEAST)
      const all = answers.flatMap(({ article }) => [
        ...new Set(list(article.phrasings).map((phrasing) => text(phrasing).toLowerCase())),
      ])
      expect(repeated(all)).toEqual([])
    })

    it('has a wording for anyone on any channel, and no two for the same', () => {
      for (const { article } of entries) {
        const where = text(article.id)
        const kinds = list(article.replies).map((reply) => {
          const { audience, channel } = reply as Record<string, unknown>
          expect(AUDIENCES, where).toContain(audience)
          expect(CHANNELS, where).toContain(channel)
          return `${audience}/${channel}`
        })
        expect(kinds, where).toContain('any/any')
        expect(repeated(kinds), where).toEqual([])
      }
    })

    it('uses known placeholders, with a fallback for facts and names', () => {
      for (const { article } of entries)
        for (const body of bodies(article)) {
          for (const [whole, name = '', fallback] of body.matchAll(PLACEHOLDER)) {
            expect(PLACEHOLDER_NAMES, `${article.id}: ${whole}`).toContain(name)
            if (/^(fact|customer)\./.test(name)) expect(fallback, `${article.id}: ${whole}`).toBeDefined()
          }
          expect(body.replaceAll(PLACEHOLDER, ''), text(article.id)).not.toMatch(/[{}]/)
        }
    })

    it('keeps to the markup that reply boxes get', () => {
      for (const { article } of entries)
        for (const body of bodies(article)) expect(markupFaults(body), text(article.id)).toEqual([])
    })

    it('has no vague promise, formula, superlative or private contact', () => {
      const hits = entries.flatMap(({ article }) =>
        bodies(article).flatMap((body) => {
          const found = FORBIDDEN[tag].exec(body)
          return found ? [`${article.id}: ${found[0]}`] : []
        }),
      )
      expect(hits).toEqual([])
    })
  })
})

describe.each(
  LANGUAGE_TAGS.filter((tag) => existsSync(new URL(`${tag}/empathy.json`, LANGUAGES))).map((tag) => ({
    tag,
  })),
)('empathy lines of $tag', ({ tag }) => {
  const lines = JSON.parse(readFileSync(new URL(`${tag}/empathy.json`, LANGUAGES), 'utf8')) as Record<
    string,
    Record<string, string[]>
  >

  it('are at least four for each mood and level, all different, calm and without a promise', () => {
    const all: string[] = []
    for (const mood of ['anger', 'anxiety', 'disappointment', 'confusion', 'satisfaction'])
      for (const level of ['1', '2', '3']) {
        const sentences = lines[mood]?.[level] ?? []
        expect(sentences.length, `${mood} ${level}`).toBeGreaterThanOrEqual(4)
        all.push(...sentences)
      }
    expect(repeated(all)).toEqual([])
    expect(all.filter((sentence) => FORBIDDEN[tag].test(sentence))).toEqual([])
    expect(all.filter((sentence) => /[!！{}]|understand your frustration/i.test(sentence))).toEqual([])
  })
})
