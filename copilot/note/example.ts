/** An invented note, to show what a template makes of one. */
import type { LanguageTag } from '../../knowledge/languages'
import en from '../../knowledge/languages/en/note-example.json'
import fa from '../../knowledge/languages/fa/note-example.json'
import zhHans from '../../knowledge/languages/zh-Hans/note-example.json'
import zhHant from '../../knowledge/languages/zh-Hant/note-example.json'
import type { Fact, FactField } from '../facts'
import type { NoteContent } from './content'
import type { NoteDocument } from './document'
import { writeDocument } from './write-document'

const WORDS: Record<LanguageTag, typeof en> = { en, fa, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

function exampleContent(language: LanguageTag): NoteContent {
  const words = WORDS[language]
  const evidence = { messageId: 'm1', start: 0, end: 0, words: '' }
  const fact = (field: FactField, value: string, more: Partial<Fact> = {}): Fact => ({
    field,
    value,
    evidence,
    source: 'customer',
    ...more,
  })
  return {
    kind: 'technical',
    topic: 'crash',
    severity: 'high',
    reasons: ['blocked'],
    team: 'technical',
    alsoTold: [],
    impact: ['blocked'],
    facts: [
      fact('symptom', words.symptom),
      fact('since', words.since),
      fact('expected', words.expected),
      fact('product', words.product),
      fact('os', 'iOS'),
      fact('os_version', '15.0'),
      fact('app_version', '8.2.1'),
      fact('account', 'nora_88'),
      fact('name', words.name),
      fact('email', 'nora@mailbox.example'),
      fact('phone', '+1 202 555 0143'),
      fact('order_id', 'HG-204817'),
      fact('steps_tried', 'restart', { canon: 'restart device', result: 'no change' }),
      fact('steps_tried', 'clear cache', { canon: 'clear cache', result: 'no change' }),
    ],
    promises: [{ messageId: 'm2', what: words.promise, due: words.due, vague: false, evidence }],
    told: { messageId: 'm2', words: words.told },
    quotes: [{ messageId: 'm1', words: words.quote }],
    events: [
      { kind: 'reported', messageId: 'm1', at: '2026-03-02T09:12:00Z' },
      { kind: 'promised', messageId: 'm2', at: '2026-03-02T09:20:00Z', what: words.promise },
    ],
    missing: [{ field: 'device', importance: 'high', question: words.question }],
    names: [words.name],
    personal: [],
    numbers: { m1: 1, m2: 2 },
  }
}

/** The example as a document, masked as any note is. */
export function exampleDocument(language: LanguageTag): NoteDocument {
  return writeDocument(exampleContent(language), {
    language,
    added: { fields: {} },
    shown: new Set(),
    address: 'https://desk.example/tickets/812',
    timeZone: 'UTC',
  }).document
}
