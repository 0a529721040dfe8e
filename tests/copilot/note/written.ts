/** A note written from turns, for tests. */
import type { Fact, FactField } from '../../../copilot/facts'
import { readFacts } from '../../../copilot/facts/read-facts'
import type { NoteContent } from '../../../copilot/note/content'
import type { NoteDocument } from '../../../copilot/note/document'
import { PERSONAL_KINDS } from '../../../copilot/note/personal-kinds'
import { readNote } from '../../../copilot/note/read-content'
import { type DocumentOptions, writeDocument } from '../../../copilot/note/write-document'
import { readPromises } from '../../../copilot/promises/read-promises'
import type { IssueKind, Signals } from '../../../copilot/signals'
import type { CustomerFields, Role, Transcript } from '../../../copilot/transcript'
import type { LanguageTag } from '../../../knowledge/languages'
import { transcriptOf } from '../transcript-of'

export function signals(
  kind: IssueKind,
  language: LanguageTag = 'en',
  change: Partial<Signals> = {},
): Signals {
  return {
    mood: { kind: 'neutral', level: 0, confidence: 1, evidence: [], trend: [], direction: 'steady' },
    risks: [],
    issues: [{ kind, confidence: 1, evidence: [] }],
    priority: { level: 'important', reasons: [] },
    language,
    waitingForCustomer: false,
    messageMoods: {},
    ...change,
  }
}

export const CRASH: [Role, string][] = [
  ['customer', 'app crashes in My > Orders since yesterday. username: liwei_88'],
  ['agent', 'Which iOS and which app version?'],
  ['customer', 'iOS 15.0, app 8.2.1. restarted the phone and cleared cache, still crashes'],
  ['agent', "I'll pass it on and mail you by tomorrow noon."],
]

export const MASK_ALL: DocumentOptions = {
  language: 'en',
  added: { fields: {} },
  shown: new Set(),
  timeZone: 'UTC',
}
export const SHOW_ALL: DocumentOptions = { ...MASK_ALL, shown: new Set(PERSONAL_KINDS) }

interface Case {
  kind?: IssueKind
  spoken?: LanguageTag
  signals?: Partial<Signals>
  customer?: CustomerFields
  transcript?: Partial<Transcript>
}

/** The content of the note of a conversation. */
export function contentOf(
  turns: [Role, string][],
  { kind = 'technical', spoken = 'en', ...more }: Case = {},
) {
  const transcript = { ...transcriptOf(turns, more.customer), ...more.transcript }
  const facts = readFacts(transcript)
  return readNote({
    transcript,
    facts,
    promises: readPromises(transcript),
    signals: signals(kind, spoken, more.signals),
  })
}

export function documentOf(
  turns: [Role, string][],
  options: Partial<DocumentOptions> = {},
  more: Case = {},
): NoteDocument {
  return writeDocument(contentOf(turns, more), { ...MASK_ALL, ...options }).document
}

/** The note of a crash in which the same words were said everywhere: as values, quotes, promise and last answer. */
export function contentSaying(words: string, more: Partial<NoteContent> = {}): NoteContent {
  const fact = (field: FactField): Fact => ({
    field,
    value: words,
    evidence: { messageId: 'm0', start: 0, end: words.length, words },
    source: 'customer',
  })
  return {
    kind: 'technical',
    severity: 'medium',
    reasons: [],
    team: 'technical',
    alsoTold: [],
    impact: [],
    facts: (['symptom', 'error_text', 'action', 'expected', 'steps_tried', 'impact'] as const).map(fact),
    promises: [
      { messageId: 'm1', what: words, due: words, vague: false, evidence: fact('symptom').evidence },
    ],
    told: { messageId: 'm1', words },
    quotes: [{ messageId: 'm0', words }],
    events: [
      { kind: 'reported', messageId: 'm0', timeText: '10:00' },
      { kind: 'promised', messageId: 'm1', timeText: '10:05', what: words },
    ],
    missing: [],
    names: [],
    personal: [],
    numbers: { m0: 1, m1: 2 },
    ...more,
  }
}
