/** Walks the words that replies are put together with, in every language: whole, filled, complying, each said once. */
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../copilot/compliance/check-draft'
import type { Fact, FactField } from '../../copilot/facts'
import { fillReply, PLACEHOLDER_NAMES, timeValues } from '../../copilot/placeholders'
import type { Issue } from '../../copilot/signals'
import { restate } from '../../copilot/suggest/restate'
import { saidBefore } from '../../copilot/suggest/said-before'
import { LANGUAGE_TAGS, type LanguageTag } from '../../knowledge/languages'
import { MOMENT_RULES, MOMENT_SIGNS } from '../../knowledge/replies/moment-rules'
import { REPLY_LENGTHS, REPLY_PARTS, replyPlan } from '../../knowledge/replies/plans'
import { replyWords } from '../../knowledge/replies/reply-words'
import stepsFor from '../../knowledge/replies/steps-for.json'
import told from '../../knowledge/replies/told.json'
import topics from '../../knowledge/signals/topics.json'
import { starterArticles } from '../../knowledge/starter/starter-articles'
import { detectLanguage } from '../../knowledge/text/language'
import { transcriptOf } from '../copilot/transcript-of'

const NOW = new Date('2026-03-02T10:00:00Z')
const KNOWN_TOPICS = new Set(topics.map(({ topic }) => topic))

/** Every path of a JSON value that ends in a text. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  if (Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, `${path}/${key}`))
}

/** Whole sentences of the file, as they can go out. */
function sentencesOf(language: LanguageTag): string[] {
  const words = replyWords(language)
  return [
    ...Object.values(words.commitment).flat(),
    ...Object.values(words.followUp).flat(),
    ...Object.values(words.steps).map((step) => words.stepAndAsk.replace('{step}', step)),
    ...Object.values(words.offer),
    ...words.restate.check,
    ...Object.values(words.several),
    words.takeUp.begin,
    ...words.takeUp.thanks,
    words.takeUp.ready,
    words.takeUp.several,
  ]
}

const fact = (field: FactField, value: string, canon?: string): Fact => ({
  field,
  value,
  source: 'customer',
  evidence: { messageId: 'm0', start: 0, end: 0, words: value },
  ...(canon ? { canon } : {}),
})

const SAMPLES: Record<LanguageTag, Partial<Record<FactField, string>>> = {
  en: { symptom: 'it keeps spinning', since: 'yesterday', expected: 'a working app' },
  'zh-Hans': { symptom: '一直在转圈', since: '昨天', expected: '能正常用' },
  'zh-Hant': { symptom: '一直在轉圈', since: '昨天', expected: '能正常用' },
  fa: { symptom: 'مدام می‌چرخد', since: 'دیروز', expected: 'برنامه درست کار کند' },
}
const EXACT: Partial<Record<FactField, string>> = {
  app_version: '8.2.1',
  device: 'iPhone 12',
  os: 'iOS',
  os_version: '15.0',
  screen_path: 'A → B',
  order_id: 'HG-20481',
  tracking_no: 'TR-99',
  product: 'Brewline',
  amount: '59.90',
  error_code: 'HB-7',
}

describe.each(LANGUAGE_TAGS)('reply words in %s', (language) => {
  const words = replyWords(language)

  it('are the same parts as in English', () => {
    const paths = (tag: LanguageTag): string[] => pathsOf(replyWords(tag)).sort()
    expect(paths(language)).toEqual(paths('en'))
  })

  it('use placeholders that have values, and break no rule', () => {
    const values = timeValues(NOW, language, 'UTC')
    for (const sentence of [...sentencesOf(language), words.form.greeting, words.form.signOff]) {
      for (const [, name = ''] of sentence.matchAll(/\{\{([a-z0-9_.]+)/g))
        expect(PLACEHOLDER_NAMES).toContain(name)
      const { text, blanks } = fillReply(sentence, values)
      expect(blanks).toEqual([])
      const faults = checkDraft(text, { language, mood: 'neutral', channel: 'chat' })
      expect(
        faults.filter(({ level }) => level !== 'hint'),
        text,
      ).toEqual([])
    }
  })

  it('have several lines where none is to be said twice, and no two alike', () => {
    for (const lines of [...Object.values(words.commitment), ...Object.values(words.followUp)]) {
      expect(lines.length).toBeGreaterThanOrEqual(2)
      for (const line of lines)
        for (const other of lines)
          if (line !== other) expect(saidBefore(line, transcriptOf([['agent', other]])), line).toBe(false)
    }
  })

  it('restate every set of facts as sentences without a gap', () => {
    const given = { ...EXACT, ...SAMPLES[language] }
    const fields = Object.keys(given) as FactField[]
    const issues: (Issue | undefined)[] = [
      undefined,
      {
        kind: 'technical',
        topic: 'crash',
        confidence: 1,
        evidence: [{ messageId: 'm0', start: 0, end: 5, words: 'crash 闪退 کرش' }],
      },
      {
        kind: 'payment',
        topic: 'double-charge',
        confidence: 1,
        evidence: [{ messageId: 'm0', start: 0, end: 5, words: 'twice 两次 دو بار' }],
      },
    ]
    let made = 0
    // Each pair, each alone, and all: what stands beside what is what grammar depends on.
    const sets = [fields, ...fields.flatMap((a) => [[a], ...fields.map((b) => [a, b])])]
    for (const issue of issues) {
      for (const weary of [true, false]) {
        for (const set of sets) {
          const facts = [...new Set(set)].map((field) => fact(field, given[field] ?? ''))
          const text = restate({ facts, issue, language, inPublic: false, weary, triedIsSaid: false })
          if (text === undefined) continue
          made++
          expect(text).not.toMatch(/[{}]|undefined|,,|，，|، ،| {2}|\( *\)|[,，،] ?[.。]/)
          expect(text).toMatch(/[.?。？؟]$/)
          for (const one of facts) {
            const told = text.replaceAll(/[\u2066-\u2069]/g, '')
            if (one.field === 'order_id' && issue?.kind === 'payment') expect(told).toContain(one.value)
            if (one.field === 'app_version' && issue?.kind === 'technical') expect(told).toContain(one.value)
          }
        }
      }
    }
    expect(made).toBeGreaterThan(300)
  })

  it('never read a value as markup or as a placeholder', () => {
    for (const value of ['{{our.hours}}', '[x](https://bad.example)', '**8**', '<b>8</b>', '1|2'])
      for (const field of [
        'app_version',
        'device',
        'screen_path',
        'order_id',
        'error_code',
        'symptom',
        'since',
      ] as const) {
        const facts = [fact(field, value), fact('product', 'Brewline')]
        for (const kind of ['technical', 'payment'] as const) {
          const issue: Issue = { kind, confidence: 1, evidence: [] }
          const text = restate({ facts, issue, language, inPublic: false, weary: false, triedIsSaid: false })
          expect(text ?? '', `${field} ${value}`).not.toContain(value)
        }
      }
  })

  it('restate in its own language', () => {
    const facts = Object.entries({ ...EXACT, ...SAMPLES[language] }).map(([field, value]) =>
      fact(field as FactField, value),
    )
    const text =
      restate({ facts, issue: undefined, language, inPublic: false, weary: true, triedIsSaid: false }) ?? ''
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('data of composition', () => {
  it('has a clause for everything that can be told, and a topic for each', () => {
    expect(Object.keys(replyWords('en').what).sort()).toEqual(told.map(({ what }) => what).sort())
    for (const { topics: of } of told) for (const topic of of) expect(KNOWN_TOPICS).toContain(topic)
  })

  it('has words for every step that it can propose', () => {
    const canons = [...stepsFor.web, ...Object.values(stepsFor.topics).flat()]
    for (const canon of canons) expect(replyWords('en').steps[canon], canon).toBeDefined()
    for (const topic of Object.keys(stepsFor.topics)) expect(KNOWN_TOPICS).toContain(topic)
    expect(Object.keys(replyWords('en').steps).filter((step) => !canons.includes(step))).toEqual([])
  })

  it('plans known parts, the solution among them', () => {
    for (const scene of ['inquiry', 'after-sales', 'complaint', 'dispute'] as const)
      for (const length of REPLY_LENGTHS) {
        const plan = replyPlan(scene, length)
        expect(plan).toContain('solution')
        expect(plan.filter((part) => !REPLY_PARTS.includes(part))).toEqual([])
        expect(new Set(plan).size).toBe(plan.length)
      }
  })

  it('names articles and signs that exist', () => {
    const ids = new Set(starterArticles().articles.map(({ id }) => id))
    for (const { show, when } of MOMENT_RULES) {
      for (const key of show)
        for (const tag of LANGUAGE_TAGS) expect(ids, `${tag}.${key}`).toContain(`${tag}.${key}`)
      for (const sign of Object.keys(when)) expect(MOMENT_SIGNS).toContain(sign)
    }
  })
})
